import {fold} from "#src/schema/fold.ts";
import type {Code, Codelists} from "#src/schema/reference.ts";
import type {Fault} from "../kind/exportKind.ts";
import {echo} from "../problem.ts";
import {codeWords, type WordedList} from "./codeWords.ts";

/** A code of a list, null where the office does not know it; `note` says how it was read. */
export type MatchedCode = {code: string | null; note: Fault | null};

const unknownWords = new Set(["?", "??", "chua ro", "khong ro", "chua xac dinh", "not known", "unknown"]);

/** Whether a cell says that the office does not know: `?`, `chưa rõ`. */
export function isUnknown(text: string): boolean {
  return unknownWords.has(fold(text));
}

/** The note that a cell is blank or says that the office does not know: the value is unknown, and never 0. */
export function notStated(header: string): Fault {
  return {
    fault: "not-stated",
    message: {
      vi: `«${header}» chưa rõ hoặc để trống: dòng vẫn được nạp, giá trị ghi là không rõ. Hãy bổ sung khi có thông tin.`,
      en: `«${header}» is not known or blank: the row is taken in with the value unknown. Fill it in once it is known.`
    }
  };
}

const readAs = (text: string, {vi, en}: Code): Fault => ({
  fault: "read-as",
  message: {
    vi: `«${echo(text)}» được hiểu là «${vi}». Nếu không đúng, hãy ghi theo danh mục.`,
    en: `«${echo(text)}» is taken for «${en}». If that is wrong, write the word of the list.`
  }
});

const notInList = (header: string, text: string, codes: readonly Code[]): Fault => {
  const known = codes.map(({vi}) => `«${vi}»`).join(", ");
  return {
    fault: "unknown-word",
    message: {
      vi: `«${echo(text)}» không có trong danh mục của cột «${header}». Hãy ghi một trong các từ: ${known}.`,
      en: `«${echo(text)}» is not in the list of the column «${header}». Write one of: ${known}.`
    }
  };
};

const worded = (words: Record<string, string[]>, folded: string) =>
  Object.entries(words).find(([, texts]) => texts.includes(folded))?.[0];

/**
 * Finds the code that a cell names: by its label in either language, its code, or a word of `codeWords`, whatever the
 * tone marks and case. A blank cell and one that says that nobody knows give null with a note, which is never
 * a guess; any other word is a fault that lists the labels.
 */
export function matchCode(
  list: WordedList,
  text: string,
  {header, codelists}: {header: string; codelists: Codelists}
): MatchedCode | Fault {
  if (text === "" || isUnknown(text)) return {code: null, note: notStated(header)};
  const codes = codelists[list];
  const folded = fold(text);
  const {means, reads} = codeWords[list];
  const same = worded(means, folded);
  const exact = codes.find(
    ({code, vi, en}) => fold(vi) === folded || fold(en) === folded || code === folded || code === same
  );
  if (exact) return {code: exact.code, note: null};
  const near = worded(reads, folded);
  const meant = codes.find(({code}) => code === near);
  return meant ? {code: meant.code, note: readAs(text, meant)} : notInList(header, text, codes);
}
