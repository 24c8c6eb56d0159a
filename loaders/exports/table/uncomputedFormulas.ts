import type {Fault} from "../kind/exportKind.ts";
import {columnLetters, fileProblem, type Problem} from "../problem.ts";
import type {Header} from "./recogniseTable.ts";

/** At most so many rows are named. */
const namedRows = 8;

export const uncomputedCode = "formula-without-value";

/** What a cell is to be told whose formula was stored without a result; said once for a table. */
export const uncomputedCell: Fault = {
  fault: uncomputedCode,
  message: {
    vi: "Ô này có công thức nhưng tệp không lưu kết quả đã tính. Hãy mở tệp bằng Excel hoặc LibreOffice, lưu lại rồi gửi.",
    en: "This cell holds a formula without its computed result. Open the file in Excel or LibreOffice, save it and resend it."
  }
};

/** The column of an address such as `AB12`, from 0. */
const columnOf = (cell: string) =>
  Array.from(/^[A-Z]+/.exec(cell)?.[0] ?? "").reduce(
    (sum, letter) => sum * 26 + letter.charCodeAt(0) - 64,
    0
  ) - 1;

/**
 * One finding in place of those about single cells of a table whose formulas were never computed, as some programs write
 * workbooks: from which cell to which, how many, in which rows. None without such cells. `found`: in the order of rows.
 */
export function uncomputedFormulas(found: readonly Problem[], {sheet}: Header): Problem[] {
  const cells = found.flatMap(({cell}) => (cell === null ? [] : [cell]));
  const rows = [...new Set(found.flatMap(({row}) => (row === null ? [] : [row])))];
  const [first] = cells;
  const [top, bottom] = [rows[0], rows.at(-1)];
  if (first === undefined || top === undefined || bottom === undefined) return [];
  const columns = cells.map(columnOf);
  const range = `${columnLetters(Math.min(...columns))}${top}:${columnLetters(Math.max(...columns))}${bottom}`;
  const more = rows.length > namedRows ? ", …" : "";
  const list = `${rows.slice(0, namedRows).join(", ")}${more}`;
  const one = cells.length === 1;
  const problem = fileProblem(uncomputedCode, {
    vi: `${one ? `Ô ${first}` : `${cells.length} ô trong vùng ${range} (đầu tiên là ${first})`} có công thức nhưng tệp không lưu kết quả đã tính, nên ${rows.length} dòng không được nạp (dòng ${list}). Hãy mở tệp bằng Excel hoặc LibreOffice để tính lại, lưu rồi gửi lại; các ô này không cần nhập lại.`,
    en: `${one ? `Cell ${first} holds a formula` : `${cells.length} cells within ${range} (the first is ${first}) hold formulas`} without the computed result, so ${rows.length === 1 ? "one row is" : `${rows.length} rows are`} not taken in (${rows.length === 1 ? "row" : "rows"} ${list}). Open the file in Excel or LibreOffice, which computes them, save and resend it; nothing has to be entered again.`
  });
  return [{...problem, sheet, row: top, cell: first}];
}
