import type {CellSpec, StyleKey} from "../exports/file/xlsx/workbookSpec.ts";
import type {MergedRange} from "../exports/file/workbook.ts";

/** An empty cell. */
export const blank = (style?: StyleKey): CellSpec => ({kind: "blank", ...(style && {style})});

/** A cell with a text; empty for "". */
export const text = (words: string, style?: StyleKey): CellSpec =>
  words === "" ? blank(style) : {kind: "text", text: words, ...(style && {style})};

/** Cells by their column, from 0. */
export type Cells = Readonly<Record<number, CellSpec>>;

/** A sheet as it grows downwards; all rows have one width. Rows and columns count from 0. */
export class Grid {
  readonly rows: CellSpec[][] = [];
  readonly merged: MergedRange[] = [];
  readonly heights = new Map<number, number>();
  readonly width: number;
  constructor(width: number) {
    this.width = width;
  }
  /** Adds a row and gives its place; `rest` is how the cells look that are not given. */
  add(cells: Cells = {}, rest?: StyleKey): number {
    this.rows.push(Array.from({length: this.width}, (_, column) => cells[column] ?? blank(rest)));
    return this.rows.length - 1;
  }
  /** Merges cells of a row; one cell alone is left as it is. */
  merge(row: number, left: number, right: number): void {
    if (right > left) this.merged.push({top: row, left, bottom: row, right});
  }
  /** Adds a row with one text over its whole width; `height` in points. */
  line(words: string, style: StyleKey, height?: number): number {
    const row = this.add({0: text(words, style)}, style);
    this.merge(row, 0, this.width - 1);
    if (height !== undefined) this.heights.set(row, height);
    return row;
  }
  /** Adds a row with a text over the left part and one over the right part, from column `middle`. */
  halves(left: CellSpec, right: CellSpec, middle = Math.max(1, Math.floor(this.width / 2))): void {
    const row = this.add({0: left, [middle]: right});
    this.merge(row, 0, middle - 1);
    this.merge(row, middle, this.width - 1);
  }
}
