import fc from "fast-check";
import {strFromU8, unzipSync} from "fflate";
import {SaxesParser} from "saxes";
import {describe, expect, it} from "vitest";
import {dateSerial} from "#loaders/exports/file/xlsx/dateSerial.ts";
import {serialDate} from "#loaders/exports/file/xlsx/serialDate.ts";
import type {CellSpec, StyleKey, Validation, WorkbookSpec} from "#loaders/exports/file/xlsx/workbookSpec.ts";
import {writeXlsx} from "#loaders/exports/file/xlsx/writeXlsx.ts";
import {cells, readable} from "./handMade.ts";

type Element = {path: string; attributes: Record<string, string>};

/** The parts of a file as text; all of them are well formed. */
const partsOf = (bytes: Uint8Array) =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]));

/** The elements of a part in order, each with its path from the root. Throws where it is not well formed. */
function elements(xml: string): Element[] {
  const found: Element[] = [];
  const path: string[] = [];
  const parser = new SaxesParser({xmlns: true});
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({local, attributes}) => {
    path.push(local);
    found.push({
      path: path.join("/"),
      attributes: Object.fromEntries(Object.values(attributes).map(({name, value}) => [name, value]))
    });
  });
  parser.on("closetag", () => path.pop());
  parser.write(xml).close();
  return found;
}

const textCell = (text: string, style?: StyleKey): CellSpec => ({kind: "text", text, ...(style && {style})});
const oneSheet = (...rows: CellSpec[][]): WorkbookSpec => ({sheets: [{name: "Biểu 01", rows}]});
const sheetOf = (spec: WorkbookSpec, index = 1) =>
  elements(partsOf(writeXlsx(spec))[`xl/worksheets/sheet${index}.xml`] ?? "");

const validation: Validation = {
  range: "B5:B9",
  rule: {kind: "whole", min: 0},
  prompt: {title: "Số vụ", text: "Nhập số nguyên từ 0 trở lên."},
  error: {title: "Sai số", text: "Số vụ phải là số nguyên từ 0 trở lên."}
};

const full: WorkbookSpec = {
  sheets: [
    {
      name: "Biểu 'mới' 01",
      widths: [30, 12],
      rows: [
        [textCell("BIỂU SỐ LIỆU", "title")],
        [textCell("Địa bàn", "header"), textCell("Số vụ", "header")],
        [textCell("Lộc Bình", "input"), {kind: "number", value: 3, style: "inputNumber"}],
        [textCell("Cộng", "total"), {kind: "formula", formula: 'SUM(B3:B3)&""', value: 3, style: "total"}]
      ],
      merged: [{top: 0, left: 0, bottom: 0, right: 1}],
      freeze: {rows: 2, columns: 1},
      protect: true,
      validations: [
        validation,
        {...validation, rule: {kind: "decimal", min: 0, max: 100}},
        {...validation, rule: {kind: "list", values: ["Có", "Không"]}},
        {...validation, rule: {kind: "listFrom", range: "'Danh mục'!$A$1:$A$2"}},
        {...validation, rule: {kind: "date", from: "2024-01-01", to: "2024-12-31"}}
      ],
      hiddenRows: [3],
      hiddenColumns: [2],
      repeatRows: {first: 0, last: 1}
    },
    {name: "Danh mục", hidden: true, rows: [[textCell("Cao Lộc")], [textCell("Lộc Bình")]]}
  ]
};

describe("writeXlsx, as the format has it", () => {
  const parts = partsOf(writeXlsx(full));

  it("every part is well formed, has a type, and every link leads to a part", () => {
    const types = elements(parts["[Content_Types].xml"] ?? "");
    const overrides = types
      .filter(({path}) => path === "Types/Override")
      .map(({attributes}) => attributes["PartName"]);
    const named = Object.keys(parts).filter((name) => !name.endsWith(".rels") && !name.startsWith("["));
    expect(overrides.sort()).toEqual(named.map((name) => `/${name}`).sort());
    const targets = elements(parts["xl/_rels/workbook.xml.rels"] ?? "").slice(1);
    for (const {attributes} of targets) expect(named).toContain(`xl/${attributes["Target"]}`);
    expect(named).not.toContain(expect.stringContaining("docProps"));
  });

  it("the elements of a sheet stand in the order of the schema (ECMA-376, CT_Worksheet)", () => {
    const order = sheetOf(full)
      .map(({path}) => path.split("/"))
      .filter(({length}) => length === 2)
      .map(([, name]) => name);
    expect(order).toEqual([
      "sheetPr",
      "sheetViews",
      "sheetFormatPr",
      "cols",
      "sheetData",
      "sheetProtection",
      "mergeCells",
      "dataValidations",
      "pageMargins",
      "pageSetup"
    ]);
  });

  it("every style that a cell names is there, with its font, fill and border", () => {
    const keys: StyleKey[] = [
      "plain",
      "title",
      "italic",
      "header",
      "cell",
      "number",
      "percent",
      "date",
      "input",
      "inputNumber",
      "inputDate",
      "error",
      "warning",
      "note",
      "total"
    ];
    const spec = oneSheet(keys.flatMap((style) => [textCell("a", style), textCell("=a", style)]));
    const styles = elements(partsOf(writeXlsx(spec))["xl/styles.xml"] ?? "");
    const at = (path: string) => styles.filter((one) => one.path === `styleSheet/${path}`);
    const formats = at("cellXfs/xf");
    const used = sheetOf(spec)
      .filter(({path}) => path.endsWith("/c"))
      .map(({attributes}) => Number(attributes["s"]));
    expect(new Set(used).size).toBe(2 * keys.length);
    expect(Math.max(...used)).toBeLessThan(formats.length);
    for (const {attributes} of formats) {
      expect(Number(attributes["fontId"])).toBeLessThan(at("fonts/font").length);
      expect(Number(attributes["fillId"])).toBeLessThan(at("fills/fill").length);
      expect(Number(attributes["borderId"])).toBeLessThan(at("borders/border").length);
    }
    for (const list of ["fonts", "fills", "borders", "cellXfs", "numFmts"])
      expect(
        styles.filter(({path}) => path.startsWith(`styleSheet/${list}/`) && path.split("/").length === 3)
      ).toHaveLength(Number(at(list)[0]?.attributes["count"]));
  });

  it("only cells for input are unlocked where a sheet is protected, and no password is set", () => {
    const styles = parts["xl/styles.xml"] ?? "";
    const formats =
      /<cellXfs[^>]*>(.*)<\/cellXfs>/s.exec(styles)?.[1]?.match(/<xf .*?<\/xf>|<xf [^>]*\/>/gs) ?? [];
    const locked = (text: string) => {
      const cell = new RegExp(`<c r="${text}" s="(\\d+)"`).exec(parts["xl/worksheets/sheet1.xml"] ?? "");
      return !(formats[Number(cell?.[1])] ?? "").includes('<protection locked="0"/>');
    };
    expect(["A1", "A2", "A3", "B3", "A4", "B4"].map(locked)).toEqual([true, true, false, false, true, true]);
    const [protection] = sheetOf(full).filter(({path}) => path === "worksheet/sheetProtection");
    expect(protection?.attributes).toEqual({
      sheet: "1",
      objects: "1",
      scenarios: "1",
      formatColumns: "0",
      formatRows: "0"
    });
  });

  it("validations state their rule, and speak Vietnamese", () => {
    const rules = sheetOf(full).filter(({path}) => path === "worksheet/dataValidations/dataValidation");
    expect(rules.map(({attributes}) => [attributes["type"], attributes["operator"]])).toEqual([
      ["whole", "greaterThanOrEqual"],
      ["decimal", "between"],
      ["list", undefined],
      ["list", undefined],
      ["date", "between"]
    ]);
    expect(rules[0]?.attributes).toMatchObject({
      sqref: "B5:B9",
      promptTitle: "Số vụ",
      prompt: "Nhập số nguyên từ 0 trở lên.",
      errorTitle: "Sai số",
      error: "Số vụ phải là số nguyên từ 0 trở lên."
    });
    const formulas = (parts["xl/worksheets/sheet1.xml"] ?? "").match(/(?<=<formula\d>).*?(?=<)/g);
    expect(formulas).toEqual([
      "0",
      "0",
      "100",
      "&quot;Có,Không&quot;",
      "'Danh mục'!$A$1:$A$2",
      "45292",
      "45657"
    ]);
  });

  it("prints on A4 landscape, as wide as the page, with repeated rows; the first two rows and one column are frozen", () => {
    const at = (name: string) => sheetOf(full).find(({path}) => path === `worksheet/${name}`)?.attributes;
    expect(at("pageSetup")).toEqual({
      paperSize: "9",
      orientation: "landscape",
      fitToWidth: "1",
      fitToHeight: "0"
    });
    expect(at("sheetPr/pageSetUpPr")).toEqual({fitToPage: "1"});
    expect(at("sheetViews/sheetView/pane")).toEqual({
      xSplit: "1",
      ySplit: "2",
      topLeftCell: "B3",
      activePane: "bottomRight",
      state: "frozen"
    });
    expect(parts["xl/workbook.xml"]).toContain(
      `<definedName name="_xlnm.Print_Titles" localSheetId="0">'Biểu ''mới'' 01'!$1:$2</definedName>`
    );
  });

  it("text that looks like a formula is text, and stays so when it is edited", () => {
    const texts = ["=1+1", "+84", "-", "@a", "\tb", "\rc"];
    const spec = oneSheet(texts.map((text) => textCell(text)));
    const found = sheetOf(spec);
    expect(found.filter(({path}) => path.endsWith("/f"))).toEqual([]);
    const styles = elements(partsOf(writeXlsx(spec))["xl/styles.xml"] ?? "").filter(
      ({path}) => path === "styleSheet/cellXfs/xf"
    );
    for (const {attributes} of found.filter(({path}) => path.endsWith("/c"))) {
      expect(attributes["t"]).toBe("inlineStr");
      expect(styles[Number(attributes["s"])]?.attributes["quotePrefix"]).toBe("1");
    }
  });

  it("letters that XML cannot hold are escaped as the format has it", () => {
    const xml = partsOf(writeXlsx(oneSheet([textCell("a\u0000\u0007\r\uFFFE<&>_x0041_\uD800\n")])))[
      "xl/worksheets/sheet1.xml"
    ];
    expect(xml).toContain("a_x0000__x0007__x000D__xFFFE_&lt;&amp;&gt;_x005F_x0041_\uFFFD&#10;<");
  });

  it("the same specification gives the same bytes", () => {
    expect(writeXlsx(full)).toEqual(writeXlsx(structuredClone(full)));
    expect(partsOf(writeXlsx(full))).not.toHaveProperty(["docProps/core.xml"]);
    const header = Buffer.from(writeXlsx(full)).readUInt32LE(10);
    expect(header).toBe((20 << 25) | (1 << 21) | (1 << 16)); // 01/01/2000 00:00 in the archive's own reckoning
  });
});

describe("writeXlsx refuses what no workbook can hold", () => {
  const rows: CellSpec[][] = [];
  it.each<[string, WorkbookSpec]>([
    ["a name with a colon", {sheets: [{name: "a:b", rows}]}],
    ["a name of 32 letters", {sheets: [{name: "a".repeat(32), rows}]}],
    ["a blank name", {sheets: [{name: " ", rows}]}],
    [
      "a name twice",
      {
        sheets: [
          {name: "a", rows},
          {name: "A", rows}
        ]
      }
    ],
    ["no sheet", {sheets: []}],
    ["hidden sheets only", {sheets: [{name: "a", rows, hidden: true}]}],
    ["a number without end", oneSheet([{kind: "number", value: Infinity}])],
    ["a day that is none", oneSheet([{kind: "date", day: "2023-02-29"}])],
    ["a day before 1900", oneSheet([{kind: "date", day: "1899-12-31"}])],
    ["a text too long", oneSheet([textCell("a".repeat(32_768))])],
    [
      "overlapping ranges",
      {
        sheets: [
          {
            name: "a",
            rows,
            merged: [
              {top: 0, left: 0, bottom: 1, right: 1},
              {top: 1, left: 1, bottom: 2, right: 2}
            ]
          }
        ]
      }
    ],
    [
      "a value with a comma",
      {sheets: [{name: "a", rows, validations: [{...validation, rule: {kind: "list", values: ["a,b"]}}]}]}
    ],
    [
      "a long prompt",
      {
        sheets: [
          {name: "a", rows, validations: [{...validation, prompt: {title: "a", text: "a".repeat(256)}}]}
        ]
      }
    ]
  ])("%s", (_, spec) => {
    expect(() => writeXlsx(spec)).toThrow(Error);
  });
});

describe("written and read again", () => {
  it("sheets, merged and hidden", () => {
    const {sheets, problems} = readable(writeXlsx(full));
    expect(problems).toEqual([]);
    expect(sheets.map(({name, hidden}) => [name, hidden])).toEqual([
      ["Biểu 'mới' 01", false],
      ["Danh mục", true]
    ]);
    expect(sheets[0]).toMatchObject({
      rows: [["BIỂU SỐ LIỆU"], ["Địa bàn", "Số vụ"], ["Lộc Bình", "3"], ["Cộng", "3"]],
      merged: [{top: 0, left: 0, bottom: 0, right: 1}],
      hiddenRows: [3],
      hiddenColumns: []
    });
  });

  const day = fc
    .date({min: new Date("1904-01-01"), max: new Date("9999-12-31"), noInvalidDate: true})
    .map((date) => date.toISOString().slice(0, 10));
  const letters = fc.string({
    unit: fc.constantFrom(...Array.from("abđạ _x0041=+@\"'&<>]\n\t")),
    minLength: 1,
    maxLength: 30
  });

  /** A cell and what a reader must find, by type and text. */
  const cell: fc.Arbitrary<{cell: CellSpec; reads: string}> = fc.oneof(
    letters.map((text) => ({cell: textCell(text), reads: `text ${text.trim().normalize("NFC")}`.trim()})),
    fc.nat(1e9).map((value) => ({cell: textCell(String(value)), reads: `text ${value}`})),
    fc.integer().map((value) => ({cell: {kind: "number", value} as const, reads: `number ${value}`})),
    fc.nat(99).map((value) => ({
      cell: {kind: "number", value: value / 100, style: "percent"} as const,
      reads: `number ${value}%`
    })),
    day.map((value) => ({cell: {kind: "date", day: value} as const, reads: `date ${value}`})),
    fc.boolean().map((value) => ({
      cell: {kind: "boolean", value} as const,
      reads: `boolean ${value ? "TRUE" : "FALSE"}`
    })),
    fc
      .nat()
      .map((value) => ({cell: {kind: "formula", formula: "A1<B1", value} as const, reads: `number ${value}`}))
  );

  it("every cell comes back, in both systems of dates", () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, {maxLength: 6}), {maxLength: 6}),
        fc.boolean(),
        (rows, date1904) => {
          const end: CellSpec = {kind: "number", value: 1};
          const spec = {date1904, ...oneSheet(...rows.map((row) => [...row.map((one) => one.cell), end]))};
          const read = readable(writeXlsx(spec));
          expect(cells(read)).toEqual(rows.map((row) => [...row.map((one) => one.reads), "number 1"]));
          expect(read.problems).toEqual([]);
        }
      ),
      {numRuns: 200}
    );
  });

  it.each([
    ["1900-01-01", false, 1],
    ["1900-02-28", false, 59],
    ["1900-03-01", false, 61],
    ["2024-05-01", false, 45413],
    ["1904-01-01", true, 0],
    ["2024-05-01", true, 43951]
  ])("the day %s (1904: %s) is stored as %d", (iso, date1904, serial) => {
    expect(dateSerial(iso, date1904)).toBe(serial);
    expect(serialDate(serial, date1904)).toBe(iso);
  });
});
