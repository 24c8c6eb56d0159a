import type {PublishedIndicator} from "#src/schema/reference.ts";
import {filled, isFault} from "../kind/exportKind.ts";
import {matchIndicator, unknownUnit} from "./matchIndicator.ts";
import type {Check} from "../kind/rowContract.ts";

/** The cell at fault where a label, a unit and a remark do not go together. */
const fields: Record<string, string> = {
  "unit-does-not-fit": "unit",
  "carried-over-does-not-fit": "qualifiers"
};

/** The indicator that label and unit of a row name; every fault of the two cells is reported. */
export function readIndicator(
  textOf: (field: string) => string,
  check: Check,
  includesCarriedOver: boolean | null
): PublishedIndicator | undefined {
  const label = check("indicator", filled("Chỉ tiêu", textOf("indicator")));
  const unit = check("unit", filled("Đơn vị tính", textOf("unit")));
  const found = label === undefined ? null : matchIndicator(label, unit ?? "", includesCarriedOver);
  if (found === null || (isFault(found) && found.fault === "unknown-indicator")) {
    if (found) check("indicator", found);
    if (unit !== undefined) check("unit", unknownUnit(unit));
    return undefined;
  }
  // A blank unit fits no label: that it is blank has been said.
  if (isFault(found) && unit === undefined) return undefined;
  return check(isFault(found) ? (fields[found.fault] ?? "indicator") : "indicator", found);
}
