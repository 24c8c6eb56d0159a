import {fold} from "#src/schema/fold.ts";
import {digitRuns, possibleDigits, runParts} from "./digitRuns.ts";
import {plainDigits} from "./plainDigits.ts";

/**
 * Whether 12 digits can be a personal identification number (số định danh cá nhân, on the CCCD): province of
 * registration 001–096, a digit for century and sex (0–3 for 1900–2099), two digits of the year of birth. It always
 * begins with 0, so no count is one.
 */
export function isPersonalNumber(digits: string): boolean {
  const parts = /^0(?<province>\d{2})(?<century>[0-3])(?<year>\d{2})\d{6}$/.exec(digits)?.groups;
  if (!parts) return false;
  const province = Number(parts["province"]);
  if (province < 1 || province > 96) return false;
  return Number(parts["century"]) < 2 || Number(parts["year"]) <= 40;
}

const inGroups = (shape: string) => {
  const sizes = shape.split("-").map(Number);
  return shape === "3-1-2-6" || sizes.every((size) => size >= 3);
};

/** Nine digits of an old identity card that begin with 0, as no count does; the first two name a province (01–09). */
const isOldCard = (digits: string, shape: string) =>
  /^0[1-9]\d{7}$/.test(digits) && (shape === "9" || shape === "3-3-3");

const announced =
  /(?:cccd|cmnd|cmtnd|cmt|gttt|can cuoc|cong dan|chung minh|dinh danh)\D{0,20}(?:\d[\s.-]?){8,11}\d(?!\d)/u;
/** As `announced`, without «công dân» alone: «Tiếp công dân: 024 …» names an office. */
const announcedAsCard =
  /(?:cccd|cmnd|cmtnd|cmt|gttt|can cuoc|chung minh (?:nhan dan|thu)|dinh danh)\D{0,20}(?:\d[\s.-]?){8,11}\d(?!\d)/u;
const passport = /(?:ho chieu|passport|hc so)[^\d\n]{0,20}[a-z]\s?\d{7}(?!\d)/u;

/**
 * Whether a text holds an identity number: a valid one of 12 digits, an old one of 9 digits that begins with 0, or any
 * number that the text itself announces as one (CCCD, CMND, hộ chiếu).
 *
 * An old number that does not begin with 0 may as well be an amount in đồng: alone it is let pass, and found only where
 * most of a column is made of such numbers (`bareNumbers.ts`).
 */
export function holdsIdentityNumber(text: string): boolean {
  if (possibleDigits(text) < 7) return false;
  const plain = fold(plainDigits(text));
  if (announced.test(plain) || passport.test(plain)) return true;
  return digitRuns(text)
    .flatMap(runParts)
    .some(
      ({digits, shape, plus}) =>
        !plus && ((isPersonalNumber(digits) && inGroups(shape)) || isOldCard(digits, shape))
    );
}

/**
 * Whether a text outside a table (a title, a remark, a signature) holds an identity number: a valid one of 12 digits, or
 * one that the text announces. Nine digits alone may be a number of the office.
 */
export function holdsCertainIdentity(text: string): boolean {
  if (possibleDigits(text) < 7) return false;
  const plain = fold(plainDigits(text));
  if (announcedAsCard.test(plain) || passport.test(plain)) return true;
  return digitRuns(text)
    .flatMap(runParts)
    .some(({digits, shape, plus}) => !plus && isPersonalNumber(digits) && inGroups(shape));
}
