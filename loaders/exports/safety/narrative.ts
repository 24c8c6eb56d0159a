import {fold} from "#src/schema/fold.ts";
import {holdsPersonName, isLongName} from "./personName.ts";

/**
 * Whether a text tells of a named person: a name together with a year of birth, a home or the like. A name alone in a
 * running text is not enough: «Phường Hoàng Văn Thụ báo cáo» is about a ward.
 */
export function holdsNarrative(text: string): boolean {
  if (text.length < 12 || !/sn|sinh|hktt|tr[uú]|th[uư]|qu[eê]/iu.test(text)) return false;
  const plain = fold(text);
  return (
    /\b(?:sn|sinh nam|sinh ngay|sinh)\b[: ]*(?:\d{1,2}[./-]\d{1,2}[./-])?(?:19|20)\d{2}\b|\b(?:tru tai|thuong tru|hktt|que quan|tru quan)\b/.test(
      plain
    ) && holdsPersonName(text)
  );
}

const roles = "bi can|bi cao|bi hai|nan nhan|doi tuong|nghi pham|ho ten|ho va ten";
const nameAndYear = new RegExp(
  `\\b(?:${roles})\\s{0,3}[:.–-]?\\s{0,3}([\\p{L} ]{5,40}?)[\\s,(;–-]{1,4}(?:sn|sinh(?: nam)?)?[\\s:.]{0,3}(?:19|20)\\d{2}(?!\\d)`,
  "giu"
);
const initialAndHome =
  /(?<!\p{L})(?:[Cc]hi|[Aa]nh|[Oo]ng|[Bb]a|[Cc]hau|[Ee]m|[Nn]an nhan|[Bb]i (?:can|hai)|[Dd]oi tuong) \p{Lu}{1,2}(?!\p{L}).{0,60}?(?:tru tai|thuong tru|hktt|HKTT|que quan|tru quan|que o)(?!\p{L})/u;

/** A text without tone marks, in the case in which it is written. */
const withoutTones = (text: string) =>
  text.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/g, "d").replace(/Đ/g, "D").replace(/\s+/gu, " ");

/**
 * Whether a text announces a person by a word for a role: with a full name and a year (`Bị can: Nguyen Van A 1980`), or
 * with an initial and a home (`chị B sinh 2001 trú tại …`). An initial alone names nobody.
 */
export function announcesPerson(text: string): boolean {
  if (text.length < 12) return false;
  const plain = withoutTones(text);
  if (initialAndHome.test(plain)) return true;
  if (!/(?:19|20)\d{2}/.test(plain)) return false;
  return [...plain.matchAll(nameAndYear)].some(([, name = ""]) => isLongName(name));
}
