import {describe, expect, it} from "vitest";
import {textSheet} from "#loaders/exports/file/textSheet.ts";
import {readExport} from "#loaders/exports/readExport.ts";
import type {Form} from "#src/schema/reference.ts";
import {inventedReference} from "../inventedReference.ts";
import {binhLam} from "../kind/returns/binhLam.ts";
import {readSheet} from "../kind/returns/readSheet.ts";

const ofTotals = (problems: ReturnType<typeof readExport>["problems"]) =>
  problems
    .filter(({code, severity}) => severity !== "note" && /total|level/.test(code))
    .map(({code, cell, message}) => ({code, cell, vi: message.vi}));

describe("the total of a register in which a case stands twice", () => {
  const register = (...total: string[]) =>
    readExport(
      Buffer.from(
        [
          "Mã vụ;Nơi xảy ra;Ngày khởi tố;Tình trạng;Số bị can;Số bị hại",
          "V1;Xã Tân Sơn;3/1/2024;Đang điều tra;1;16",
          "V2;Xã Tân Sơn;3/1/2024;Đang điều tra;1;2",
          "V2;Xã Tân Sơn;3/1/2024;Đang điều tra;1;2",
          ...total
        ].join("\n")
      ),
      {reference: inventedReference}
    ).problems;

  it("agrees where it counts each case once", () => {
    expect(ofTotals(register("Tổng cộng: 2 vụ, 2 bị can, 18 bị hại"))).toEqual([]);
  });

  it("is told that it counted the repeated rows too", () => {
    expect(ofTotals(register("Tổng cộng;;;;2;20"))).toEqual([
      {
        code: "total-differs",
        cell: "F5",
        vi: "Dòng tổng ghi 20 bị hại, nhưng các dòng của bảng có 18 (không tính các dòng trùng). Số của dòng tổng là khi tính cả các dòng trùng. Dòng tổng không được nạp; hãy kiểm tra các dòng chi tiết và dòng tổng."
      }
    ]);
  });

  it("is compared with the sum without them where it equals neither", () => {
    const [found] = ofTotals(register("Tổng cộng;;;;2;19"));
    expect(found?.vi).toMatch(
      /^Dòng tổng ghi 19 bị hại, nhưng các dòng của bảng có 18 \(không tính các dòng trùng\)\. Dòng tổng không/
    );
  });
});

const form: Form = {
  code: "thu",
  version: "1",
  kind: "returns",
  name: {vi: "Biểu thử", en: "Trial form"},
  columns: [
    {titles: ["TT"], holds: {field: "number"}},
    {titles: ["Địa bàn"], holds: {field: "area"}},
    ...["received", "classified"].map((stage, index): Form["columns"][number] => ({
      titles: [`Cột ${index + 1}`],
      holds: {count: {stage, unit: "report", measure: "new", detail: null}}
    })),
    {titles: ["Ghi chú"], holds: {field: "note"}}
  ],
  basis: null,
  dash: "zero",
  within: null,
  source: null
};

/** A return of the invented province's police; its rows stand in row 5 and below. */
const provinceReturn = (...rows: string[]) =>
  readSheet(
    textSheet(
      [
        ["CÔNG AN TỈNH BÌNH LÂM"],
        ["BIỂU 9 THÁNG NĂM 2024"],
        ["(Số liệu từ ngày 15/12/2023 đến ngày 14/9/2024)"],
        ["TT", "Địa bàn", "Cột 1", "Cột 2", "Ghi chú"],
        ...rows.map((row) => row.split(";"))
      ],
      ";"
    ),
    binhLam(form)
  );

describe("the total of a return in which a row stands twice", () => {
  const rows = ["1;Xã Hòa Lĩnh;1;2;", "2;Xã Hòa Lĩnh;1;2;", "3;Xã Minh Khê;4;5;"];

  it("agrees where it leaves out the repeated row", () => {
    expect(ofTotals(provinceReturn(...rows, ";Tổng cộng;5;7;").problems)).toEqual([]);
  });

  it("is told that it counted the repeated row too", () => {
    const found = ofTotals(provinceReturn(...rows, ";Tổng cộng;6;7;").problems);
    expect(found).toEqual([
      {
        code: "total-differs",
        cell: "C8",
        vi: "Dòng tổng ghi 6, nhưng cộng các dòng 5–7 được 5 (không tính các dòng trùng). Số của dòng tổng là khi tính cả các dòng trùng. Dòng tổng không được nạp; hãy kiểm tra các dòng chi tiết và dòng tổng."
      }
    ]);
  });
});
