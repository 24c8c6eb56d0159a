import type {CellType} from "../file/workbook.ts";
import {numberStyle, type NumberStyle} from "./readNumber.ts";

/** A cell of a column as the reader of the workbook gives it. */
export type NumberCell = {text: string; type: CellType};

/**
 * How a column writes numbers, judged from its texts alone: a number that the spreadsheet stores as a number comes with
 * a point whatever the office's style, and says nothing of it.
 */
export function numberStyleOf(cells: readonly NumberCell[]): NumberStyle {
  return numberStyle(cells.filter(({type}) => type !== "number").map(({text}) => text));
}

/**
 * The text of a stored number in the style of its column, for a contract that reads all cells of a column in one style:
 * `2.5` is `2,5` in a column with decimal commas. In a mixed column no mark would be read, so a stored number that has
 * decimals stays ambiguous there.
 */
export function inStyle(text: string, style: NumberStyle): string {
  return style !== null && style !== "mixed" && style.decimal === "," ? text.replace(".", ",") : text;
}
