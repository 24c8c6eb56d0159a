import {strFromU8, strToU8, unzipSync, zipSync} from "fflate";
import {describe, expect, it} from "vitest";
import {writeXlsx} from "#loaders/exports/file/xlsx/writeXlsx.ts";
import type {CellSpec} from "#loaders/exports/file/xlsx/workbookSpec.ts";
import {readExport} from "#loaders/exports/readExport.ts";

const header = ["Kỳ số liệu", "Địa bàn", "Chỉ tiêu", "Đơn vị tính", "Giá trị", "Nguồn", "Độ tin cậy"];
const text = (one: string): CellSpec => ({kind: "text", text: one});
const formula = (one: string): CellSpec => ({kind: "formula", formula: one, value: 1});

/** A workbook as programs leave it that write formulas and compute none: no cell with a formula has a value. */
function uncomputed(rows: CellSpec[][]): Uint8Array {
  const bytes = writeXlsx({sheets: [{name: "Sheet1", rows: [header.map(text), ...rows]}]});
  const parts = unzipSync(bytes);
  for (const [name, part] of Object.entries(parts))
    if (name.includes("worksheets/sheet"))
      parts[name] = strToU8(strFromU8(part).replace(/(<\/f>)<v>[^<]*<\/v>/g, "$1"));
  return zipSync(parts);
}

const row = (year: string, area: string, value: CellSpec, confidence = "Cao") => [
  text(year),
  text(area),
  text("phát hiện"),
  text("vụ"),
  value,
  text("Báo A"),
  text(confidence)
];

describe("formulas that were never computed", () => {
  const bytes = uncomputed([
    row("Năm 2015", "Toàn quốc", {kind: "number", value: 3}),
    row("Năm 2016", "Toàn quốc", formula("1+1")),
    row("Năm 2017", "Xã Không Có", formula("1+2")),
    row("Năm 2018", "Toàn quốc", formula("1+3"), "chắc lắm")
  ]);
  const found = readExport(bytes);
  const errors = found.problems.filter(({severity}) => severity === "error");

  it("are said once, with where, how many and in which rows, and not once more of the sheet", () => {
    expect(found).toMatchObject({taken: 1, rejected: 3});
    const said = found.problems.filter(({code}) => code === "formula-without-value");
    expect(said).toMatchObject([{severity: "error", sheet: "Sheet1", row: 3, cell: "E3"}]);
    expect(said[0]?.message.vi).toMatch(
      /^3 ô trong vùng E3:E5 \(đầu tiên là E3\) .* 3 dòng không được nạp \(dòng 3, 4, 5\)\. .*Excel hoặc LibreOffice/
    );
    expect(said[0]?.message.en).toMatch(/^3 cells within E3:E5 .*\(rows 3, 4, 5\)\. .*Excel or LibreOffice/);
    expect(found.problems.filter(({code}) => code === "error-cell")).toEqual([]);
  });

  it("hide no error of the other cells of their rows: once computed, nothing new is found", () => {
    const others = errors.filter(({code}) => code !== "formula-without-value");
    expect(others.map(({code, cell}) => [code, cell])).toEqual([
      ["unknown-area", "B4"],
      ["unknown-confidence", "G5"]
    ]);
    const computed = writeXlsx({
      sheets: [
        {
          name: "Sheet1",
          rows: [
            header.map(text),
            row("Năm 2015", "Toàn quốc", {kind: "number", value: 3}),
            row("Năm 2016", "Toàn quốc", {kind: "number", value: 2}),
            row("Năm 2017", "Xã Không Có", {kind: "number", value: 3}),
            row("Năm 2018", "Toàn quốc", {kind: "number", value: 4}, "chắc lắm")
          ]
        }
      ]
    });
    const second = readExport(computed).problems.filter(({severity}) => severity === "error");
    expect(second).toEqual(others);
  });

  it("one cell is named alone", () => {
    const one = readExport(
      uncomputed([
        row("Năm 2015", "Toàn quốc", {kind: "number", value: 3}),
        row("Năm 2016", "Toàn quốc", formula("1+1"))
      ])
    ).problems.filter(({severity}) => severity === "error");
    expect(one).toHaveLength(1);
    expect(one[0]?.message.vi).toMatch(/^Ô E3 có công thức .*1 dòng không được nạp \(dòng 3\)/);
    expect(one[0]?.message.en).toMatch(/^Cell E3 holds a formula .*one row is not taken in \(row 3\)/);
  });
});
