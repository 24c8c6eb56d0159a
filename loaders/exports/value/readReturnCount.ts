import {fold} from "#src/schema/fold.ts";
import {isFault, type Fault} from "../kind/exportKind.ts";
import {readCount} from "./readCount.ts";
import type {NumberStyle} from "./readNumber.ts";

/**
 * A count of a return. `how`: `stated` as a number; `dash` as the form reads a dash; `nil`, the words that nothing arose
 * (0); `not-reported` in words; `blank`, about which only the row can say something. `value` is null for what is not
 * known.
 */
export type ReturnCount = {
  value: number | null;
  how: "stated" | "dash" | "nil" | "not-reported" | "blank";
  note: Fault | null;
};

/** `dash`: what a dash says in this form. `header`: title of the column, for messages. */
export type ReturnCountOptions = {dash: "zero" | "not-reported"; header: string};

const nil = new Set([
  "khong",
  "khong co",
  "khong phat sinh",
  "khong co phat sinh",
  "ko",
  "ko phat sinh",
  "ko co",
  "kps",
  "nil"
]);
const notReported = new Set([
  "chua bao cao",
  "chua co bao cao",
  "khong bao cao",
  "chua co so lieu",
  "chua gui bao cao",
  "[x]",
  "not reported"
]);

const dashNotReported: Fault = {
  fault: "dash-as-not-reported",
  message: {
    vi: "Dấu gạch ngang được hiểu là chưa báo cáo, theo quy định của mẫu biểu. Nếu không phát sinh thì hãy ghi 0.",
    en: "The dash is taken for not reported, as the form has it. If none arose, write 0."
  }
};

/** Says nothing of the cell's words: they may be about a person. */
const withWords = (header: string): Fault => ({
  fault: "count-with-words",
  message: {
    vi: `Ô «${header}» có chữ bên cạnh số. Hãy chỉ ghi số; người đang trong quá trình xác định là nạn nhân có cột riêng, nội dung giải thích ghi ở cột ghi chú.`,
    en: `The cell «${header}» holds words beside the number. Write the number alone; persons in the process of identification have a column of their own, and explanations belong to the remarks.`
  }
});

const notACount = (header: string): Fault => ({
  fault: "not-a-number",
  message: {
    vi: `Ô «${header}» không phải là số. Hãy ghi các chữ số 0–9, hoặc «Không phát sinh», «Chưa báo cáo».`,
    en: `The cell «${header}» is not a number. Write the digits 0–9, or «Không phát sinh» (none arose), «Chưa báo cáo» (not reported).`
  }
});

/**
 * Reads a count of a return, a whole number from 0 up in the style of its column (`03` is 3), or the words for none or
 * not reported. A blank is no fault here, and never 0.
 */
export function readReturnCount(
  text: string,
  style: NumberStyle,
  {dash, header}: ReturnCountOptions
): ReturnCount | Fault {
  if (text.trim() === "") return {value: null, how: "blank", note: null};
  const words = fold(text).replace(/[.!]+$/, "");
  if (nil.has(words)) return {value: 0, how: "nil", note: null};
  if (notReported.has(words)) return {value: null, how: "not-reported", note: null};
  const isDash = /^[-‐‑‒–—−]+$/.test(words);
  if (isDash && dash === "not-reported") return {value: null, how: "dash", note: dashNotReported};
  if (/\p{L}/u.test(words)) return /\d/.test(words) ? withWords(header) : notACount(header);
  const count = readCount(isDash ? "-" : text, style, {percent: false, header, without: "say-not-reported"});
  return isFault(count) ? count : {...count, how: isDash ? "dash" : "stated"};
}
