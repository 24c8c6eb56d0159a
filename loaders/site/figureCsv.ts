import {parseArgs} from "node:util";
import Papa from "papaparse";
import {figures} from "#src/components/figures.ts";
import {wordsOf} from "#src/i18n/words.ts";
import {readRelease} from "../release/readRelease.ts";

/**
 * The table of a figure as a CSV file that spreadsheets open: UTF-8 with byte order mark, comma, and a text that
 * starts like a formula (`=`, `+`, `-`, `@`) prefixed with an apostrophe. Arguments: `--language`, `--figure`.
 */
export function figureCsv(args: string[], environment: Record<string, string | undefined>): string {
  const {values} = parseArgs({args, options: {language: {type: "string"}, figure: {type: "string"}}});
  const language = values.language === "en" ? "en" : "vi";
  const figure = figures[values.figure ?? ""];
  if (!figure) throw new Error(`There is no figure «${values.figure ?? ""}».`);
  const {table} = figure({
    release: readRelease(environment["SO138_RELEASE"] ?? ""),
    language,
    words: wordsOf(language)
  });
  const rows = [
    table.columns.map(({label}) => label),
    ...table.rows.map((cells) => cells.map(({plain}) => plain))
  ];
  return `\uFEFF${Papa.unparse(rows, {escapeFormulae: /^\s*[=+\-@\t\r|%]/, newline: "\r\n"})}\r\n`;
}
