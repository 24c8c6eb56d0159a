import {columnLetters} from "../../problem.ts";
import {dateSerial} from "./dateSerial.ts";
import {charactersAtMost} from "./limits.ts";
import {refuseOverlaps} from "./mergedRanges.ts";
import type {Looks} from "./stylesXml.ts";
import {validationsXml} from "./validationsXml.ts";
import type {CellLook, CellSpec, SheetSpec, StyleKey} from "./workbookSpec.ts";
import {xmlText} from "./xmlText.ts";

const address = (row: number, column: number) => `${columnLetters(column)}${row + 1}`;

/** How a cell looks that says nothing about it: a day must look like one. */
const usualStyle = ({kind, style}: CellSpec): StyleKey | CellLook =>
  style ?? (kind === "date" ? "date" : "plain");

/** Whether a spreadsheet would take the text for a formula once it is edited. */
const needsQuote = (text: string) => /^[=+\-@\t\r]/.test(text);

function finite(value: number): number {
  if (!Number.isFinite(value)) throw new Error("A cell of a workbook holds a finite number.");
  return value;
}

function inlineText(text: string): string {
  if (text.length > charactersAtMost) throw new Error(`A cell holds at most ${charactersAtMost} characters.`);
  return `<is><t xml:space="preserve">${xmlText(text)}</t></is>`;
}

/** What the cells of all sheets of a workbook share. */
type Shared = {date1904: boolean; looks: Looks};

function cellXml(cell: CellSpec, row: number, column: number, {date1904, looks}: Shared): string {
  const quoted = cell.kind === "text" && needsQuote(cell.text);
  const start = `<c r="${address(row, column)}" s="${looks.indexOf(usualStyle(cell), quoted)}"`;
  switch (cell.kind) {
    case "blank":
      return `${start}/>`;
    case "text":
      return `${start} t="inlineStr">${inlineText(cell.text)}</c>`;
    case "number":
      return `${start}><v>${finite(cell.value)}</v></c>`;
    case "date":
      return `${start}><v>${dateSerial(cell.day, date1904)}</v></c>`;
    case "boolean":
      return `${start} t="b"><v>${cell.value ? 1 : 0}</v></c>`;
    case "formula": {
      const type = typeof cell.value === "string" ? ' t="str"' : "";
      const value = typeof cell.value === "string" ? xmlText(cell.value) : finite(cell.value);
      return `${start}${type}><f>${xmlText(cell.formula)}</f><v>${value}</v></c>`;
    }
  }
}

function rowsXml({rows, hiddenRows = [], heights}: SheetSpec, shared: Shared): string {
  const hidden = new Set(hiddenRows);
  return rows
    .map((cells, row) => {
      const written = cells.map((cell, column) => cellXml(cell, row, column, shared)).join("");
      const points = heights?.get(row);
      const height = points === undefined ? "" : ` ht="${finite(points)}" customHeight="1"`;
      return `<row r="${row + 1}"${height}${hidden.has(row) ? ' hidden="1"' : ""}>${written}</row>`;
    })
    .join("");
}

const usualWidth = 9;

function columnsXml({widths = [], hiddenColumns = []}: SheetSpec): string {
  const hidden = new Set(hiddenColumns);
  const count = Math.max(widths.length, ...hiddenColumns.map((column) => column + 1));
  const columns = Array.from({length: count}, (_, column) => {
    const width = widths[column] ?? usualWidth;
    return `<col min="${column + 1}" max="${column + 1}" width="${width}" customWidth="1"${hidden.has(column) ? ' hidden="1"' : ""}/>`;
  });
  return columns.length === 0 ? "" : `<cols>${columns.join("")}</cols>`;
}

function viewXml({freeze, hidden}: SheetSpec, selected: boolean): string {
  const pane =
    freeze && freeze.rows + freeze.columns > 0
      ? `<pane${freeze.columns > 0 ? ` xSplit="${freeze.columns}"` : ""}${freeze.rows > 0 ? ` ySplit="${freeze.rows}"` : ""} topLeftCell="${address(freeze.rows, freeze.columns)}" activePane="${freeze.rows === 0 ? "topRight" : freeze.columns === 0 ? "bottomLeft" : "bottomRight"}" state="frozen"/>`
      : "";
  const tab = selected && !hidden ? ' tabSelected="1"' : "";
  return `<sheetViews><sheetView${tab} workbookViewId="0">${pane}</sheetView></sheetViews>`;
}

function mergesXml({merged = [], name}: SheetSpec): string {
  refuseOverlaps(merged, name);
  const ranges = merged.map(
    ({top, left, bottom, right}) => `<mergeCell ref="${address(top, left)}:${address(bottom, right)}"/>`
  );
  return ranges.length === 0 ? "" : `<mergeCells count="${ranges.length}">${ranges.join("")}</mergeCells>`;
}

/** The part of a sheet, its elements in the order that the format demands. `selected`: the sheet that opens first. */
export function sheetXml(sheet: SheetSpec, shared: Shared, selected: boolean): string {
  return [
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    viewXml(sheet, selected),
    '<sheetFormatPr defaultRowHeight="15.75"/>',
    columnsXml(sheet),
    `<sheetData>${rowsXml(sheet, shared)}</sheetData>`,
    sheet.protect
      ? '<sheetProtection sheet="1" objects="1" scenarios="1" formatColumns="0" formatRows="0"/>'
      : "",
    mergesXml(sheet),
    validationsXml(sheet.validations ?? [], shared.date1904),
    '<pageMargins left="0.79" right="0.59" top="0.79" bottom="0.79" header="0.3" footer="0.3"/>',
    '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>',
    "</worksheet>"
  ].join("");
}
