import {echo} from "../../problem.ts";
import type {Unreadable, Workbook} from "../workbook.ts";
import type {Lists} from "./cellValue.ts";
import {foreignPackage} from "./foreignPackage.ts";
import {cellsAtMost, mergesAtMost} from "./limits.ts";
import {openZip, type Zip} from "./openZip.ts";
import {readRelationships, type Relationship} from "./readRelationships.ts";
import {readSharedStrings} from "./readSharedStrings.ts";
import {readSheetXml} from "./readSheetXml.ts";
import {readStyles} from "./readStyles.ts";
import {readWorkbookXml, type ListedSheet} from "./readWorkbookXml.ts";
import {damaged, Refusal} from "./refusal.ts";

/** A sheet without cells: a chart, a dialogue, a macro of Excel 4. */
const withoutCells = new Set(["chartsheet", "dialogsheet", "xlMacrosheet", "xlIntlMacrosheet"]);

/** Each sheet of cells with its part, in the workbook's order. Throws a refusal if two are one, or one is missing. */
function cellSheets(sheets: readonly ListedSheet[], links: readonly Relationship[]) {
  const byId = new Map(links.map((link) => [link.id, link]));
  const found = sheets.flatMap((sheet) => {
    const link = byId.get(sheet.id);
    if (link && withoutCells.has(link.type)) return [];
    if (link?.type !== "worksheet")
      throw damaged({
        vi: `thiếu trang tính «${echo(sheet.name)}»`,
        en: `the sheet «${echo(sheet.name)}» is missing`
      });
    return [{...sheet, part: link.target}];
  });
  const distinct = (values: string[]) => new Set(values.map((value) => value.toLowerCase())).size;
  if (
    distinct(found.map(({name}) => name)) < found.length ||
    distinct(found.map(({part}) => part)) < found.length
  )
    throw damaged({vi: "một trang tính có hai lần", en: "a sheet is there twice"});
  if (found.length === 0)
    throw damaged({vi: "không có trang tính nào", en: "it has no sheet"}, "workbook-without-sheet");
  return found;
}

function readPackage(zip: Zip): Workbook {
  const main = readRelationships(zip, "").find(({type}) => type === "officeDocument")?.target ?? null;
  if (main === null || !/\.xml$/i.test(main)) throw foreignPackage(zip, main);
  const {isWorkbook, date1904, sheets} = readWorkbookXml(zip, main);
  if (!isWorkbook) throw foreignPackage(zip, main);
  const links = readRelationships(zip, main);
  const target = (type: string) => links.find((link) => link.type === type)?.target;
  const [strings, styles] = [target("sharedStrings"), target("styles")];
  const lists: Lists = {
    strings: strings === undefined ? [] : readSharedStrings(zip, strings),
    formats: styles === undefined ? [] : readStyles(zip, styles),
    date1904
  };
  const left = {cells: cellsAtMost, merges: mergesAtMost};
  const read = cellSheets(sheets, links).map((sheet) => readSheetXml(zip, sheet.part, sheet, lists, left));
  return {
    format: "xlsx",
    encoding: "xlsx",
    sheets: read.map(({sheet}) => (date1904 ? {...sheet, date1904} : sheet)),
    problems: read.flatMap(({problems}) => problems)
  };
}

/**
 * Reads an Excel workbook (.xlsx, .xlsm; transitional and strict) into its sheets, in the workbook's order. Only the list
 * of sheets, the cells, shared strings and styles are opened: never authors, comments, drawings, macros or links to
 * other files.
 *
 * - A number with a date format is its day; the time of the day is left out. A number with a format of per cent is what
 *   readers see: 0.933 is `93.3%`. Truth values are `TRUE` and `FALSE`.
 * - A formula counts by its stored value. Without one, where a date format stands on a number that is no day, or where a
 *   value is malformed, the cell is of type `error`, with a warning for each sheet.
 * - Cells after the last filled one are left out. What merged cells cover is left out with a warning.
 *
 * A file that is damaged, hostile, protected by a password, larger than `limits.ts` allows or of another format is
 * unreadable, with the reason.
 */
export function readXlsx(bytes: Uint8Array): Workbook | Unreadable {
  try {
    return readPackage(openZip(bytes));
  } catch (error) {
    if (error instanceof Refusal) return {encoding: null, problem: error.problem};
    throw error;
  }
}
