import {fold} from "#src/schema/fold.ts";
import type {Sheet} from "../../file/workbook.ts";
import type {Header} from "../../table/recogniseTable.ts";
import type {Fault} from "../exportKind.ts";
import type {Check} from "../rowContract.ts";
import type {LaidCount} from "./formColumns.ts";
import {nilBoxLabel, nilWords} from "./ownForm.ts";
import {saysNil, saysNotReported} from "./rowWords.ts";

/** What the box above the table of a form of our own says; null in a sheet without one. */
export type NilBox = {marked: boolean};

/** Finds the box in the rows above the header: any word right of its label marks it. */
export function readNilBox({rows}: Sheet, {top}: Pick<Header, "top">): NilBox | null {
  for (const cells of rows.slice(0, top)) {
    const at = cells.findIndex((text) => fold(text) === fold(nilBoxLabel));
    if (at !== -1) return {marked: cells.slice(at + 1).some((text) => text !== "")};
  }
  return null;
}

/** `whole`: the box above the table says it of all rows; otherwise the row says it of itself. */
const contradicted = (whole: boolean): Fault => ({
  fault: "nil-contradicted",
  message: whole
    ? {
        vi: "Dấu x phía trên bảng ghi cả biểu không phát sinh số liệu, nhưng dòng này có số liệu. Hãy xóa dấu x nếu có số liệu, hoặc xóa số liệu nếu không phát sinh.",
        en: "The mark x above the table says that nothing arose in the whole form, but this row holds figures. Clear the mark if there are figures, or the figures if nothing arose."
      }
    : {
        vi: "Dòng này ghi «Không phát sinh» nhưng có số liệu hoặc lời ghi khác. Hãy xóa lời ghi «Không phát sinh» nếu có số liệu, hoặc xóa số liệu nếu không phát sinh.",
        en: "This row says «Không phát sinh» (nothing arose), but it holds figures or other words. Clear the words if there are figures, or the figures if nothing arose."
      }
});

const stocks = new Set<LaidCount["count"]["measure"]>(["carried-over", "handled", "remaining"]);

/** Whether the form prints the count itself: carried over, or added up. */
const isPrinted = ({count: {measure, detail}}: LaidCount) =>
  stocks.has(measure) || (measure === "done" && detail === null);

type TextOf = (field: string) => string;

/** What is said when nothing arose: each caseload goes on with what it carried over, all other counts are none. */
function nothingArose(textOf: TextOf, columns: readonly LaidCount[]): TextOf {
  const opening = (of: LaidCount["count"]) =>
    columns.find(
      ({count}) => count.stage === of.stage && count.unit === of.unit && count.measure === "carried-over"
    );
  const stated = new Map<string, string>();
  for (const {field, count} of columns) {
    const from = opening(count);
    const carried = from ? textOf(from.field) : "";
    const number = carried === "" || saysNil(carried) ? nilWords : carried;
    const own = textOf(field);
    const filled = own !== "" && !saysNil(own);
    stated.set(field, filled ? own : stocks.has(count.measure) ? number : nilWords);
  }
  return (field) => stated.get(field) ?? textOf(field);
}

/**
 * The texts of a row of our own form as they are meant: words in one cell, or the box above the table, speak for all
 * counts that the office did not enter, while the form prints what was carried over and adds up what follows from it.
 * Undefined, with the fault reported, where a row that is said to hold nothing holds a figure.
 */
export function ownTexts(
  textOf: TextOf,
  check: Check,
  {columns, box}: {columns: readonly LaidCount[]; box: NilBox}
): TextOf | undefined {
  const filled = columns.filter(({field}) => textOf(field) !== "");
  const words = filled.filter(({field}) => saysNil(textOf(field)) || saysNotReported(textOf(field)));
  const [word] = words;
  const nil = box.marked || (word !== undefined && saysNil(textOf(word.field)));
  if (!nil && word === undefined) return textOf;
  const entered = filled.filter((column) => !words.includes(column) && !isPrinted(column));
  const figures = entered.filter(({field}) => textOf(field) !== "0");
  if (nil && (figures.length > 0 || words.some(({field}) => !saysNil(textOf(field)))))
    return check<TextOf>((figures[0] ?? word)?.field ?? "area", contradicted(box.marked));
  if (nil) return nothingArose(textOf, columns);
  const only = word?.field;
  return entered.length === 0 && words.every(({field}) => saysNotReported(textOf(field)))
    ? (field) => (field === only || !filled.some((column) => column.field === field) ? textOf(field) : "")
    : textOf;
}
