import {describe, expect, it} from "vitest";
import {readLooks} from "#loaders/exports/file/xlsx/readLooks.ts";
import {parts, sheetXml, zipped} from "./handMade.ts";

const styles = `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
<numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/><numFmt numFmtId="165" formatCode="0&quot; vụ&quot;"/></numFmts>
<fonts><font><sz val="11"/></font><font><b/><i val="0"/><sz val="14"/></font></fonts>
<fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFFF0000"/></patternFill></fill></fills>
<borders><border><left/><right/></border><border><left style="thin"/><right style="none"/></border></borders>
<cellStyleXfs><xf numFmtId="9" fontId="1"/></cellStyleXfs>
<cellXfs><xf/><xf numFmtId="164" fontId="1" fillId="2" borderId="1"><alignment horizontal="center" vertical="top" wrapText="1"/></xf><xf numFmtId="165" fillId="1"/><xf numFmtId="3"/></cellXfs>
</styleSheet>`;
const plain = {
  bold: false,
  italic: false,
  size: 11,
  shaded: false,
  border: false,
  horizontal: null,
  vertical: null,
  wrap: false,
  format: null
};

describe("readLooks", () => {
  const bytes = zipped(
    parts({
      "xl/styles.xml": styles,
      "xl/worksheets/sheet1.xml": sheetXml(
        '<row r="2" ht="40" customHeight="1"><c r="B2" s="1"/><c s="2"><v>1</v></c></row><row ht="20"><c s="3"/><c s="77"/></row>',
        {before: '<cols><col min="1" max="2" width="12.5"/><col min="4" max="4" width="900"/></cols>'}
      )
    })
  );
  const look = readLooks(bytes).get("Biểu 01");

  it("reads widths and the heights that were set", () => {
    expect([...(look?.widths ?? [])]).toEqual([
      [0, 12.5],
      [1, 12.5],
      [3, 100]
    ]);
    expect([...(look?.heights ?? [])]).toEqual([[1, 40]]);
  });

  it("reads font, shading, border, alignment and format of a cell, blank ones too", () => {
    expect(look?.at(1, 1)).toEqual({
      bold: true,
      italic: false,
      size: 14,
      shaded: true,
      border: true,
      horizontal: "center",
      vertical: "top",
      wrap: true,
      format: "dd/mm/yyyy"
    });
    expect(look?.at(2, 0)).toEqual({...plain, format: 3});
    expect(look?.at(0, 0)).toEqual(plain);
  });

  it("a format that holds a text is none, and a style that is not there is plain", () => {
    expect(look?.at(1, 2)).toEqual(plain);
    expect(look?.at(2, 1)).toBeNull();
  });

  it("is empty for what is no workbook", () => {
    expect(readLooks(Buffer.from("a;b\n1;2\n")).size).toBe(0);
    expect(readLooks(zipped({"a.csv": "a;b"})).size).toBe(0);
  });
});
