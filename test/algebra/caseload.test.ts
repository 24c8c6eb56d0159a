import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {handled, openingExcess, remaining} from "#src/algebra/caseload.ts";
import {periodOf} from "#src/algebra/periodOf.ts";
import {closingStock, flow, openingStock, statedHandled} from "#src/algebra/quantity.ts";
import {given} from "./periods.ts";

const quarter = (index: number) => periodOf("administrative", "quarter", 2024, index);
const carried = (value: number, index = 1) => openingStock(value, "case-initiated", quarter(index));
const during = (value: number, index = 1) => flow(value, "case-initiated", quarter(index));

describe("a caseload", () => {
  it("holds what was carried over, what is new and further inflows", () => {
    // «163 cases» of 2024, of which 91 are new
    const year = periodOf("administrative", "year", 2024);
    expect(handled(openingStock(72, "case-initiated", year), flow(91, "case-initiated", year))).toEqual(
      statedHandled(163, "case-initiated", year)
    );
    expect(handled(carried(4), during(5), during(2), during(1))).toMatchObject({kind: "handled", value: 12});
  });

  it("of a cumulative return begins with the stock of the year's first day", () => {
    const half = periodOf("administrative", "half-year", 2024);
    expect(handled(carried(4), flow(9, "case-initiated", half))).toMatchObject({value: 13, when: half});
  });

  it("refuses a stock of another moment and inflows of another period", () => {
    expect(handled(carried(4, 2), during(5))).toMatchObject({refused: "not-the-opening", symbol: "z"});
    expect(handled(closingStock(4, "case-initiated", quarter(1)), during(5))).toMatchObject({
      refused: "not-the-opening"
    });
    expect(handled(carried(4), during(5), during(1, 2))).toMatchObject({refused: "other-period"});
  });

  it("leaves what is neither done nor gone, never below 0", () => {
    const caseload = statedHandled(12, "case-initiated", quarter(1));
    expect(remaining(caseload, during(7), during(2))).toEqual(closingStock(3, "case-initiated", quarter(1)));
    expect(remaining(caseload, during(12))).toMatchObject({value: 0});
    expect(remaining(caseload, during(12), during(1))).toMatchObject({refused: "below-zero"});
    expect(remaining(caseload, during(1, 2))).toMatchObject({refused: "other-period"});
    expect(remaining(caseload, during(1), during(1, 2))).toMatchObject({refused: "other-period"});
  });

  it("what remains opens the next period", () => {
    fc.assert(
      fc.property(fc.nat(5000), fc.nat(5000), fc.nat(10000), fc.nat(5000), (old, fresh, ended, stated) => {
        const done = Math.min(ended, old + fresh);
        const left = given(remaining(given(handled(carried(old), during(fresh))), during(done)));
        expect(given(openingExcess(left, carried(stated, 2)))).toBe(stated - (old + fresh - done));
        expect(handled(left, during(1, 2))).toMatchObject({value: old + fresh - done + 1});
      })
    );
    const left = closingStock(3, "case-initiated", quarter(1));
    expect(openingExcess(left, carried(5, 2))).toBe(2);
    expect(openingExcess(left, carried(3, 3))).toMatchObject({refused: "other-period"});
  });
});
