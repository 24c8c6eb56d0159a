import type {Sheet} from "./workbook.ts";

/** The one sheet of a file that holds texts only, without name, merged or hidden cells. */
export function textSheet(rows: string[][], delimiter: string | null): Sheet {
  return {
    name: null,
    hidden: false,
    delimiter,
    rows,
    typeAt: () => "text",
    merged: [],
    hiddenRows: [],
    hiddenColumns: []
  };
}
