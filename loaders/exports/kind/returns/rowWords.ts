import {fold} from "#src/schema/fold.ts";

/** A cell's words folded, without the marks at their end. */
const wordsOf = (text: string) => fold(text.slice(0, 300)).replace(/[\s.:;,*]+$/, "");

const nil = /^(?:(?:trong ky )?khong (?:co )?phat sinh(?: so lieu)?|kps|nothing arose|nil)$/;
const missing =
  /^(?:\[x\]|(?:don vi )?(?:chua|khong) (?:co |gui |nop )?(?:bao cao|so lieu)(?: so lieu)?|not reported)$/;
const total =
  /^(?:cong|tong cong|tong so|tong|tong chung|cong chung|toan (?:tinh|huyen|thanh pho|thi xa|xa|phuong|quoc|vung)|total)$/;

/** Words that nothing arose in the period: every count of the row is 0. */
export const saysNil = (text: string) => nil.test(wordsOf(text));

/** Words that the office has not reported: the counts of the row are not known. */
export const saysNotReported = (text: string) => missing.test(wordsOf(text));

/** The title of a row that adds up others. */
export const saysTotal = (text: string) => total.test(wordsOf(text));

/** A note that the figures of a row are its own, apart from those of the rows within its area. */
export const saysApart = (text: string) => /\bso lieu rieng\b/.test(wordsOf(text));

/** The number of a row that heads a group: a roman number or a letter alone. */
export const isGroupNumber = (text: string) => /^(?:[IVXL]+|[A-HĐ])[.)]?$/.test(text);

/** The number of a row of data: `1`, `02.`, `1.1`. */
export const isRowNumber = (text: string) => /^\d{1,4}(?:\.\d{1,3})?[.)]?$/.test(text);

const signer = String.raw`(?:pho )?(?:truong (?:ban|phong|cong an|doi|don|bo phan)|chanh (?:an|van phong)|chu tich|giam doc|vien truong|thu truong|chi huy truong)\b`;
const signature = new RegExp(
  String.raw`^(?:nguoi (?:lap|tong hop|bao cao|thong ke|kiem tra|kiem soat)\b|can bo (?:lap|tong hop|thong ke)\b|noi nhan\b|(?:tm|kt|tl|tuq|t\.m|k\.t|t\.l)\.|(?:q\. ?)?${signer}|\(?ky(?:,|\)| ten| va ghi))`
);
const placeAndDate = /(?:^|, ?)ngay\b.{0,12}\bthang\b.{0,12}\bnam\b/;

/** Words with which the part of a sheet begins that signatures stand in, with place and date. */
export function beginsSignatures(text: string): boolean {
  const words = fold(text.slice(0, 300));
  return (
    words.length <= 120 && (signature.test(words) || (placeAndDate.test(words) && !words.includes("so lieu")))
  );
}
