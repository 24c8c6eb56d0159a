import type {Bilingual} from "#src/schema/released.ts";

/** `error`: the row, or the file where `row` is null, is not taken. `warning`: taken and flagged. `note`: said only. */
export type Severity = "error" | "warning" | "note";

/**
 * A finding about an export. `row` counts from 1 as a spreadsheet shows it; `column` is the header as the contract
 * names it; `cell` is the address, such as `F12`. The message says what is wrong, where, and what to do.
 */
export type Problem = {
  severity: Severity;
  code: string;
  sheet: string | null;
  row: number | null;
  column: string | null;
  cell: string | null;
  message: Bilingual;
};

/** A finding about a whole file. */
export function fileProblem(code: string, message: Bilingual, severity: Severity = "error"): Problem {
  return {severity, code, sheet: null, row: null, column: null, cell: null, message};
}

/** Spreadsheet letters of a column counted from 0: 0 is `A`, 26 is `AA`. */
export function columnLetters(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnLetters(Math.floor(index / 26) - 1) + letter;
}

/** A value echoed in a message: on one line, at most 60 characters. */
export function echo(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > 60 ? `${line.slice(0, 57)}…` : line;
}
