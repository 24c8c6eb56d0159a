import type {Bilingual} from "#src/schema/released.ts";
import {looksPersonal} from "./safety/looksPersonal.ts";

/**
 * `error`: the row is not taken, or the file where the finding is about the whole of it. `warning`: taken and flagged.
 * `note`: said only.
 */
export type Severity = "error" | "warning" | "note";

/**
 * A finding about an export. `row` counts from 1 as a spreadsheet shows it; `column` is the header as the contract
 * names it, or the file's own header if the contract has no such column; `cell` is the address, such as `F12`. Each is
 * null where the finding has no such place. The message says what is wrong, where, and what to do. `others`: of a line that
 * stands for further findings, how many (`Findings`). `office`: what the slip says in place of the message, where that
 * names a command: an office corrects its file, it does not run this program.
 */
export type Problem = {
  severity: Severity;
  code: string;
  sheet: string | null;
  row: number | null;
  column: string | null;
  cell: string | null;
  message: Bilingual;
  others?: number;
  office?: Bilingual;
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

const longest = 60;

/** What stands for a value that is not echoed. */
const hiddenText = "[đã ẩn]";

/**
 * A value echoed in a message: on one line, at most 60 characters, without characters that steer a terminal or the
 * direction of writing. A text that looks like a person's name, number or e-mail address is never echoed: it is
 * «[đã ẩn]» instead. Tests of persons must not import this file.
 */
export function echo(text: string): string {
  if (looksPersonal(text.slice(0, 10 * longest))) return hiddenText;
  const line = Array.from(
    text
      .slice(0, 10 * longest)
      .replace(/\s+/g, " ")
      .trim(),
    (one) => (/[\p{Cc}\p{Cf}\p{Cs}]/u.test(one) ? "\uFFFD" : one)
  );
  const whole = line.length <= longest && text.length <= 10 * longest;
  return whole ? line.join("") : `${line.slice(0, longest - 1).join("")}…`;
}

/** The name of a file as messages show it: whole, without characters that steer a terminal or the direction of writing. */
export const shownName = (name: string): string =>
  name.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, "\uFFFD");
