import {fold} from "#src/schema/fold.ts";
import {sureFamilyNames} from "./familyNames.ts";
import {holdsPersonName, isPersonName} from "./personName.ts";

const further = ["le", "vu", "dang", "duong", "luong", "phan", "doan", "dinh", "truong"];
const families = [...sureFamilyNames, ...further].join("|");

/** A full name in one word, in any case: `NGUYENVANA2001`, `tranthib`. */
const glued = new RegExp(
  `(?:^|[^a-z])(?:vu|vuan|bc|bican|nn|nannhan)?(?:${families})(?:van|thi)[a-z]{1,14}(?![a-z])`
);

/** Whether a name of three syllables with `văn` or `thị` is written as one word. */
export const holdsGluedName = (text: string) => glued.test(fold(text.normalize("NFC")));

/**
 * Whether what should be the code of a case is a person's name, alone or within: `Nguyễn Văn A`, `Le-Thi-B-2005`,
 * `NguyenVanA`. A code has a digit (`isPseudonym`), so of a text without one a name of two syllables counts as well.
 * Initials cannot be told from a code.
 */
export function holdsNameInCode(written: string): boolean {
  if (written.length < 4 || !/\p{L}{2}/u.test(written)) return false;
  // «Vụ Lê» would be taken for the commune Vũ Lễ
  const text = written.replace(/^\s*v[uụ](?: [aá]n)?\s+/iu, "");
  return holdsPersonName(text) || holdsGluedName(text) || (!/\d/.test(text) && isPersonName(text));
}
