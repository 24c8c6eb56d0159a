import {formatNumber} from "#src/i18n/formatNumber.ts";
import {fold} from "#src/schema/fold.ts";
import {blank, type Fault} from "../kind/exportKind.ts";
import {echo} from "../problem.ts";
import {readNumber, type NumberStyle} from "./readNumber.ts";

/** How many persons a figure of 1 stands for. */
export type PopulationUnit = 1 | 1_000 | 1_000_000;

const words: [PopulationUnit, RegExp][] = [
  [1, /\(nguoi\)|\(persons?\)|don vi(?: tinh)? ?: ?nguoi\b/],
  [1_000, /\b(?:nghin|ngan|1[.,]?000) nguoi|\bthousands?\b/],
  [1_000_000, /\btrieu nguoi|\bmillions?\b/]
];

/** The unit that the texts above a table and in its header name: persons where none does; null where they name several. */
export function populationUnit(texts: readonly string[]): PopulationUnit | null {
  const folded = texts.map(fold);
  const [unit = 1, ...others] = words
    .filter(([, pattern]) => folded.some((text) => pattern.test(text)))
    .map(([one]) => one);
  return others.length > 0 ? null : unit;
}

const fault = (code: string, vi: string, en: string): Fault => ({fault: code, message: {vi, en}});

/**
 * Reads a figure in thousands or millions of persons as persons, exactly: `84,74` thousand is 84740. The figure may have
 * as many decimals as make whole persons; more are a fault, for nobody knows how they are to be rounded. A number with
 * one mark and three digits behind it is ambiguous (`1.245`) unless its column shows its style. A spreadsheet stores 15
 * digits: what its formulas leave behind them is no part of the figure.
 */
export function readScaledPersons(
  text: string,
  style: NumberStyle,
  unit: PopulationUnit,
  header: string
): number | Fault {
  if (text === "") return blank(header);
  const shown = echo(text);
  const read = readNumber(text, style);
  if (read === "ambiguous")
    return fault(
      "ambiguous-number",
      `Số «${shown}» có thể hiểu theo hai cách (dấu chấm, dấu phẩy là hàng nghìn hay thập phân). Hãy bỏ dấu hàng nghìn và dùng một loại dấu thập phân cho cả cột.`,
      `The number «${shown}» can be read in two ways (thousands or decimals). Leave out the thousands separator and use one decimal mark in the whole column.`
    );
  if (read === null || read < 0 || /[+%]/.test(text))
    return fault(
      "not-a-number",
      `Giá trị «${shown}» không phải là số dân. Hãy chỉ ghi các chữ số 0–9 và dấu thập phân.`,
      `The value «${shown}» is no population. Write it in the digits 0–9 and a decimal mark alone.`
    );
  const value = Number(read.toPrecision(15));
  const persons = Math.round(value * unit);
  // division is rounded correctly: equal exactly where the figure has no more decimals than the unit has zeros
  if (!Number.isSafeInteger(persons) || persons / unit !== value)
    return fault(
      "not-whole",
      `Giá trị «${shown}» nhân với ${formatNumber(unit, "vi")} không ra số người nguyên. Hãy kiểm tra lại số.`,
      `The value «${shown}» times ${formatNumber(unit, "en")} is not a whole number of persons. Check the figure.`
    );
  return persons;
}
