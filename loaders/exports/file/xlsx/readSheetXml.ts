import {echo, type Problem} from "../../problem.ts";
import type {MergedRange, Sheet} from "../workbook.ts";
import {cellAddress, cellRange} from "./cellAddress.ts";
import {cellValue, type Lists, type StoredCell} from "./cellValue.ts";
import {hiddenLines} from "./hiddenLines.ts";
import {isTrue} from "./isTrue.ts";
import {charactersAtMost, columnsAtMost, mergesAtMost, rowsAtMost} from "./limits.ts";
import {refuseOverlaps, withinUsed} from "./mergedRanges.ts";
import type {Zip} from "./openZip.ts";
import {parseXml, type Attributes} from "./parseXml.ts";
import {damaged, Refusal, tooMuch} from "./refusal.ts";
import {sheetFindings} from "./sheetFindings.ts";
import {sheetGrid, type Budget} from "./sheetGrid.ts";

/** What is left to all sheets of a workbook together. */
export type SheetsLeft = Budget & {merges: number};

type Titles = {name: string; hidden: boolean};

const cellPath = "worksheet/sheetData/row/c";
const inlinePaths = new Set([`${cellPath}/is/t`, `${cellPath}/is/r/t`]);

/** Text is kept no longer than what `cellText` needs to see that it is too long. */
const longest = 7 * charactersAtMost;

/** Headers and footers of pages are read so far; Excel allows 255 characters each. */
const longestPageText = 10_000;

/** The lines of headers and footers without Excel's codes for place, font, size and fields. */
function pageLines(text: string): string[] {
  return text
    .replace(/&[LCR]/g, "\n")
    .replace(/&"[^"]*"|&K(?:[\dA-F]{6}|\d{2}[+-]\d{3})|&\d{1,3}|&[A-Z]/g, "")
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

/** A place in the sheet that no sheet has, or that contradicts the one around it. */
const misplaced = (text: string, sheet: string) =>
  damaged(
    {
      vi: `vị trí «${echo(text)}» sai hoặc nằm ngoài trang tính`,
      en: `the place «${echo(text)}» is wrong or outside of the sheet`
    },
    "sheet-place",
    {sheet}
  );

/** Follows the cells' places: each is given, or next to the one before. Throws a refusal for one that cannot be. */
function places(sheet: string): {row: (given?: string) => number; column: (given?: string) => number} {
  let row = -1;
  let column = -1;
  return {
    row: (given) => {
      column = -1;
      row = given === undefined ? row + 1 : /^[1-9]\d{0,6}$/.test(given) ? Number(given) - 1 : rowsAtMost;
      if (row >= rowsAtMost) throw misplaced(given ?? "", sheet);
      return row;
    },
    column: (given) => {
      const address = given === undefined ? {row, column: column + 1} : cellAddress(given);
      if (address?.row !== row || address.column >= columnsAtMost) throw misplaced(given ?? "", sheet);
      ({column} = address);
      return column;
    }
  };
}

/** A style's place in the list of styles; a refusal for anything else. */
function styleOf(attributes: Attributes, sheet: string): number {
  const given = attributes("s") ?? "0";
  if (!/^\d{1,9}$/.test(given)) throw misplaced(given, sheet);
  return Number(given);
}

/** Reads a merged range, or null where it covers one cell only. */
function mergeOf(attributes: Attributes, sheet: string): MergedRange | null {
  const text = attributes("ref") ?? "";
  const range = cellRange(text);
  if (!range) throw misplaced(text, sheet);
  return range.top === range.bottom && range.left === range.right ? null : range;
}

/**
 * Reads a sheet. Cells count wherever they stand in the part; the sheet's own statement of its dimension is not asked.
 * Merged ranges reach as far as the used rows and columns, and what they cover is left out with a warning. Throws a
 * refusal.
 */
export function readSheetXml(
  zip: Zip,
  part: string,
  {name, hidden}: Titles,
  lists: Lists,
  left: SheetsLeft
): {sheet: Sheet; problems: Problem[]} {
  const grid = sheetGrid(name, left);
  const findings = sheetFindings(name);
  const lines = hiddenLines(name);
  const place = places(name);
  const merges: MergedRange[] = [];
  let at = {row: 0, column: 0};
  let cell: StoredCell | null = null;

  const open = (path: string, attributes: Attributes) => {
    if (path === "worksheet/sheetData/row") {
      at = {row: place.row(attributes("r")), column: 0};
      lines.row(at.row, attributes);
    } else if (path === cellPath) {
      at.column = place.column(attributes("r"));
      const type = attributes("t") ?? "n";
      cell = {type, style: styleOf(attributes, name), value: null, formula: null, inline: ""};
    } else if (cell !== null && path === `${cellPath}/v`) cell.value ??= "";
    else if (cell !== null && path === `${cellPath}/f`) cell.formula ??= "";
    else if (path === "worksheet/cols/col") lines.columns(attributes);
    else if (path === "worksheet/sheetFormatPr") lines.allRows(isTrue(attributes("zeroHeight")));
    else if (path === "worksheet/mergeCells/mergeCell") {
      left.merges -= 1;
      if (left.merges < 0)
        throw tooMuch("merges-too-many", {
          vi: `có hơn ${mergesAtMost} vùng ô gộp`,
          en: `it has more than ${mergesAtMost} merged ranges`
        });
      const range = mergeOf(attributes, name);
      if (range) merges.push(range);
    }
  };

  let pageText = "";
  const text = (path: string, piece: string) => {
    if (path.startsWith("worksheet/headerFooter/") && pageText.length < longestPageText) pageText += piece;
    if (cell === null) return;
    if (path === `${cellPath}/v` && (cell.value ?? "").length <= longest)
      cell.value = (cell.value ?? "") + piece;
    if (path === `${cellPath}/f` && (cell.formula ?? "").length < 8192)
      cell.formula = (cell.formula ?? "") + piece.slice(0, 8192);
    if (inlinePaths.has(path) && cell.inline.length <= longest) cell.inline += piece;
  };

  const close = (path: string) => {
    if (path.startsWith("worksheet/headerFooter/")) pageText += "\n";
    if (path !== cellPath || cell === null) return;
    const value = valueAt(cell, at, name, lists);
    grid.put(at.row, at.column, value.text, value.type);
    if (value.finding) findings.add(value.finding, at.row, at.column);
    cell = null;
  };

  let root = "";
  parseXml(
    part,
    (sink) => {
      zip.read(part, sink);
    },
    {
      open: (path, attributes) => {
        root ||= path;
        open(path, attributes);
      },
      text,
      close
    }
  );
  if (root !== "worksheet")
    throw damaged({
      vi: `phần «${echo(part)}» không phải trang tính`,
      en: `the part «${echo(part)}» is no sheet`
    });
  refuseOverlaps(merges, name);
  for (const range of merges)
    grid.clear(range, (row, column) => {
      findings.add("text-under-merge", row, column);
    });
  grid.trim();
  const {rows, types} = grid;
  const pageTexts = pageLines(pageText);
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  return {
    sheet: {
      name,
      hidden,
      delimiter: null,
      rows,
      typeAt: (row, column) => types[row]?.[column] ?? "text",
      merged: withinUsed(merges, rows.length, width),
      hiddenRows: lines.hiddenRows(rows.length),
      hiddenColumns: lines.hiddenColumns(width),
      ...(pageTexts.length > 0 && {pageTexts})
    },
    problems: findings.problems()
  };
}

/** The value of a cell; a refusal says in which cell it arose. */
function valueAt(cell: StoredCell, at: {row: number; column: number}, sheet: string, lists: Lists) {
  try {
    return cellValue(cell, lists);
  } catch (error) {
    if (error instanceof Refusal) throw error.inCell(sheet, at.row, at.column);
    throw error;
  }
}
