import {strToU8, zipSync, type Zippable} from "fflate";
import {sheetXml} from "./sheetXml.ts";
import {Looks, stylesXml} from "./stylesXml.ts";
import type {SheetSpec, WorkbookSpec} from "./workbookSpec.ts";
import {xmlText} from "./xmlText.ts";

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packaged = "http://schemas.openxmlformats.org/package/2006";
const excel = "application/vnd.openxmlformats-officedocument.spreadsheetml";

const sheetPart = (index: number) => `worksheets/sheet${index + 1}.xml`;

/** Throws for names of sheets that Excel refuses. */
function checkNames(sheets: readonly SheetSpec[]): void {
  for (const {name} of sheets)
    if (name.trim() === "" || name.length > 31 || /[[\]:*?/\\\p{Cc}\p{Cs}]|^'|'$/u.test(name))
      throw new Error(`No name of a sheet: ${name}`);
  if (new Set(sheets.map(({name}) => name.toLowerCase())).size < sheets.length)
    throw new Error("Two sheets of a workbook have one name.");
  if (sheets.every(({hidden}) => hidden)) throw new Error("A workbook has a sheet that is not hidden.");
}

function workbookXml({sheets, date1904}: WorkbookSpec, shown: number): string {
  const listed = sheets.map(
    ({name, hidden}, index) =>
      `<sheet name="${xmlText(name)}" sheetId="${index + 1}"${hidden ? ' state="hidden"' : ""} r:id="rId${index + 1}"/>`
  );
  const titles = sheets.flatMap(({name, repeatRows}, index) => {
    if (!repeatRows) return [];
    const range = `'${name.replaceAll("'", "''")}'!$${repeatRows.first + 1}:$${repeatRows.last + 1}`;
    return [`<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${xmlText(range)}</definedName>`];
  });
  return [
    `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${office}">`,
    date1904 ? '<workbookPr date1904="1"/>' : "<workbookPr/>",
    `<bookViews><workbookView activeTab="${shown}"/></bookViews>`,
    `<sheets>${listed.join("")}</sheets>`,
    titles.length === 0 ? "" : `<definedNames>${titles.join("")}</definedNames>`,
    "</workbook>"
  ].join("");
}

function contentTypesXml(sheets: number): string {
  const part = (name: string, type: string) =>
    `<Override PartName="/xl/${name}" ContentType="${excel}.${type}+xml"/>`;
  return [
    `<Types xmlns="${packaged}/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    part("workbook.xml", "sheet.main"),
    ...Array.from({length: sheets}, (_, index) => part(sheetPart(index), "worksheet")),
    part("styles.xml", "styles"),
    "</Types>"
  ].join("");
}

function relationshipsXml(links: readonly {type: string; target: string}[]): string {
  const written = links.map(
    ({type, target}, index) =>
      `<Relationship Id="rId${index + 1}" Type="${office}/${type}" Target="${target}"/>`
  );
  return `<Relationships xmlns="${packaged}/relationships">${written.join("")}</Relationships>`;
}

/**
 * Writes a workbook as the bytes of an .xlsx file: the same specification gives the same bytes, without author, clock or
 * place. Throws for what no workbook can hold: a name of a sheet that Excel refuses, no sheet that is shown, a number
 * that is not finite, a day before 1900, a text or message that is too long, merged
 * ranges that overlap.
 */
export function writeXlsx(spec: WorkbookSpec): Uint8Array {
  const {sheets, date1904 = false} = spec;
  checkNames(sheets);
  const shown = sheets.findIndex(({hidden}) => !hidden);
  const links = [
    ...sheets.map((_, index) => ({type: "worksheet", target: sheetPart(index)})),
    {type: "styles", target: "styles.xml"}
  ];
  const looks = new Looks();
  const written = sheets.map((sheet, index): [string, string] => [
    `xl/${sheetPart(index)}`,
    sheetXml(sheet, {date1904, looks}, index === shown)
  ]);
  const parts: [string, string][] = [
    ["[Content_Types].xml", contentTypesXml(sheets.length)],
    ["_rels/.rels", relationshipsXml([{type: "officeDocument", target: "xl/workbook.xml"}])],
    ["xl/workbook.xml", workbookXml(spec, shown)],
    ["xl/_rels/workbook.xml.rels", relationshipsXml(links)],
    ["xl/styles.xml", stylesXml(looks)],
    ...written
  ];
  const mtime = new Date(2000, 0, 1); // the archive stores the local time: these numbers, wherever it is written
  const files: Zippable = {};
  for (const [name, xml] of parts) files[name] = [strToU8(declaration + xml), {mtime, level: 6}];
  return zipSync(files);
}
