import Papa from "papaparse";

/**
 * Cells as a CSV file that spreadsheets open: UTF-8 with byte order mark, comma, CRLF, and a text that starts like a
 * formula (`=`, `+`, `-`, `@`) prefixed with an apostrophe.
 */
export function writeCsv(cells: readonly (readonly (string | number)[])[]): string {
  const text = Papa.unparse(
    cells.map((row) => [...row]),
    {escapeFormulae: /^\s*[=+\-@\t\r|%]/, newline: "\r\n"}
  );
  return `\uFEFF${text}\r\n`;
}
