import {describe, expect, it} from "vitest";
import {textSheet} from "#loaders/exports/file/textSheet.ts";
import {exportKinds} from "#loaders/exports/index.ts";
import {knownLayouts, recogniseTable} from "#loaders/exports/table/recogniseTable.ts";
import {projectReference} from "#loaders/reference/reference.ts";

const known = knownLayouts(exportKinds, projectReference());
const sheetOf = (...rows: string[][]) => textSheet(rows, ";");
const recognise = (...rows: string[][]) => {
  const header = recogniseTable(sheetOf(...rows), known);
  return "code" in header
    ? header
    : {...header, kind: header.kind.id, fields: Object.fromEntries(header.fields)};
};
const published = ["Kỳ số liệu", "Địa bàn", "Chỉ tiêu", "Đơn vị tính", "Giá trị", "Nguồn", "Độ tin cậy"];
const pilot = [
  "Chỉ đạo điểm",
  "Giai đoạn",
  "Địa bàn",
  "Từ ngày",
  "Đến ngày",
  "Chỉ tiêu",
  "Đơn vị tính",
  "Giá trị"
];

describe("recogniseTable", () => {
  it("the required columns tell the kinds apart", () => {
    expect(recognise(published)).toMatchObject({kind: "published", row: 0, width: 7});
    expect(recognise(pilot)).toMatchObject({kind: "pilot", row: 0, width: 8});
  });

  it("every title and other title of every kind is recognised, and means one column of its kind", () => {
    for (const {kind, layout} of known)
      for (const column of layout.columns)
        for (const title of [column.header, ...column.aliases]) {
          const cells = layout.columns.map((one) => (one.field === column.field ? title : one.header));
          expect(recognise(cells)).toMatchObject({
            kind: kind.id,
            fields: Object.fromEntries(layout.columns.map(({field}, index) => [field, index])),
            unknown: []
          });
        }
  });

  it("order, case, tone marks, double spaces and line breaks do not matter", () => {
    const cells = [
      "do tin cay",
      "NGUỒN",
      "Giá\ntrị",
      "đơn  vị tính",
      "Chi tieu",
      "dia ban",
      "Kỳ Số Liệu".normalize("NFD")
    ];
    expect(recognise(cells)).toMatchObject({kind: "published", fields: {period: 6, value: 2, confidence: 0}});
  });

  it("a header stands in one of the first 30 rows", () => {
    const titles = (count: number) => Array.from({length: count}, () => ["Biểu số liệu"]);
    expect(recognise(...titles(29), published)).toMatchObject({kind: "published", row: 29});
    expect(recognise(...titles(30), published)).toMatchObject({code: "wrong-header"});
  });

  it("the width counts to the last title; columns of unknown title are listed with their place", () => {
    expect(recognise(["Mã", ...published, "Người nhập", "", ""])).toMatchObject({
      width: 9,
      fields: {period: 1},
      unknown: [
        {index: 0, text: "Mã"},
        {index: 8, text: "Người nhập"}
      ]
    });
  });

  it("what is missing is named against the nearest kind", () => {
    expect(recognise(published.filter((title) => title !== "Nguồn"))).toMatchObject({
      code: "missing-column",
      row: 1,
      column: "Nguồn"
    });
    expect(recognise(pilot.slice(0, 6))).toMatchObject({code: "missing-column", column: null});
    expect(recognise(["a", "b"])).toMatchObject({code: "wrong-header", row: null});
    expect(recognise()).toMatchObject({code: "wrong-header"});
  });

  it("of an unknown header each kind is listed once, with the columns that its fullest layout needs", () => {
    const found = recognise(["a", "b"]);
    const text = "message" in found ? found.message.vi : "";
    for (const {name} of exportKinds) expect(text.split(`${name.vi}: `), name.vi).toHaveLength(2);
    expect(text).toContain("Dân số: Địa bàn, Năm, Dân số (người)");
  });

  it("two columns for one field are refused, also under two titles", () => {
    expect(recognise([...published, "Giá trị"])).toMatchObject({code: "duplicate-column", cell: "H1"});
    expect(recognise(["Số lượng", ...published])).toMatchObject({code: "duplicate-column", cell: "F1"});
  });
});
