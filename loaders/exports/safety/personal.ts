import type {Bilingual} from "#src/schema/released.ts";

/**
 * What a column or cell says about a person. `account`: of a bank or a network (Facebook, Zalo); `narrative`: a free
 * account of what happened, which names people in running text.
 */
export type PersonalSort =
  "name" | "identity" | "phone" | "email" | "address" | "birth-date" | "account" | "narrative";

/**
 * A column of a table that holds personal data; `column` from 0. `by`: whether its title or its cells show it.
 * `hidden`: the office hid the column: it is left out, and is no reason to refuse the file. `rows`: those (from 0) whose
 * cells show it; absent where they are not known one by one.
 */
export type PersonalColumn = {
  column: number;
  title: string;
  sort: PersonalSort;
  by: "header" | "content";
  hidden: boolean;
  rows?: readonly number[];
};

/** A single cell inside a table that holds personal data; row and column from 0. */
export type PersonalCell = {row: number; column: number; sort: PersonalSort; hidden: boolean};

/** The words for each sort, as they stand inside a sentence. */
export const sortWords: Readonly<Record<PersonalSort, Bilingual>> = {
  name: {vi: "họ tên người", en: "names of persons"},
  identity: {vi: "số định danh cá nhân, CCCD, CMND hoặc hộ chiếu", en: "identity or passport numbers"},
  phone: {vi: "số điện thoại", en: "telephone numbers"},
  email: {vi: "địa chỉ thư điện tử", en: "e-mail addresses"},
  address: {vi: "nơi ở hoặc quê quán của người", en: "home addresses or places of origin"},
  "birth-date": {vi: "ngày sinh", en: "dates of birth"},
  account: {vi: "số tài khoản hoặc tài khoản mạng xã hội", en: "accounts of a bank or a social network"},
  narrative: {vi: "nội dung, diễn biến vụ việc", en: "free accounts of cases"}
};
