import type {CellSpec, SheetSpec, WorkbookSpec} from "#loaders/exports/file/xlsx/workbookSpec.ts";
import {writeXlsx} from "#loaders/exports/file/xlsx/writeXlsx.ts";

/** What an office enters in a row: counts and words in open cells; what its formulas then yield, worked out by hand. */
export type Entry = {enter: Record<string, number | string>; yields?: Record<string, number>};

const textOf = (cell: CellSpec | undefined) => (cell?.kind === "text" ? cell.text : "");

/** The row (from 0) with a text in column `column`. */
function rowOf({rows}: SheetSpec, column: number, text: string): number {
  const row = rows.findIndex((cells) => textOf(cells[column]) === text);
  if (row === -1) throw new Error(`no row «${text}»`);
  return row;
}

/** The place of a column by its letter. */
const columnOf = (letter: string) => letter.charCodeAt(0) - 65;

/**
 * The bytes of a blank return as an office sends it back: entries go into open cells only, formulas keep what the test
 * says that they yield, totals add up the numbers above them. `entries`: by name of area, then by letter of column.
 * `box`: marks the box above the table.
 */
export function filledIn(
  {sheets}: WorkbookSpec,
  entries: Record<string, Entry>,
  {box = false, add}: {box?: boolean; add?: (rows: CellSpec[][]) => void} = {}
): Uint8Array {
  const [form, ...others] = sheets;
  if (!form) throw new Error("no sheet");
  const rows = form.rows.map((cells) => [...cells]);
  const put = (row: number, column: number, change: (cell: CellSpec) => CellSpec) => {
    const cells = rows[row];
    const cell = cells?.[column];
    if (!cells || !cell) throw new Error(`no cell ${row}, ${column}`);
    cells[column] = change(cell);
  };
  for (const [area, {enter, yields = {}}] of Object.entries(entries)) {
    const row = rowOf(form, 1, area);
    for (const [letter, entry] of Object.entries(enter))
      put(row, columnOf(letter), (cell) => {
        if (typeof cell.style !== "string" || !cell.style.startsWith("input"))
          throw new Error(`${letter} of ${area} is locked`);
        return typeof entry === "number"
          ? {kind: "number", value: entry, style: "inputNumber"}
          : {kind: "text", text: entry, style: "inputNumber"};
      });
    for (const [letter, value] of Object.entries(yields))
      put(row, columnOf(letter), (cell) => {
        if (cell.kind !== "formula") throw new Error(`${letter} of ${area} is no formula`);
        return {...cell, value};
      });
  }
  const [first, total] = [
    rowOf(form, 1, Object.keys(entries)[0] ?? "TỔNG CỘNG"),
    rowOf(form, 1, "TỔNG CỘNG")
  ];
  const above = rows.findIndex((cells) => textOf(cells[1]) === "(2)") + 1;
  for (const [column, cell] of (rows[total] ?? []).entries()) {
    if (cell.kind !== "formula") continue;
    const numbers = rows.slice(Math.min(first, above), total).flatMap((cells) => {
      const one = cells[column];
      return one && (one.kind === "number" || one.kind === "formula") && typeof one.value === "number"
        ? [one.value]
        : [];
    });
    put(total, column, () => ({
      ...cell,
      value: numbers.length === 0 ? "" : numbers.reduce((a, b) => a + b, 0)
    }));
  }
  if (box) {
    const row = rows.findIndex((cells) => cells.some(({style}) => style === "choice"));
    put(row, rows[row]?.findIndex(({style}) => style === "choice") ?? -1, () => ({
      kind: "text",
      text: "x",
      style: "choice"
    }));
  }
  add?.(rows);
  return writeXlsx({sheets: [{...form, rows}, ...others]});
}
