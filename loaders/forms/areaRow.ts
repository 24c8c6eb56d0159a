import type {CellSpec} from "../exports/file/xlsx/workbookSpec.ts";
import {nilBoxMark, nilWords, notReportedWords} from "../exports/kind/returns/ownForm.ts";
import {columnLetters} from "../exports/problem.ts";
import type {DerivedColumn} from "./derivedColumns.ts";
import {blank, text, type Cells} from "./grid.ts";

/** Counts by the place of their column in the form, from 0. */
export type CountValues = ReadonlyMap<number, number>;

/** The columns of counts of a form, and those that others add up to. */
export type CountColumns = {counts: readonly number[]; derived: readonly DerivedColumn[]};

/** The address of a cell by its row and column, from 0. */
export const address = (row: number, column: number) => `${columnLetters(column)}${row + 1}`;

/** The columns that an office fills in: counts that are neither given nor added up. */
export function openColumns(values: CountValues, {counts, derived}: CountColumns): number[] {
  return counts.filter((column) => !values.has(column) && !derived.some((one) => one.column === column));
}

/** What other cells of a row add up to; null where one of them is not known. */
function sumOf({parts}: DerivedColumn, values: CountValues): number | null {
  let sum = 0;
  for (const {column, sign} of parts) {
    const value = values.get(column);
    if (value === undefined) return null;
    sum += sign * value;
  }
  return sum;
}

/**
 * The counts of a row that is to be filled in: given ones as they are, open ones blank, and formulas for those that
 * others add up to. A formula stays blank until a number is entered in its row, or words or the box (`box`: its address)
 * say that nothing arose.
 */
export function entryCells(values: CountValues, row: number, columns: CountColumns, box: string): Cells {
  const at = (column: number) => address(row, column);
  const open = openColumns(values, columns);
  const [first] = open;
  const begun =
    first === undefined
      ? null
      : `OR(COUNT(${open.map(at).join(",")})>0,${at(first)}="${nilWords}",${box}="${nilBoxMark}")`;
  const known = new Map(values);
  const formulas = new Map<number, CellSpec>();
  for (const one of columns.derived.filter(({column}) => !values.has(column))) {
    const part = (sign: 1 | -1) => one.parts.filter((of) => of.sign === sign).map(({column}) => at(column));
    const out = part(-1).join(",");
    const sum = `SUM(${part(1).join(",")})${out === "" ? "" : `-SUM(${out})`}`;
    const value = sumOf(one, known);
    if (value !== null) known.set(one.column, value);
    const formula = begun === null ? sum : `IF(${begun},${sum},"")`;
    formulas.set(one.column, {kind: "formula", formula, value: value ?? "", style: "number"});
  }
  const cells = columns.counts.map((column): [number, CellSpec] => {
    const value = values.get(column);
    if (value !== undefined) return [column, {kind: "number", value, style: "number"}];
    return [column, formulas.get(column) ?? blank("inputNumber")];
  });
  return Object.fromEntries(cells);
}

/** The counts of a row as they are given; words over all of them go into the first cell. */
export function givenCells(
  values: CountValues,
  said: "nil" | "not-reported" | undefined,
  {counts}: CountColumns
): Cells {
  const cells = counts.map((column, index): [number, CellSpec] => {
    if (said !== undefined)
      return [column, text(index > 0 ? "" : said === "nil" ? nilWords : notReportedWords, "cell")];
    const value = values.get(column);
    return [column, value === undefined ? blank("number") : {kind: "number", value, style: "number"}];
  });
  return Object.fromEntries(cells);
}
