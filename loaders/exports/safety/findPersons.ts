import Papa from "papaparse";
import {titlePaths, titleJoint} from "../table/titlePaths.ts";
import type {Header} from "../table/recogniseTable.ts";
import type {Sheet, Workbook} from "../file/workbook.ts";
import {writeWorkbook} from "../file/xlsx/writeWorkbook.ts";
import type {Problem} from "../problem.ts";
import {findPersonalCells} from "./findPersonalCells.ts";
import {findPersonalColumns} from "./findPersonalColumns.ts";
import {personalProblems} from "./personalProblems.ts";
import type {PersonalPlaces} from "./withoutPersonal.ts";

/** A table as it was read: `body` are its rows (from 0) without remarks, signatures and blank rows. */
export type ReadPlace = {sheet: Sheet; header: Header; body: readonly number[]};

/** What was found in a workbook. `refuses`: there is something that nobody hid, and it is not to be dropped. */
export type PersonsFound = {
  problems: Problem[];
  refuses: boolean;
  places: ReadonlyMap<number, PersonalPlaces>;
};

/** The fields whose cells are never the name of a person: all that a kind knows but free notes. */
const knownColumns = ({fields}: Header) =>
  new Set([...fields].filter(([field]) => field !== "note").map(([, column]) => column));

/** Looks for personal data in the tables of a workbook, by titles and by content. */
export function findPersons(workbook: Workbook, tables: readonly ReadPlace[], drop: boolean): PersonsFound {
  const problems: Problem[] = [];
  const places = new Map<number, PersonalPlaces>();
  for (const {sheet, header, body} of tables) {
    const paths = titlePaths(sheet, header.top, header.row - header.top + 1) ?? [];
    const columns = findPersonalColumns(sheet, {
      headerRow: header.row,
      titles: (column) => (paths[column] ?? []).join(titleJoint),
      bodyRows: body,
      knownColumns: knownColumns(header)
    });
    const cells = findPersonalCells(sheet, {bodyRows: body, except: columns.map(({column}) => column)});
    for (const one of personalProblems({columns, cells}, {drop, sheet: sheet.name, headerRow: header.row}))
      problems.push(one);
    if (columns.length + cells.length > 0)
      places.set(workbook.sheets.indexOf(sheet), {
        headerRow: header.row,
        columns: columns.map(({column}) => column),
        cells
      });
  }
  return {problems, places, refuses: problems.some(({severity}) => severity === "error")};
}

/** The bytes of a workbook whose personal cells are blank: what the archive keeps instead of the file. */
export function reducedBytes(workbook: Workbook): Uint8Array {
  if (workbook.format === "xlsx") return writeWorkbook(workbook);
  const [sheet] = workbook.sheets;
  const text = Papa.unparse(sheet?.rows ?? [], {delimiter: sheet?.delimiter ?? ";", newline: "\n"});
  return new TextEncoder().encode(`\uFEFF${text}\n`);
}
