import {isPersonalNumber} from "./identityNumber.ts";
import type {PersonalSort} from "./personal.ts";

/** Rows from which a column of bare numbers is judged; one number alone may be an amount. */
const fewest = 2;
const most = 0.6;

/**
 * What a column of bare long numbers holds, judged as a whole; null where it may hold amounts. A spreadsheet strips the
 * first zeros of telephone and identity numbers, and old identity numbers do not begin with 0: each alone could be an
 * amount, but amounts in đồng end in thousands and differ in length. The largest count, the population of the country,
 * stands alone in its column with nine digits.
 */
export function sortOfBareNumbers(cells: readonly string[]): PersonalSort | null {
  const numbers = cells.filter((text) => /^\d{9,19}$/.test(text));
  if (numbers.length < fewest || numbers.length < most * cells.length) return null;
  if (
    new Set(numbers).size === 1 ||
    numbers.filter((text) => text.endsWith("000")).length * 4 > numbers.length
  )
    return null;
  const share = (test: (text: string) => boolean) => numbers.filter(test).length / numbers.length;
  if (share((text) => text.length <= 12 && isPersonalNumber(text.padStart(12, "0"))) >= most)
    return "identity";
  if (share((text) => /^[35789]\d{8}$|^84[35789]\d{8}$/.test(text)) >= 0.9) return "phone";
  if (share((text) => text.length === 9) >= most) return "identity";
  return share((text) => text.length >= 10) >= 0.9 ? "account" : null;
}
