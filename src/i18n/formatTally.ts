import {formatNumber, type Language} from "./formatNumber.ts";

/**
 * A count as a sentence writes it: in Vietnamese with two digits from 1 to 9 (`05 vụ`), as documents of the administration
 * do; in English as it is.
 */
export function formatTally(count: number, language: Language): string {
  const text = formatNumber(count, language);
  return language === "vi" && count > 0 && count < 10 && Number.isInteger(count) ? `0${text}` : text;
}
