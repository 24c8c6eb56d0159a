import type {Problem} from "../problem.ts";

/**
 * How a cell is stored. A CSV file holds texts only. `date`: a number with a date format, whose text is ISO
 * (`2024-05-01`); `error`: `#REF!` and the like, as text.
 */
export type CellType = "text" | "number" | "date" | "boolean" | "error";

/** Merged cells: rows and columns from 0, all four inclusive. Only the first cell holds a text. */
export type MergedRange = {top: number; left: number; bottom: number; right: number};

/**
 * A sheet of text cells, trimmed and in NFC. `rows[i]` is row i + 1 of the spreadsheet: blank rows are kept, and a cell
 * with line breaks stays in its row. A row may be shorter than others: cells that it lacks are blank.
 *
 * - `name`: null for a CSV file. `hidden`: the office hid the sheet. `delimiter`: null where cells need none.
 * - `typeAt(row, column)`: from 0. A number of a workbook is written with a point before its decimals and never with
 *   three decimals (`1.234` is written `1.2340`), so that its text can be read in one way only.
 * - `hiddenRows`, `hiddenColumns`: from 0, in order; they are read like all others.
 * - `date1904`: a number that stands for a day counts from 1904; absent where from 1900. Cells of type `date` are ISO already.
 */
export type Sheet = {
  name: string | null;
  hidden: boolean;
  delimiter: string | null;
  rows: string[][];
  typeAt: (row: number, column: number) => CellType;
  merged: readonly MergedRange[];
  hiddenRows: readonly number[];
  hiddenColumns: readonly number[];
  /** What is printed above and below each page, in lines; absent where nothing is. Looked through for stamps alone. */
  pageTexts?: readonly string[];
  date1904?: true;
};

/** An export as a set of sheets. `encoding`: of the text, `xlsx` for a workbook. `problems`: warnings and notes. */
export type Workbook = {
  format: "csv" | "xlsx";
  encoding: string;
  sheets: Sheet[];
  problems: Problem[];
};

/** Bytes that are no workbook, and why; `encoding` is null where not even the letters could be read. */
export type Unreadable = {encoding: string | null; problem: Problem};
