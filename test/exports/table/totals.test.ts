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

  it("is told with the decimal mark of each language", () => {
    const rows = ["V3;Xã Tân Sơn;3/1/2024;Đang điều tra;1,5;1", "Tổng cộng;;;;9;19"];
    const {message} =
      register(...rows).find(({code, cell}) => code === "total-differs" && cell === "E6") ?? {};
    expect(message?.vi).toContain(" 3,5");
    expect(message?.en).toContain(" 3.5");
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

describe("a row of a return whose area holds those of other rows", () => {
  const communes = ["2;Xã Hòa Lĩnh;1;2;", "3;Xã Minh Khê;4;5;"];
  const read = (...rows: string[]) => {
    const {rows: facts, problems, ...counts} = provinceReturn(...rows);
    expect(counts.read).toBe(counts.taken + counts.rejected + counts.ignored);
    const values = new Map<number, number[]>();
    for (const {row, value} of facts) values.set(row, [...(values.get(row) ?? []), Number(value)]);
    return {values: Object.fromEntries(values), found: ofTotals(problems), problems};
  };
  const both = {6: [1, 2], 7: [4, 5]};

  it("is a total in substance where it equals their sum, and the total of the table bears it out", () => {
    const {values, found, problems} = read("1;Tỉnh Bình Lâm;5;7;", ...communes, ";Tổng cộng;5;7;");
    expect({values, found}).toEqual({values: both, found: []});
    expect(
      problems.filter(({code}) => code === "level-total").map(({row, severity}) => [row, severity])
    ).toEqual([[5, "note"]]);
  });

  it("is one too where no total is there, and then is to be checked", () => {
    const {values, found} = read("1;Tỉnh Bình Lâm;5;7;", ...communes);
    expect(values).toEqual(both);
    expect(found).toEqual([
      {
        code: "level-total",
        cell: "B5",
        vi: "Dòng này bằng tổng các dòng thuộc địa bàn của nó (dòng 6, 7), nên được hiểu là dòng tổng và không được nạp, để không tính hai lần. Nếu là số liệu riêng, ngoài các dòng đó, hãy ghi «Số liệu riêng» ở cột ghi chú."
      }
    ]);
  });

  it("equals the sum of the rows right below it, of a district and its communes once", () => {
    const {values, found} = read(
      "1;Tỉnh Bình Lâm;8;10;",
      ...communes,
      "4;Huyện Lâm Khê;5;7;",
      "5;Huyện Đông Khê Thượng;3;3;",
      ";Tổng cộng;8;10;"
    );
    expect({values, found}).toEqual({values: {...both, 9: [3, 3]}, found: []});
  });

  it("and the total is told once where it adds up both", () => {
    const {values, found} = read("1;Tỉnh Bình Lâm;5;7;", ...communes, ";Tổng cộng;10;14;");
    expect(values).toEqual(both);
    expect(found.map(({code}) => code)).toEqual(["level-total", "total-counts-twice"]);
  });

  it("is loaded where its notes say that the figures are its own, and the total adds up all", () => {
    const {values, found} = read("1;Tỉnh Bình Lâm;5;7;Số liệu riêng", ...communes, ";Tổng cộng;10;14;");
    expect({values, found}).toEqual({values: {5: [5, 7], ...both}, found: []});
  });

  it("is loaded as its own level where it differs, without a word where the total adds up all", () => {
    const {values, found} = read("1;Tỉnh Bình Lâm;2;7;", ...communes, ";Tổng cộng;7;14;");
    expect({values, found}).toEqual({values: {5: [2, 7], ...both}, found: []});
  });

  it.each([
    ["the row alone", ";Tổng cộng;9;9;"],
    ["the rows below it", ";Tổng cộng;5;7;"]
  ])("is to be checked once, not in each column, where the total fits %s", (_, total) => {
    const {values, found} = read("1;Tỉnh Bình Lâm;9;9;", ...communes, total);
    expect(values).toEqual({5: [9, 9], ...both});
    expect(found.map(({code, cell}) => [code, cell])).toEqual([["level-differs", "B5"]]);
  });

  it("and a total that fits no reading is compared by the one that fits most columns", () => {
    const {found} = read("1;Tỉnh Bình Lâm;5;7;", ...communes, ";Tổng cộng;6;7;");
    expect(found.map(({code, cell}) => [code, cell])).toEqual([
      ["level-total", "B5"],
      ["total-differs", "C8"]
    ]);
    expect(found[1]?.vi).toMatch(
      /^Dòng tổng ghi 6, nhưng cộng các dòng 5–7 được 5 \(không tính dòng 5 là địa bàn cấp khác\)\./
    );
  });
});
