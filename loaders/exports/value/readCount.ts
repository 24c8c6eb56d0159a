import type {Bilingual} from "#src/schema/released.ts";
import {blankCount, type Fault} from "../kind/exportKind.ts";
import {echo} from "../problem.ts";
import {plainNumber} from "./plainNumber.ts";
import {readNumber, type NumberStyle} from "./readNumber.ts";

/** The value of a figure, and what is to be said about how it was read; null if nothing. */
export type Count = {value: number; note: Fault | null};

/**
 * What an office does where it has no figure: it leaves out the row, which states nothing else; it leaves the cell blank;
 * or it writes so. The row of a case without a count is still a case.
 */
export type WithoutFigure = "leave-out-row" | "leave-cell-blank" | "say-not-reported";

const withoutFigure: Record<WithoutFigure, Bilingual> = {
  "leave-out-row": {vi: "bỏ dòng này", en: "leave the row out"},
  "leave-cell-blank": {vi: "để trống ô này", en: "leave the cell blank"},
  "say-not-reported": {vi: "ghi «Chưa báo cáo»", en: "write «Chưa báo cáo» (not reported)"}
};

const dashIsZero = ({vi, en}: Bilingual): Fault => ({
  fault: "dash-as-zero",
  message: {
    vi: `Dấu gạch ngang được hiểu là 0 (không phát sinh). Nếu chưa có số liệu thì ${vi}.`,
    en: `The dash is taken for 0 (none arose). If there is no figure, ${en}.`
  }
});

/** What a fault is told with: the value as each language writes it, and what to do where there is no figure. */
type Words = {value: Bilingual; without: Bilingual};

const messages = {
  "ambiguous-number": ({value}: Words): Bilingual => ({
    vi: `Số ${value.vi} có thể hiểu theo hai cách (dấu chấm, dấu phẩy là hàng nghìn hay thập phân). Hãy bỏ dấu hàng nghìn và dùng một loại dấu thập phân cho cả cột.`,
    en: `The number ${value.en} can be read in two ways (thousands or decimals). Leave out the thousands separator and use one decimal mark in the whole column.`
  }),
  "not-a-number": ({value, without}: Words): Bilingual => ({
    vi: `Giá trị ${value.vi} không phải là số. Hãy chỉ ghi các chữ số 0–9; nếu chưa có số liệu thì ${without.vi}.`,
    en: `The value ${value.en} is not a number. Write it in the digits 0–9 alone; if there is no figure, ${without.en}.`
  }),
  "not-whole": ({value}: Words): Bilingual => ({
    vi: `Giá trị ${value.vi} không phải số nguyên; ô này chỉ nhận số nguyên từ 0 trở lên. Hãy kiểm tra lại số.`,
    en: `The value ${value.en} is not a whole number; this cell takes whole numbers from 0 up only. Check the figure.`
  }),
  negative: ({value}: Words): Bilingual => ({
    vi: `Giá trị ${value.vi} là số âm; ô này chỉ nhận số từ 0 trở lên. Hãy kiểm tra lại số.`,
    en: `The value ${value.en} is negative; this cell takes numbers from 0 up only. Check the figure.`
  }),
  "too-large": ({value}: Words): Bilingual => ({
    vi: `Giá trị ${value.vi} quá lớn nên không thể ghi chính xác. Hãy kiểm tra lại số.`,
    en: `The value ${value.en} is too large to be held exactly. Check the figure.`
  })
};

/** A value as it was written, which may be no number. */
const quoted = (text: string): Bilingual => ({vi: `«${echo(text)}»`, en: `«${echo(text)}»`});

/** A number that was read, with the decimal mark of each language; as it was written where it is long or not exact. */
function asNumber(text: string, value: number): Bilingual {
  const plain = plainNumber(value);
  return /^-?\d{1,6}(?:\.\d{1,6})?$/.test(plain.en) ? plain : quoted(text);
}

/**
 * Reads the value of a figure. Counts are whole numbers from 0 up, without sign or `%`; a dash is 0 and noted.
 * `percent` values may have decimals and a sign, and a dash is no value. `without`: what the messages say is to be done
 * where there is no figure. Returns the count or the fault.
 */
export function readCount(
  text: string,
  style: NumberStyle,
  {percent, header, without = "leave-out-row"}: {percent: boolean; header: string; without?: WithoutFigure}
): Count | Fault {
  const fault = (code: keyof typeof messages, value = quoted(text)): Fault => ({
    fault: code,
    message: messages[code]({value, without: withoutFigure[without]})
  });
  if (text === "") return blankCount(header);
  if (!percent && /^[-–—]$/.test(text)) return {value: 0, note: dashIsZero(withoutFigure[without])};
  const value = readNumber(text, style, {whole: !percent});
  if (value === "ambiguous") return fault("ambiguous-number");
  if (value === null) return fault("not-a-number");
  if (!percent && /[+%]/.test(text)) return fault("not-a-number");
  if (!percent && /^[-–−]/.test(text)) return fault("negative", asNumber(text, value));
  if (Math.abs(value) > Number.MAX_SAFE_INTEGER) return fault("too-large");
  if (!percent && !Number.isInteger(value)) return fault("not-whole", asNumber(text, value));
  return {value, note: null};
}
