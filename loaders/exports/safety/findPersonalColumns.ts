import {pieces} from "./pieces.ts";
import type {Sheet} from "../file/workbook.ts";
import {areBirthDates, yearOfDate} from "./birthDates.ts";
import {sortOfBareNumbers} from "./bareNumbers.ts";
import {holdsEmail} from "./emailAddress.ts";
import {holdsIdentityNumber} from "./identityNumber.ts";
import type {PersonalColumn, PersonalSort} from "./personal.ts";
import {holdsNarrative} from "./narrative.ts";
import {amountTitle, areaTitle, personalTitle, stageTitle} from "./personalTitle.ts";
import {isClearName, isLongName, isPersonName} from "./personName.ts";
import {holdsPhoneNumber} from "./phoneNumber.ts";
import {namesHamlet, namesHouse} from "./streetAddress.ts";

/**
 * Where the table of a sheet is. Rows and columns from 0.
 *
 * - `headerRow`: the last row of the header.
 * - `titles(column)`: the title, of a header of several rows the titles joined.
 * - `bodyRows`: every row of the table below the header, rejected rows, subtotals and totals included; no title above
 *   it, and no remark or signature below: names and mobile numbers there are never a reason to refuse a file.
 * - `knownColumns`: columns that the form knows (areas, offices, codes, counts, stage dates, notes). They are searched
 *   for identity numbers, telephone numbers and e-mail addresses only: a ward may be named after a person.
 */
export type TablePlace = {
  headerRow: number;
  titles: (column: number) => string;
  bodyRows: readonly number[];
  knownColumns: ReadonlySet<number>;
};

/** Cells that say nothing about anybody: blank, ticks, symbols for absence, words for "withheld". */
const says = (text: string) =>
  !/^(?:[-–—.…*xX✓✔?/\s_]*|\[[a-z]\]|có|không|không rõ|chưa rõ|không công bố|đã xóa|\(đã xóa\)|n\/a)$/iu.test(
    text
  );
const isSmallCount = (text: string) => /^\d{1,5}(?:[.,]\d{1,4})?%?$/.test(text);

/** Whether a cell can hold what its title announces: a count under «Facebook» is the number of cases found there. */
function fits(sort: PersonalSort, text: string): boolean {
  if (sort === "birth-date") return !/^(?:\d{1,4}|\d{1,2}[./-]\d{4})$/.test(text);
  if (isSmallCount(text)) return false;
  return sort !== "narrative" || text.split(/\s+/u).length >= 8 || holdsNarrative(text);
}

const half = (cells: readonly string[], test: (text: string) => boolean) => {
  const found = cells.filter(test).length;
  return found > 0 && found * 2 >= cells.length;
};

/** Numbers and addresses that are a person's own whatever the column is. */
export const sureSorts: readonly {sort: PersonalSort; test: (text: string) => boolean}[] = [
  {sort: "email", test: holdsEmail},
  {sort: "identity", test: holdsIdentityNumber},
  {sort: "phone", test: holdsPhoneNumber}
];

function holdsNames(cells: readonly string[], title: string): boolean {
  if (areaTitle(title)) return new Set(cells.filter(isClearName)).size >= 3 && half(cells, isClearName);
  if (half(cells, isClearName)) return true;
  const names = cells.filter(isPersonName).length;
  return names >= 2 && half(cells, isPersonName) && cells.filter(isLongName).length * 3 >= names;
}

function sortByContent(
  cells: readonly string[],
  title: string,
  {known, otherYears}: {known: boolean; otherYears: () => readonly number[]}
): PersonalSort | null {
  const sure = sureSorts.find(({test}) => half(cells, test) && (!known || cells.filter(test).length > 1));
  if (sure) return sure.sort;
  const bare = amountTitle(title) ? null : sortOfBareNumbers(cells);
  if (bare !== null && (!known || bare !== "account")) return bare;
  if (known) return null;
  if (holdsNames(cells, title)) return "name";
  if (cells.some(holdsNarrative)) return "narrative";
  if (half(cells, namesHouse)) return "address";
  if (!areaTitle(title) && cells.length > 1 && half(cells, (text) => namesHouse(text) || namesHamlet(text)))
    return "address";
  return !stageTitle(title) && areBirthDates(cells, otherYears) ? "birth-date" : null;
}

/** Whether a cell of a column found by its content can be one of those at fault; where no cell alone shows it, all are. */
function shows(sort: PersonalSort, text: string): boolean {
  const sure = sureSorts.find((one) => one.sort === sort);
  if (sort === "name") return isPersonName(text) || isClearName(text);
  if (sort === "narrative") return holdsNarrative(text);
  if (sort === "address") return namesHouse(text) || namesHamlet(text);
  return sure === undefined || sure.test(text) || /^\d+$/.test(text);
}

/**
 * The columns of a table that hold personal data, from left to right, each once; hidden ones are marked. A column
 * without any content below its title holds nothing, and is none: the office may have cleared it.
 *
 * The trade-off. A miss harms a victim, a false refusal blocks an office until it has changed the file. So what cannot
 * be anything else (a number of 12 digits that is a valid identity number, a mobile number, an e-mail address) counts
 * in every column; what may also be a place, an amount or a code counts only where at least half of the cells of a
 * column unknown to the form agree.
 */
export function findPersonalColumns(
  sheet: Sheet,
  {titles, bodyRows, knownColumns}: TablePlace
): PersonalColumn[] {
  const width = bodyRows.reduce((most, row) => Math.max(most, sheet.rows[row]?.length ?? 0), 0);
  const columns = Array.from({length: width}, (_, column) =>
    bodyRows.flatMap((row) => pieces(sheet.rows[row]?.[column] ?? "")).filter(says)
  );
  const hidden = new Set(sheet.hiddenColumns);
  const rowsWith = (column: number, test: (text: string) => boolean) =>
    bodyRows.filter((row) =>
      pieces(sheet.rows[row]?.[column] ?? "")
        .filter(says)
        .some(test)
    );
  return columns.flatMap((cells, column): PersonalColumn[] => {
    if (cells.length === 0) return [];
    const title = titles(column);
    const known = knownColumns.has(column);
    const announced = known ? null : personalTitle(title);
    const place = {column, title, hidden: hidden.has(column)};
    if (announced !== null && cells.some((text) => fits(announced, text)))
      return [
        {...place, sort: announced, by: "header", rows: rowsWith(column, (text) => fits(announced, text))}
      ];
    const otherYears = () =>
      columns.flatMap((others, index) =>
        index === column ? [] : others.map(yearOfDate).filter((year) => year !== null)
      );
    const sort = sortByContent(cells, title, {known, otherYears});
    return sort === null
      ? []
      : [{...place, sort, by: "content", rows: rowsWith(column, (text) => shows(sort, text))}];
  });
}
