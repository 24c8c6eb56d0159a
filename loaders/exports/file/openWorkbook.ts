import {readCsv} from "./readCsv.ts";
import type {Unreadable, Workbook} from "./workbook.ts";
import {isCompoundFile, oldOffice} from "./xlsx/oldOffice.ts";
import {readXlsx} from "./xlsx/readXlsx.ts";

/** Whether the bytes begin as an archive does: with a part, with the end of an empty one, or split over disks. */
const isZip = ([first, second, third, fourth]: Uint8Array) =>
  first === 0x50 && second === 0x4b && [0x0304, 0x0506, 0x0708].includes((third ?? 0) * 256 + (fourth ?? 0));

/**
 * Reads the bytes of an export, whatever the file is called: an Excel workbook, or a CSV file of one sheet. Old Office
 * files, workbooks under a password and other spreadsheets are unreadable, with what to do.
 */
export function openWorkbook(bytes: Uint8Array): Workbook | Unreadable {
  if (isZip(bytes)) return readXlsx(bytes);
  if (isCompoundFile(bytes)) return {encoding: null, problem: oldOffice(bytes).problem};
  return readCsv(bytes);
}
