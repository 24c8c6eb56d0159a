import type {Sheet} from "../../file/workbook.ts";
import {columnLetters, fileProblem, type Problem} from "../../problem.ts";
import type {Header} from "../../table/recogniseTable.ts";
import {rowProblem} from "../../table/rowProblem.ts";
import {mixesStockAndFlow, readRemark, unclearRemark, type Remark} from "./footnotes.ts";
import type {Note} from "../exportKind.ts";
import type {LaidCount} from "./formColumns.ts";

/** The columns of new counts that a remark makes a mixture of stock and flow. */
function meantBy(remark: Remark, columns: readonly LaidCount[]): LaidCount[] {
  if (remark.says === "unclear") return [];
  const fresh = columns.filter(({count}) => count.measure === "new");
  if (remark.units.length > 0) return fresh.filter(({count}) => remark.units.includes(count.unit));
  // where a stock stands in a column of its own, the new ones beside it are not meant
  return fresh.filter(
    ({count: {stage, unit}}) =>
      !columns.some(
        ({count}) => count.stage === stage && count.unit === unit && count.measure === "carried-over"
      )
  );
}

/** The remarks above and below a table; what stands in the notes of a row is the row's. */
function remarksOf({rows}: Sheet, {top, row: last, fields}: Header, end: number): [Remark, number, number][] {
  const [area, note] = [fields.get("area") ?? -1, fields.get("note") ?? -1];
  const found: [Remark, number, number][] = [];
  for (const [row, cells] of rows.entries()) {
    if (row >= top && row <= last) continue;
    for (const [column, text] of cells.entries()) {
      if (row > last && row < end && column === note && (cells[area] ?? "") !== "") continue;
      const remark = text === "" ? null : readRemark(text);
      if (remark) found.push([remark, row, column]);
    }
  }
  return found;
}

/**
 * Reads the remarks above and below a table. `unstated`: the fields of new counts that by a remark hold what earlier
 * periods left over; each has a warning at its title. A remark that speaks of what columns hold, in words that are not
 * understood, or of no column of the form, is a warning with its place and without its text. `end`: the first row below the table.
 */
export function readRemarks(
  sheet: Sheet,
  header: Header,
  end: number,
  columns: readonly LaidCount[]
): {unstated: Set<string>; problems: Problem[]} {
  const unstated = new Set<string>();
  const problems: Problem[] = [];
  for (const [remark, row, column] of remarksOf(sheet, header, end)) {
    const cell = `${columnLetters(column)}${row + 1}`;
    const meant = meantBy(remark, columns);
    for (const {field} of meant)
      if (!unstated.has(field)) {
        unstated.add(field);
        problems.push(rowProblem(header, header.row + 1, field, mixesStockAndFlow(cell), "warning"));
      }
    if (meant.length === 0)
      problems.push({
        ...fileProblem("unclear-remark", unclearRemark, "warning"),
        sheet: sheet.name,
        row: row + 1,
        cell
      });
  }
  return {unstated, problems};
}

/** What is to be said about the notes of a row: that they speak of what its counts hold. */
export function remarkNotes(text: string): Note[] {
  if (readRemark(text) === null) return [];
  return [{field: "note", severity: "warning", fault: "unclear-remark", message: unclearRemark}];
}
