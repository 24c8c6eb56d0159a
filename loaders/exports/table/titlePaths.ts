import {fold} from "#src/schema/fold.ts";
import type {Sheet} from "../file/workbook.ts";

/** Between the lines of a title. */
export const titleJoint = " / ";

/** Neither a wider row nor a longer text is a header: forms are smaller, and damaged files must not cost minutes. */
const widest = 1000;
const longestTitle = 300;

/** The rows of a header with the text of a merged cell in each cell that it covers. */
function withMerged({rows, merged}: Sheet, top: number, depth: number, width: number): string[][] {
  const block = Array.from({length: depth}, (_, line) =>
    Array.from({length: width}, (_cell, column) => rows[top + line]?.[column] ?? "")
  );
  for (const range of merged) {
    if (range.bottom < top || range.top >= top + depth) continue;
    const text = rows[range.top]?.[range.left] ?? "";
    for (let row = Math.max(range.top, top); row <= Math.min(range.bottom, top + depth - 1); row += 1)
      for (let column = range.left; column <= Math.min(range.right, width - 1); column += 1) {
        const line = block[row - top];
        if (line && line[column] === "") line[column] = text;
      }
  }
  return block;
}

/**
 * The titles of the columns of a header of `depth` rows that begins in row `top` (from 0): for each column its lines
 * from the top to the bottom, without blanks and repeats. A title that stands over several columns belongs to each: of
 * merged cells by their range; otherwise a blank takes the title at its left, as long as a title stands below it. Null
 * where the rows are too wide for a header, or the last row is blank.
 */
export function titlePaths(sheet: Sheet, top: number, depth: number): string[][] | null {
  const lines = sheet.rows.slice(top, top + depth);
  const width = Math.max(0, ...lines.map((cells) => cells.findLastIndex((text) => text !== "") + 1));
  if (width === 0 || width > widest || lines.length < depth) return null;
  if (depth > 1 && !lines.every((cells) => cells.some((text) => text !== ""))) return null;
  const block = withMerged(sheet, top, depth, width);
  for (const [index, line] of block.entries()) {
    if (index === depth - 1) break;
    for (let column = 1; column < width; column += 1) {
      const below = block.slice(index + 1).some((other) => other[column] !== "");
      const above = block.slice(0, index).every((other) => other[column] === other[column - 1]);
      if (line[column] === "" && below && above) line[column] = line[column - 1] ?? "";
    }
  }
  return Array.from({length: width}, (_, column) => {
    const path: string[] = [];
    for (const line of block) {
      const text = (line[column] ?? "").slice(0, longestTitle);
      if (text !== "" && fold(path.at(-1) ?? "") !== fold(text)) path.push(text);
    }
    return path;
  });
}

/** The wordings under which a title is looked for, folded: all its lines, then ever fewer of the last ones. */
export function wordings(path: readonly string[]): string[] {
  return path.map((_, from) => fold(path.slice(from).join(titleJoint)));
}
