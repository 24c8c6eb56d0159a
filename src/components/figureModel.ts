import type {Context} from "./context.ts";
import type {Markup} from "./markup.ts";

/** A cell of a table: what it shows, and for downloads its plain value. */
export type TableCell = {show: Markup | string; plain: string | number; numeric?: boolean};

/** A table of a figure; the first column names the row. */
export type Table = {columns: {label: string; numeric: boolean}[]; rows: TableCell[][]};

/**
 * All that a figure shows. `draw` draws the chart at a width in pixels (wide for screens and paper, narrow for
 * phones); null when there is nothing to draw: then the page says so, by `empty` where another reason than no figures is known. `alt` is made from the numbers.
 */
export type FigureModel = {
  id: string;
  title: string;
  alt: string;
  draw: ((width: number) => Markup) | null;
  empty?: string;
  table: Table;
  notes: (Markup | string)[];
  sources: string[];
};

/** A figure: a pure function of released rows and words. */
export type Figure = (context: Context) => FigureModel;
