import {formatDate} from "../../i18n/formatDate.ts";
import {formatNumber} from "../../i18n/formatNumber.ts";
import {funnelWords} from "../../i18n/funnel.ts";
import type {CountCell} from "../../indicators/countCell.ts";
import type {Context} from "../context.ts";
import {codeWord} from "../valueText.ts";

/**
 * A count of returns as text: the number with its marks; or the symbol of its absence, of a withheld count with what the
 * edition stated last.
 */
export function cellText(cell: CountCell, {language}: Context): string {
  const [only] = cell.rows;
  const marks = [...new Set(cell.rows.flatMap((row) => row.marks))];
  if (cell.absent === null)
    return [formatNumber(cell.value, language), ...marks.map((mark) => `[${mark}]`)].join(" ");
  if (cell.rows.length === 1 && cell.absent === "c" && only?.asAt)
    return funnelWords[language].asAt(
      formatNumber(only.asAt.value, language),
      formatDate(only.asAt.asOf, language)
    );
  return `[${cell.absent}]`;
}

/** What has to be said beside a count: that it was found by subtraction, or by adding areas; its marks in words. */
export function cellRemarks(cell: CountCell, context: Context): string {
  const words = funnelWords[context.language];
  const ways = [...new Set(cell.rows.map(({how}) => words.how[how]))].filter((way) => way !== "");
  const marks = [...new Set(cell.rows.flatMap((row) => row.marks))];
  return [...ways, ...marks.map((mark) => `[${mark}] ${codeWord(context, "symbols", mark)}`)].join("; ");
}
