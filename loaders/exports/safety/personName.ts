import {fold} from "#src/schema/fold.ts";
import {clearFamilyNames, isFamilyName, isPlain, sureFamilyNames} from "./familyNames.ts";
import {placeNames} from "./placeNames.ts";

/** Pairs of ordinary words, folded, of which one looks like a family name or a middle name. */
const ordinaryPairs = new Set(
  (
    "bao cao|xu ly|quan ly|don vi|ty le|ti le|ho so|ho tro|ho ten|ho va|vu an|vu viec|chat luong|so luong|luc luong|cong van|van ban|" +
    "van phong|van hoa|van de|van dong|van chuyen|van thu|thi hanh|thi tran|thi xa|thi truong|thi dua|thi diem|" +
    "phan tich|phan loai|phan cong|phan anh|dang ky|duong day|duong bo|cao diem|cao nhat|ly do|ly lich|vi pham|" +
    "pham toi|toi pham|do tuoi|mua ban|ban chi|chi dao|ban hanh|ban giao|ban do|ban an|hoang mang|bo sung|bien ban|" +
    "nguyen nhan|tran tro|ma so|ma vu|ma tinh|ma huyen|ma xa|la so|ha noi|thai do|chu ho|chu tri|chu yeu|" +
    "mai dam|mai thuy|ma tuy|lo trinh|lo hong|luu y|luu tru|to giac|to chuc|to tung|tong hop|tong so|le phi|le tet|" +
    "hua hen|tong cong|cao dang|cao tuoi|cao hon|duong bien|duong thuy|lua gat|ly hon|to cao"
  ).split("|")
);

/** Ordinary words, folded, that are no syllable of a name where they follow a family name. */
const ordinaryWords = new Set(
  (
    "bao cao so lieu quy thang bieu mau tong hop mbn pham toi viec ket qua cong tac chong mua ban nguoi xa phuong huyen " +
    "tinh lan gui lai sung ke hoach khoi to truy xet xu dieu tra bi can doi tuong don vi dia"
  ).split(" ")
);

/** Words for an area, office or street: what follows is its name. */
const placeWords = new Set(
  "xa phuong huyen quan tinh tp tx tt p x h tran thon ban xom ap duong pho truong khu cho cau song nui ca bcd".split(
    " "
  )
);

/** Words for a person, folded: what follows is most likely a name. */
const personWords = new Set(
  "vu an|bi can|bi cao|bi hai|nan nhan|doi tuong|ong|ba|chi|anh|chau|em".split("|")
);

const honorific =
  /^(?:\d{1,3}\s*[.)\-/]\s*|(?:ông|bà|anh|chị|em|cháu|cô|chú|bị can|bị cáo|bị hại|nạn nhân|đối tượng|họ tên|họ và tên|mrs?|ms)(?!\p{L})\.?\s*:?\s+)/iu;

const capitalised = (word: string) => /^\p{Lu}\p{Ll}{0,6}\.?$|^\p{Lu}{1,7}\.?$/u.test(word);
const isMiddle = (word: string) => /^(?:văn|thị|van|thi)$/u.test(word.normalize("NFC").toLowerCase());

/** The syllables of the name that a text begins with, as far as the first comma, bracket or dash. */
export function nameSyllables(text: string): string[] {
  const [name = ""] = text
    .normalize("NFC")
    .replace(honorific, "")
    .replace(honorific, "")
    .split(/[,;:(\n–/]| - /u);
  return name.trim().split(/\s+/u);
}

/**
 * Whether a text is the name of a person and nothing else (a year of birth or the like may follow in brackets or after
 * a comma): two to five capitalised syllables of which the first is a usual family name; names of places are none.
 * With `văn` or `thị` in second place small letters do as well.
 */
export function isPersonName(text: string): boolean {
  if (text.length > 120) return false;
  const words = nameSyllables(text);
  const [family = "", second = "", third = ""] = words;
  if (words.length < 2 || words.length > 5 || !isFamilyName(family)) return false;
  if (placeNames().has(fold(words.join(" ")))) return false;
  if (!words.every((word) => /^\p{L}+\.?$/u.test(word))) return false;
  if (words.every(capitalised)) {
    const pairs = words.slice(1).map((word, index) => fold(`${words[index] ?? ""} ${word}`));
    return isMiddle(second) && third !== "" ? true : !pairs.some((pair) => ordinaryPairs.has(pair));
  }
  const small = words.every((word) => word === word.toLowerCase());
  return small && isMiddle(second) && third !== "" && !ordinaryPairs.has(fold(`${second} ${third}`));
}

/** Whether a name can hardly be anything else: three syllables or more, `văn` or `thị` in second place. */
export function isClearName(text: string): boolean {
  const words = nameSyllables(text);
  return words.length >= 3 && isMiddle(words[1] ?? "") && isPersonName(text);
}

/** Whether a text is a name of three syllables or more: two may be a place. */
export const isLongName = (text: string) => isPersonName(text) && nameSyllables(text).length >= 3;

const isWord = (word: string | undefined): word is string => word !== undefined && /^\p{L}+$/u.test(word);
const isCapital = (word: string | undefined): word is string => isWord(word) && /^\p{Lu}/u.test(word);
const isOrdinary = (word: string) => ordinaryWords.has(fold(word));

/** How many words from `at` on name a place; 0 if none. */
function placeLength(words: readonly string[], at: number): number {
  for (let length = 4; length >= 2; length -= 1)
    if (at + length <= words.length && placeNames().has(fold(words.slice(at, at + length).join(" "))))
      return length;
  return 0;
}

/** How many words from `at` on belong to the name of the place that a word such as `phường` announces. */
function announcedLength(words: readonly string[], at: number): number {
  const known = placeLength(words, at);
  if (known > 0) return known;
  let length = 0;
  while (length < 4 && isCapital(words[at + length])) length += 1;
  return length > 0 ? length : isFamilyName(words[at] ?? "") ? 3 : 0;
}

function nameStarts(words: readonly string[], at: number, afterPerson: boolean): boolean {
  const [family, second, third] = words.slice(at, at + 3);
  if (!isWord(family) || !isWord(second) || !isFamilyName(family)) return false;
  const plain = isPlain(family);
  if (isMiddle(second) && isWord(third) && !isOrdinary(third)) {
    if (isCapital(family) && isCapital(second) && isCapital(third)) return true;
    if (!ordinaryPairs.has(fold(`${second} ${third}`)) && (!plain || clearFamilyNames.has(fold(family))))
      return true;
  }
  if (!isCapital(family) || !isCapital(second) || isOrdinary(second)) return false;
  if (afterPerson) return true;
  if (!isCapital(third) || isOrdinary(third)) return false;
  return !plain || sureFamilyNames.has(fold(family));
}

/**
 * Whether a running text, title or file name holds the name of a person: a family name with `văn` or `thị` and one more
 * syllable, or with two more capitalised syllables, or after a word for a person. Names that follow a word for an area
 * or office, and known places, are none.
 */
export function holdsPersonName(text: string): boolean {
  const words = text
    .normalize("NFC")
    .replace(/(\p{Ll})(?=\p{Lu})/gu, "$1 ")
    .replace(/[_.-]+/gu, " ")
    .replace(/[^\p{L}\p{Nd}\s]+|\p{Nd}+/gu, " | ")
    .split(/\s+/u);
  let at = 0;
  let afterPerson = false;
  while (at < words.length) {
    const word = words[at] ?? "";
    const pair = fold(`${word} ${words[at + 1] ?? ""}`);
    if (pair === "thi tran" || pair === "thi xa" || pair === "thanh pho") {
      at += 2 + announcedLength(words, at + 2);
      afterPerson = false;
    } else if (personWords.has(pair)) {
      at += 2;
      afterPerson = true;
    } else if (personWords.has(fold(word))) {
      at += 1;
      afterPerson = true;
    } else if (ordinaryPairs.has(pair)) {
      at += 2;
      afterPerson = false;
    } else if (placeLength(words, at) > 0) {
      at += placeLength(words, at);
      afterPerson = false;
    } else if (nameStarts(words, at, afterPerson)) {
      return true;
    } else if (placeWords.has(fold(word)) && !(isFamilyName(word) && isCapital(word))) {
      at += 1 + announcedLength(words, at + 1);
      afterPerson = false;
    } else {
      at += 1;
      afterPerson = false;
    }
  }
  return false;
}
