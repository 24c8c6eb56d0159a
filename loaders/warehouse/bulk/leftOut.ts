import type {Sheet} from "../../exports/file/workbook.ts";
import type {Problem} from "../../exports/problem.ts";
import {keptWords} from "../../exports/safety/keptWords.ts";
import {notesNotKept, numbersNotKept} from "../../exports/safety/leanCopy.ts";
import {withoutNumbers} from "../../exports/safety/withoutNumbers.ts";
import {columnLetters} from "../../exports/problem.ts";
import type {Header} from "../../exports/table/recogniseTable.ts";
import {cleaned} from "./mapCells.ts";

/**
 * What the archived copy of a plain text file leaves out: free notes in a column below the header, numbers above it.
 * `said`: what is said of it, which nothing in the copy shows any more.
 */
export type LeftOut = {
  delimiter: string;
  headerRow: number;
  notes: number | null;
  needed: number;
  said: readonly Problem[];
};

/** A cell of a line as the archive keeps it. `row` from 0. */
export function keptCell(text: string, row: number, column: number, left: LeftOut): string {
  const {delimiter, headerRow, notes, needed} = left;
  if (row < headerRow) return withoutNumbers(text);
  if (row === headerRow || column !== notes) return text;
  const clean = cleaned(text);
  const kept = keptWords(clean, {delimiter: null, needed});
  // a line is cut anew wherever the delimiter stands
  return kept === clean ? text : kept.replaceAll(delimiter, ",");
}

/**
 * What the archived copy of a file that was read in bulk leaves out, and what is said about it; `leftOut` is null where it
 * is kept as it came. `textsOf`: the different texts of a column.
 */
export function leftOutOf(
  {sheet, header, delimiter}: {sheet: Sheet; header: Header; delimiter: string},
  textsOf: (column: number) => readonly string[]
): {leftOut: LeftOut | null; problems: Problem[]} {
  const {fields, layout} = header;
  const needed = layout.columns.filter(({required}) => required).length;
  const notes = fields.get("note") ?? null;
  const place = {delimiter, headerRow: header.row, notes, needed, said: []};
  const isFree = (text: string) => keptCell(text, header.row + 1, notes ?? -1, place) !== text;
  const hasNotes = notes !== null && textsOf(notes).some(isFree);
  const [first, ...others] = sheet.rows
    .slice(0, header.row)
    .flatMap((cells, row) =>
      cells.flatMap((text, column) =>
        withoutNumbers(text) === text ? [] : [`${columnLetters(column)}${row + 1}`]
      )
    );
  const problems = [
    ...(hasNotes ? [notesNotKept] : []),
    ...(first === undefined ? [] : [numbersNotKept(null, first, others.length)])
  ];
  return {leftOut: problems.length > 0 ? {...place, said: problems} : null, problems};
}
