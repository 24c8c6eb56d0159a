import type {Form} from "#src/schema/reference.ts";
import type {MergedRange} from "../exports/file/workbook.ts";
import {titleJoint} from "../exports/table/titlePaths.ts";

/** The header of a form: its lines of titles, blank where a merged cell covers, and the merged cells (from row 0). */
export type HeaderLines = {lines: string[][]; merged: MergedRange[]};

const samePath = (one: readonly string[], other: readonly string[], length: number) =>
  one.length > length &&
  other.length > length &&
  one.slice(0, length).join("\n") === other.slice(0, length).join("\n");

/**
 * Lays out the first title of each column, line by line: a title that neighbours share stands once, over all of them;
 * one without further lines below it reaches down to the last line.
 */
export function headerLines({columns}: Pick<Form, "columns">): HeaderLines {
  const paths = columns.map(({titles}) => (titles[0] ?? "").split(titleJoint));
  const depth = Math.max(...paths.map((path) => path.length));
  const lines = Array.from({length: depth}, () => columns.map(() => ""));
  const merged: MergedRange[] = [];
  for (const [column, path] of paths.entries())
    for (const [line, text] of path.entries()) {
      const last = line === path.length - 1;
      const before = paths[column - 1];
      if (!last && before && samePath(before, path, line + 1)) continue;
      const cells = lines[line];
      if (cells) cells[column] = text;
      let right = column;
      while (!last && samePath(paths[right + 1] ?? [], path, line + 1)) right += 1;
      const bottom = last ? depth - 1 : line;
      if (right > column || bottom > line) merged.push({top: line, left: column, bottom, right});
    }
  return {lines, merged};
}
