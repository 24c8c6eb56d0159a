import type {z} from "zod";
import type {Bilingual} from "#src/schema/released.ts";
import type {Reference} from "../../reference/reference.ts";
import type {Sheet} from "../file/workbook.ts";
import type {Problem} from "../problem.ts";
import type {AreaLevels} from "../table/levels.ts";
import type {Header} from "../table/recogniseTable.ts";
import type {ColumnContract} from "./columnContract.ts";
import type {NumberStyle} from "../value/readNumber.ts";

/**
 * A column of an export: the header as the form prints it, and the other headers under which offices send it. A header
 * of several lines is joined by " / "; its last lines alone will do. `number`: its cells are numbers, judged together.
 */
export type Column = {
  field: string;
  header: string;
  aliases: string[];
  required: boolean;
  number?: true;
};

/** What is wrong with a cell, or worth saying about it; `message` says what to do. */
export type Fault = {fault: string; message: Bilingual};

/** Something to say about a cell of a row that is taken. */
export type Note = Fault & {field: string; severity?: "warning" | "note"};

/** What identifies a fact (`key`), and the field of the cell that states it. */
export type Stated = {key: string; field: string};

/**
 * What a valid row states, and what is to be said about how it was read. A row of a wide form states several facts;
 * one that states none is read and passed over. `scope`: what the facts replace together; null where that is the file.
 */
export type Reading<Row extends object = object> = {
  facts: (Row & Stated)[];
  notes: Note[];
  scope?: string;
};

/** The contract of a row: a zod schema from the texts of its cells, by field (blank is `""`), to what it states. */
export type RowContract<Row extends object = object> = z.ZodType<Reading<Row>, Record<string, string>>;

/**
 * A table that was found in a sheet, as a layout opens it. `style`: how the numbers of a column are written. `notAfter`:
 * the day on which its file was received, `YYYY-MM-DD`; what has happened lies on it or before. Null where that is not
 * known: then no date is too late.
 */
export type Table = {
  sheet: Sheet;
  header: Header;
  reference: Reference;
  style: (field: string) => NumberStyle;
  notAfter: string | null;
};

/** A row of an opened table that is no row of data: a total of all rows, or of the group of rows that it heads or ends. */
export type TotalRow = "total" | "group-above" | "group-below";

/**
 * A count that a total states in words («Tổng số: 05 vụ, 10 bị can»), or over rows of which some are the same case.
 * `over` counts the same over the rows that it adds up, rejected ones too; null where one of them cannot be read. Where
 * `over` counts what comes again once only, `overAll` counts it as often as it comes.
 */
export type StatedCount = {
  field: string;
  name: Bilingual;
  stated: number;
  over: (rows: readonly Record<string, string>[]) => number | null;
  overAll?: (rows: readonly Record<string, string>[]) => number | null;
};

/** A total of all rows that states its counts itself. */
export type StatedTotal = {counts: StatedCount[]};

/**
 * How the rows of one table are read. Faults of a row are custom issues of the contract whose `params` is a `Fault`.
 *
 * - `problems`: findings about the table's titles and notes; one of severity error refuses the file.
 * - `byColumn`: the contract of most rows column by column, for kinds whose files can be very large.
 * - `isData(texts)`: true for a row that is data although most of it is blank.
 * - `totalOf(texts)`: what a row adds up; null for a row of data. Totals are compared with their parts, never taken.
 * - `levels`: where areas of some rows may hold those of others.
 * - `end`: the row of the sheet (from 0) where the table is over and signatures begin: it and all rows below are passed
 *   over unseen, whatever they hold. Absent where the table runs to the last row.
 */
export type OpenedTable<Row extends object = object> = {
  contract: RowContract<Row>;
  problems: Problem[];
  byColumn?: ColumnContract;
  isData?: (texts: Record<string, string>) => boolean;
  totalOf?: (texts: Record<string, string>) => TotalRow | StatedTotal | null;
  levels?: AreaLevels;
  end?: number;
};

/**
 * One way in which the rows of a kind stand in columns. `form` is null for the kind's own layout. `oneOf`: sets of
 * fields that are not required each, but of which a table has at least one. `sameFact`: what two rows of one key have in
 * common, where the words of the kind do not say it of this layout.
 */
export type Layout<Row extends object = object> = {
  form: string | null;
  columns: Column[];
  oneOf?: string[][];
  sameFact?: Bilingual;
  open: (table: Table) => OpenedTable<Row>;
};

/**
 * One kind of export.
 *
 * - `sameFact`: what two rows of one key have in common, in words.
 * - `replaces`: a new version of a `scope` replaces all rows of the earlier one; a `key` only those with the same key.
 * - `laterState(one, other)`: where the same key may come again with a later state, below 0 if `one` is the earlier
 *   state, above 0 if the later, 0 if neither; without it such rows are refused.
 * - `disagrees(later, earlier)`: whether the row of a file received later cannot be what became of that of another file;
 *   without it any difference is a disagreement.
 */
export type ExportKind<Row extends object = object> = {
  id: string;
  name: Bilingual;
  sameFact: Bilingual;
  replaces: "scope" | "key";
  layouts: (reference: Reference) => Layout<Row>[];
  laterState?(one: Row, other: Row): number;
  disagrees?(later: Row, earlier: Row): boolean;
};

/** The text of a required cell, or the fault that it is blank. */
export function filled(header: string, text: string): string | Fault {
  return text === "" ? blank(header) : text;
}

export function isFault(value: unknown): value is Fault {
  return typeof value === "object" && value !== null && "fault" in value;
}

/** The fault of a required cell that holds nothing; that of a count is `blankCount`. */
export function blank(header: string): Fault {
  return {
    fault: "blank",
    message: {
      vi: `Ô «${header}» để trống. Hãy điền vào ô này.`,
      en: `The cell «${header}» is blank. Fill it in.`
    }
  };
}

/** The fault of a required count that is not stated. */
export function blankCount(header: string): Fault {
  return {
    fault: "blank",
    message: {
      vi: `Ô «${header}» để trống. Hãy điền số; ô trống không được hiểu là 0.`,
      en: `The cell «${header}» is blank. Fill in the number; a blank is not taken for 0.`
    }
  };
}
