import {readCsv} from "./readCsv.ts";
import type {Unreadable, Workbook} from "./workbook.ts";

/** Reads the bytes of an export into its sheets. */
export function openWorkbook(bytes: Uint8Array): Workbook | Unreadable {
  return readCsv(bytes);
}
