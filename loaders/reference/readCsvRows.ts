import Papa from "papaparse";
import {readReferenceText} from "./readReferenceText.ts";
import {referenceError} from "./referenceError.ts";

/** Rows of a comma-separated reference file with one header line, every field as text. A malformed line throws. */
export function readCsvRows(file: string): readonly Record<string, string>[] {
  return parseCsvRows(file, readReferenceText(file));
}

/** Rows of the text of such a file, named `file` in errors. */
export function parseCsvRows(file: string, text: string): readonly Record<string, string>[] {
  const {data, errors} = Papa.parse<Record<string, string>>(text, {
    header: true,
    delimiter: ",",
    skipEmptyLines: true
  });
  const fault = errors[0];
  if (fault)
    throw referenceError(
      {file, ...(fault.row !== undefined && {entry: String(fault.row + 1)})},
      {
        vi: `không phải dòng CSV hợp lệ (${fault.message})`,
        en: `this is no valid line of CSV (${fault.message})`
      }
    );
  return data;
}
