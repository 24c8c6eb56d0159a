import {groupBy} from "../exports/groupBy.ts";
import type {Sheet, Workbook} from "../exports/file/workbook.ts";
import type {CellSpec, SheetSpec, StyleKey} from "../exports/file/xlsx/workbookSpec.ts";
import {cellSpec} from "../exports/file/xlsx/writeWorkbook.ts";
import {writeXlsx} from "../exports/file/xlsx/writeXlsx.ts";
import {tameName} from "../exports/safety/tameName.ts";
import {columnLetters, type Problem, type Severity} from "../exports/problem.ts";
import {severities} from "./slip.ts";
import {inOneLine, type HeadLine} from "./slipHead.ts";

/**
 * Findings after which nothing of a file is copied: what must not be sent around, and a file without a known table, of
 * which nobody can say where the signatures begin.
 */
const neverCopied = new Set([
  "personal-data",
  "secret-stamp",
  "wrong-header",
  "missing-column",
  "duplicate-column"
]);

const rank: Record<Severity, number> = {note: 1, warning: 2, error: 3};

/** The worst of several findings; null of none. */
function worst(problems: readonly Problem[]): Severity | null {
  return problems.reduce<Severity | null>(
    (most, {severity}) => (most === null || rank[severity] > rank[most] ? severity : most),
    null
  );
}

/** A cell without a finding looks as its content needs: a date in the plain style would be a number. */
const usual = (cell: CellSpec): StyleKey => (cell.kind === "date" ? "date" : "plain");

const text = (value: string, style: StyleKey = "plain"): CellSpec => ({kind: "text", text: value, style});

const messages = (problems: readonly Problem[]) => problems.map(({message}) => message.vi).join("\n");

/** The cells of a sheet with those marked that are spoken of, and a last column that says what about them. */
function markSheet(sheet: Sheet, name: string, problems: readonly Problem[]): SheetSpec {
  const byCell = groupBy(problems, ({cell}) => cell);
  const byRow = groupBy(problems, ({row}) => row);
  const width = sheet.rows.reduce((most, {length}) => Math.max(most, length), 0);
  // a row that is no part of the table may be a signature: its content is not sent around
  const outside = new Set(problems.filter(({code}) => code === "outside-table").map(({row}) => row));
  const rows = sheet.rows.map((cells, index): CellSpec[] => {
    const number = index + 1;
    const about = byRow.get(number) ?? [];
    const severity = worst(about);
    const copied = Array.from({length: width}, (_, column): CellSpec => {
      if (outside.has(number)) return {kind: "blank"};
      const cell = cellSpec(sheet, cells[column] ?? "", index, column);
      const found = worst(byCell.get(`${columnLetters(column)}${number}`) ?? []);
      return {...cell, style: found ?? usual(cell)};
    });
    return severity === null ? copied : [...copied, text(messages(about).slice(0, 32_000), severity)];
  });
  const {merged, hiddenRows, hiddenColumns} = sheet;
  const kept = merged.filter(({bottom}) => !outside.has(bottom + 1));
  return {
    name,
    rows,
    merged: kept,
    hiddenRows,
    hiddenColumns,
    widths: [...Array.from({length: width}, () => 14), 70]
  };
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
    "Quy tắc"
  ];
  const lines = severities.flatMap(({severity, one}) =>
    problems
      .filter((problem) => problem.severity === severity)
      .map(({sheet, cell, row, column, message, code}): CellSpec[] => [
        text(one.vi, severity),
        text(sheet ?? ""),
        text(cell ?? ""),
        row === null ? {kind: "blank"} : {kind: "number", value: row},
        text(column ?? ""),
        text(message.vi),
        text(message.en),
        text(code)
      ])
  );
  return {
    name,
    rows: [
      [text("Phiếu rà soát số liệu / Data return slip", "title")],
      ...head.map(({label, value}) => [
        text(inOneLine(label)),
        {kind: "blank"} as const,
        text(inOneLine(value))
      ]),
      [text(advice, "italic")],
      titles.map((title) => text(title, "header")),
      ...lines
    ],
    widths: [14, 16, 8, 8, 24, 80, 80, 24],
    freeze: {rows: top + 1, columns: 0},
    repeatRows: {first: top, last: top}
  };
}

/**
 * A copy of the visible sheets of a workbook that hold a known table: the cells that findings speak of are marked, a
 * last column says what about each row, and a last sheet lists all findings below the slip's head. What is copied are the cells' contents
 * alone: no author, no comment, no formula, no hidden sheet, no row outside the table. Null where there is nothing to
 * mark, for a file that holds personal data or a secret stamp, and for one without a known table.
 */
export function markedCopy(
  workbook: Workbook,
  problems: readonly Problem[],
  head: readonly HeadLine[] = []
): Uint8Array | null {
  if (problems.length === 0 || problems.some(({code}) => neverCopied.has(code))) return null;
  const without = new Set(
    problems.filter(({code}) => code === "sheet-without-table").map(({sheet}) => sheet)
  );
  // findings call a sheet by its name as it may be stored
  const named = workbook.sheets.map((sheet) => ({
    ...sheet,
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
      problems.filter((problem) => problem.sheet === sheet.name)
    )
  );
  const list = ["Phiếu rà soát", "Phiếu rà soát số liệu"].find((name) => !used.has(name.toLowerCase()));
  return writeXlsx({sheets: [...copies, listSheet(list ?? "Phiếu", problems, head)]});
}
