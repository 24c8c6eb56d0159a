import {fold} from "#src/schema/fold.ts";
import {holdsGluedName} from "../safety/nameInCode.ts";

const longest = 30;

/** Runs of digits that identify a person: ID numbers have 9 or 12 digits, phone numbers 10, also in groups. */
const personalNumber = /\d{9,}|(?:^|\D)0\d{2,3}[-./]?\d{3}[-./]?\d{3,4}(?!\d)/;

/** Frequent family names that are no word of a code. */
const familyNames = new Set(
  "nguyen tran pham hoang huynh phan dang duong trinh truong luong dinh doan vuong quach tang thach lam".split(
    " "
  )
);

/** Two capitalised words and more: `Nguyen-Van-A`, `NguyenVanA`. */
const capitalised = /\p{Lu}\p{Ll}+.*?\p{Lu}(?:\p{Ll}|$|[-./])/u;

/**
 * Whether a text can stand as the code of a case without pointing to a person: 1–30 letters, digits and `-/.`, with a
 * digit, without what looks like a number of an ID card or a phone, or like a name. It refuses rather a good
 * code too many (the office can change it) than it lets a name through; a code that an office makes of initials and a
 * year of birth cannot be told from others.
 */
export function isPseudonym(text: string): boolean {
  if (text.length > longest || !/^[\p{L}\d][\p{L}\d./-]*$/u.test(text) || !/\d/.test(text)) return false;
  if (personalNumber.test(text) || capitalised.test(text) || holdsGluedName(text)) return false;
  return !text.split(/[^\p{L}]+/u).some((word) => familyNames.has(fold(word)));
}
