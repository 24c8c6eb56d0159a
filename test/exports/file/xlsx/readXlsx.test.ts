import {describe, expect, it} from "vitest";
import {
  cells,
  parts,
  readable,
  refusal,
  relationships,
  sheetXml,
  stringsXml,
  stylesXml,
  withRows,
  workbookXml,
  zipped
} from "./handMade.ts";

describe("cells", () => {
  it("shared strings: runs joined, reading aids left out, trimmed, composed, escapes read", () => {
    const strings = stringsXml(
      "<t>Tỉnh Lạng Sơn</t>".normalize("NFD"),
      '<r><t xml:space="preserve">Số </t></r><r><rPr><b/></rPr><t>vụ</t></r><rPh sb="0" eb="1"><t>đọc</t></rPh><phoneticPr/>',
      '<t xml:space="preserve">  hai\r\ndòng_x000D_\nba_x000D_\n </t>',
      "<t>_x005F_x000D_ a&amp;b &lt;c&gt; <![CDATA[<d>]]></t>",
      "<t>_x0007_|_xD83D_|_x0041_</t>"
    );
    const rows = `<row r="1">${[0, 1, 2, 3, 4].map((index) => `<c t="s"><v>${index}</v></c>`).join("")}</row>`;
    expect(cells(readable(withRows(rows, {"xl/sharedStrings.xml": strings})))).toEqual([
      [
        "text Tỉnh Lạng Sơn".normalize("NFC"),
        "text Số vụ",
        "text hai\ndòng\nba",
        "text _x000D_ a&b <c> <d>",
        "text \uFFFD|\uFFFD|A"
      ]
    ]);
  });

  it("inline strings, strings of formulas, truth values, errors and numbers each have their type", () => {
    const rows =
      '<row r="1"><c r="A1" t="inlineStr"><is><t>một</t></is></c><c r="B1" t="inlineStr"><is><r><t>h</t></r><r><t>ai</t></r></is></c>' +
      '<c r="C1" t="str"><f>"b"&amp;"a"</f><v>ba</v></c><c r="D1" t="b"><v>1</v></c><c r="E1" t="b"><v>0</v></c>' +
      '<c r="F1" t="e"><f>A9</f><v>#REF!</v></c><c r="G1"><v>1234</v></c><c r="H1"><f>1+1</f><v>2</v></c></row>';
    expect(cells(readable(withRows(rows)))).toEqual([
      [
        "text một",
        "text hai",
        "text ba",
        "boolean TRUE",
        "boolean FALSE",
        "error #REF!",
        "number 1234",
        "number 2"
      ]
    ]);
  });

  it("numbers keep their value, without exponent and never with three decimals", () => {
    const values = ["1.234", "0.30000000000000004", "1E-7", "1.5e21", "-0", "1e3", "-12.5", "1.2340"];
    const rows = `<row>${values.map((value) => `<c><v>${value}</v></c>`).join("")}</row>`;
    expect(readable(withRows(rows)).first.rows).toEqual([
      ["1.2340", "0.30000000000000004", "0.0000001", "1500000000000000000000", "0", "1000", "-12.5", "1.2340"]
    ]);
  });

  it("dates by format: of the built-in ones, of the file's own, not durations; per cent as readers see it", () => {
    const styles = stylesXml(
      [0, 14, 22, 164, 165, 166, 9, 167, 46],
      ["dd/mm/yyyy", "[h]:mm", "0&quot; dmy&quot;", "0.0%"]
    );
    const cell = (style: number, value: string) => `<c s="${style}"><v>${value}</v></c>`;
    const rows = `<row>${[
      cell(0, "45413"),
      cell(1, "45413"),
      cell(2, "45413.75"),
      cell(3, "45413"),
      cell(4, "1.5"),
      cell(5, "7"),
      cell(6, "0.93"),
      cell(7, "0.933"),
      cell(8, "2.5")
    ].join("")}</row>`;
    expect(cells(readable(withRows(rows, {"xl/styles.xml": styles})))).toEqual([
      [
        "number 45413",
        "date 2024-05-01",
        "date 2024-05-01",
        "date 2024-05-01",
        "number 1.5",
        "number 7",
        "number 93%",
        "number 93.3%",
        "number 2.5"
      ]
    ]);
  });

  it("the system of 1904 shifts every date", () => {
    const book = workbookXml('<sheet name="a" sheetId="1" r:id="rId1"/>', '<workbookPr date1904="1"/>');
    const rows = '<row><c s="1"><v>0</v></c><c s="1"><v>43951</v></c></row>';
    const bytes = withRows(rows, {"xl/workbook.xml": book, "xl/styles.xml": stylesXml([0, 14])});
    expect(cells(readable(bytes))).toEqual([["date 1904-01-01", "date 2024-05-01"]]);
  });

  it("a day stored as text is a date if the calendar has it", () => {
    const rows =
      '<row><c t="d"><v>2024-02-29T00:00:00</v></c><c t="d"><v>2024-02-29</v></c><c t="d"><v>2023-02-29</v></c></row>';
    const read = readable(withRows(rows));
    expect(cells(read)).toEqual([["date 2024-02-29", "date 2024-02-29", "error 2023-02-29"]]);
    expect(read.problems).toMatchObject([
      {severity: "warning", code: "value-unreadable", row: 1, cell: "C1"}
    ]);
  });

  it("what cannot be read is an error cell, with one warning for each sheet and fault", () => {
    const rows =
      '<row r="2"><c r="B2"><f>SUM(A1:A9)</f></c><c r="C2"><f>A1</f><v></v></c><c r="D2" s="1"><v>60</v></c>' +
      '<c r="E2"><v>1,5</v></c><c r="F2" t="str"><f>""</f><v></v></c><c r="G2" t="b"><v>2</v></c><c r="H2"><v>1e999</v></c></row>';
    const read = readable(withRows(rows, {"xl/styles.xml": stylesXml([0, 14])}));
    expect(cells(read)).toEqual([
      [],
      ["text", "error =SUM(A1:A9)", "error =A1", "error 60", "error 1,5", "text", "error 2", "error 1e999"]
    ]);
    expect(
      read.problems.map(({severity, code, sheet, row, cell}) => [severity, code, sheet, row, cell])
    ).toEqual([
      ["warning", "formula-without-value", "Biểu 01", 2, "B2"],
      ["warning", "date-out-of-range", "Biểu 01", 2, "D2"],
      ["warning", "value-unreadable", "Biểu 01", 2, "E2"]
    ]);
    expect(read.problems[0]?.message.vi).toContain("2 ô (đầu tiên là B2)");
    expect(read.problems[2]?.message.en).toContain("3 cells (the first is E2)");
  });
});

describe("places of cells", () => {
  it("blank rows and cells between are kept, those after the last text are dropped", () => {
    const rows =
      '<row r="2"><c r="C2"><v>1</v></c><c r="D2" s="0"/><c r="E2" t="inlineStr"><is><t> </t></is></c></row><row r="9"><c r="A9" s="0"/></row>';
    expect(readable(withRows(rows)).first.rows).toEqual([[], ["", "", "1"]]);
  });

  it("rows and cells may come in any order, or without saying where they are", () => {
    const rows =
      '<row r="3"><c r="B3"><v>32</v></c><c r="A3"><v>31</v></c></row><row r="1"><c><v>11</v></c><c r="C1"><v>13</v></c><c><v>14</v></c></row><row><c><v>21</v></c></row>';
    expect(readable(withRows(rows)).first.rows).toEqual([["11", "", "13", "14"], ["21"], ["31", "32"]]);
  });

  it("the sheet's statement of its dimension is not believed", () => {
    const before = '<dimension ref="A1:XFD1048576"/>';
    const sheet = sheetXml('<row r="1"><c r="A1"><v>1</v></c></row>', {before});
    expect(readable(zipped(parts({"xl/worksheets/sheet1.xml": sheet}))).first.rows).toEqual([["1"]]);
  });

  it("the last cell that Excel has is read in its place", () => {
    const {rows} = readable(withRows('<row r="1048576"><c r="XFD1048576"><v>5</v></c></row>')).first;
    expect([rows.length, rows.at(-1)?.length, rows.at(-1)?.at(-1)]).toEqual([1_048_576, 16_384, "5"]);
  });

  it.each([
    ["a row after the last", '<row r="1048577"/>', "sheet-place"],
    ["row 0", '<row r="0"/>', "sheet-place"],
    ["a column after the last", '<row r="1"><c r="XFE1"/></row>', "sheet-place"],
    ["a cell of another row", '<row r="1"><c r="A2"><v>1</v></c></row>', "sheet-place"],
    ["a place that is none", '<row r="1"><c r="1A"><v>1</v></c></row>', "sheet-place"],
    ["a style that is none", '<row r="1"><c r="A1" s="x"/></row>', "sheet-place"],
    ["a cell twice", '<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>', "cell-twice"],
    ["a row twice", '<row r="1"><c><v>1</v></c></row><row r="1"><c><v>1</v></c></row>', "cell-twice"],
    ["a shared string after the last", '<row r="1"><c r="A1" t="s"><v>0</v></c></row>', "workbook-damaged"],
    ["a style after the last", '<row r="1"><c r="A1" s="7"><v>1</v></c></row>', "workbook-damaged"],
    ["an unknown type", '<row r="1"><c r="A1" t="x"><v>1</v></c></row>', "workbook-damaged"]
  ])("%s is refused", (_, rows, code) => {
    expect(refusal(withRows(rows))).toMatchObject({severity: "error", code, sheet: "Biểu 01"});
  });

  it("a refusal within a cell names it", () => {
    expect(refusal(withRows('<row r="4"><c r="C4" t="s"><v>9</v></c></row>'))).toMatchObject({
      row: 4,
      cell: "C4"
    });
  });
});

describe("merged and hidden", () => {
  const sheetOf = (rows: string, around: {before?: string; after?: string}) =>
    readable(zipped(parts({"xl/worksheets/sheet1.xml": sheetXml(rows, around)})));
  const square =
    '<row r="1"><c><v>1</v></c><c><v>2</v></c></row><row r="2"><c><v>3</v></c><c><v>4</v></c></row>';

  it("merged ranges count from 0 and reach as far as the used cells", () => {
    const after =
      '<mergeCells><mergeCell ref="A1:B1"/><mergeCell ref="C2:XFD9"/><mergeCell ref="A2"/></mergeCells>';
    const rows =
      '<row r="1"><c><v>1</v></c></row><row r="2"><c><v>3</v></c></row><row r="3"><c r="D3" s="0"/></row>';
    const {first} = sheetOf(`${rows}<row r="4"><c r="F4"/></row><row r="5"><c r="B5"><v>5</v></c></row>`, {
      after
    });
    expect(first.merged).toEqual([{top: 0, left: 0, bottom: 0, right: 1}]);
    const wide = sheetOf(`${rows}<row r="10"><c r="E10"><v>5</v></c></row>`, {after});
    expect(wide.first.merged).toEqual([
      {top: 0, left: 0, bottom: 0, right: 1},
      {top: 1, left: 2, bottom: 8, right: 4}
    ]);
  });

  it("what merged cells cover is left out, with a warning", () => {
    const after = '<mergeCells><mergeCell ref="A1:B1"/><mergeCell ref="B2:XFD1048576"/></mergeCells>';
    const rows = square.replace("</row>", '<c r="C1"><v>7</v></c></row>');
    const read = sheetOf(`${rows}<row r="3"><c r="C3"><v>9</v></c></row>`, {after});
    expect(cells(read)).toEqual([
      ["number 1", "text", "number 7"],
      ["number 3", "number 4"]
    ]);
    expect(read.problems).toMatchObject([{severity: "warning", code: "text-under-merge", cell: "B1"}]);
    expect(read.problems[0]?.message.en).toContain("2 cells");
  });

  it("ranges that overlap, run backwards or lie outside are refused", () => {
    const after = (...ranges: string[]) =>
      `<mergeCells>${ranges.map((ref) => `<mergeCell ref="${ref}"/>`).join("")}</mergeCells>`;
    const code = (...ranges: string[]) =>
      refusal(zipped(parts({"xl/worksheets/sheet1.xml": sheetXml(square, {after: after(...ranges)})}))).code;
    expect(code("A1:B2", "B2:C3")).toBe("merges-overlap");
    expect(code("A5:A9", "A1:C2", "A2:B5")).toBe("merges-overlap");
    expect(code("B2:A1")).toBe("sheet-place");
    expect(code("A1:XFE1")).toBe("sheet-place");
    expect(code("A1:B1:C1")).toBe("sheet-place");
    expect(code(...Array.from({length: 50_001}, (_, row) => `A${row + 1}:B${row + 1}`))).toBe(
      "merges-too-many"
    );
  });

  it("hidden rows and columns: said so, or without height or width; ranges of columns", () => {
    const before =
      '<cols><col min="1" max="1" width="9"/><col min="2" max="3" hidden="1"/><col min="5" max="16384" width="0"/></cols>';
    const rows =
      '<row r="1" hidden="1"><c><v>1</v></c></row><row r="2" ht="0"/><row r="4"><c r="F4"><v>1</v></c></row><row r="9" hidden="1"/>';
    const {first} = sheetOf(rows, {before});
    expect(first.hiddenRows).toEqual([0, 1]);
    expect(first.hiddenColumns).toEqual([1, 2, 4, 5]);
  });

  it("where rows are hidden by default, those that say otherwise are seen", () => {
    const {first} = sheetOf('<row r="1"/><row r="3" hidden="0"><c><v>1</v></c></row>', {
      before: '<sheetFormatPr defaultRowHeight="15" zeroHeight="1"/>'
    });
    expect(first.hiddenRows).toEqual([1]);
  });
});

describe("the workbook", () => {
  const one = sheetXml("<row><c><v>1</v></c></row>");

  it("sheets come in the workbook's order, hidden ones too; charts hold no cells", () => {
    const bytes = zipped(
      parts({
        "xl/workbook.xml": workbookXml(
          '<sheet name="Sau" sheetId="9" r:id="b"/><sheet name="Biểu đồ" sheetId="4" r:id="c"/><sheet name="Ẩn" sheetId="1" state="hidden" r:id="a"/><sheet name="Ẩn kỹ" sheetId="2" state="veryHidden" r:id="d"/>'.normalize(
            "NFD"
          )
        ),
        "xl/_rels/workbook.xml.rels": relationships(
          ["a", "worksheet", "worksheets/sheet1.xml"],
          ["b", "worksheet", "/xl/worksheets/other.xml"],
          ["c", "chartsheet", "chartsheets/sheet1.xml"],
          ["d", "worksheet", "../xl/./worksheets/DEEP.xml"]
        ),
        "xl/worksheets/other.xml": one,
        "xl/worksheets/deep.xml": one
      })
    );
    expect(readable(bytes).sheets.map(({name, hidden, rows}) => [name, hidden, rows.length])).toEqual([
      ["Sau", false, 1],
      ["Ẩn", true, 0],
      ["Ẩn kỹ", true, 1]
    ]);
  });

  it("the workbook part is found by its relationship; strict namespaces and any prefixes are read", () => {
    const strict = (text: string) =>
      text
        .replaceAll(
          "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
          "http://purl.oclc.org/ooxml/spreadsheetml/main"
        )
        .replaceAll(
          "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
          "http://purl.oclc.org/ooxml/officeDocument/relationships"
        );
    const main = "http://purl.oclc.org/ooxml/spreadsheetml/main";
    const bytes = zipped({
      "_rels/.rels": strict(relationships(["x", "officeDocument", "/other/book.xml"])),
      "other/_rels/book.xml.rels": strict(relationships(["y", "worksheet", "one.xml"])),
      "other/book.xml": strict(workbookXml('<sheet name="a" sheetId="1" r:id="y"/>'))
        .replaceAll("r:", "rel:")
        .replace("xmlns:r=", "xmlns:rel="),
      "other/one.xml": `<x:worksheet xmlns:x="${main}"><x:sheetData><x:row><x:c><x:v>3</x:v></x:c></x:row></x:sheetData></x:worksheet>`
    });
    expect(readable(bytes).first.rows).toEqual([["3"]]);
  });

  it("elements of other namespaces are not taken for the sheet's own", () => {
    const other = sheetXml(
      '<row r="1"><c r="A1"><v>1</v></c><z:c xmlns:z="urn:z" r="B1"><v>2</v></z:c></row><ext xmlns="urn:z"><row r="2"/></ext>'
    );
    expect(readable(zipped(parts({"xl/worksheets/sheet1.xml": other}))).first.rows).toEqual([["1"]]);
  });

  it("UTF-16 with and without byte order mark, and letters on the border of pieces", () => {
    const text = sheetXml(
      `<row>${'<c t="inlineStr"><is><t>Nghệ thuật ổn định ữỹ𠮷</t></is></c>'.repeat(3000)}</row>`
    );
    const le = Buffer.from(text.replace("UTF-8", "UTF-16"), "utf16le");
    const be = Buffer.from(le).swap16();
    for (const bytes of [
      text,
      le,
      Buffer.concat([Buffer.from([0xff, 0xfe]), le]),
      be,
      Buffer.concat([Buffer.from([0xfe, 0xff]), be])
    ]) {
      const [row = []] = readable(zipped(parts({"xl/worksheets/sheet1.xml": bytes}), 0)).first.rows;
      expect([row.length, ...new Set(row)]).toEqual([3000, "Nghệ thuật ổn định ữỹ𠮷"]);
    }
  });

  it.each([
    ["no sheet", {"xl/workbook.xml": workbookXml("")}, "workbook-without-sheet"],
    [
      "a sheet without link",
      {"xl/workbook.xml": workbookXml('<sheet name="a" r:id="no"/>')},
      "workbook-damaged"
    ],
    [
      "a sheet in another file",
      {
        "xl/_rels/workbook.xml.rels": relationships(["rId1", "worksheet", "worksheets/sheet1.xml"]).replace(
          "/></",
          ' TargetMode="External"/></'
        )
      },
      "workbook-damaged"
    ],
    [
      "one part as two sheets",
      {"xl/workbook.xml": workbookXml('<sheet name="a" r:id="rId1"/><sheet name="b" r:id="rId1"/>')},
      "workbook-damaged"
    ],
    [
      "one name for two sheets",
      {
        "xl/workbook.xml": workbookXml('<sheet name="a" r:id="rId1"/><sheet name="A" r:id="rId9"/>'),
        "xl/_rels/workbook.xml.rels": relationships(
          ["rId1", "worksheet", "worksheets/sheet1.xml"],
          ["rId9", "worksheet", "worksheets/sheet2.xml"]
        ),
        "xl/worksheets/sheet2.xml": sheetXml("")
      },
      "workbook-damaged"
    ],
    ["a part that is no sheet", {"xl/worksheets/sheet1.xml": stringsXml()}, "workbook-damaged"]
  ])("%s is refused", (_, others, code) => {
    expect(refusal(zipped(parts(others)))).toMatchObject({severity: "error", code});
  });

  it("a part that is named but missing is refused", () => {
    for (const name of ["xl/styles.xml", "xl/sharedStrings.xml", "xl/worksheets/sheet1.xml"]) {
      const rest = Object.fromEntries(Object.entries(parts()).filter(([one]) => one !== name));
      expect(refusal(zipped(rest))).toMatchObject({code: "workbook-damaged"});
    }
  });
});
