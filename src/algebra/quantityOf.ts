import type {CountRow} from "../schema/released.ts";
import {datedPeriod} from "./datedPeriod.ts";
import {notApplicable, type NotApplicable} from "./notApplicable.ts";
import {closingStock, flow, openingStock, statedHandled, units, type Quantity} from "./quantity.ts";

/**
 * The quantity that a released count is: `carried-over` stands at the beginning of its period, `remaining` and `overdue`
 * at its end, `new`, `done`, `inflow` and `outflow` happen in it, `handled` is the caseload. Refused: another measure
 * (`kind-unstated`), a unit that is not counted, a period that cannot be reckoned with (`datedPeriod`).
 *
 * @throws RangeError if the value is below 0 or not whole, or the period's dates are none.
 */
export function quantityOf({
  unit: named,
  measure,
  period: stated,
  value
}: Pick<CountRow, "unit" | "measure" | "period"> & {value: number}):
  Quantity | NotApplicable<"kind-unstated" | "not-a-count" | "no-days" | "basis-unstated" | "mean-per-year"> {
  const unit = units.find((one) => one === named);
  if (unit === undefined) return notApplicable("not-a-count");
  const period = datedPeriod(stated);
  if ("refused" in period) return period;
  switch (measure) {
    case "carried-over":
      return openingStock(value, unit, period);
    case "remaining":
    case "overdue":
      return closingStock(value, unit, period);
    case "new":
    case "done":
    case "inflow":
    case "outflow":
      return flow(value, unit, period);
    case "handled":
      return statedHandled(value, unit, period);
    default:
      return notApplicable("kind-unstated");
  }
}
