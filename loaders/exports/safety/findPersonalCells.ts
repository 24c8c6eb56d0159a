import {holdsAccount} from "./account.ts";
import type {Sheet} from "../file/workbook.ts";
import {sureSorts} from "./findPersonalColumns.ts";
import {holdsCertainIdentity} from "./identityNumber.ts";
import {announcesPerson, holdsNarrative} from "./narrative.ts";
import type {PersonalCell, PersonalSort} from "./personal.ts";
import {pieces} from "./pieces.ts";

const sortOf = (text: string): PersonalSort | null =>
  sureSorts.find(({test}) => test(text))?.sort ??
  (holdsNarrative(text) || announcesPerson(text) ? "name" : null);

/** For columns that the form knows: whether a cell is the name of a person all the same. */
export type NameTests = ReadonlyMap<number, (text: string) => boolean>;

/**
 * Single cells inside a table that hold an identity number, a telephone number, an e-mail address, or a name with a
 * year of birth or a home (sort `name`), row by row. `except`: columns already found as a whole.
 * `nameTests`: of the columns that the form knows, where a name stands alone;
 * all others are searched for accounts too.
 *
 * A note with a mobile number refuses the file too, although notes are never loaded and the archive keeps none:
 * the office is to stop sending it, and a large file is archived as it came. Rows that are not in `bodyRows` (titles, remarks, signatures) are searched by
 * `findIdentitiesOutside` alone.
 */
export function findPersonalCells(
  sheet: Sheet,
  {
    bodyRows,
    except = [],
    nameTests = new Map()
  }: {bodyRows: readonly number[]; except?: readonly number[]; nameTests?: NameTests}
): PersonalCell[] {
  const passed = new Set(except);
  const hidden = new Set(sheet.hiddenColumns);
  const inColumn = (column: number, text: string): PersonalSort | null => {
    const test = nameTests.get(column);
    if (test === undefined) return pieces(text).some(holdsAccount) ? "account" : null;
    return test(text) ? "name" : null;
  };
  const found: PersonalCell[] = [];
  for (const row of bodyRows)
    for (const [column, text] of (sheet.rows[row] ?? []).entries()) {
      if (text.length < 5 || passed.has(column)) continue;
      const sort: PersonalSort | null =
        pieces(text)
          .map(sortOf)
          .find((one) => one !== null) ?? inColumn(column, text);
      if (sort) found.push({row, column, sort, hidden: hidden.has(column)});
    }
  return found;
}

/**
 * The cells outside a table that hold an identity number, row by row: no office signs with one. Names and telephone
 * numbers there are those of officials, and never looked for. `bodyRows`: the rows of the table, which are passed over.
 */
export function findIdentitiesOutside(sheet: Sheet, bodyRows: readonly number[]): PersonalCell[] {
  const inside = new Set(bodyRows);
  const hidden = new Set(sheet.hiddenColumns);
  return sheet.rows.flatMap((cells, row) =>
    inside.has(row)
      ? []
      : cells.flatMap((text, column): PersonalCell[] =>
          text.length >= 8 && pieces(text).some(holdsCertainIdentity)
            ? [{row, column, sort: "identity", hidden: hidden.has(column)}]
            : []
        )
  );
}
