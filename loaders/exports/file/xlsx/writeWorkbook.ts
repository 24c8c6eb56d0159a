import type {Sheet, Workbook} from "../workbook.ts";
import {percentText} from "./numberText.ts";
import type {CellSpec} from "./workbookSpec.ts";
import {writeXlsx} from "./writeXlsx.ts";

/** A cell as a specification: a number or date only where writing it so gives the same text back. */
export function cellSpec({typeAt}: Sheet, text: string, row: number, column: number): CellSpec {
  if (text === "") return {kind: "blank"};
  const type = typeAt(row, column);
  if (type === "number" && /^-?\d+(?:\.\d+)?$/.test(text)) return {kind: "number", value: Number(text)};
  if (type === "date" && /^(?:19|20)\d{2}-\d{2}-\d{2}$/.test(text))
    return {kind: "date", day: text, style: "date"};
  return {kind: "text", text};
}

const errorWord = /^#(?:REF!|DIV\/0!|N\/A|NAME\?|NULL!|NUM!|VALUE!)$/;

/**
 * A cell so that it is read again as it was: a percentage as the number that shows it, and a cell that could not be read
 * as an error, whatever it said.
 */
function sameCell(sheet: Sheet, text: string, row: number, column: number): CellSpec {
  const type = sheet.typeAt(row, column);
  if (type === "error" && text !== "") return {kind: "text", text: errorWord.test(text) ? text : "#VALUE!"};
  const share = type === "number" && /^-?\d+(?:\.\d+)?%$/.test(text) ? Number(text.slice(0, -1)) / 100 : null;
  if (share !== null && percentText(share) === text) return {kind: "number", value: share, style: "percent"};
  return cellSpec(sheet, text, row, column);
}

/**
 * Writes what was read of a workbook as a workbook again: names, contents, merged and hidden cells at the same places,
 * and nothing else. A sheet without name is called `Trang 1`.
 */
export function writeWorkbook({sheets}: Workbook): Uint8Array {
  return writeXlsx({
    date1904: sheets.some(({date1904}) => date1904),
    sheets: sheets.map((sheet, index) => ({
      name: sheet.name ?? `Trang ${index + 1}`,
      hidden: sheet.hidden,
      rows: sheet.rows.map((cells, row) => cells.map((text, column) => sameCell(sheet, text, row, column))),
      merged: sheet.merged,
      hiddenRows: sheet.hiddenRows,
      hiddenColumns: sheet.hiddenColumns
    }))
  });
}
