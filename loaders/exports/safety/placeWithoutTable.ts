import type {Sheet} from "../file/workbook.ts";
import type {TablePlace} from "./findPersonalColumns.ts";
import {looksPersonal} from "./looksPersonal.ts";
import {isPersonName} from "./personName.ts";

/** The header of a list stands among so many first rows. */
const firstRows = 30;

/**
 * Where the list of a sheet without a known table may be: of its first 30 rows the one with most filled cells is taken
 * for the header, and all rows below it for the body. A row that holds a name or number is no header: the list has none,
 * and begins in row 0. No column is known.
 */
export function placeWithoutTable({rows}: Sheet): TablePlace {
  const filled = rows.slice(0, firstRows).map((cells) => cells.filter((text) => text !== "").length);
  const fullest = filled.indexOf(Math.max(0, ...filled));
  const isHeader = !(rows[fullest] ?? []).some((text) => looksPersonal(text) || isPersonName(text));
  const headerRow = isHeader ? fullest : -1;
  return {
    headerRow,
    titles: (column) => rows[headerRow]?.[column] ?? "",
    bodyRows: [...rows.keys()].slice(headerRow + 1),
    knownColumns: new Set()
  };
}
