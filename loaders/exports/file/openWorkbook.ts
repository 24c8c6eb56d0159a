import {fileProblem, type Problem} from "../problem.ts";
import {readCsv} from "./readCsv.ts";
import type {Unreadable, Workbook} from "./workbook.ts";
import {isCompoundFile, oldOffice} from "./xlsx/oldOffice.ts";
import {readXlsx} from "./xlsx/readXlsx.ts";

/** Whether the bytes begin as an archive does: with a part, with the end of an empty one, or split over disks. */
export const isZip = ([first, second, third, fourth]: Uint8Array) =>
  first === 0x50 && second === 0x4b && [0x0304, 0x0506, 0x0708].includes((third ?? 0) * 256 + (fourth ?? 0));

const isPdf = (bytes: Uint8Array) => [0x25, 0x50, 0x44, 0x46].every((byte, index) => bytes[index] === byte);

const pdf: Problem = fileProblem("other-format", {
  vi: "Đây là tệp PDF, không đọc được số liệu. Hãy xin đơn vị tệp bảng tính gốc, lưu thành «Excel Workbook (*.xlsx)» rồi gửi.",
  en: "This is a PDF, from which no figures are read. Ask the office for the spreadsheet it was made from, saved as «Excel Workbook (*.xlsx)»."
});

/**
 * Reads the bytes of an export, whatever the file is called: an Excel workbook, or a CSV file of one sheet. Old Office
 * files, workbooks under a password and other spreadsheets are unreadable, with what to do.
 */
export function openWorkbook(bytes: Uint8Array): Workbook | Unreadable {
  if (isZip(bytes)) return readXlsx(bytes);
  if (isPdf(bytes)) return {encoding: null, problem: pdf};
  if (isCompoundFile(bytes)) return {encoding: null, problem: oldOffice(bytes).problem};
  return readCsv(bytes);
}
