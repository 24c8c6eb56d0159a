import Papa from "papaparse";
import {decodeText} from "./decodeText.ts";
import {fileProblem, type Problem} from "./problem.ts";

/** A sheet of text cells. `rows[i]` is row i + 1 of the spreadsheet; blank rows are kept, so that numbers match. */
export type Sheet = {name: string | null; encoding: string; rows: string[][]};

const parse = (text: string, delimiter: string) =>
  Papa.parse<string[]>(text, {header: false, skipEmptyLines: false, delimiter});

/** How well a delimiter explains the rows: the width that most rows share, times their number; 0 for one column. */
function fit(rows: readonly string[][]): number {
  const widths = new Map<number, number>();
  for (const {length} of rows) if (length > 1) widths.set(length, (widths.get(length) ?? 0) + 1);
  return Math.max(0, ...[...widths].map(([width, count]) => width * count));
}

/**
 * Reads the bytes of a CSV export into a sheet. The delimiter is the one of `;`, `,`, tab and `|` that gives most rows
 * the same number of cells. A quote that is never closed makes the file unreadable from there on, so it is refused.
 */
export function readCsv(bytes: Uint8Array): Sheet | Problem {
  const decoded = decodeText(bytes);
  if ("code" in decoded) return decoded;
  const readings = [";", ",", "\t", "|"].map((delimiter) => parse(decoded.text, delimiter));
  const {data, errors} = readings.reduce((best, one) => (fit(one.data) > fit(best.data) ? one : best));
  const broken = errors.find(({type}) => type === "Quotes");
  if (broken) {
    const row = (broken.row ?? 0) + 1;
    return {
      ...fileProblem("unclosed-quote", {
        vi: `Dấu ngoặc kép mở ở dòng ${row} không được đóng hoặc đặt sai chỗ, nên không biết ô kết thúc ở đâu. Hãy sửa dòng này rồi gửi lại.`,
        en: `A quotation mark in row ${row} is not closed or stands in the wrong place, so the end of the cell is unknown. Correct the row and resend the file.`
      }),
      row
    };
  }
  const rows = data.map((cells) => cells.map((cell) => cell.trim()));
  if (rows.at(-1)?.every((cell) => cell === "")) rows.pop(); // the line end of the last row
  return {name: null, encoding: decoded.encoding, rows};
}
