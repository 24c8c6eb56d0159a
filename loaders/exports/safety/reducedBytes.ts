import Papa from "papaparse";
import type {Workbook} from "../file/workbook.ts";
import {writeWorkbook} from "../file/xlsx/writeWorkbook.ts";

/** The bytes of a workbook whose personal cells are blank: what the archive keeps instead of the file. */
export function reducedBytes(workbook: Workbook): Uint8Array {
  if (workbook.format === "xlsx") return writeWorkbook(workbook);
  const [sheet] = workbook.sheets;
  const text = Papa.unparse(sheet?.rows ?? [], {delimiter: sheet?.delimiter ?? ";", newline: "\n"});
  return new TextEncoder().encode(`\uFEFF${text}\n`);
}
