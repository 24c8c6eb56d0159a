import type {Sheet} from "../../file/workbook.ts";
import type {Header} from "../../table/recogniseTable.ts";
import {beginsSignatures, saysNil, saysNotReported} from "./rowWords.ts";

const isCount = (text: string) => /^\d{1,6}$/.test(text);

/**
 * The first row (from 0) below a table that holds a signature, a date of signing or the list of recipients; the number
 * of rows where there is none. Nothing above a row with counts, or with words in their place, is a signature: what looks
 * like one there is a note, and no row of data is lost by it.
 */
export function findSignatures({rows}: Sheet, {row: last, fields, layout}: Header): number {
  const counts = layout.columns.flatMap(({field, number}) => {
    const column = fields.get(field);
    return number && column !== undefined ? [column] : [];
  });
  const few = Math.min(2, counts.length);
  const lastData = rows.findLastIndex((cells, index) => {
    if (index <= last) return false;
    const texts = counts.map((column) => cells[column] ?? "");
    return (
      texts.filter(isCount).length >= few || texts.some((text) => saysNil(text) || saysNotReported(text))
    );
  });
  const found = rows.findIndex(
    (cells, index) => index > Math.max(last, lastData) && cells.some(beginsSignatures)
  );
  return found === -1 ? rows.length : found;
}
