import {describe, expect, it} from "vitest";
import {checkAdjoining} from "#loaders/exports/kind/returns/adjoining.ts";
import {keyOf, type ReturnFact} from "#loaders/exports/kind/returns/returnFact.ts";

function fact(
  start: string,
  end: string,
  measure: ReturnFact["measure"],
  value: number | null,
  other: Partial<ReturnFact> = {}
): ReturnFact {
  return {
    reporter: "police:lam-khe",
    form: "lam-khe-mbn",
    period: {id: `${start}..${end}`, kind: "dates", basis: "administrative", start, end},
    accumulation: "in-period",
    area: "hoa-linh",
    stage: "report-resolved",
    unit: "report",
    measure,
    detail: null,
    value,
    how: value === null ? "not-reported" : "stated",
    ...other
  };
}
const cumulative = {accumulation: "cumulative"} as const;
const codes = (...facts: ReturnFact[]) => checkAdjoining(facts).map(({code}) => code);

// The administrative quarters of 2024: 15/12–14/3, 15/3–14/6, 15/6–14/9, 15/9–14/12.
const q1 = ["2023-12-15", "2024-03-14"] as const;
const q2 = ["2024-03-15", "2024-06-14"] as const;
const q3 = ["2024-06-15", "2024-09-14"] as const;
const half = ["2023-12-15", "2024-06-14"] as const;
const nine = ["2023-12-15", "2024-09-14"] as const;
const year = ["2023-12-15", "2024-12-14"] as const;
const next = ["2024-12-15", "2025-03-14"] as const;

describe("returns of adjoining periods", () => {
  it("what remains is what the next period carries over", () => {
    expect(codes(fact(...q1, "remaining", 4), fact(...q2, "carried-over", 4))).toEqual([]);
    const [early, late] = [fact(...q1, "remaining", 4), fact(...q2, "carried-over", 3)];
    expect(checkAdjoining([late, early])).toMatchObject([
      {code: "stock-does-not-continue", severity: "warning", keys: [keyOf(early), keyOf(late)]}
    ]);
  });

  it("periods that do not adjoin to the day are not compared", () => {
    expect(codes(fact(...q1, "remaining", 4), fact(...q3, "carried-over", 9))).toEqual([]);
    expect(codes(fact(...q1, "remaining", 4), fact("2024-03-14", "2024-06-14", "carried-over", 9))).toEqual(
      []
    );
    expect(codes(fact(...q1, "remaining", 4), fact("2024-03-16", "2024-06-14", "carried-over", 9))).toEqual(
      []
    );
  });

  it("another reporter, form, basis, area, stage or unit is another caseload", () => {
    const others: Partial<ReturnFact>[] = [
      {reporter: "court:x"},
      {form: null},
      {area: "tan-son"},
      {stage: "initiated"},
      {unit: "accused"},
      {period: {id: "x", kind: "dates", basis: "calendar", start: q2[0], end: q2[1]}}
    ];
    for (const other of others)
      expect(codes(fact(...q1, "remaining", 4), fact(...q2, "carried-over", 9, other))).toEqual([]);
  });

  it("the cumulative returns of a year all carry the year's opening stock", () => {
    const opening = (span: readonly [string, string], value: number) =>
      fact(...span, "carried-over", value, cumulative);
    expect(codes(opening(q1, 5), opening(half, 5), opening(nine, 5), opening(year, 5))).toEqual([]);
    expect(codes(opening(q1, 5), opening(half, 5), opening(nine, 7))).toEqual(["opening-stock-differs"]);
  });

  it("what a year leaves is what the next year's returns carry over", () => {
    const left = fact(...year, "remaining", 6, cumulative);
    expect(codes(left, fact(...next, "carried-over", 6, cumulative))).toEqual([]);
    expect(codes(left, fact(...next, "carried-over", 2, cumulative))).toEqual(["stock-does-not-continue"]);
  });

  it("a stock of a day is the same in cumulative returns and in those of the period", () => {
    const left = fact(...half, "remaining", 6, cumulative);
    expect(codes(left, fact(...q3, "carried-over", 6))).toEqual([]);
    expect(codes(left, fact(...q3, "carried-over", 5))).toEqual(["stock-does-not-continue"]);
  });

  it("cumulative flows never fall within a year; stocks may", () => {
    const done = (span: readonly [string, string], value: number, detail: string | null = null) =>
      fact(...span, "done", value, {...cumulative, detail});
    expect(codes(done(q1, 2), done(half, 2), done(nine, 5))).toEqual([]);
    expect(codes(done(half, 4), done(nine, 3))).toEqual(["cumulative-falls"]);
    expect(codes(done(half, 4, "initiated"), done(nine, 3, "suspended"))).toEqual([]);
    expect(codes(fact(...half, "new", 4), fact(...nine, "new", 3))).toEqual([]);
    expect(
      codes(fact(...half, "remaining", 4, cumulative), fact(...nine, "remaining", 3, cumulative))
    ).toEqual([]);
  });

  it("counts that were not reported are passed over; nothing at all says nothing", () => {
    expect(codes(fact(...q1, "remaining", null), fact(...q2, "carried-over", 3))).toEqual([]);
    expect(codes(fact(...q1, "remaining", 3), fact(...q2, "carried-over", null))).toEqual([]);
    expect(checkAdjoining([])).toEqual([]);
  });
});
