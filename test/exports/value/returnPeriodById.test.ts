import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {returnPeriodById} from "#loaders/exports/value/returnPeriodById.ts";
import {periodOfMonths, returnBases} from "#loaders/exports/value/returnWindows.ts";

describe("returnPeriodById", () => {
  it("knows the days of a period by its id", () => {
    expect(returnPeriodById("2024-Q3@administrative")).toEqual({
      id: "2024-Q3@administrative",
      kind: "quarter",
      basis: "administrative",
      start: "2024-06-15",
      end: "2024-09-14"
    });
    expect(returnPeriodById("2024@court")).toMatchObject({start: "2023-10-01", end: "2024-09-30"});
    expect(returnPeriodById("2024-01-05..2024-02-03")).toMatchObject({
      kind: "dates",
      start: "2024-01-05",
      end: "2024-02-03"
    });
  });

  it("gives back every period that a return can have", () => {
    const months = fc
      .tuple(fc.integer({min: 1, max: 12}), fc.integer({min: 1, max: 12}))
      .map(([one, other]) => ({first: Math.min(one, other), last: Math.max(one, other)}));
    fc.assert(
      fc.property(
        fc.constantFrom(...returnBases),
        fc.integer({min: 2000, max: 2099}),
        months,
        (basis, year, of) => {
          const period = periodOfMonths(basis, year, of);
          expect(returnPeriodById(period.id)).toEqual(period);
        }
      )
    );
  });

  it("is null for what is no id of a return's period", () => {
    for (const id of ["", "2024-Q5", "2024-Q3@tip", "2011-01..2018-09", "late-2015..2018-05", "2024-Q3 x"])
      expect(returnPeriodById(id)).toBeNull();
  });
});
