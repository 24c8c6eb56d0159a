import {readdirSync, readFileSync} from "node:fs";
import {parse} from "node:path";
import {strFromU8, strToU8, unzipSync, zipSync} from "fflate";
import {describe, expect, it} from "vitest";
import type {CellSpec, SheetSpec} from "#loaders/exports/file/xlsx/workbookSpec.ts";
import {writeXlsx} from "#loaders/exports/file/xlsx/writeXlsx.ts";
import type {MergedRange} from "#loaders/exports/file/workbook.ts";
import {readExport} from "#loaders/exports/readExport.ts";
import type {Reference} from "#loaders/reference/reference.ts";
import {expectSlip} from "./expectSlip.ts";
import {inventedReference} from "./inventedReference.ts";
import {binhLam} from "./kind/returns/binhLam.ts";
import {lamKheForm} from "./kind/returns/lamKhe.ts";

/**
 * A cell of a case. A string is text, a number a number; `date` is ISO; `percent` is stored as a share (0.5 for 50 %);
 * `error` is an error value such as `#REF!`; `formula` has the value that was computed when it was saved.
 */
type Cell =
  | string
  | number
  | null
  | {date: string}
  | {percent: number}
  | {error: string}
  | {formula: string; value: number | string};

/** Rows and columns are named as a spreadsheet shows them. */
type SheetCase = {
  name: string;
  hidden?: boolean;
  rows: Cell[][];
  merged?: string[];
  hiddenRows?: number[];
  hiddenColumns?: string[];
};

type Finding = {
  severity: string;
  code: string;
  sheet: string | null;
  cell: string | null;
  row: number | null;
};

/**
 * A workbook and what must come of it, by hand. `never`: what no message may repeat, nor the copy that the archive
 * keeps. `signers`: names below the table, which no message may repeat, and which the archive keeps. `dropped`: what comes of it with
 * the option that leaves personal cells out.
 */
type WorkbookCase = {
  title: string;
  reference: "real" | "bình-lâm" | "lâm-khê";
  date1904?: boolean;
  sheets: SheetCase[];
  expected: Outcome;
  dropped?: Outcome;
  never?: string[];
  signers?: string[];
};

type Outcome = {
  kind: string | null;
  rows: {read: number; taken: number; rejected: number; ignored: number};
  problems: Finding[];
  says?: {code: string; vi: string; en: string}[];
  facts: Record<string, unknown>[];
};

const columnOf = (letters: string) =>
  Array.from(letters).reduce((all, letter) => all * 26 + letter.charCodeAt(0) - 64, 0) - 1;

function range(text: string): MergedRange {
  const [, left = "", top = "", right = "", bottom = ""] = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(text) ?? [];
  return {top: Number(top) - 1, left: columnOf(left), bottom: Number(bottom) - 1, right: columnOf(right)};
}

const errorMark = "@@error@@";

function cellSpec(cell: Cell): CellSpec {
  if (cell === null || cell === "") return {kind: "blank"};
  if (typeof cell === "string") return {kind: "text", text: cell};
  if (typeof cell === "number") return {kind: "number", value: cell};
  if ("date" in cell) return {kind: "date", day: cell.date, style: "date"};
  if ("percent" in cell) return {kind: "number", value: cell.percent, style: "percent"};
  if ("error" in cell) return {kind: "text", text: `${errorMark}${cell.error}`};
  return {kind: "formula", formula: cell.formula, value: cell.value};
}

const sheetSpec = ({
  name,
  hidden = false,
  rows,
  merged = [],
  hiddenRows = [],
  hiddenColumns = []
}: SheetCase): SheetSpec => ({
  name,
  hidden,
  rows: rows.map((cells) => cells.map(cellSpec)),
  merged: merged.map(range),
  hiddenRows: hiddenRows.map((row) => row - 1),
  hiddenColumns: hiddenColumns.map(columnOf)
});

/** The workbook of a case. No program writes error values on purpose: they are put into the sheets' XML. */
function bytesOf({date1904 = false, sheets}: WorkbookCase): Uint8Array {
  const bytes = writeXlsx({date1904, sheets: sheets.map(sheetSpec)});
  if (!JSON.stringify(sheets).includes('"error"')) return bytes;
  const parts = unzipSync(bytes);
  for (const [name, part] of Object.entries(parts)) {
    const xml = strFromU8(part);
    if (!xml.includes(errorMark)) continue;
    parts[name] = strToU8(
      xml.replace(
        new RegExp(`t="inlineStr"><is><t[^>]*>${errorMark}([^<]*)</t></is></c>`, "g"),
        (_whole, error: string) => `t="e"><v>${error}</v></c>`
      )
    );
    expect(strFromU8(parts[name])).not.toContain(errorMark);
  }
  return zipSync(parts);
}

const references: Record<WorkbookCase["reference"], Reference> = {
  real: inventedReference,
  "bình-lâm": inventedReference,
  "lâm-khê": binhLam(lamKheForm)
};

const folder = new URL("../input/workbooks/", import.meta.url);
const cases = readdirSync(folder)
  .sort()
  .map((file) => ({
    file: parse(file).name,
    ...(JSON.parse(readFileSync(new URL(file, folder), "utf8")) as WorkbookCase)
  }));

const outcomes = cases.flatMap((one) => [
  {...one, drop: false, outcome: one.expected},
  ...(one.dropped ? [{...one, drop: true, outcome: one.dropped}] : [])
]);

describe("cases of workbooks", () => {
  it.each(outcomes)("$file: $title (personal cells left out: $drop)", (one) => {
    const {outcome, drop} = one;
    const found = readExport(bytesOf(one), {
      reference: references[one.reference],
      dropPersonal: drop,
      fileName: `${one.file}.xlsx`
    });
    const {kind, read, taken, rejected, ignored} = found;
    expect({
      kind,
      rows: {read, taken, rejected, ignored},
      problems: found.problems.map(({severity, code, sheet, cell, row}) => ({
        severity,
        code,
        sheet,
        cell,
        row
      }))
    }).toEqual({kind: outcome.kind, rows: outcome.rows, problems: outcome.problems});
    expect(read).toBe(taken + rejected + ignored);
    expect(found.rows).toHaveLength(outcome.facts.length);
    expect(found.rows).toMatchObject(outcome.facts);
    for (const {code, vi, en} of outcome.says ?? []) {
      const about = found.problems.find((problem) => problem.code === code);
      expect(about?.message.vi).toMatch(new RegExp(vi, "s"));
      expect(about?.message.en).toMatch(new RegExp(en, "s"));
    }
    for (const text of one.never ?? []) {
      expect(JSON.stringify({problems: found.problems, rows: found.rows})).not.toContain(text);
      if (found.archive) expect(readableParts(found.archive)).not.toContain(text);
    }
    for (const text of one.signers ?? [])
      expect(JSON.stringify({problems: found.problems, rows: found.rows})).not.toContain(text);
    expectSlip(one.file, found.problems, outcome.problems);
  });
});

const readableParts = (bytes: Uint8Array) =>
  Object.values(unzipSync(bytes))
    .map((part) => strFromU8(part))
    .join("\n");
