import type {Sheet, Workbook} from "../file/workbook.ts";
import {looksPersonal} from "./looksPersonal.ts";
import {tameName} from "./tameName.ts";

/** What is blanked in one sheet, `"all"` of it; `headerRow` is the last row of its header, all from 0. */
export type PersonalPlaces =
  | "all"
  | {
      headerRow: number;
      columns: readonly number[];
      cells: readonly {row: number; column: number}[];
    };

function blanked(sheet: Sheet, {headerRow, columns, cells}: Exclude<PersonalPlaces, "all">): Sheet {
  const whole = new Set(columns);
  const single = new Set(cells.map(({row, column}) => `${row}:${column}`));
  const isBlanked = (row: number, column: number) =>
    single.has(`${row}:${column}`) ||
    (whole.has(column) &&
      (row > headerRow || (row === headerRow && looksPersonal(sheet.rows[row]?.[column] ?? ""))));
  return {
    ...sheet,
    rows: sheet.rows.map((texts, row) => texts.map((text, column) => (isBlanked(row, column) ? "" : text))),
    typeAt: (row, column) => (isBlanked(row, column) ? "text" : sheet.typeAt(row, column))
  };
}

/**
 * The workbook without its personal columns and cells, as a file loaded with `--drop-personal` is archived. Every cell
 * keeps its address. `columnsBySheet`: by the number of the sheet from 0.
 *
 * Of a personal column everything below the header goes, rows outside the table too; its title stays, unless it is
 * itself personal. A hidden sheet loses all its rows: nobody has looked through it, and it is not loaded. Names of
 * sheets that look personal are replaced. The workbook that came in is not changed.
 */
export function withoutPersonal(
  workbook: Workbook,
  columnsBySheet: ReadonlyMap<number, PersonalPlaces>
): Workbook {
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet, index) => {
      const name = sheet.name === null ? null : tameName(sheet.name, "sheet");
      const places = columnsBySheet.get(index);
      if (sheet.hidden || places === "all")
        return {...sheet, name, rows: [], merged: [], typeAt: () => "text"};
      return {...(places ? blanked(sheet, places) : sheet), name};
    })
  };
}
