/**
 * The words that the project's own blank forms print, and by which the reader knows them again: what is written here
 * stands in forms that offices keep, so it is added to and never changed.
 */

/** Words in the first open cell of a row: nothing arose in it. */
export const nilWords = "Không phát sinh";

/** Words in the first open cell of a row: the area has not reported. */
export const notReportedWords = "Chưa báo cáo";

/** Stands left of the box by which an office says that nothing arose in any row. */
export const nilBoxLabel = "Cả biểu không phát sinh số liệu (đánh dấu x vào ô bên phải):";

/** The mark in that box. */
export const nilBoxMark = "x";

/** The first cell of the sheet of instructions. */
export const instructionTitle = "HƯỚNG DẪN ĐIỀN BIỂU (SỔ 138) – TRANG NÀY KHÔNG CÓ SỐ LIỆU";

/** What stands below a table for those who sign. */
export const signatureWords = {
  date: "…………, ngày …… tháng …… năm ……",
  author: "NGƯỜI LẬP BIỂU",
  head: "THỦ TRƯỞNG ĐƠN VỊ",
  signs: "(Ký, ghi rõ họ tên)"
} as const;
