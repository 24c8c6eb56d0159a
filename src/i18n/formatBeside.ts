import {formatNumber, type Language} from "./formatNumber.ts";

/** More decimals than this are not written: a value so near the mark is given as it is rounded. */
const mostDecimals = 9;

/**
 * A number that is read beside a mark (a target, or no change): with so many decimals, at least those asked for, that what
 * is written lies on the same side of the mark as the value: 94.96 beside 95 is `94.96`, not `95.0`.
 */
export function formatBeside(value: number, mark: number, language: Language, decimals = 1): string {
  const side = (one: number) => Math.sign(one - mark);
  let digits = decimals;
  while (digits < mostDecimals && side(Number(value.toFixed(digits))) !== side(value)) digits += 1;
  return formatNumber(value, language, digits);
}
