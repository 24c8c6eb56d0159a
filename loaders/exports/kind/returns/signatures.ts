import type {Sheet} from "../../file/workbook.ts";
import type {Header} from "../../table/recogniseTable.ts";
import {beginsSignatures} from "./rowWords.ts";

const isCount = (text: string) => /^\d{1,9}$/.test(text);

/**
 * The first row (from 0) below a table that holds a signature, a date of signing or the list of recipients; the number
 * of rows where there is none. A row with a count in a column of numbers is no such row.
 */
export function findSignatures({rows}: Sheet, {row: last, fields, layout}: Header): number {
  const counts = layout.columns.flatMap(({field, number}) => (number ? [fields.get(field) ?? -1] : []));
  const found = rows.findIndex(
    (cells, index) =>
      index > last && cells.some(beginsSignatures) && !counts.some((column) => isCount(cells[column] ?? ""))
  );
  return found === -1 ? rows.length : found;
}
