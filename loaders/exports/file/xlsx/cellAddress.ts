import type {MergedRange} from "../workbook.ts";
import {columnsAtMost, rowsAtMost} from "./limits.ts";

/** Row and column from 0. */
export type CellAddress = {row: number; column: number};

/** The column of letters such as `A` or `XFD`, from 0; null if Excel has no such column. */
function columnOf(letters: string): number | null {
  let column = 0;
  for (const letter of letters) column = 26 * column + letter.charCodeAt(0) - 64;
  return column <= columnsAtMost ? column - 1 : null;
}

/** Reads an address such as `F12`; null if it is none, or lies outside a sheet. */
export function cellAddress(text: string): CellAddress | null {
  const [, letters = "", digits = ""] = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/.exec(text) ?? [];
  const column = columnOf(letters);
  const row = Number(digits) - 1;
  return letters === "" || column === null || row >= rowsAtMost ? null : {row, column};
}

/** Reads a range such as `A1:C3`, or an address alone; null if it is none, or its corners are the wrong way round. */
export function cellRange(text: string): MergedRange | null {
  const corners = text.split(":").map(cellAddress);
  const [first, last = first] = corners;
  if (!first || !last || corners.length > 2 || last.row < first.row || last.column < first.column)
    return null;
  return {top: first.row, left: first.column, bottom: last.row, right: last.column};
}
