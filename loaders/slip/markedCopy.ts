import {groupBy} from "../exports/groupBy.ts";
import type {Sheet, Workbook} from "../exports/file/workbook.ts";
import type {SheetLook} from "../exports/file/xlsx/readLooks.ts";
import type {CellLook, CellSpec, SheetSpec, StyleKey} from "../exports/file/xlsx/workbookSpec.ts";
import {cellSpec} from "../exports/file/xlsx/writeWorkbook.ts";
import {writeXlsx} from "../exports/file/xlsx/writeXlsx.ts";
import {tameName} from "../exports/safety/tameName.ts";
import {columnLetters, type Problem, type Severity} from "../exports/problem.ts";
import {ruleName} from "../exports/ruleName.ts";
import {rowRemark} from "./rowRemark.ts";
import {severities} from "./slip.ts";
import {inOneLine, type HeadLine} from "./slipHead.ts";

/**
 * Findings after which nothing of a file is copied: what must not be sent around, and a file without a known table, of
 * which nobody can say where the signatures begin. Where findings are only counted, some may be about signatures.
 */
const neverCopied = new Set([
  "personal-data",
  "secret-stamp",
  "wrong-header",
  "missing-column",
  "duplicate-column",
  "more-findings"
]);

const rank: Record<Severity, number> = {note: 1, warning: 2, error: 3};

/** The worst of several findings; null of none. */
function worst(problems: readonly Problem[]): Severity | null {
  return problems.reduce<Severity | null>(
    (most, {severity}) => (most === null || rank[severity] > rank[most] ? severity : most),
    null
  );
}

/** A cell looks as it did, and coloured where a finding speaks of it; else as its content needs. */
function styleOf(cell: CellSpec, look: CellLook | null, mark: Severity | null): StyleKey | CellLook {
  if (look === null) return mark ?? (cell.kind === "date" ? "date" : "plain");
  const days = cell.kind === "date" && look.format === null ? {format: 14} : {};
  return {...look, vertical: look.vertical ?? "center", ...days, ...(mark && {mark})};
}

/** Widths of columns, in characters: where the sheet says none, of what is said about a row, and of a list of findings. */
const usualWidth = 14;
const remarkWidth = 60;
const listWidths = [14, 16, 8, 8, 24, 70, 70, 30, 24];

const lineHeight = 15.75;
/** A row is made no higher than ten lines for its remark: the whole of it stands in the list of findings. */
const highestRemark = 10 * lineHeight;

/** How high a row is, in points, that holds texts in columns so many characters wide; Excel allows 409. */
function heightFor(texts: readonly (readonly [text: string, width: number])[]): number {
  const lines = texts.map(([value, width]) =>
    value.split("\n").reduce((all, line) => all + Math.max(1, Math.ceil(line.length / (0.95 * width))), 0)
  );
  return Math.min(409, lineHeight * Math.max(1, ...lines));
}

const text = (value: string, style: StyleKey = "plain"): CellSpec => ({kind: "text", text: value, style});

/** The cells of a sheet with those marked that are spoken of, and a last column that says what about them. */
function markSheet(sheet: Sheet, name: string, problems: readonly Problem[], look?: SheetLook): SheetSpec {
  const byCell = groupBy(problems, ({cell}) => cell);
  // a row that is no part of the table may be a signature: its content is not sent around, and nothing is said of it
  const outside = new Set(problems.filter(({code}) => code === "outside-table").map(({row}) => row));
  const byRow = groupBy(
    problems.filter(({row}) => !outside.has(row)),
    ({row}) => row
  );
  const width = sheet.rows.reduce((most, {length}) => Math.max(most, length), 0);
  const heights = new Map(look?.heights ?? []);
  const rows = sheet.rows.map((cells, index): CellSpec[] => {
    const number = index + 1;
    const about = byRow.get(number) ?? [];
    const severity = worst(about);
    const copied = Array.from({length: width}, (_, column): CellSpec => {
      if (outside.has(number)) return {kind: "blank"};
      const cell = cellSpec(sheet, cells[column] ?? "", index, column);
      const found = worst(byCell.get(`${columnLetters(column)}${number}`) ?? []);
      return {...cell, style: styleOf(cell, look?.at(index, column) ?? null, found)};
    });
    if (severity === null) return copied;
    const said = rowRemark(about).slice(0, 32_000);
    const needed = Math.min(highestRemark, heightFor([[said, remarkWidth]]));
    heights.set(index, Math.max(heights.get(index) ?? 0, needed));
    return [...copied, text(said, severity)];
  });
  const {merged, hiddenRows, hiddenColumns} = sheet;
  const kept = merged.filter(({bottom}) => !outside.has(bottom + 1));
  const widths = Array.from({length: width}, (_, column) => look?.widths.get(column) ?? usualWidth);
  return {name, rows, merged: kept, hiddenRows, hiddenColumns, heights, widths: [...widths, remarkWidth]};
}

/** The sheet that lists every finding, with its place, below the head of the slip. */
function listSheet(name: string, problems: readonly Problem[], head: readonly HeadLine[]): SheetSpec {
  const advice =
    "Bản sao để xem các ô cần sửa: hãy sửa trong tệp gốc và gửi lại tệp gốc, không gửi bản sao này. / A copy for finding the cells: correct and resend the original file, not this copy.";
  const top = head.length + 2;
  const titles = [
    "Mức độ",
    "Trang tính",
    "Ô",
    "Dòng",
    "Cột",
    "Nội dung và cách sửa",
    "Finding and what to do",
    "Quy tắc",
    "Mã quy tắc"
  ];
  const lines = severities.flatMap(({severity, one}) =>
    problems
      .filter((problem) => problem.severity === severity)
      .map(({sheet, cell, row, column, message, code}): CellSpec[] => [
        text(one.vi, severity),
        text(sheet ?? "", "cell"),
        text(cell ?? "", "cell"),
        row === null ? {kind: "blank", style: "cell"} : {kind: "number", value: row, style: "rowNumber"},
        text(column ?? "", "cell"),
        text(message.vi, "cell"),
        text(message.en, "cell"),
        text(ruleName(code).vi, "cell"),
        text(code, "cell")
      ])
  );
  const rows: CellSpec[][] = [
    [text("Phiếu rà soát số liệu / Data return slip", "title")],
    ...head.map(({label, value}): CellSpec[] => [
      text(inOneLine(label)),
      {kind: "blank"},
      text(inOneLine(value))
    ]),
    [text(advice, "italic")],
    titles.map((title) => text(title, "header")),
    ...lines
  ];
  const heights = new Map(
    rows.flatMap((cells, row): [number, number][] => {
      if (row <= top) return [];
      const texts = cells.map((cell, column): [string, number] => [
        cell.kind === "text" ? cell.text : "",
        listWidths[column] ?? usualWidth
      ]);
      return [[row, heightFor(texts)]];
    })
  );
  return {
    name,
    rows,
    heights,
    widths: listWidths,
    freeze: {rows: top + 1, columns: 0},
    repeatRows: {first: top, last: top}
  };
}

/**
 * A copy of the visible sheets of a workbook that hold a known table: the cells that findings speak of are marked, a
 * last column says what about each row, and a last sheet lists all findings below the slip's head. `looks`: how the
 * sheets were laid out, by name. What is copied are that and the cells' contents alone: no author, no comment, no
 * formula, no hidden sheet, no row outside the table. Null where there is nothing to mark, for a file that holds personal
 * data or a secret stamp, for one without a known table, and where not every finding is listed.
 */
export function markedCopy(
  workbook: Workbook,
  problems: readonly Problem[],
  head: readonly HeadLine[] = [],
  looks: ReadonlyMap<string, SheetLook> = new Map()
): Uint8Array | null {
  if (problems.length === 0 || problems.some(({code}) => neverCopied.has(code))) return null;
  const without = new Set(
    problems.filter(({code}) => code === "sheet-without-table").map(({sheet}) => sheet)
  );
  // findings call a sheet by its name as it may be stored
  const named = workbook.sheets.map((sheet) => ({
    ...sheet,
    look: looks.get(sheet.name ?? ""),
    name: sheet.name === null ? null : tameName(sheet.name, "sheet")
  }));
  const sheets = named.filter(({hidden, name}) => !hidden && !without.has(name));
  if (sheets.length === 0) return null;
  const used = new Set<string>();
  const nameOf = (sheet: Sheet, index: number) => {
    const safe = (sheet.name ?? "")
      .replace(/[[\]:*?/\\\p{Cc}\p{Cs}]|^'|'$/gu, " ")
      .trim()
      .slice(0, 31);
    const name = safe === "" || used.has(safe.toLowerCase()) ? `Trang ${index + 1}` : safe;
    used.add(name.toLowerCase());
    return name;
  };
  const copies = sheets.map((sheet, index) =>
    markSheet(
      sheet,
      nameOf(sheet, index),
      problems.filter((problem) => problem.sheet === sheet.name),
      sheet.look
    )
  );
  const list = ["Phiếu rà soát", "Phiếu rà soát số liệu"].find((name) => !used.has(name.toLowerCase()));
  return writeXlsx({sheets: [...copies, listSheet(list ?? "Phiếu", problems, head)]});
}
