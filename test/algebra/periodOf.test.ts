import fc from "fast-check";
import {describe, expect, it, test} from "vitest";
import {returnPeriodById} from "#loaders/exports/value/returnPeriodById.ts";
import {daysOf, datedPeriod, isComplete, monthsCovered} from "#src/algebra/datedPeriod.ts";
import {periodOf, periodOfDays, type NamedKind} from "#src/algebra/periodOf.ts";
import {period as periodShape} from "#src/schema/period.ts";
import {bases, counts, given, named, withParts} from "./periods.ts";

// the table of statistical years; the administrative one by Decree 09/2019/NĐ-CP
test.each([
  ["calendar", "year", 1, "2024-01-01", "2024-12-31"],
  ["calendar", "half-year", 1, "2024-01-01", "2024-06-30"],
  ["calendar", "half-year", 2, "2024-07-01", "2024-12-31"],
  ["calendar", "nine-months", 1, "2024-01-01", "2024-09-30"],
  ["calendar", "quarter", 1, "2024-01-01", "2024-03-31"],
  ["calendar", "month", 2, "2024-02-01", "2024-02-29"],
  ["administrative", "year", 1, "2023-12-15", "2024-12-14"],
  ["administrative", "half-year", 1, "2023-12-15", "2024-06-14"],
  ["administrative", "half-year", 2, "2024-06-15", "2024-12-14"],
  ["administrative", "nine-months", 1, "2023-12-15", "2024-09-14"],
  ["administrative", "quarter", 1, "2023-12-15", "2024-03-14"],
  ["administrative", "quarter", 2, "2024-03-15", "2024-06-14"],
  ["administrative", "quarter", 3, "2024-06-15", "2024-09-14"],
  ["administrative", "quarter", 4, "2024-09-15", "2024-12-14"],
  ["administrative", "month", 1, "2023-12-15", "2024-01-14"],
  ["procuracy", "year", 1, "2023-12-01", "2024-11-30"],
  ["court", "year", 1, "2023-10-01", "2024-09-30"],
  ["tip", "year", 1, "2023-04-01", "2024-03-31"]
] as const)("periodOf: %s %s %i of 2024 is %s to %s", (basis, kind, index, start, end) => {
  expect(periodOf(basis, kind, 2024, index)).toMatchObject({basis, kind, start, end});
  expect(periodOfDays(basis, start, end)).toEqual(periodOf(basis, kind, 2024, index));
});

describe("periodOf", () => {
  it("refuses parts of the years of procuracies, courts and the TIP Report, and says so", () => {
    for (const basis of ["procuracy", "court", "tip"] as const)
      for (const kind of ["half-year", "nine-months", "quarter", "month"] as const)
        expect(periodOf(basis, kind, 2024)).toMatchObject({refused: "no-such-period", symbol: "z"});
    expect(periodOf("court", "quarter", 2024)).toMatchObject({
      reason: {
        vi: "Với năm thống kê của Tòa án (01/10–30/9), chỉ kỳ năm được xác định; không có quý, 6 tháng, 9 tháng hay tháng.",
        en: "In the court's year (1 October – 30 September) only the whole year is defined; it has no quarters, half-years, nine months or months."
      }
    });
  });

  it("throws where a year has no such part", () => {
    expect(() => periodOf("calendar", "quarter", 2024, 5)).toThrow(RangeError);
    expect(() => periodOf("calendar", "nine-months", 2024, 2)).toThrow(RangeError);
    expect(() => periodOf("calendar", "month", 2024, 0)).toThrow(RangeError);
    expect(() => periodOf("calendar", "year", 24)).toThrow(RangeError);
  });

  it("gives what the reader of returns makes of the same id", () => {
    fc.assert(
      fc.property(named, (period) => {
        fc.pre(period.basis !== "tip");
        expect(returnPeriodById(period.id)).toEqual(period);
      })
    );
  });

  it("gives the period as rows hold it, which its days alone lead back to", () => {
    fc.assert(
      fc.property(named, (period) => {
        expect(datedPeriod(periodShape.parse(period))).toEqual(period);
        expect(periodOfDays(period.basis, period.start, period.end)).toEqual(period);
      })
    );
  });

  it("the returns of the 2024 plan are due within a week after their periods end", () => {
    // plan 19/KH-BCĐ138/CP: before 20/3, 20/6, 20/9, 20/12
    const due = ["2024-03-20", "2024-06-20", "2024-09-20", "2024-12-20"];
    due.forEach((before, index) => {
      const {end} = periodOf("administrative", "quarter", 2024, index + 1);
      expect((Date.parse(before) - Date.parse(end)) / 86_400_000).toBe(6);
    });
    expect(periodOf("administrative", "half-year", 2024, 1).end).toBe("2024-06-14");
    expect(periodOf("administrative", "year", 2024).end).toBe("2024-12-14");
  });
});

describe("periodOfDays", () => {
  it("knows by their days what has no name", () => {
    expect(periodOfDays("procuracy", "2023-12-01", "2024-05-31")).toMatchObject({
      id: "2023-12-01..2024-05-31@procuracy",
      kind: "dates"
    });
    expect(periodOfDays("calendar", "2024-04-01", "2024-09-30").kind).toBe("dates");
    expect(periodOfDays("calendar", "2024-04-01", "2024-12-31").kind).toBe("dates");
    expect(periodOfDays("calendar", "2024-01-02", "2024-12-31").kind).toBe("dates");
    expect(periodOfDays("administrative", "2024-01-01", "2024-12-31").kind).toBe("dates");
  });

  it("throws where a date is no day or the end lies before the start", () => {
    expect(() => periodOfDays("calendar", "2023-02-29", "2023-03-31")).toThrow(RangeError);
    expect(() => periodOfDays("calendar", "2024-03-31", "2024-03-01")).toThrow(RangeError);
  });
});

describe("datedPeriod", () => {
  const stated = {
    id: "2024",
    kind: "year",
    basis: "calendar",
    start: "2024-01-01",
    end: "2024-12-31"
  } as const;

  it("refuses what cannot be reckoned with", () => {
    expect(datedPeriod({...stated, basis: "unstated"})).toMatchObject({refused: "basis-unstated"});
    expect(datedPeriod({...stated, end: null})).toMatchObject({refused: "no-days"});
    expect(datedPeriod({...stated, kind: "open-start"})).toMatchObject({refused: "no-days"});
    expect(datedPeriod({...stated, kind: "mean-per-year"})).toMatchObject({refused: "mean-per-year"});
    expect(() => datedPeriod({...stated, end: "2024-02-30"})).toThrow(RangeError);
  });
});

describe("the length of a period", () => {
  it("is counted in days and in whole months of its statistical year", () => {
    expect(daysOf(periodOf("calendar", "month", 2024, 2))).toBe(29);
    expect(daysOf(periodOf("calendar", "year", 2023))).toBe(365);
    // 17 days of December, 31 + 29 days, 14 days of March
    expect(daysOf(periodOf("administrative", "quarter", 2024, 1))).toBe(91);
    expect(monthsCovered(periodOfDays("calendar", "2016-01-01", "2020-12-31"))).toBe(60);
    expect(monthsCovered(periodOfDays("calendar", "2021-06-01", "2022-06-30"))).toBe(13);
    expect(monthsCovered(periodOfDays("calendar", "2021-06-02", "2022-06-30"))).toBeNull();
    expect(monthsCovered(periodOfDays("administrative", "2021-06-01", "2022-06-30"))).toBeNull();
    for (const basis of bases) expect(monthsCovered(periodOf(basis, "year", 2024))).toBe(12);
  });

  it("is that of the name, whatever the year", () => {
    const months: Record<NamedKind, number> = {
      year: 12,
      "nine-months": 9,
      "half-year": 6,
      quarter: 3,
      month: 1
    };
    fc.assert(
      fc.property(withParts, (period) => {
        const {kind} = given(period);
        expect(monthsCovered(period)).toBe(months[kind as NamedKind]);
        expect(Object.keys(counts)).toContain(kind);
      })
    );
  });
});

it("a period is complete on its last day, not before", () => {
  const quarter = periodOf("administrative", "quarter", 2024, 1);
  expect(isComplete(quarter, "2024-03-13")).toBe(false);
  expect(isComplete(quarter, "2024-03-14")).toBe(true);
  expect(isComplete(quarter, "2024-03-20")).toBe(true);
});
