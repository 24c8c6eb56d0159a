import {describe, expect, it} from "vitest";
import type {Problem} from "#loaders/exports/problem.ts";
import {rowRemark} from "#loaders/slip/rowRemark.ts";

const finding = (cell: string | null, vi: string, code = "total-differs"): Problem => ({
  severity: "warning",
  code,
  sheet: "Q3",
  row: 20,
  column: null,
  cell,
  message: {vi, en: ""}
});

const differs = (cell: string, sum: number) =>
  finding(cell, `Dòng tổng ghi 1, nhưng cộng được ${sum}. Dòng tổng không được nạp; hãy kiểm tra.`);

describe("rowRemark", () => {
  it("names the columns of what is said, once where it is the same", () => {
    expect(rowRemark([finding("C20", "Ô trống.", "blank"), finding("AB20", "Ô trống.", "blank")])).toBe(
      "Cột C, AB: Ô trống."
    );
    expect(rowRemark([finding(null, "Dòng lặp.", "duplicate-row"), differs("D20", 2)])).toBe(
      "Dòng lặp.\nCột D: Dòng tổng ghi 1, nhưng cộng được 2. Dòng tổng không được nạp; hãy kiểm tra."
    );
  });

  it("of a few cells under one rule each has its own line, many stand in one with what is to be done", () => {
    const many = ["C", "D", "E", "F", "G", "H", "I", "J"].map((letter, at) => differs(`${letter}20`, 2 + at));
    expect(rowRemark(many.slice(0, 3)).split("\n")).toHaveLength(3);
    expect(rowRemark(many)).toBe(
      "Cột C, D, E, F, G, H, I, J: Tổng không khớp, từng ô xem trang danh sách ở cuối tệp. Dòng tổng không được nạp; hãy kiểm tra."
    );
  });

  it("findings of two severities under one rule stay apart", () => {
    const error = {...differs("C20", 2), severity: "error" as const};
    expect(
      rowRemark([error, differs("D20", 3), differs("E20", 4), differs("F20", 5)]).split("\n")
    ).toHaveLength(4);
  });

  it("of nothing is empty", () => {
    expect(rowRemark([])).toBe("");
  });
});
