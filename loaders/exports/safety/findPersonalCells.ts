import type {Sheet} from "../file/workbook.ts";
import {sureSorts} from "./findPersonalColumns.ts";
import {holdsNarrative} from "./narrative.ts";
import type {PersonalCell, PersonalSort} from "./personal.ts";
import {pieces} from "./pieces.ts";

const sortOf = (text: string): PersonalSort | null =>
  sureSorts.find(({test}) => test(text))?.sort ?? (holdsNarrative(text) ? "name" : null);

/**
 * Single cells inside a table that hold an identity number, a telephone number, an e-mail address, or a name with a
 * year of birth or a home (sort `name`), row by row. `except`: columns already found as a whole.
 *
 * A note with a mobile number refuses the file too, although notes are never loaded: the archive would keep the file
 * with the number in it. Rows that are not in `bodyRows` (titles, remarks, signatures) are never looked at.
 */
export function findPersonalCells(
  sheet: Sheet,
  {bodyRows, except = []}: {bodyRows: readonly number[]; except?: readonly number[]}
): PersonalCell[] {
  const passed = new Set(except);
  const hidden = new Set(sheet.hiddenColumns);
  const found: PersonalCell[] = [];
  for (const row of bodyRows)
    for (const [column, text] of (sheet.rows[row] ?? []).entries()) {
      if (text.length < 5 || passed.has(column)) continue;
      const sort = pieces(text)
        .map(sortOf)
        .find((one) => one !== null);
      if (sort) found.push({row, column, sort, hidden: hidden.has(column)});
    }
  return found;
}
