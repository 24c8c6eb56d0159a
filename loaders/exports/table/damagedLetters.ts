import type {Fault} from "../kind/exportKind.ts";

const lost: Fault = {
  fault: "damaged-letters",
  message: {
    vi: "Ô có ký tự thay thế «�»: chữ đã bị hỏng trước khi xuất tệp. Hãy nhập lại ô này.",
    en: "The cell holds the replacement character «�»: its letters were lost before the export. Enter the cell again."
  }
};

const strayMark: Fault = {
  fault: "damaged-letters",
  message: {
    vi: "Ô có dấu thanh hoặc dấu phụ không nằm trên chữ cái nào: có thể một chữ số hoặc chữ cái đã bị hỏng. Hãy nhập lại ô này.",
    en: "The cell holds a tone mark or accent that stands on no letter: a digit or letter may be damaged. Enter the cell again."
  }
};

/** A mark that follows no letter; those that choose the look of a symbol (`✔️`, `1️⃣`) are none. */
const markOnNoLetter = /(?<![\p{L}\p{M}])(?![\uFE0E\uFE0F\u20E3])\p{M}/u;

/** What shows that letters or digits of a text in NFC were lost; null if nothing does. */
export function damagedLetters(text: string): Fault | null {
  if (text.includes("\uFFFD")) return lost;
  return markOnNoLetter.test(text) ? strayMark : null;
}
