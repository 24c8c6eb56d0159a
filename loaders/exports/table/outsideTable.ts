import type {Fault} from "../kind/exportKind.ts";
import type {Header} from "./recogniseTable.ts";

/** A signature line may fill two cells, at the left and at the right; a row of data fills more. */
export const mostFilled = 2;

/** `(1)`, `(2)`, … under the titles, as printed forms number their columns. */
function numbersColumns(cells: readonly string[]): boolean {
  const filled = cells.filter((text) => text !== "");
  return (
    filled.length > mostFilled &&
    filled.every((text, index) => text === `(${index + 1})` || text === `${index + 1}`)
  );
}

/** Whether a single cell holds a row of the table that was written with another delimiter. */
function isWholeRow(cells: readonly string[], needed: number): boolean {
  const [text, ...others] = cells.filter((one) => one !== "");
  if (text === undefined || others.length > 0 || needed < 3) return false;
  return [";", ",", "\t", "|"].some((mark) => text.split(mark).length >= needed);
}

/**
 * Whether a row below the header is no row of data but a remark, a signature or the numbers of the columns: it fills at
 * most two of the required cells and has no digit in a column of numbers. What such a row says is never echoed: it may be a name.
 */
export function outsideTable(cells: readonly string[], {layout, fields}: Header): boolean {
  if (numbersColumns(cells)) return true;
  const text = (field: string) => cells[fields.get(field) ?? -1] ?? "";
  const filled = layout.columns.filter(({field, required}) => required && text(field) !== "");
  if (isWholeRow(cells, layout.columns.filter(({required}) => required).length)) return false;
  const numbers = layout.columns.filter(({number}) => number);
  return filled.length <= mostFilled && !numbers.some(({field}) => /\p{Nd}/u.test(text(field)));
}

/** What is said about a row outside the table. */
export const passedOver: Fault = {
  fault: "outside-table",
  message: {
    vi: "Dòng không phải dòng số liệu (ghi chú, chữ ký hoặc số thứ tự cột), nên được bỏ qua. Nếu là số liệu, hãy điền đủ các ô bắt buộc.",
    en: "The row is no row of data (a remark, a signature or numbers of columns) and is passed over. If it is data, fill in the required cells."
  }
};
