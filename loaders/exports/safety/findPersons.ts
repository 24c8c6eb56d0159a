import {isInstructions} from "../table/ownFormSheets.ts";
import {titlePaths, titleJoint} from "../table/titlePaths.ts";
import type {Header} from "../table/recogniseTable.ts";
import type {Sheet, Workbook} from "../file/workbook.ts";
import type {Problem} from "../problem.ts";
import {projectReference, type Reference} from "../../reference/reference.ts";
import {findIdentitiesOutside, findPersonalCells, type NameTests} from "./findPersonalCells.ts";
import {findPersonalColumns, type TablePlace} from "./findPersonalColumns.ts";
import {holdsNameDespiteForm, isNameDespiteForm, placesOf} from "./nameDespiteForm.ts";
import {holdsNameInCode} from "./nameInCode.ts";
import {contactsOutside, isLetterhead} from "./officeContact.ts";
import {droppedSheet, personalProblems} from "./personalProblems.ts";
import {placeWithoutTable} from "./placeWithoutTable.ts";
import type {PersonalPlaces} from "./withoutPersonal.ts";

/** A table as it was read: `body` are its rows (from 0) without remarks, signatures and blank rows. */
export type ReadPlace = {sheet: Sheet; header: Header; body: readonly number[]};

/** What was found in a workbook. `refuses`: there is something that nobody hid, and it is not to be dropped. */
export type PersonsFound = {
  problems: Problem[];
  refuses: boolean;
  places: ReadonlyMap<number, PersonalPlaces>;
};

/** The columns that are not judged as a whole by names: all that a kind knows but free notes. */
const knownColumns = ({fields}: Header) =>
  new Set([...fields].filter(([field]) => field !== "note").map(([, column]) => column));

/** Fields that say where or who, and texts: other words beside a name may be an office or a school. */
const wordy = new Set(["area", "reporter", "unit", "source", "activity", "indicator"]);

/** How cells of the columns that a kind knows are searched for names; free notes are searched otherwise. */
function nameTestsOf({fields}: Header, reference: Reference): NameTests {
  const places = placesOf(reference);
  return new Map(
    [...fields]
      .filter(([field]) => field !== "note")
      .map(([field, column]) => [
        column,
        // a rejected row leaves the name in the archived file, so it is not enough that a code is no pseudonym
        field === "code"
          ? holdsNameInCode
          : (text: string) =>
              wordy.has(field) ? isNameDespiteForm(text, places) : holdsNameDespiteForm(text, places)
      ])
  );
}

type Findings = {problems: Problem[]; places: PersonalPlaces | null};
const none: Findings = {problems: [], places: null};

function placeOf({sheet, header, body}: ReadPlace): TablePlace {
  const paths = titlePaths(sheet, header.top, header.row - header.top + 1) ?? [];
  return {
    headerRow: header.row,
    titles: (column) => (paths[column] ?? []).join(titleJoint),
    bodyRows: body,
    knownColumns: knownColumns(header)
  };
}

function inTable(
  table: ReadPlace,
  {drop, reference, ownForm}: {drop: boolean; reference: Reference; ownForm: boolean}
): Findings {
  const {sheet, header, body} = table;
  const place = placeOf(table);
  const columns = findPersonalColumns(sheet, place);
  const except = columns.map(({column}) => column);
  const identities = findIdentitiesOutside(sheet, body);
  const outside = [
    ...identities,
    ...contactsOutside(sheet, body).filter(
      (one) => !identities.some(({row, column}) => row === one.row && column === one.column)
    )
  ];
  const cells = [
    ...findPersonalCells(sheet, {bodyRows: body, except, nameTests: nameTestsOf(header, reference)}),
    ...outside
  ];
  if (columns.length + cells.length === 0) return none;
  return {
    problems: personalProblems(
      {columns, cells},
      {
        drop,
        sheet: sheet.name,
        headerRow: header.row,
        titles: place.titles,
        body,
        needed: new Set(header.fields.values()),
        ownForm
      }
    ),
    places: {headerRow: header.row, columns: except, cells}
  };
}

/** Of a hidden sheet, and of one without a known table, nothing is loaded, but the archive would keep it. */
function inOtherSheet(sheet: Sheet, drop: boolean, place = placeWithoutTable(sheet)): Findings {
  const columns = findPersonalColumns(sheet, place);
  const cells = [
    ...findPersonalCells(sheet, {...place, except: columns.map(({column}) => column)}),
    ...findIdentitiesOutside(sheet, place.bodyRows)
  ];
  if (columns.length + cells.length === 0) return none;
  if (!sheet.hidden && isLetterhead(sheet, {columns, cells})) return none;
  const seen = [...columns, ...cells].some(({hidden}) => !hidden);
  if (drop || sheet.hidden || !seen) return {problems: [droppedSheet(sheet, drop)], places: "all"};
  const {headerRow} = place;
  const found = {columns: columns.filter(({hidden}) => !hidden), cells: cells.filter(({hidden}) => !hidden)};
  return {problems: personalProblems(found, {drop, sheet: sheet.name, headerRow}), places: "all"};
}

/**
 * Looks for personal data in every sheet of a workbook, by titles and by content: in the tables as they were read, and
 * in sheets without a known table as lists of their own. A hidden sheet never refuses the file.
 * `reference`: names of its areas and units are no names of persons.
 */
export function findPersons(
  workbook: Workbook,
  tables: readonly ReadPlace[],
  drop: boolean,
  reference: Reference = projectReference()
): PersonsFound {
  const ownForm = workbook.sheets.some(isInstructions);
  const problems: Problem[] = [];
  const places = new Map<number, PersonalPlaces>();
  for (const [index, sheet] of workbook.sheets.entries()) {
    const table = tables.find((one) => one.sheet === sheet);
    const found =
      table && !sheet.hidden
        ? inTable(table, {drop, reference, ownForm})
        : inOtherSheet(sheet, drop, table && placeOf(table));
    for (const one of found.problems) problems.push(one);
    if (found.places !== null) places.set(index, found.places);
  }
  return {problems, places, refuses: problems.some(({severity}) => severity === "error")};
}
