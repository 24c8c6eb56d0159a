import {describe, expect, expectTypeOf, it} from "vitest";
import {addPeriods, tiles} from "#src/algebra/addPeriods.ts";
import {addQuantities, subtractQuantities} from "#src/algebra/addQuantities.ts";
import {handled, openingExcess, remaining} from "#src/algebra/caseload.ts";
import {compareQuantities} from "#src/algebra/compareQuantities.ts";
import type {DatedPeriod} from "#src/algebra/datedPeriod.ts";
import type {NotApplicable} from "#src/algebra/notApplicable.ts";
import {adjoins, inTimeOrder, overlaps} from "#src/algebra/onTimeAxis.ts";
import {addOverTime, subtractOverTime} from "#src/algebra/overTime.ts";
import {periodOf, type NamedKind} from "#src/algebra/periodOf.ts";
import {closingStock, flow, openingStock, statedHandled, type Quantity} from "#src/algebra/quantity.ts";
import {samePeriodLastYear} from "#src/algebra/samePeriodLastYear.ts";
import {shareOf} from "#src/algebra/shareOf.ts";

// Each line after a directive does not compile, which `tsc` checks; run all the same, it is refused.

const calendar = periodOf("calendar", "year", 2024);
const court = periodOf("court", "year", 2024);
const wide: DatedPeriod = calendar;

const fresh = flow(5, "accused", calendar);
const stock = openingStock(5, "accused", calendar);
const caseload = statedHandled(10, "accused", calendar);
const reports = flow(5, "report", calendar);
const tried = flow(5, "accused", court);
const unknownKind = (quantity: Quantity): Quantity => quantity;
const some = unknownKind(fresh);

describe("periods of two statistical years", () => {
  it("do not compile together", () => {
    const refusals: unknown[] = [
      // @ts-expect-error calendar and court
      overlaps(calendar, court),
      // @ts-expect-error court and calendar
      adjoins(court, calendar),
      // @ts-expect-error calendar and court
      addPeriods([calendar, court]),
      // @ts-expect-error a part of another year than the whole
      tiles([court], calendar),
      // @ts-expect-error parts of two years
      tiles([calendar, court], calendar),
      // @ts-expect-error calendar and court
      inTimeOrder([calendar, calendar, court])
    ];
    for (const refusal of refusals) expect(refusal).toMatchObject({refused: "other-basis"});
    // @ts-expect-error a year of the court is none of the calendar
    const wrong: DatedPeriod<"calendar"> = court;
    expect(wrong.basis).toBe("court");
  });

  it("compile where only the run shows them, and can then be refused", () => {
    expectTypeOf(overlaps(wide, court)).toEqualTypeOf<boolean | NotApplicable<"other-basis">>();
    expectTypeOf(overlaps(court, wide)).toEqualTypeOf<boolean | NotApplicable<"other-basis">>();
    expectTypeOf(tiles([wide], calendar)).toEqualTypeOf<boolean | NotApplicable<"other-basis">>();
    expect(overlaps(wide, court)).toMatchObject({refused: "other-basis"});
    expect(tiles([wide], calendar)).toBe(true);
  });

  it("cannot be refused where the statistical year is known to be one", () => {
    expectTypeOf(overlaps(calendar, calendar)).toEqualTypeOf<boolean>();
    expectTypeOf(tiles([court], court)).toEqualTypeOf<boolean>();
    expectTypeOf(inTimeOrder([court, court])).toEqualTypeOf<DatedPeriod<"court">[]>();
    expectTypeOf(addPeriods([court, court])).toEqualTypeOf<
      DatedPeriod<"court"> | NotApplicable<"gap" | "overlap">
    >();
    expectTypeOf(samePeriodLastYear(court)).toEqualTypeOf<
      DatedPeriod<"court"> | NotApplicable<"no-such-day">
    >();
  });

  it("have the parts that the table gives them, else may be refused", () => {
    const kind = "quarter" as NamedKind;
    expectTypeOf(periodOf("administrative", kind, 2024)).toEqualTypeOf<DatedPeriod<"administrative">>();
    expectTypeOf(periodOf("court", kind, 2024)).toEqualTypeOf<
      DatedPeriod<"court"> | NotApplicable<"no-such-period">
    >();
    expectTypeOf(periodOf(wide.basis, "quarter", 2024)).toEqualTypeOf<
      DatedPeriod | NotApplicable<"no-such-period">
    >();
    expectTypeOf(periodOf(wide.basis, "year", 2024)).toEqualTypeOf<DatedPeriod>();
  });
});

describe("quantities that differ", () => {
  it("in unit do not compile together", () => {
    const refusals: unknown[] = [
      // @ts-expect-error accused and reports
      addQuantities(fresh, reports),
      // @ts-expect-error accused and reports
      subtractQuantities(fresh, reports),
      // @ts-expect-error accused and reports
      addOverTime(fresh, reports),
      // @ts-expect-error accused and reports
      subtractOverTime(fresh, reports),
      // @ts-expect-error accused and reports
      compareQuantities(fresh, reports),
      // @ts-expect-error accused and reports
      shareOf(reports, caseload),
      // @ts-expect-error accused and reports
      handled(stock, reports),
      // @ts-expect-error accused and reports
      handled(stock, fresh, reports),
      // @ts-expect-error accused and reports
      remaining(caseload, reports),
      // @ts-expect-error accused and reports
      openingExcess(stock, openingStock(5, "report", calendar))
    ];
    for (const refusal of refusals) expect(refusal).toMatchObject({refused: "other-unit"});
  });

  it("in statistical year do not compile together", () => {
    const refusals: unknown[] = [
      // @ts-expect-error calendar and court
      addQuantities(fresh, tried),
      // @ts-expect-error calendar and court
      subtractQuantities(fresh, tried),
      // @ts-expect-error calendar and court
      addOverTime(fresh, tried),
      // @ts-expect-error calendar and court
      subtractOverTime(fresh, tried),
      // @ts-expect-error calendar and court
      compareQuantities(fresh, tried),
      // @ts-expect-error calendar and court
      shareOf(tried, caseload),
      // @ts-expect-error calendar and court
      handled(stock, tried),
      // @ts-expect-error calendar and court
      remaining(caseload, tried),
      // @ts-expect-error calendar and court
      openingExcess(stock, closingStock(5, "accused", court))
    ];
    for (const refusal of refusals) expect(refusal).toMatchObject({refused: "other-basis"});
  });

  it("as stock and flow do not compile together", () => {
    const refusals: unknown[] = [
      // @ts-expect-error stock and flow
      addQuantities(stock, fresh),
      // @ts-expect-error flow and stock
      subtractQuantities(fresh, stock),
      // @ts-expect-error flow and stock
      compareQuantities(fresh, stock),
      // @ts-expect-error what is new and what is handled
      compareQuantities(fresh, caseload)
    ];
    for (const refusal of refusals) expect(refusal).toMatchObject({refused: "other-kind"});
  });

  it("as stock or caseload have no sum over time and are no part of a share", () => {
    const sums: unknown[] = [
      // @ts-expect-error stocks recur
      addOverTime(stock, stock),
      // @ts-expect-error the caseload holds what was carried over
      addOverTime(caseload, caseload),
      // @ts-expect-error flow and stock
      subtractOverTime(fresh, stock)
    ];
    for (const refusal of sums) expect(refusal).toMatchObject({refused: "not-a-flow"});
    const shares: unknown[] = [
      // @ts-expect-error a stock of a flow
      shareOf(stock, fresh),
      // @ts-expect-error a flow of a stock
      shareOf(fresh, stock),
      // @ts-expect-error a caseload of a caseload
      shareOf(caseload, caseload)
    ];
    for (const refusal of shares) expect(refusal).toMatchObject({refused: "not-a-share"});
  });

  it("need a unit of the list", () => {
    // @ts-expect-error per cent is no count
    expect(flow(5, "percent", calendar).value).toBe(5);
  });

  it("compile where only the run shows it, in either order", () => {
    expect(addQuantities(some, reports)).toMatchObject({refused: "other-unit"});
    expect(addQuantities(reports, some)).toMatchObject({refused: "other-unit"});
    expect(compareQuantities(stock, some)).toMatchObject({refused: "other-kind"});
    expect(shareOf(some, caseload)).toMatchObject({numerator: 5, denominator: 10});
    expectTypeOf(handled(stock, fresh)).extract<{kind: string}>().toEqualTypeOf(caseload);
    expectTypeOf(remaining(caseload, fresh)).extract<{kind: string}>().toEqualTypeOf(stock);
    expectTypeOf(addOverTime(fresh, fresh)).extract<{kind: string}>().toEqualTypeOf(fresh);
  });
});
