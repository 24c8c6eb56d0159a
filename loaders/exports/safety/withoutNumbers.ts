import {holdsPhoneNumber} from "./phoneNumber.ts";
import {pieces} from "./pieces.ts";

/** What stands in the archive for a number that was taken out. */
const gone = "…";

const mobile =
  /(?<![\d.,])(?:\(?\+?84\)?|0084|0)[ .-]?(?:[35789](?:[ .-]?\d){8}|1[ .-]?[2689](?:[ .-]?\d){8})(?!\d)/gu;
const identity = /(?<![\d.,])0(?:\d{11}|\d{8})(?!\d)/gu;
/** Nine digits alone that do not begin with 0, but no amount. */
const card = /(?<![\d.,+])[1-9]\d{5}(?!000(?!\d))\d{3}(?![\d.,]\d|\d|\s*(?:đ|vnd|triệu|tỷ|usd|người|vụ))/giu;

const holdsPhone = (text: string) => pieces(text).some(holdsPhoneNumber);

/**
 * A text outside a table without its mobile telephone numbers and its identity numbers (12 digits, 9 digits): of a
 * telephone number in an unusual spelling the whole text goes. Landlines, numbers of documents and amounts stay.
 */
export function withoutNumbers(text: string): string {
  if (text.length < 9) return text;
  const noPhone = holdsPhone(text) ? text.replace(mobile, gone) : text;
  return holdsPhone(noPhone) ? "" : noPhone.replace(identity, gone).replace(card, gone);
}
