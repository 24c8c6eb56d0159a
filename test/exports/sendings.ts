import fc from "fast-check";
import type {CellSpec, SheetSpec} from "#loaders/exports/file/xlsx/workbookSpec.ts";
import {writeXlsx} from "#loaders/exports/file/xlsx/writeXlsx.ts";
import type {Column} from "#loaders/exports/kind/exportKind.ts";
import type {MergedRange} from "#loaders/exports/file/workbook.ts";
import {encoders} from "./file/encoding/encoders.ts";
import type {AnyKind} from "./manyKinds.ts";
import type {Written} from "./written.ts";

/** Encodings in which offices send CSV files. */
export const sentIn = ["utf-8", "utf-8-bom", "utf-16le", "utf-16be", "windows-1258", "tcvn3", "vni"] as const;

/** A group title over several columns: `from` the column at its left, `over` so many of them. */
type Group = {from: number; over: number};

/**
 * How an office lays a table out: none of it changes what the rows say. `blanks`: rows before which a blank one stands;
 * `signed`: a blank row and two signature lines follow.
 */
export type Layout = {
  columns: Column[];
  titles: number;
  group: Group | null;
  blanks: number[];
  signed: boolean;
};

/** Layouts of the columns of a kind. */
export const layoutOf = ({columns}: AnyKind): fc.Arbitrary<Layout> =>
  fc.record({
    columns: fc.shuffledSubarray(columns, {minLength: columns.length}),
    titles: fc.nat(3),
    group: fc.option(
      fc
        .integer({min: 0, max: columns.length - 2})
        .chain((from) =>
          fc.integer({min: 2, max: columns.length - Math.max(from, 1)}).map((over) => ({from, over}))
        )
    ),
    blanks: fc.uniqueArray(fc.nat(7), {maxLength: 2}),
    signed: fc.boolean()
  });

const titleLines = [
  "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
  "Độc lập - Tự do - Hạnh phúc",
  "BẢNG TỔNG HỢP SỐ LIỆU"
];
const signatures = [
  ["NGƯỜI LẬP BIỂU", "THỦ TRƯỞNG ĐƠN VỊ"],
  ["(Ký, ghi rõ họ tên)", "(Ký tên, đóng dấu)"]
];

type Cell = {text: string; field?: string};
type Grid = {cells: Cell[][]; merged: MergedRange[]};

const said = (...texts: string[]): Cell[] => texts.map((text) => ({text}));

/** The rows of the sheet, with the merged cells of a header in two lines. */
function gridOf({columns, titles, group, blanks, signed}: Layout, rows: readonly Written[]): Grid {
  const above = titleLines.slice(0, titles).map((line) => said(line));
  const headers = columns.map(({header}) => header);
  const inGroup = (column: number) =>
    group !== null && column >= group.from && column < group.from + group.over;
  const header =
    group === null
      ? [headers]
      : [
          headers.map((text, at) => (at === group.from ? "Nội dung do đơn vị ghi" : inGroup(at) ? "" : text)),
          headers.map((text, at) => (inGroup(at) ? text : ""))
        ];
  const merged =
    group === null
      ? []
      : [
          {top: titles, bottom: titles, left: group.from, right: group.from + group.over - 1},
          ...headers.flatMap((_, at) =>
            inGroup(at) ? [] : [{top: titles, bottom: titles + 1, left: at, right: at}]
          )
        ];
  const body = rows.flatMap(({texts}, index) => [
    ...(blanks.includes(index) ? [[]] : []),
    columns.map(({field}): Cell => ({text: texts[field] ?? "", field}))
  ]);
  const below = signed ? [[], ...signatures.map((line) => said(...line))] : [];
  return {cells: [...above, ...header.map((line) => said(...line)), ...body, ...below], merged};
}

/** How many rows of the sheet are no rows of data, nor lines of the header. */
export const besideRows = ({titles, blanks, signed}: Layout, rows: readonly Written[]) =>
  titles + blanks.filter((at) => at < rows.length).length + (signed ? 3 : 0);

/** How a program may write a table as CSV. */
export const csvManner = fc.record({
  encoding: fc.constantFrom(...sentIn),
  delimiter: fc.constantFrom(";", ",", "\t", "|"),
  eol: fc.constantFrom("\r\n", "\n", "\r")
});

/** A table as CSV, in bytes. */
export function asCsv(
  layout: Layout,
  rows: readonly Written[],
  {encoding, delimiter, eol}: {encoding: (typeof sentIn)[number]; delimiter: string; eol: string}
): Uint8Array {
  const {cells} = gridOf(layout, rows);
  const width = Math.max(...cells.map(({length}) => length));
  const quoted = (text: string) =>
    /["\r\n]/.test(text) || text.includes(delimiter) ? `"${text.replaceAll('"', '""')}"` : text;
  const lines = cells.map((line) =>
    Array.from({length: width}, (_, at) => quoted(line[at]?.text ?? "")).join(delimiter)
  );
  return encoders[encoding](`${lines.join(eol)}${eol}`);
}

/** How a program may store the cells of a workbook: `serials` are days without the format of a date. */
export const xlsxManner = fc.record({
  date1904: fc.boolean(),
  numbers: fc.boolean(),
  days: fc.constantFrom("texts", "dates", "serials"),
  hidden: fc.boolean(),
  merged: fc.boolean()
});

const dayFields = new Set(["reported", "initiated", "concluded", "prosecuted", "accepted", "tried"]);
const dateFields = new Set([...dayFields, "start", "end"]);
const yearFields = new Set(["year"]);

/** A whole day as registers write it, as ISO; null for other texts. */
function isoDay(text: string): string | null {
  const [, day = "", month = "", year = ""] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text) ?? [];
  if (day !== "") return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return /^\d{4}-\d{2}-\d{2}$/.test(text) ? text : null;
}

/** Days from `first`, an ISO day, to another. */
const daysFrom = (first: string, day: string) => (Date.parse(day) - Date.parse(first)) / 86_400_000;

type Stored = {date1904: boolean; numbers: boolean; days: "texts" | "dates" | "serials"};

function cellOf(
  {text, field = ""}: Cell,
  numeric: ReadonlySet<string>,
  {date1904, numbers, days}: Stored
): CellSpec {
  if (text === "") return {kind: "blank"};
  const day = dateFields.has(field) ? isoDay(text) : null;
  if (day !== null && days !== "texts") {
    // only registers of cases take a serial number for a day: other tables ask for the date
    if (days === "dates" || !dayFields.has(field)) return {kind: "date", day, style: "date"};
    return {kind: "number", value: daysFrom(date1904 ? "1904-01-01" : "1899-12-30", day)};
  }
  if (numbers && (numeric.has(field) || yearFields.has(field)) && /^\d[\d .]*$/.test(text))
    return {kind: "number", value: Number(text.replace(/[ .]/g, ""))};
  return {kind: "text", text};
}

/** A table as a workbook, in bytes; `hidden`: a hidden sheet beside it holds the same table with other rows. */
export function asXlsx(
  layout: Layout,
  rows: readonly Written[],
  {hidden, merged, ...stored}: Stored & {hidden: boolean; merged: boolean},
  others: readonly Written[] = []
): Uint8Array {
  const numeric = new Set(layout.columns.filter(({number}) => number).map(({field}) => field));
  const sheetOf = (name: string, of: readonly Written[]): SheetSpec => {
    const grid = gridOf(layout, of);
    return {
      name,
      rows: grid.cells.map((line) => line.map((cell) => cellOf(cell, numeric, stored))),
      merged: merged ? grid.merged : []
    };
  };
  const sheets = [sheetOf("Bảng", rows)];
  if (hidden) sheets.push({...sheetOf("Nháp", others), hidden: true});
  return writeXlsx({date1904: stored.date1904, sheets});
}
