import {textSheet} from "#loaders/exports/file/textSheet.ts";
import type {Sheet, Workbook} from "#loaders/exports/file/workbook.ts";

/** A sheet of the given rows, with what else is said about it. */
export const sheetOf = (rows: string[][], other: Partial<Sheet> = {}): Sheet => ({
  ...textSheet(rows, null),
  ...other
});

export const workbookOf = (...sheets: Sheet[]): Workbook => ({
  format: "xlsx",
  encoding: "xlsx",
  problems: [],
  sheets
});

/** A table whose header is row `headerRow` and whose body runs to `end`, as `findPersonalColumns` takes it. */
export const placeIn = (
  sheet: Sheet,
  headerRow: number,
  {end = sheet.rows.length, known = []}: {end?: number; known?: number[]} = {}
) => ({
  headerRow,
  titles: (column: number) => sheet.rows[headerRow]?.[column] ?? "",
  bodyRows: Array.from({length: end - headerRow - 1}, (_, index) => headerRow + 1 + index),
  knownColumns: new Set(known)
});
