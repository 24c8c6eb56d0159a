import {holdsIdentityNumber} from "./identityNumber.ts";
import {holdsPhoneNumber} from "./phoneNumber.ts";
import {pieces} from "./pieces.ts";

/** What stands in the archive for a number that was taken out. */
const gone = "…";

const mobile = /(?<![\d.,])(?:\(?\+?84\)?|0084|0)[ .-]?[1-9](?:[ .-]?\d){8,9}(?!\d)/gu;
const identity = /(?<![\d.,])0\d{11}(?!\d)|(?<![\d.,])0\d{8}(?!\d)/gu;
/** Nine digits alone, but no amount. */
const card = /(?<![\d.,+])[1-9]\d{5}(?!000(?!\d))\d{3}(?![\d.,]\d|\d|\s*(?:đ|vnd|triệu|tỷ|usd|người|vụ))/giu;

const holds = (text: string) => pieces(text).some((one) => holdsPhoneNumber(one) || holdsIdentityNumber(one));
const takeOut = (text: string, pattern: RegExp) => text.replace(pattern, gone);

/**
 * A text outside a table without its telephone numbers of persons and its identity numbers (12 digits, 9 digits): of a
 * number in an unusual spelling the whole text goes. Landlines, numbers of documents and amounts stay.
 */
export function withoutNumbers(text: string): string {
  if (text.length < 9) return text;
  const cards = takeOut(text, card);
  if (!holds(cards)) return cards;
  const clean = takeOut(takeOut(cards, mobile), identity);
  return holds(clean) ? "" : clean;
}
