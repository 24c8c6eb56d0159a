import type {MergedRange} from "../workbook.ts";
import {damaged} from "./refusal.ts";

/** Throws a refusal if two ranges share a cell. */
export function refuseOverlaps(ranges: readonly MergedRange[], sheet: string): void {
  let open: MergedRange[] = [];
  for (const range of [...ranges].sort((a, b) => a.top - b.top)) {
    open = open.filter(({bottom}) => bottom >= range.top);
    if (open.some(({left, right}) => left <= range.right && right >= range.left))
      throw damaged({vi: "các ô gộp chồng lên nhau", en: "merged cells overlap"}, "merges-overlap", {
        sheet,
        row: range.top + 1
      });
    open.push(range);
  }
}

/** The parts of merged ranges within the used rows and columns; those of one cell only are none. */
export function withinUsed(ranges: readonly MergedRange[], rows: number, columns: number): MergedRange[] {
  return ranges
    .map(({top, left, bottom, right}) => ({
      top,
      left,
      bottom: Math.min(bottom, rows - 1),
      right: Math.min(right, columns - 1)
    }))
    .filter(({top, left, bottom, right}) => bottom >= top && right >= left && (bottom > top || right > left));
}
