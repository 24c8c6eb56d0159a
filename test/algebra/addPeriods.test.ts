import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {addPeriods, tiles} from "#src/algebra/addPeriods.ts";
import type {DatedPeriod} from "#src/algebra/datedPeriod.ts";
import {adjoins, inTimeOrder, overlaps} from "#src/algebra/onTimeAxis.ts";
import {periodOf, periodOfDays, type NamedKind} from "#src/algebra/periodOf.ts";
import {counts, given, named, withParts, years} from "./periods.ts";

const partitioned = fc.constantFrom("calendar" as const, "administrative" as const);
const parts = fc.constantFrom<NamedKind>("half-year", "quarter", "month");
const day = (text: string) => Date.parse(`${text}T00:00:00Z`) / 86_400_000;

describe("parts of a statistical year", () => {
  it("tile it in any order, and no longer if one is missing or there twice", () => {
    const year = fc.record({basis: partitioned, kind: parts, year: years}).chain(({basis, kind, year}) => {
      const all = Array.from({length: counts[kind]}, (_, index) =>
        given(periodOf(basis, kind, year, index + 1))
      );
      return fc.record({
        whole: fc.constant(periodOf(basis, "year", year)),
        all: fc.shuffledSubarray(all, {minLength: all.length}),
        left: fc.nat({max: all.length - 1})
      });
    });
    fc.assert(
      fc.property(year, ({whole, all, left}) => {
        expect(tiles(all, whole)).toBe(true);
        expect(addPeriods(all)).toEqual(whole);
        expect(tiles(all.toSpliced(left, 1), whole)).toBe(false);
        expect(tiles([...all, ...all.slice(left, left + 1)], whole)).toBe(false);
      })
    );
  });

  it("quarter III or nine months complete what came before", () => {
    const quarter = (index: number) => periodOf("administrative", "quarter", 2024, index);
    expect(addPeriods([quarter(1), quarter(2)])).toEqual(periodOf("administrative", "half-year", 2024, 1));
    expect(addPeriods([periodOf("administrative", "half-year", 2024), quarter(3)])).toEqual(
      periodOf("administrative", "nine-months", 2024)
    );
    expect(addPeriods([quarter(2), quarter(3)])).toMatchObject({
      kind: "dates",
      start: "2024-03-15",
      end: "2024-09-14"
    });
  });
});

describe("addPeriods", () => {
  const quarter = (index: number) => periodOf("calendar", "quarter", 2024, index);

  it("names a gap and an overlap, also of a period within another", () => {
    expect(addPeriods([quarter(1), quarter(3)])).toMatchObject({refused: "gap", symbol: "z"});
    expect(addPeriods([quarter(1), periodOf("calendar", "half-year", 2024)])).toMatchObject({
      refused: "overlap"
    });
    expect(addPeriods([periodOf("calendar", "year", 2024), quarter(2)])).toMatchObject({refused: "overlap"});
    expect(() => addPeriods([])).toThrow(RangeError);
    expect(tiles([], quarter(1))).toBe(false);
    // as long as the year, but not its days
    expect(tiles([periodOf("calendar", "year", 2023)], periodOf("calendar", "year", 2024))).toBe(false);
  });

  it("is associative and commutative wherever there is a sum", () => {
    const days = fc
      .uniqueArray(fc.integer({min: 0, max: 800}), {minLength: 4, maxLength: 4})
      .map((cuts) => cuts.sort((a, b) => a - b))
      .map(([a = 0, b = 0, c = 0, d = 0]): [DatedPeriod, DatedPeriod, DatedPeriod] => {
        const iso = (count: number) => new Date(Date.UTC(2023, 0, 1 + count)).toISOString().slice(0, 10);
        const span = (from: number, to: number) => periodOfDays("administrative", iso(from), iso(to - 1));
        return [span(a, b), span(b, c), span(c, d)];
      });
    fc.assert(
      fc.property(days, ([one, two, three]) => {
        const left = given(addPeriods([given(addPeriods([one, two])), three]));
        expect(addPeriods([one, given(addPeriods([two, three]))])).toEqual(left);
        expect(addPeriods([two, one])).toEqual(addPeriods([one, two]));
        expect(addPeriods([three, one, two])).toEqual(left);
      })
    );
  });
});

describe("two periods", () => {
  it("overlap where they share a day, adjoin where none lies between", () => {
    fc.assert(
      fc.property(withParts, withParts, (one, other) => {
        fc.pre(one.basis === other.basis);
        const shared =
          Math.min(day(one.end), day(other.end)) - Math.max(day(one.start), day(other.start)) + 1;
        expect(overlaps(one, other)).toBe(shared > 0);
        expect(overlaps(other, one)).toBe(shared > 0);
        expect(adjoins(one, other)).toBe(day(other.start) - day(one.end) === 1);
      })
    );
    const [until, from] = [
      periodOfDays("calendar", "2024-01-01", "2024-03-31"),
      periodOfDays("calendar", "2024-03-31", "2024-06-30")
    ];
    expect([overlaps(until, from), overlaps(from, until)]).toEqual([true, true]);
    const [first, second] = [1, 2].map((index) => periodOf("calendar", "quarter", 2024, index));
    if (!first || !second) throw new Error("two quarters");
    expect([overlaps(first, second), adjoins(first, second), adjoins(second, first)]).toEqual([
      false,
      true,
      false
    ]);
  });

  it("of two statistical years are refused, in either order with the same words", () => {
    fc.assert(
      fc.property(named, named, (one, other) => {
        fc.pre(one.basis !== other.basis);
        const refused = overlaps(one, other);
        expect(refused).toMatchObject({refused: "other-basis", symbol: "z"});
        for (const same of [
          overlaps(other, one),
          adjoins(one, other),
          adjoins(other, one),
          addPeriods([one, other]),
          addPeriods([other, one]),
          tiles([one], other),
          inTimeOrder([other, one])
        ])
          expect(same).toEqual(refused);
      })
    );
  });

  it("the refusal names both statistical years", () => {
    const one: DatedPeriod = periodOf("court", "year", 2024);
    expect(overlaps(one, periodOf("calendar", "year", 2024))).toEqual({
      refused: "other-basis",
      symbol: "z",
      reason: {
        vi: "Các kỳ số liệu tính theo những năm thống kê khác nhau (năm dương lịch; năm thống kê của Tòa án (01/10–30/9)), nên không cộng, không so sánh với nhau.",
        en: "The periods belong to different statistical years (the calendar year; the court's year (1 October – 30 September)), so they are neither added to nor compared with one another."
      }
    });
  });

  it("stand on a time axis by their first day, the shorter one first", () => {
    const [year, half, second] = [
      periodOf("calendar", "year", 2024),
      periodOf("calendar", "half-year", 2024),
      periodOf("calendar", "quarter", 2024, 2)
    ];
    expect(inTimeOrder([second, year, half])).toEqual([half, year, second]);
  });
});
