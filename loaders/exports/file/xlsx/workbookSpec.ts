import type {MergedRange} from "../workbook.ts";

/**
 * How a cell looks, all but `plain`, `title`, `italic`, `wrapped` and `heading…` with a border. `heading…`: centred, for
 * the lines above and below a table. `input…` and `choice` (centred): may be filled in where the sheet is protected; all
 * others are locked. `error`, `warning`, `note`: coloured, for a cell that is spoken of.
 */
export type StyleKey =
  | "plain"
  | "title"
  | "italic"
  | "header"
  | "cell"
  | "number"
  | "percent"
  | "date"
  | "input"
  | "inputNumber"
  | "inputDate"
  | "error"
  | "warning"
  | "note"
  | "total"
  | "heading"
  | "headingTitle"
  | "headingItalic"
  | "headingPlain"
  | "wrapped"
  | "rowNumber"
  | "choice";

/**
 * How a cell looks that is none of the styles above. `size`: of the font in points; `shaded`: filled with a pale colour;
 * `border`: thin lines all around; `format`: a built-in number format by its id, another by its code, null for none;
 * `mark`: coloured as the style of that name.
 */
export type CellLook = {
  bold: boolean;
  italic: boolean;
  size: number;
  shaded: boolean;
  border: boolean;
  horizontal: "left" | "center" | "right" | null;
  vertical: "top" | "center" | null;
  wrap: boolean;
  format: number | string | null;
  mark?: "error" | "warning" | "note";
};

/**
 * What a cell holds. `text` stays text, whatever it begins with and though it be digits; `day` is ISO (`2024-05-01`);
 * `formula` is written without `=` and in English, `value` is what it yields: nothing computes it here.
 */
export type CellSpec = {style?: StyleKey | CellLook} & (
  | {kind: "blank"}
  | {kind: "text"; text: string}
  | {kind: "number"; value: number}
  | {kind: "date"; day: string}
  | {kind: "boolean"; value: boolean}
  | {kind: "formula"; formula: string; value: number | string}
);

/**
 * What may be entered. `listFrom`: a range such as `'Danh mục'!$A$1:$A$34`; `min` and `max` are inclusive.
 * `formula`: true for an entry that is accepted, written for the first cell of the range.
 */
export type ValidationRule =
  | {kind: "whole"; min: number; max?: number}
  | {kind: "decimal"; min: number; max?: number}
  | {kind: "list"; values: readonly string[]}
  | {kind: "listFrom"; range: string}
  | {kind: "date"; from: string; to: string}
  | {kind: "formula"; formula: string};

/**
 * A check of what is entered in the cells of `range`, such as `B5:B40`. `prompt` is shown beside the cell, `error` when
 * the entry is refused. Excel's limits: 32 characters for a title, 255 for a text, 255 for a list of values in all.
 */
export type Validation = {
  range: string;
  rule: ValidationRule;
  prompt: {title: string; text: string};
  error: {title: string; text: string};
  /** True where anything else may be entered too: a list then only proposes. */
  open?: true;
};

/**
 * A sheet to be written. Rows and columns count from 0. `widths`: of the first columns, in characters. `freeze`: rows and
 * columns that stay in view. `protect`: locked cells cannot be changed; there is no password. `repeatRows`: the first and
 * last row that each printed page begins with. Every sheet prints on A4 landscape, as wide as the page.
 */
export type SheetSpec = {
  name: string;
  hidden?: boolean;
  widths?: readonly number[];
  rows: readonly (readonly CellSpec[])[];
  merged?: readonly MergedRange[];
  hiddenRows?: readonly number[];
  hiddenColumns?: readonly number[];
  freeze?: {rows: number; columns: number};
  protect?: boolean;
  validations?: readonly Validation[];
  repeatRows?: {first: number; last: number};
  /** Heights of rows in points, by row; the others are as high as their text needs. */
  heights?: ReadonlyMap<number, number>;
};

/** A workbook to be written. `date1904`: dates are counted from 1904, as old programs for Macintosh do. */
export type WorkbookSpec = {date1904?: boolean; sheets: readonly SheetSpec[]};
