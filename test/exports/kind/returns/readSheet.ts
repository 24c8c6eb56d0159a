import {exportKinds} from "#loaders/exports/index.ts";
import type {ReturnFact} from "#loaders/exports/kind/returns/returnFact.ts";
import type {Sheet} from "#loaders/exports/file/workbook.ts";
import type {ExportRow} from "#loaders/exports/table/readRow.ts";
import {readTable, type ReadTable} from "#loaders/exports/table/readTable.ts";
import {knownLayouts, recogniseTable} from "#loaders/exports/table/recogniseTable.ts";
import type {Reference} from "#loaders/reference/reference.ts";

/** Reads a sheet as an export does. A sheet without a known header throws. */
export function readSheet(
  sheet: Sheet,
  reference: Reference
): Omit<ReadTable, "rows"> & {form: string | null; rows: (ReturnFact & ExportRow)[]} {
  const header = recogniseTable(sheet, knownLayouts(exportKinds, reference));
  if ("code" in header) throw new Error(header.message.en);
  if (header.kind.id !== "returns") throw new Error(`The sheet is read as ${header.kind.id}`);
  const read = readTable(sheet, header, reference);
  return {...read, form: header.layout.form, rows: read.rows as (ReturnFact & ExportRow)[]};
}
