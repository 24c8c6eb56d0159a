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

/** What a cell that is an error of the spreadsheet is to be told. */
export const errorCell: Fault = {
  fault: "error-cell",
  message: {
    vi: "Ô này là lỗi của bảng tính (#REF!, #DIV/0!…) hoặc công thức chưa có kết quả. Hãy mở tệp bằng Excel, sửa công thức, lưu lại rồi gửi.",
    en: "This cell is a spreadsheet error (#REF!, #DIV/0!…) or a formula without a result. Open the file in Excel, correct the formula, save it and resend it."
  }
};

/** The errors of a spreadsheet, as a text file that was exported from it writes them. */
const errorWords = /^#(?:REF!|DIV\/0!|N\/A|NAME\?|NULL!|NUM!|VALUE!|SPILL!|CALC!)$/;

/** A mark that follows no letter; those that choose the look of a symbol (`✔️`, `1️⃣`) are none. */
const markOnNoLetter = /(?<![\p{L}\p{M}])(?![\uFE0E\uFE0F\u20E3])\p{M}/u;

/** What shows that the content of a cell was lost before or while its file was made, by its text in NFC; null if nothing does. */
export function spoiltText(text: string): Fault | null {
  if (errorWords.test(text)) return errorCell;
  if (text.includes("\uFFFD")) return lost;
  return markOnNoLetter.test(text) ? strayMark : null;
}
