import {formatNumber} from "../i18n/formatNumber.ts";
import type {FigureRow, PilotRow} from "../schema/released.ts";
import type {Context} from "./context.ts";

/** A released number as text: the number with its marks (`90 [r]`), or the symbol of its absence (`[c]`). */
export function valueText({value, absent, marks, unit}: FigureRow | PilotRow, {language}: Context): string {
  if (value === null) return `[${absent ?? "x"}]`;
  const number = `${formatNumber(value, language)}${unit === "percent" ? "%" : ""}`;
  return [number, ...marks.map((mark) => `[${mark}]`)].join(" ");
}

/** The word of a code in the page's language; the code itself where the list does not hold it. */
export function codeWord(
  {release, language}: Context,
  list: keyof Context["release"]["codelists"],
  code: string
): string {
  return release.codelists[list].find((entry) => entry.code === code)?.[language] ?? code;
}

/** The short name of an indicator in the page's language. */
export function indicatorName({release, language}: Context, code: string): string {
  return release.indicators.find((entry) => entry.code === code)?.name[language] ?? code;
}
