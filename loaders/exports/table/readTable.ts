import type {Reference} from "../../reference/reference.ts";
import type {Sheet} from "../file/workbook.ts";
import {Findings} from "../findings.ts";
import type {OpenedTable} from "../kind/exportKind.ts";
import type {Problem} from "../problem.ts";
import {inStyle, numberStyleOf} from "../value/numberStyleOf.ts";
import type {NumberStyle} from "../value/readNumber.ts";
import {findUpperRows, levelProblems} from "./levels.ts";
import {passedOver} from "./outsideTable.ts";
import {isRowOfData, readBelow} from "./readBelow.ts";
import {saysIllustrative, type ExportRow, type ValidRow} from "./readRow.ts";
import type {Header} from "./recogniseTable.ts";
import {rowProblem} from "./rowProblem.ts";
import {settleRepeats} from "./settleRepeats.ts";
import {compareTotals, type TableRow} from "./totals.ts";
import {turnedDates} from "./turnedDates.ts";
import {uncomputedCode, uncomputedFormulas} from "./uncomputedFormulas.ts";
import {unknownColumn} from "./unknownColumn.ts";

/** What became of the rows of a table: `read = taken + rejected + ignored`. */
export type TableCounts = {read: number; taken: number; rejected: number; ignored: number};

/**
 * The facts of a table and the findings about it. `body`: its rows of data and totals (from 0); of a refused table, all
 * rows above its signatures. `refused`: a finding about the table refuses its file.
 */
export type ReadTable = TableCounts & {
  rows: ExportRow[];
  body: number[];
  problems: Problem[];
  refused: boolean;
};

/** How each column writes its numbers. */
function stylesOf(sheet: Sheet, {fields, layout, row: last}: Header): (field: string) => NumberStyle {
  const styles = new Map<string, NumberStyle>();
  for (const {field, number} of layout.columns) {
    const column = fields.get(field);
    if (!number || column === undefined) continue;
    const cells = sheet.rows
      .slice(last + 1)
      .map((texts, index) => ({text: texts[column] ?? "", type: sheet.typeAt(last + 1 + index, column)}));
    styles.set(field, numberStyleOf(cells));
  }
  return (field) => styles.get(field) ?? null;
}

/** A row's cells, with those that a workbook stores as numbers written in the style of their column. */
function cellsInStyle(
  sheet: Sheet,
  {fields, layout}: Header,
  style: (field: string) => NumberStyle,
  row: number
): string[] {
  const cells = [...(sheet.rows[row] ?? [])];
  for (const {field, number} of layout.columns) {
    const column = fields.get(field) ?? -1;
    if (number && sheet.typeAt(row, column) === "number")
      cells[column] = inStyle(cells[column] ?? "", style(field));
  }
  return cells;
}

/**
 * The number of cells of the header, or that of nearly all rows below it if it is greater: some programs end each row
 * with a delimiter. `counts`: the number of rows below the header by their number of cells.
 */
export function usualCells(
  {rows}: Sheet,
  {row, top}: Header,
  counts: ReadonlyMap<number, number> = cellCounts(rows.slice(row + 1))
): number {
  const all = [...counts.values()].reduce((sum, one) => sum + one, 0);
  const most = [...counts].find(([, of]) => of > 1 && 4 * of > 3 * all)?.[0] ?? 0;
  return Math.max(most, ...rows.slice(top, row + 1).map(({length}) => length));
}

function cellCounts(rows: readonly string[][]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const {length} of rows) counts.set(length, (counts.get(length) ?? 0) + 1);
  return counts;
}

/**
 * The rows of a table that is refused as a whole: rejected are those of data, ignored all others, as in a table that is
 * read.
 */
function countRefused(sheet: Sheet, header: Header, opened: OpenedTable): TableCounts {
  const {end = sheet.rows.length} = opened;
  const read = sheet.rows.length - (header.row - header.top + 1);
  const rejected = sheet.rows
    .slice(header.row + 1, end)
    .filter((cells) => isRowOfData(opened, header, cells)).length;
  return {read, taken: 0, rejected, ignored: read - rejected};
}

/** The rows of a sheet whose header is refused, because it lacks a column or has one twice. */
export const countUnfit = (sheet: Sheet, header: Header, reference: Reference): TableCounts =>
  countRefused(
    sheet,
    header,
    header.layout.open({sheet, header, reference, style: stylesOf(sheet, header), notAfter: null})
  );

/**
 * The rows that are taken, without those that are totals in substance (`sums` of them), because their areas hold those
 * of other rows and their figures are their sum; with what is said about these rows and about the table's totals.
 */
function readLevels(
  {levels}: Pick<OpenedTable, "levels">,
  table: readonly TableRow[],
  header: Header,
  {style, settled}: {style: (field: string) => NumberStyle; settled: ReturnType<typeof settleRepeats>}
): {rows: ValidRow[]; sums: number; problems: Problem[]} {
  const {repeats} = settled;
  const uppers = levels ? findUpperRows(table, levels, header, {style, repeats}) : [];
  const {problems, confirmed} = compareTotals(table, header, style, {repeats, uppers});
  const valid = new Set(settled.rows.map(({row}) => row));
  const taken = uppers.filter(({row}) => valid.has(row.row));
  const sums = new Set(taken.filter(({isSum}) => isSum).map(({row}) => row.row));
  return {
    rows: settled.rows.filter(({row}) => !sums.has(row)),
    sums: sums.size,
    problems: [...problems, ...(levels ? levelProblems(taken, header, confirmed, levels) : [])]
  };
}

/**
 * Reads the rows below a header: each is taken, rejected with its problems, or ignored. `notAfter`: the day on which the
 * file was received; null where that is not known. `isSaid`: of findings about rows, whether they are said at all.
 */
export function readTable(
  sheet: Sheet,
  header: Header,
  reference: Reference,
  notAfter: string | null = null,
  isSaid: (problem: Problem) => boolean = () => true
): ReadTable {
  const style = stylesOf(sheet, header);
  const opened = header.layout.open({sheet, header, reference, style, notAfter});
  const {problems: found, end = sheet.rows.length} = opened;
  const count = sheet.rows.length - (header.row - header.top + 1);
  if (found.some(({severity}) => severity === "error"))
    return {
      ...countRefused(sheet, header, opened),
      rows: [],
      body: [...sheet.rows.keys()].slice(header.row + 1, end),
      problems: found,
      refused: true
    };
  const titled = new Set([...header.fields.values(), ...header.unknown.map(({index}) => index)]);
  const untitled = new Set<number>();
  const place = {
    header,
    reference,
    delimiter: sheet.delimiter,
    usual: usualCells(sheet, header),
    illustrative: sheet.rows.slice(0, header.top).some((cells) => cells.some(saysIllustrative)),
    typeAt: sheet.typeAt
  };
  const valid: ValidRow[] = [];
  const table: TableRow[] = [];
  const findings = new Findings();
  const say = (problems: readonly Problem[]) => {
    findings.add(problems.filter(isSaid));
  };
  say([...found, ...header.unknown.map(({index, text}) => unknownColumn(header, index, text))]);
  const formulas: Problem[] = [];
  let ignored = header.top;
  for (let index = header.row + 1; index < sheet.rows.length; index += 1) {
    const cells = cellsInStyle(sheet, header, style, index);
    const number = index + 1;
    if (index >= end && cells.some((text) => text !== "")) {
      ignored += 1;
      say([rowProblem(header, number, null, passedOver, "note")]);
      continue;
    }
    const below = readBelow(opened, place, cells, number);
    say(below.problems.filter(({code}) => code !== uncomputedCode));
    formulas.push(...below.problems.filter(({code}) => code === uncomputedCode));
    if (below.ignored) ignored += 1;
    if (below.part) table.push(below.part);
    if (below.row) valid.push(below.row);
    if (!below.isData) continue;
    for (let at = 0; at < header.width; at += 1)
      if (!titled.has(at) && (cells[at] ?? "") !== "") untitled.add(at);
  }
  say([...untitled].map((index) => unknownColumn(header, index, "")));
  say(uncomputedFormulas(formulas, header));
  const settled = settleRepeats(valid, header);
  const levels = readLevels(opened, table, header, {style, settled});
  say(levels.problems);
  say(settled.problems);
  say(turnedDates(findings.list(), header));
  ignored += settled.superseded + levels.sums;
  const taken = levels.rows.length;
  return {
    rows: levels.rows.flatMap(({facts}) => facts),
    body: table.map(({row}) => row - 1),
    read: count,
    taken,
    rejected: count - ignored - taken,
    ignored,
    problems: findings.list(),
    refused: false
  };
}
