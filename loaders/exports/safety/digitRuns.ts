import {plainDigits} from "./plainDigits.ts";

/**
 * A number as it stands in a text: `groups` are its runs of digits, `separators[i]` what stands before group i (the
 * first is ""). `plus`: a `+` stands before it. `code`: capital letters stand right before it, as in `VA-24-01`.
 */
export type DigitRun = {groups: string[]; separators: string[]; plus: boolean; code: boolean};

/** Letters that may stand right before a person's number, and so make no code of it. */
const numberWords = /(?:CCCD|CMND|CMT|CMTND|CC|GTTT|DT|ĐT|SDT|SĐT|DTDD|ĐTDĐ|TEL|SO|SỐ|ZALO|FB|STK|HC)[-.]?$/u;

/** Addresses of web pages, whose numbers are no telephone numbers; but `zalo.me/` and `wa.me/` hold just these. */
const webAddress = /(?<![\w.-])(?:https?:\/\/)?(?:[\w-]+\.)+[a-z]{2,}\/\S*/giu;
const holdsPhone = /(?:zalo|wa|viber)\.(?:me|com)\//iu;

/**
 * The numbers of a text, each with the groups in which it is written: digits with blanks, points, hyphens between them.
 * Digits of any width count, invisible characters do not; addresses of web pages are passed over.
 */
export function digitRuns(text: string): DigitRun[] {
  const clean = plainDigits(text)
    .replace(webAddress, (address) => (holdsPhone.test(address) ? address.replace(/^.*\//u, " ") : " "))
    .replace(/\((\+?\d{1,4})\)\s?/gu, (_, inside: string) => (inside === "0" ? "0" : `${inside} `))
    .replace(/(\+84[\s.-]?)0(?=[\s.-]?[35789])/gu, "$1");
  return [...clean.matchAll(/(?<plus>\+)?\s?\d+(?:\s?[\s.\-–·_]\s?\d+)*/gu)].map((match) => {
    const written = match[0].replace(/^\+?\s?/u, "");
    const before = clean.slice(Math.max(0, match.index - 12), match.index);
    return {
      groups: written.split(/\D+/u),
      separators: ["", ...written.split(/\d+/u).slice(1, -1)],
      plus: match.groups?.["plus"] !== undefined,
      code:
        (/(?<![\p{L}])\p{Lu}{1,6}[-._/]?$/u.test(before) && !numberWords.test(before)) || /\d,$/u.test(before)
    };
  });
}

/**
 * How many characters of a text may be digits: ASCII digits, and all of other scripts but Vietnamese letters and marks. Numbers of persons
 * have nine and more; counting spares most cells a closer look.
 */
export function possibleDigits(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if ((code >= 48 && code <= 57) || (code >= 0x660 && code < 0x1e00) || code > 0x1eff) count += 1;
  }
  return count;
}

/** A part of a run that may be a number of its own. */
export type RunPart = {digits: string; shape: string; separators: string[]; plus: boolean};

/**
 * Every sequence of adjoining groups of a run. A part after a point is none: it would be the decimals of a number.
 * Of a code there is none at all.
 */
export function runParts({groups, separators, plus, code}: DigitRun): RunPart[] {
  if (code || groups.length > 40) return [];
  const parts: RunPart[] = [];
  for (let from = 0; from < groups.length; from += 1) {
    if (separators[from] === ".") continue;
    for (let to = from + 1; to <= Math.min(groups.length, from + 6); to += 1) {
      const own = groups.slice(from, to);
      parts.push({
        digits: own.join(""),
        shape: own.map(({length}) => length).join("-"),
        separators: separators.slice(from + 1, to),
        plus: plus && from === 0
      });
    }
  }
  return parts;
}
