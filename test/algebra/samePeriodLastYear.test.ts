import fc from "fast-check";
import {describe, expect, it, test} from "vitest";
import type {DatedPeriod} from "#src/algebra/datedPeriod.ts";
import {periodOf, periodOfDays} from "#src/algebra/periodOf.ts";
import {samePeriodLastYear, samePeriodNextYear} from "#src/algebra/samePeriodLastYear.ts";
import {bases, given, named} from "./periods.ts";

test.each<[DatedPeriod, string, string, string]>([
  [periodOf("calendar", "month", 2024, 2), "2023-02", "2023-02-01", "2023-02-28"],
  [periodOf("calendar", "month", 2025, 2), "2024-02", "2024-02-01", "2024-02-29"],
  [periodOf("calendar", "quarter", 2025, 1), "2024-Q1", "2024-01-01", "2024-03-31"],
  [periodOf("administrative", "quarter", 2024, 1), "2023-Q1@administrative", "2022-12-15", "2023-03-14"],
  [periodOf("administrative", "nine-months", 2024), "2023-9M@administrative", "2022-12-15", "2023-09-14"],
  [periodOf("court", "year", 2024), "2023@court", "2022-10-01", "2023-09-30"],
  [periodOf("tip", "year", 2024), "2023@tip", "2022-04-01", "2023-03-31"],
  [
    // a cumulative quarter of the procuracy, in a leap year
    periodOfDays("procuracy", "2023-12-01", "2024-02-29"),
    "2022-12-01..2023-02-28@procuracy",
    "2022-12-01",
    "2023-02-28"
  ],
  [
    {id: "2004..2009", kind: "years", basis: "calendar", start: "2004-01-01", end: "2009-12-31"},
    "2003..2008",
    "2003-01-01",
    "2008-12-31"
  ],
  [
    {id: "2011-01..2018-09", kind: "months", basis: "calendar", start: "2011-01-01", end: "2018-09-30"},
    "2010-01..2017-09",
    "2010-01-01",
    "2017-09-30"
  ],
  [
    periodOfDays("calendar", "2024-01-20", "2024-02-29"),
    "2023-01-20..2023-02-28",
    "2023-01-20",
    "2023-02-28"
  ],
  [periodOfDays("calendar", "2024-02-29", "2024-03-10"), "2023-03-01..2023-03-10", "2023-03-01", "2023-03-10"]
])("samePeriodLastYear: of $id it is %s", (period, id, start, end) => {
  expect(samePeriodLastYear(period)).toEqual({...period, id, start, end});
});

describe("samePeriodLastYear", () => {
  it("refuses the 29 February alone", () => {
    expect(samePeriodLastYear(periodOfDays("calendar", "2024-02-29", "2024-02-29"))).toMatchObject({
      refused: "no-such-day",
      symbol: "z"
    });
  });

  it("is undone by the same period of the year after, for every named period", () => {
    fc.assert(
      fc.property(named, (period) => {
        expect(samePeriodNextYear(given(samePeriodLastYear(period)))).toEqual(period);
        expect(samePeriodLastYear(given(samePeriodNextYear(period)))).toEqual(period);
      })
    );
  });

  it("is undone for any days but those about the end of February", () => {
    const day = fc
      .date({min: new Date("1996-01-01"), max: new Date("2034-12-31"), noInvalidDate: true})
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(fc.constantFrom(...bases), day, day, (basis, one, other) => {
        const [start, end] = one < other ? [one, other] : [other, one];
        fc.pre(!start.endsWith("-02-29") && !/-02-2[89]$/.test(end));
        const period = periodOfDays(basis, start, end);
        expect(samePeriodNextYear(given(samePeriodLastYear(period)))).toEqual(period);
      })
    );
  });
});
