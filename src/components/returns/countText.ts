import {formatDate} from "../../i18n/formatDate.ts";
import {formatNumber} from "../../i18n/formatNumber.ts";
import {formatPeriod} from "../../i18n/formatPeriod.ts";
import {returnWords} from "../../i18n/returnTrends.ts";
import type {Period} from "../../schema/period.ts";
import type {CountRow} from "../../schema/released.ts";
import type {Context} from "../context.ts";

/**
 * A count of returns as text: the number with its marks (`22 [r]`), or the symbol of its absence; a withheld count that the
 * edition stated before has it beside (`[c] (22, as of …)`). A count that no return gives is `[x]`.
 */
export function countText(row: CountRow | null | undefined, {language}: Pick<Context, "language">): string {
  if (!row) return "[x]";
  if (row.value === null) {
    if (row.absent === "c" && row.asAt)
      return returnWords[language].asAt(
        formatNumber(row.asAt.value, language),
        formatDate(row.asAt.asOf, language)
      );
    return `[${row.absent ?? "x"}]`;
  }
  return [formatNumber(row.value, language), ...row.marks.map((mark) => `[${mark}]`)].join(" ");
}

/** A period's name without its days: `Quý III/2024`. */
export const shortPeriod = (period: Period, {language}: Pick<Context, "language">): string =>
  formatPeriod({...period, basis: "calendar"}, language);
