import {strToU8, zipSync, type Zippable} from "fflate";
import {readXlsx} from "#loaders/exports/file/xlsx/readXlsx.ts";
import type {Sheet, Workbook} from "#loaders/exports/file/workbook.ts";

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packaged = "http://schemas.openxmlformats.org/package/2006/relationships";

/** Parts of a file by name, as text or bytes. */
export type Parts = Record<string, string | Uint8Array>;

export const relationships = (...links: [id: string, type: string, target: string][]) =>
  `<Relationships xmlns="${packaged}">${links
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`)
    .join("")}</Relationships>`;

/** A sheet with these rows, and what stands before and after them. */
export const sheetXml = (rows: string, {before = "", after = ""} = {}) =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><worksheet xmlns="${main}">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`;

export const workbookXml = (sheets: string, properties = "") =>
  `<workbook xmlns="${main}" xmlns:r="${office}">${properties}<sheets>${sheets}</sheets></workbook>`;

export const stringsXml = (...items: string[]) =>
  `<sst xmlns="${main}">${items.map((item) => `<si>${item}</si>`).join("")}</sst>`;

/** Styles of cells, each by the number of its format; `codes` are formats of the file's own, from 164. */
export const stylesXml = (ids: number[], codes: string[] = []) =>
  `<styleSheet xmlns="${main}"><numFmts>${codes
    .map((code, index) => `<numFmt numFmtId="${164 + index}" formatCode="${code}"/>`)
    .join("")}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${ids
    .map((id) => `<xf numFmtId="${id}"/>`)
    .join("")}</cellXfs></styleSheet>`;

/** The smallest workbook, of one sheet without cells; other parts replace these or join them. */
export const parts = (others: Parts = {}): Parts => ({
  "_rels/.rels": relationships(["rId1", "officeDocument", "xl/workbook.xml"]),
  "xl/workbook.xml": workbookXml('<sheet name="Biểu 01" sheetId="1" r:id="rId1"/>'),
  "xl/_rels/workbook.xml.rels": relationships(
    ["rId1", "worksheet", "worksheets/sheet1.xml"],
    ["rId2", "sharedStrings", "sharedStrings.xml"],
    ["rId3", "styles", "styles.xml"]
  ),
  "xl/worksheets/sheet1.xml": sheetXml(""),
  "xl/sharedStrings.xml": stringsXml(),
  "xl/styles.xml": stylesXml([0]),
  ...others
});

/** The archive of some parts; at level 0 they are stored as they are, and read in pieces of 32 KiB. */
export function zipped(files: Parts, level: 0 | 6 = 6): Uint8Array {
  const bytes: Zippable = {};
  for (const [name, content] of Object.entries(files))
    bytes[name] = [typeof content === "string" ? strToU8(content) : content, {mtime: "2020-01-01", level}];
  return zipSync(bytes);
}

/** A workbook whose one sheet has these rows. */
export const withRows = (rows: string, others: Parts = {}) =>
  zipped(parts({"xl/worksheets/sheet1.xml": sheetXml(rows), ...others}));

/** What `readXlsx` reads; fails the test where it is refused. */
export function readable(bytes: Uint8Array): Workbook & {first: Sheet} {
  const workbook = readXlsx(bytes);
  if ("problem" in workbook)
    throw new Error(`Refused: ${workbook.problem.code} ${workbook.problem.message.en}`);
  const [first] = workbook.sheets;
  if (!first) throw new Error("No sheet.");
  return {...workbook, first};
}

/** The problem for which `readXlsx` refuses; fails the test where it reads. */
export function refusal(bytes: Uint8Array) {
  const workbook = readXlsx(bytes);
  if (!("problem" in workbook)) throw new Error("It was read.");
  return workbook.problem;
}

/** Text and type of each cell of the first sheet, such as `number 3`. */
export const cells = ({first}: {first: Sheet}) =>
  first.rows.map((row, at) => row.map((text, column) => `${first.typeAt(at, column)} ${text}`.trim()));
