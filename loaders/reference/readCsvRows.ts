import Papa from "papaparse";
import {readReferenceText} from "./readReferenceText.ts";

/** Rows of a comma-separated reference file with one header line, every field as text. A malformed line throws. */
export function readCsvRows(file: string): readonly Record<string, string>[] {
  const {data, errors} = Papa.parse<Record<string, string>>(readReferenceText(file), {
    header: true,
    delimiter: ",",
    skipEmptyLines: true
  });
  const fault = errors[0];
  if (fault) {
    const line = fault.row === undefined ? "" : `, entry ${fault.row + 1}`;
    throw new Error(`${file}${line}: ${fault.message}. Correct the file.`);
  }
  return data;
}
