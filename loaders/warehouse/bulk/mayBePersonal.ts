import {hasOddLetters} from "../../exports/file/decodeText.ts";
import type {Sheet, Workbook} from "../../exports/file/workbook.ts";
import {findPersonalCells} from "../../exports/safety/findPersonalCells.ts";
import {findPersons} from "../../exports/safety/findPersons.ts";
import {findSecretStamp} from "../../exports/safety/findSecretStamp.ts";
import {holdsNameInCode} from "../../exports/safety/nameInCode.ts";
import {isPersonName} from "../../exports/safety/personName.ts";
import {namesHamlet, namesHouse} from "../../exports/safety/streetAddress.ts";
import {yearOfDate} from "../../exports/safety/birthDates.ts";
import {cleaned} from "./mapCells.ts";
import type {Head} from "./readHead.ts";
import {column} from "./stageCells.ts";

/** So many of the first rows are looked at as they stand. */
const firstRows = 500;

const workbookOf = (sheet: Sheet): Workbook => ({
  format: "csv",
  encoding: "utf-8",
  sheets: [sheet],
  problems: []
});

/** A text that counts as personal where enough cells of a column are like it. */
const mayBe = (text: string) =>
  isPersonName(text) || namesHouse(text) || namesHamlet(text) || yearOfDate(text) !== null;

/**
 * Whether some text anywhere in a file has letters of which the ordinary reader would say something: the head of the file
 * was decoded, the rest was not. `coded`: all different texts of the coded columns, `others` those of the rows that are
 * not certain; certain rows have nothing else but keys and numbers in ASCII.
 */
export const mayBeGarbled = (coded: ReadonlyMap<string, string[]>, others: readonly string[]): boolean =>
  [...coded.values(), others].some((texts) =>
    texts.some((text) => !/^[ -~]*$/.test(text) && hasOddLetters(text))
  );

/**
 * Whether a file may hold personal data or a secret stamp, by the different texts of its columns and by its first rows.
 * It rather says yes: the ordinary reader then decides, who sees how often a text stands in a column. `others`: texts
 * that stand in no coded column. Columns that the kind knows, but for notes, never hold names.
 */
export function mayBePersonal(
  {sheet, header}: Head,
  coded: ReadonlyMap<string, string[]>,
  others: readonly string[],
  fileName: string
): boolean {
  const known = new Set([...header.fields].filter(([field]) => field !== "note").map(([, index]) => index));
  const texts = Array.from({length: header.width}, (_, index) =>
    (coded.get(column(index)) ?? []).map(cleaned)
  );
  if (texts.some((of, index) => !known.has(index) && of.some(mayBe))) return true;
  if (texts.flat().some((text) => /\d{9}/.test(text.replace(/\D/g, "")) && !/^[\d/.-]{8,10}$/.test(text)))
    return true;
  const longest = Math.max(0, ...texts.map((of) => of.length));
  const titles = sheet.rows.slice(0, header.row + 1);
  const different: Sheet = {
    ...sheet,
    rows: [...titles, ...Array.from({length: longest}, (_, at) => texts.map((of) => of[at] ?? ""))]
  };
  const below = (one: Sheet) => [...one.rows.keys()].slice(header.row + 1);
  const finds = (one: Sheet) =>
    findSecretStamp(workbookOf(one), fileName) !== null ||
    findPersons(workbookOf(one), [{sheet: one, header, body: below(one)}], false).problems.length > 0;
  if (finds({...sheet, rows: sheet.rows.slice(0, firstRows)}) || finds(different)) return true;
  if (others.some(holdsNameInCode)) return true;
  const alone: Sheet = {...sheet, rows: others.map((text) => [text])};
  return (
    findSecretStamp(workbookOf(alone)) !== null ||
    findPersonalCells(alone, {bodyRows: [...alone.rows.keys()]}).length > 0
  );
}
