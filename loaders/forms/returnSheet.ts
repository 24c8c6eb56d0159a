import {formatDate} from "#src/i18n/formatDate.ts";
import type {Form} from "#src/schema/reference.ts";
import type {CellSpec, SheetSpec} from "../exports/file/xlsx/workbookSpec.ts";
import {nilBoxLabel, signatureWords} from "../exports/kind/returns/ownForm.ts";
import {
  address,
  entryCells,
  givenCells,
  openColumns,
  type CountColumns,
  type CountValues
} from "./areaRow.ts";
import {derivedColumns} from "./derivedColumns.ts";
import {entryChecks, type OpenRow} from "./entryChecks.ts";
import {blank, Grid, text, type Cells} from "./grid.ts";
import {headerLines} from "./headerLines.ts";

/**
 * One area's row. `values`: counts by the place of their column in the form, from 0. `said`, in place of counts: nothing
 * arose, or the area has not reported. A count that is neither given nor said is left blank. `note`: for the column of
 * notes, where the form has one.
 */
export type ReturnRow = {
  area: string;
  values?: CountValues;
  said?: "nil" | "not-reported";
  note?: string;
};

/**
 * A return to be laid out. `superior` and `unit` stand at the left above the table, `unit` as the register of reporting
 * units names it. `period`: as a title names it, «quý III năm 2024»; null for a period that has days only. `start`, `end`:
 * its days, `YYYY-MM-DD`, both inclusive. `cumulative`: counted from the first day of the year. `remarks`: lines below
 * the table. `entry`: a form to be filled in: what is given is locked, counts that others add up to are formulas, all
 * other counts are open, and a box says that nothing arose at all. `name`: of the sheet.
 */
export type ReturnSpec = {
  form: Form;
  unit: string;
  superior?: string;
  period: string | null;
  start: string;
  end: string;
  cumulative: boolean;
  rows: readonly ReturnRow[];
  remarks?: readonly string[];
  entry?: boolean;
  name?: string;
};

const capitals = (words: string) => words.toLocaleUpperCase("vi");

const fieldAt = ({columns}: Form, field: string) =>
  columns.findIndex(({holds}) => "field" in holds && holds.field === field);

function addLetterHead(grid: Grid, {superior, unit}: ReturnSpec): void {
  const nation = text("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "heading");
  const motto = text("Độc lập - Tự do - Hạnh phúc", "heading");
  const sender = text(capitals(unit), "heading");
  const middle = Math.max(1, Math.floor(grid.width / 2));
  grid.halves(superior === undefined ? sender : text(capitals(superior), "headingPlain"), nation, middle);
  grid.halves(superior === undefined ? blank() : sender, motto, middle);
  grid.add();
}

function addTitles(grid: Grid, {form, period, start, end, cumulative}: ReturnSpec): void {
  const when = period === null ? "" : ` ${capitals(period)}`;
  const title = `${capitals(form.name.vi)}${when}${cumulative ? " (LŨY KẾ)" : ""}`;
  const perLine = Math.max(40, 7 * grid.width); // capitals of 14 points over columns of usual width
  grid.line(title, "headingTitle", 21 * Math.ceil(title.length / perLine));
  const days = [start, end].map((day) => formatDate(day, "vi"));
  grid.line(`(Số liệu từ ngày ${days.join(" đến ngày ")})`, "headingItalic");
  if (form.source) grid.line(`(${form.source.vi})`, "headingItalic");
}

/** Adds the box that says that nothing arose, and gives its address. */
function addBox(grid: Grid, firstCount: number): string {
  const label = Math.max(firstCount, Math.min(grid.width - 1, 6));
  const row = grid.add({0: text(nilBoxLabel, "italic"), [label]: blank("choice")});
  grid.merge(row, 0, label - 1);
  return address(row, label);
}

/** Adds the header and the numbers of the columns; gives the first row and that of the numbers. */
function addHeader(grid: Grid, form: Form): {top: number; numbers: number} {
  const {lines, merged} = headerLines(form);
  const top = grid.rows.length;
  for (const line of lines) {
    const titles = line.map((title, column): [number, CellSpec] => [column, text(title, "header")]);
    grid.heights.set(grid.add(Object.fromEntries(titles)), lines.length === 1 ? 66 : 34);
  }
  for (const one of merged) grid.merged.push({...one, top: one.top + top, bottom: one.bottom + top});
  const numbers = form.columns.map((_, at): [number, CellSpec] => [at, text(`(${at + 1})`, "header")]);
  return {top, numbers: grid.add(Object.fromEntries(numbers))};
}

const noValues: CountValues = new Map();

function addRows(
  grid: Grid,
  {form, rows, entry = false}: ReturnSpec,
  columns: CountColumns,
  box: string
): OpenRow[] {
  const [number, area, note] = [0, fieldAt(form, "area"), fieldAt(form, "note")];
  return rows.map((one, index) => {
    const {values = noValues, said} = one;
    const row = grid.rows.length;
    const counts = entry ? entryCells(values, row, columns, box) : givenCells(values, said, columns);
    const cells: Cells = {
      ...(number !== area &&
        !columns.counts.includes(number) && {
          [number]: {kind: "number", value: index + 1, style: "rowNumber"}
        }),
      ...counts,
      [area]: text(one.area, "cell"),
      ...(note !== -1 && {[note]: text(one.note ?? "", entry ? "input" : "cell")})
    };
    grid.add(cells, "cell");
    const [from = 0] = columns.counts;
    const unbroken = columns.counts.every((column, at) => column === from + at);
    if (!entry && said !== undefined && unbroken) grid.merge(row, from, from + columns.counts.length - 1);
    return {row, open: entry ? openColumns(values, columns) : []};
  });
}

const totalTitle = "TỔNG CỘNG";

/** Adds the row of totals: formulas, with what they yield now; blank where a column holds no number yet. */
function addTotals(grid: Grid, {form}: ReturnSpec, {counts}: CountColumns, rows: readonly OpenRow[]): void {
  const [first, last] = [rows[0]?.row ?? 0, rows.at(-1)?.row ?? 0];
  const totals = counts.map((column): [number, CellSpec] => {
    const range = `${address(first, column)}:${address(last, column)}`;
    const numbers = rows.flatMap(({row}) => {
      const cell = grid.rows[row]?.[column];
      return (cell?.kind === "number" || cell?.kind === "formula") && typeof cell.value === "number"
        ? [cell.value]
        : [];
    });
    const value = numbers.length === 0 ? "" : numbers.reduce((all, one) => all + one, 0);
    return [
      column,
      {kind: "formula", formula: `IF(COUNT(${range})=0,"",SUM(${range}))`, value, style: "total"}
    ];
  });
  grid.add({...Object.fromEntries(totals), [fieldAt(form, "area")]: text(totalTitle, "total")}, "total");
}

function addSignatures(grid: Grid): void {
  const {date, author, head, signs} = signatureWords;
  grid.add();
  grid.halves(blank(), text(date, "headingItalic"));
  grid.halves(text(author, "heading"), text(head, "heading"));
  grid.halves(text(signs, "headingItalic"), text(signs, "headingItalic"));
}

function widthOf({holds}: Form["columns"][number]): number {
  if ("count" in holds) return 9.5;
  if ("nothing" in holds) return 6;
  return {area: 24, note: 24}[holds.field] ?? 6;
}

/**
 * The sheet of a return in an office's own form: letter head, titles with period and days, header of several lines with
 * numbers of columns, a row for each area, totals, remarks, and room for signatures, without names. Column A numbers the
 * rows where it is neither the area nor a count.
 */
export function returnSheet(spec: ReturnSpec): SheetSpec {
  const {form, rows, remarks = [], entry = false, name = "Biểu số liệu"} = spec;
  const counts = form.columns.flatMap(({holds}, column) => ("count" in holds ? [column] : []));
  const columns: CountColumns = {counts, derived: entry ? derivedColumns(form) : []};
  const grid = new Grid(form.columns.length);
  addLetterHead(grid, spec);
  addTitles(grid, spec);
  const box = entry ? addBox(grid, counts[0] ?? 0) : "";
  grid.add();
  const {top, numbers} = addHeader(grid, form);
  const open = addRows(grid, spec, columns, box);
  if (rows.length > 0) addTotals(grid, spec, columns, open);
  for (const remark of remarks) grid.line(remark, "italic");
  addSignatures(grid);
  return {
    name,
    widths: form.columns.map(widthOf),
    rows: grid.rows,
    merged: grid.merged,
    heights: grid.heights,
    freeze: {rows: 0, columns: Math.min(fieldAt(form, "area") + 1, 2)},
    repeatRows: {first: top, last: numbers},
    ...(entry && {protect: true, validations: entryChecks(open, box)})
  };
}

const textOf = (cell: CellSpec): string => {
  switch (cell.kind) {
    case "text":
      return cell.text;
    case "number":
    case "formula":
      return String(cell.value);
    case "date":
      return formatDate(cell.day, "vi");
    case "boolean":
      return cell.value ? "TRUE" : "FALSE";
    case "blank":
      return "";
  }
};

/**
 * The same return as rows of texts, as an office saves its sheet as CSV: a merged cell has its text in its first cell and
 * the others are blank, a formula is what it yields.
 */
export function returnRows(spec: ReturnSpec): string[][] {
  return returnSheet(spec).rows.map((cells) => cells.map(textOf));
}
