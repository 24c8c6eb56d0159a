import {unzipSync} from "fflate";
import {describe, expect, it} from "vitest";
import {openWorkbook} from "#loaders/exports/file/openWorkbook.ts";
import type {Workbook} from "#loaders/exports/file/workbook.ts";
import {readLooks} from "#loaders/exports/file/xlsx/readLooks.ts";
import type {CellLook, CellSpec} from "#loaders/exports/file/xlsx/workbookSpec.ts";
import {writeXlsx} from "#loaders/exports/file/xlsx/writeXlsx.ts";
import {readExport} from "#loaders/exports/readExport.ts";
import {markedCopy} from "#loaders/slip/markedCopy.ts";

const titles = ["Kỳ số liệu", "Địa bàn", "Chỉ tiêu", "Đơn vị tính", "Giá trị", "Nguồn", "Độ tin cậy"];
const row = ["Năm 2018", "Toàn quốc", "khởi tố", "vụ", "200", "Báo A", "Cao"];
const faulty = ["Năm 2019", "Nơi nào", "khởi tố", "vụ", "=1+1", "Báo A", "Vừa"];
const signature = ["NGƯỜI LẬP BIỂU"];
const name = ["Họ và tên người ký"];

const text = (value: string): CellSpec => ({kind: "text", text: value});
const sent = writeXlsx({
  sheets: [
    {name: "Q3", rows: [titles, row, faulty, signature, name].map((cells) => cells.map(text))},
    {name: "Q2 (cu)", hidden: true, rows: [[text("ẩn")]]}
  ]
});

function open(bytes: Uint8Array): Workbook {
  const workbook = openWorkbook(bytes);
  if ("problem" in workbook) throw new Error(workbook.problem.message.en);
  return workbook;
}

describe("markedCopy", () => {
  const {problems} = readExport(sent);
  const copy = markedCopy(open(sent), problems, [
    {
      label: {vi: "Kính gửi", en: "To"},
      value: {vi: "Công an tỉnh Bình Lâm", en: "Police, Binh Lam province"}
    }
  ]);
  if (copy === null) throw new Error("There is a copy.");
  const {sheets} = open(copy);

  it("holds the table as it was sent, with what is said about a row at its end", () => {
    expect(sheets.map((sheet) => sheet.name)).toEqual(["Q3", "Phiếu rà soát"]);
    expect(sheets[0]?.rows.slice(0, 2)).toEqual([titles, row]);
    const marked = sheets[0]?.rows[2] ?? [];
    expect(marked.slice(0, 7)).toEqual(faulty);
    expect(marked[7]).toContain("Cột B: Không nhận ra địa bàn «Nơi nào»");
  });

  it("marks the cells at fault and no other", () => {
    const part = unzipSync(copy)["xl/worksheets/sheet1.xml"];
    const xml = new TextDecoder().decode(part);
    const styleOf = (cell: string) => new RegExp(`<c r="${cell}" s="(\\d+)"`).exec(xml)?.[1];
    expect(styleOf("B3")).toBeDefined();
    expect(styleOf("B3")).toBe(styleOf("G3"));
    expect(styleOf("B3")).not.toBe(styleOf("A3"));
  });

  it("holds neither rows outside the table, which may be names, nor hidden sheets", () => {
    const all = JSON.stringify(sheets.map(({rows}) => rows));
    expect(all).not.toMatch(/NGƯỜI LẬP BIỂU|Họ và tên người ký|"ẩn"/);
  });

  it("lists every finding with its place, below the head of the slip", () => {
    const rows = sheets[1]?.rows ?? [];
    expect(rows[1]).toEqual(["Kính gửi / To", "", "Công an tỉnh Bình Lâm / Police, Binh Lam province"]);
    const lines = rows.slice(rows.findIndex(([first]) => first === "Mức độ") + 1);
    expect(lines).toHaveLength(problems.length);
    for (const {cell, code, message} of problems)
      expect(
        lines.some((line) => line.includes(code) && line.includes(message.vi) && line[2] === (cell ?? ""))
      ).toBe(true);
  });

  it("a formula that was a text in the file is a text in the copy", () => {
    expect(sheets[0]?.typeAt(2, 4)).toBe("text");
    expect(new TextDecoder().decode(unzipSync(copy)["xl/worksheets/sheet1.xml"])).not.toContain("<f>");
  });

  it("however much is said of a row, it is no higher than ten lines, and all of it is listed", () => {
    const [first] = problems;
    if (!first) throw new Error("There are findings.");
    const many = Array.from({length: 40}, (_, index) => ({
      ...first,
      sheet: "Q3",
      row: 3,
      code: `rule-${index}`,
      message: {vi: `Điều ${index}: ${"chữ ".repeat(30)}.`, en: "Something."}
    }));
    const bytes = markedCopy(open(sent), many) ?? new Uint8Array();
    const xml = new TextDecoder().decode(unzipSync(bytes)["xl/worksheets/sheet1.xml"]);
    const height = Number(/<row r="3" ht="([\d.]+)"/.exec(xml)?.[1]);
    expect(height).toBeGreaterThan(60);
    expect(height).toBeLessThanOrEqual(160);
    const listed = open(bytes).sheets[1]?.rows.flat().join("\n") ?? "";
    for (const {message} of many) expect(listed).toContain(message.vi);
  });

  it("nothing of a file with personal data or a secret stamp is copied, nor of one without findings", () => {
    const workbook = open(sent);
    const [first] = problems;
    if (!first) throw new Error("There are findings.");
    expect(markedCopy(workbook, [...problems, {...first, code: "personal-data"}])).toBeNull();
    expect(markedCopy(workbook, [{...first, code: "secret-stamp"}])).toBeNull();
    expect(markedCopy(workbook, [{...first, code: "missing-column"}])).toBeNull();
    expect(markedCopy(workbook, [])).toBeNull();
    // of rows that are only counted nobody knows whether they are signatures
    expect(markedCopy(workbook, [...problems, {...first, code: "more-findings", others: 3}])).toBeNull();
  });
});

/** The look of a cell as an .xlsx part states it: read here by patterns, not by the reader under test. */
function partsOf(bytes: Uint8Array) {
  const parts = unzipSync(bytes);
  const part = (name: string) => new TextDecoder().decode(parts[name]);
  const [sheet, styles] = [part("xl/worksheets/sheet1.xml"), part("xl/styles.xml")];
  const list = (name: string, item: string) => {
    const [inner = ""] = new RegExp(`<${name} .*?</${name}>`).exec(styles) ?? [];
    return [
      ...inner.matchAll(new RegExp(`<${item}[ >/].*?(?:</${item}>|/>(?=<${item}|</${name}>))`, "g"))
    ].map(([text]) => text);
  };
  const formats = list("cellXfs", "xf");
  const fonts = list("fonts", "font");
  const borders = list("borders", "border");
  const fills = list("fills", "fill");
  const look = (cell: string) => {
    const style = Number(new RegExp(`<c r="${cell}" s="(\\d+)"`).exec(sheet)?.[1]);
    const format = formats[style] ?? "";
    const id = (name: string) => Number(new RegExp(`${name}="(\\d+)"`).exec(format)?.[1]);
    const number = id("numFmtId");
    return {
      bold: (fonts[id("fontId")] ?? "").includes("<b/>"),
      border: (borders[id("borderId")] ?? "").includes('style="thin"'),
      filled: (fills[id("fillId")] ?? "").includes("solid") ? id("fillId") : null,
      centred: format.includes('horizontal="center"'),
      format: new RegExp(`numFmtId="${number}" formatCode="([^"]*)"`).exec(styles)?.[1] ?? number
    };
  };
  return {sheet, styles, look};
}

describe("markedCopy: the look of the form", () => {
  const form = {bold: true, italic: false, size: 13, shaded: true, border: true, wrap: true} as const;
  const heading: CellLook = {...form, horizontal: "center", vertical: "center", format: null};
  const count: CellLook = {...heading, bold: false, shaded: false, horizontal: null, format: "#,##0.00"};
  const said: CellLook = {...count, format: '#,##0" Nguyễn Văn A"'};
  const cells = (row: readonly string[], style: CellLook): CellSpec[] =>
    row.map((value, column) =>
      column === 4 && /^\d+$/.test(value)
        ? {kind: "number", value: Number(value), style}
        : {kind: "text", text: value, style}
    );
  const laid = writeXlsx({
    sheets: [
      {
        name: "Q3",
        rows: [
          [text("BÁO CÁO QUÝ III")],
          cells(titles, heading),
          cells(row, count),
          cells(["Năm 2016", ...row.slice(1)], said),
          cells(["Năm 2019", "Nơi nào", "khởi tố", "vụ", "150", "Báo A", "Vừa"], count)
        ],
        merged: [{top: 0, left: 0, bottom: 0, right: 6}],
        widths: [21, 33],
        heights: new Map([[1, 47]])
      }
    ]
  });
  const {problems} = readExport(laid);
  const copy = markedCopy(open(laid), problems, [], readLooks(laid));
  if (copy === null) throw new Error("There is a copy.");
  const {sheet, styles, look} = partsOf(copy);

  it("keeps widths, heights, merged cells, bold, borders, shading, alignment and number formats", () => {
    expect(sheet).toContain('<col min="1" max="1" width="21"');
    expect(sheet).toContain('<col min="2" max="2" width="33"');
    expect(sheet).toMatch(/<row r="2" ht="47"/);
    expect(sheet).toContain('<mergeCell ref="A1:G1"/>');
    expect(look("B2")).toMatchObject({bold: true, border: true, centred: true, filled: 2});
    expect(look("E3")).toEqual({bold: false, border: true, centred: false, filled: null, format: "#,##0.00"});
  });

  it("colours the cell that a finding speaks of and leaves its border and format as they were", () => {
    expect(look("B5")).toMatchObject({border: true, filled: 3});
    expect(look("A5")).toMatchObject({border: true, filled: null});
  });

  it("keeps no text that stands in a number format", () => {
    expect(look("E4").format).toBe(0);
    expect(styles).not.toContain("Nguyễn");
  });

  it("rows with a remark are high enough for it", () => {
    expect(Number(/<row r="5" ht="([\d.]+)"/.exec(sheet)?.[1])).toBeGreaterThan(2 * 15);
  });
});
