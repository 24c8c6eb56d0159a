import Papa from "papaparse";
import {decodeText} from "./decodeText.ts";
import {fileProblem} from "../problem.ts";
import {textSheet} from "./textSheet.ts";
import type {Unreadable, Workbook} from "./workbook.ts";

/** How well a delimiter explains the rows: the width that most rows share, times their number; 0 for one column. */
function fit(rows: readonly string[][]): number {
  const widths = new Map<number, number>();
  for (const {length} of rows) if (length > 1) widths.set(length, (widths.get(length) ?? 0) + 1);
  return Math.max(0, ...[...widths].map(([width, count]) => width * count));
}

/** Rows from which the delimiter is judged. */
const judged = 500;

const parse = (text: string, delimiter: string, preview = 0) =>
  Papa.parse<string[]>(text, {skipEmptyLines: false, newline: "\n", delimiter, preview});

/**
 * Reads the bytes of a CSV export into a workbook of one sheet. The delimiter is the one of `;`, `,`, tab and `|` that gives most of
 * the first rows the same number of cells; rows end with CRLF, LF or CR, also mixed. After a quotation mark that is
 * never closed, or that text follows on, nobody knows where cells end: the file is refused.
 */
export function readCsv(bytes: Uint8Array): Workbook | Unreadable {
  const decoded = decodeText(bytes);
  if ("code" in decoded) return {encoding: null, problem: decoded};
  const text = decoded.text.replace(/\r\n?/g, "\n");
  const [delimiter = ";"] = [";", ",", "\t", "|"]
    .map((mark) => ({mark, fit: fit(parse(text, mark, judged).data)}))
    .sort((a, b) => b.fit - a.fit)
    .map(({mark}) => mark);
  const {data, errors} = parse(text, delimiter);
  const broken = errors.find(({type}) => type === "Quotes");
  if (broken) {
    const row = (broken.row ?? 0) + 1;
    const problem = fileProblem("unclosed-quote", {
      vi: `Dấu ngoặc kép mở ở dòng ${row} không được đóng hoặc đặt sai chỗ, nên không biết ô kết thúc ở đâu. Hãy sửa dòng này rồi gửi lại.`,
      en: `A quotation mark in row ${row} is not closed or stands in the wrong place, so the end of the cell is unknown. Correct the row and resend the file.`
    });
    return {encoding: decoded.encoding, problem: {...problem, row}};
  }
  const rows = data.map((cells) => cells.map((cell) => cell.trim()));
  if (text.endsWith("\n")) rows.pop(); // what follows the last line end is no row
  return {
    format: "csv",
    encoding: decoded.encoding,
    problems: decoded.note ? [decoded.note] : [],
    sheets: [textSheet(rows, delimiter)]
  };
}
