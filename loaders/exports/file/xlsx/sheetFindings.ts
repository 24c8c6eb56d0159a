import type {Bilingual} from "#src/schema/released.ts";
import {columnLetters, echo, type Problem} from "../../problem.ts";
import type {CellFinding} from "./cellValue.ts";

export type SheetFinding = CellFinding | "text-under-merge";

/** What is said of `count` cells of a kind, the first of which is `cell`. */
const sentences: Record<SheetFinding, (cells: {vi: string; en: string}) => Bilingual> = {
  "formula-without-value": ({vi, en}) => ({
    vi: `${vi} có công thức nhưng không lưu giá trị đã tính, nên không đọc được. Hãy mở tệp bằng Excel để tính lại, lưu rồi gửi lại.`,
    en: `${en}: a formula is there without its computed value, so nothing can be read. Open the file in Excel, which computes it, save and resend it.`
  }),
  "date-out-of-range": ({vi, en}) => ({
    vi: `${vi} có định dạng ngày nhưng giá trị không ứng với ngày nào. Hãy nhập lại ngày, hoặc chọn định dạng số.`,
    en: `${en}: the format is a date, but the value is no day. Enter the date again, or choose a number format.`
  }),
  "value-unreadable": ({vi, en}) => ({
    vi: `${vi} có giá trị lưu sai quy cách, nên không đọc được. Hãy nhập lại.`,
    en: `${en}: the stored value is not what its type demands, so it cannot be read. Enter it again.`
  }),
  "text-under-merge": ({vi, en}) => ({
    vi: `${vi} có nội dung nhưng bị ô gộp che; nội dung bị che không được đọc. Hãy bỏ gộp ô để kiểm tra, rồi xóa hoặc chuyển nội dung đó.`,
    en: `${en}: merged cells cover something written there, which is not read. Unmerge the cells, then delete or move it.`
  })
};

/** Counts findings by their code, so that a sheet full of one fault gives one problem. */
export function sheetFindings(sheet: string): {
  add: (code: SheetFinding, row: number, column: number) => void;
  problems: () => Problem[];
} {
  const found = new Map<SheetFinding, {count: number; row: number; cell: string}>();
  return {
    add: (code, row, column) => {
      const one = found.get(code);
      if (one) one.count += 1;
      else found.set(code, {count: 1, row: row + 1, cell: `${columnLetters(column)}${row + 1}`});
    },
    problems: () =>
      [...found].map(([code, {count, row, cell}]) => ({
        severity: "warning",
        code,
        sheet,
        row,
        column: null,
        cell,
        message: sentences[code]({
          vi: `Trang «${echo(sheet)}»: ${count === 1 ? `ô ${cell}` : `${count} ô (đầu tiên là ${cell})`}`,
          en: `Sheet «${echo(sheet)}», ${count === 1 ? `cell ${cell}` : `${count} cells (the first is ${cell})`}`
        })
      }))
  };
}
