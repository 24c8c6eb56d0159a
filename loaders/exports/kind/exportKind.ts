import type {z} from "zod";
import type {Bilingual} from "#src/schema/released.ts";
import type {NumberStyle} from "../value/readNumber.ts";

/** A column of an export: the header as the form prints it, and the other headers under which offices send it. */
export type Column = {
  field: string;
  header: string;
  aliases: string[];
  required: boolean;
};

/** What is wrong with a cell, or worth saying about it; `message` says what to do. */
export type Fault = {fault: string; message: Bilingual};

/** Something to say about a cell of a row that is taken. */
export type Note = Fault & {field: string};

/** A row as it enters the warehouse: `key` identifies the fact, `row` and `cell` lead back to the spreadsheet. */
export type KeyedRow = {key: string; row: number; cell: string};

/** A valid row: the fact that it states, and what is to be said about how it was read. */
export type Reading<Row extends object = object> = {fact: Row & {key: string}; notes: Note[]};

/**
 * The contract of one kind of export.
 *
 * - `contract(style)`: the zod schema from the texts of a row (by field; blank is `""`) to its reading. Faults are
 *   custom issues whose `params` is a `Fault`.
 * - `sameFact`: what two rows of one key have in common, in words.
 * - `replaces: "scope"`: a new version of a file replaces all rows of its earlier version.
 */
export type ExportKind<Row extends object = object> = {
  id: string;
  name: Bilingual;
  columns: Column[];
  sameFact: Bilingual;
  replaces: "scope";
  contract: (style: NumberStyle) => z.ZodType<Reading<Row>, Record<string, string>>;
};

/** The text of a required cell, or the fault that it is blank. */
export function filled(header: string, text: string): string | Fault {
  return text === "" ? blank(header) : text;
}

export function isFault(value: unknown): value is Fault {
  return typeof value === "object" && value !== null && "fault" in value;
}

/** The fault of a required cell that holds nothing. */
export function blank(header: string): Fault {
  return {
    fault: "blank",
    message: {
      vi: `Ô «${header}» để trống. Hãy điền giá trị; ô trống không được hiểu là 0.`,
      en: `The cell «${header}» is blank. Fill it in; a blank is not taken for 0.`
    }
  };
}
