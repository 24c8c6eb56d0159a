import {groupBy} from "../exports/groupBy.ts";
import type {Problem} from "../exports/problem.ts";

/** Notes that say the same of several rows or cells of a sheet stand together; every other finding by itself. */
export function alikeNotes(problems: readonly Problem[]): (readonly Problem[])[] {
  const groups = groupBy(
    [...problems.entries()],
    ([index, {severity, code, sheet, row, column, cell, message}]) =>
      severity === "note" && row !== null
        ? JSON.stringify([code, sheet, column, cell === null, message.vi, message.en])
        : String(index)
  );
  return [...groups.values()].map((group) => group.map(([, problem]) => problem));
}

/** On one line so many rows, runs of rows or cells are named. */
const named = 50;

/** Places in one line, with the number of those for which there is no room. */
function inOneLine(places: readonly {text: string; of: number}[]): string {
  const rest = places.slice(named).reduce((sum, {of}) => sum + of, 0);
  const texts = places.slice(0, named).map(({text}) => text);
  return texts.join(", ") + (rest > 0 ? ` (+${rest})` : "");
}

/** Cells in one line: `F12, F15`. */
export const cellsInLine = (cells: readonly string[]): string =>
  inOneLine(cells.map((text) => ({text, of: 1})));

/** Rows in one line, runs of three and more in short: `11, 18, 20–23`. `rows` ascend. */
export function rowsInLine(rows: readonly number[]): string {
  const runs: {first: number; last: number}[] = [];
  for (const row of rows) {
    const run = runs.at(-1);
    if (run?.last === row - 1) run.last = row;
    else runs.push({first: row, last: row});
  }
  return inOneLine(
    runs.flatMap(({first, last}) =>
      last - first === 1
        ? [first, last].map((row) => ({text: String(row), of: 1}))
        : [{text: first === last ? String(first) : `${first}–${last}`, of: last - first + 1}]
    )
  );
}
