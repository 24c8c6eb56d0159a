import type {Bilingual} from "#src/schema/released.ts";
import {blank, type Fault} from "../kind/exportKind.ts";
import {echo} from "../problem.ts";
import {readNumber, type NumberStyle} from "./readNumber.ts";

/** The value of a figure, and what is to be said about how it was read; null if nothing. */
export type Count = {value: number; note: Fault | null};

const dashIsZero: Fault = {
  fault: "dash-as-zero",
  message: {
    vi: "Dấu gạch ngang được hiểu là 0 (không phát sinh). Nếu chưa có số liệu thì hãy bỏ dòng này.",
    en: "The dash is taken for 0 (none arose). If there is no figure, leave the row out."
  }
};

const messages = {
  "ambiguous-number": (value: string): Bilingual => ({
    vi: `Số «${value}» có thể hiểu theo hai cách (dấu chấm, dấu phẩy là hàng nghìn hay thập phân). Hãy bỏ dấu hàng nghìn và dùng một loại dấu thập phân cho cả cột.`,
    en: `The number «${value}» can be read in two ways (thousands or decimals). Leave out the thousands separator and use one decimal mark in the whole column.`
  }),
  "not-a-number": (value: string): Bilingual => ({
    vi: `Giá trị «${value}» không phải là số. Hãy chỉ ghi các chữ số 0–9; nếu chưa có số liệu thì bỏ dòng này.`,
    en: `The value «${value}» is not a number. Write it in the digits 0–9 alone; if there is no figure, leave the row out.`
  }),
  "not-whole": (value: string): Bilingual => ({
    vi: `Giá trị «${value}» không phải số nguyên, trong khi đơn vị tính là số đếm. Hãy kiểm tra lại số.`,
    en: `The value «${value}» is not a whole number, but its unit is a count. Check the figure.`
  }),
  negative: (value: string): Bilingual => ({
    vi: `Giá trị «${value}» âm, trong khi đơn vị tính là số đếm. Hãy kiểm tra lại số.`,
    en: `The value «${value}» is negative, but its unit is a count. Check the figure.`
  }),
  "too-large": (value: string): Bilingual => ({
    vi: `Giá trị «${value}» quá lớn nên không thể ghi chính xác. Hãy kiểm tra lại số.`,
    en: `The value «${value}» is too large to be held exactly. Check the figure.`
  })
};

/**
 * Reads the value of a figure. Counts are whole numbers from 0 up, without sign or `%`; a dash is 0 and noted.
 * `percent` values may have decimals and a sign, and a dash is no value. Returns the count or the fault.
 */
export function readCount(
  text: string,
  style: NumberStyle,
  {percent, header}: {percent: boolean; header: string}
): Count | Fault {
  const fault = (code: keyof typeof messages): Fault => ({fault: code, message: messages[code](echo(text))});
  if (text === "") return blank(header);
  if (!percent && /^[-–—]$/.test(text)) return {value: 0, note: dashIsZero};
  const value = readNumber(text, style, {whole: !percent});
  if (value === "ambiguous") return fault("ambiguous-number");
  if (value === null) return fault("not-a-number");
  if (!percent && /[+%]/.test(text)) return fault("not-a-number");
  if (!percent && /^[-–−]/.test(text)) return fault("negative");
  if (Math.abs(value) > Number.MAX_SAFE_INTEGER) return fault("too-large");
  if (!percent && !Number.isInteger(value)) return fault("not-whole");
  return {value, note: null};
}
