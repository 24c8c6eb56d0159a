import {readdirSync, readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {openWorkbook} from "#loaders/exports/file/openWorkbook.ts";
import {writeXlsx} from "#loaders/exports/file/xlsx/writeXlsx.ts";
import {readExport} from "#loaders/exports/readExport.ts";
import type {TableCounts} from "#loaders/exports/table/readTable.ts";
import {inventedReference} from "./inventedReference.ts";
import {binhLam} from "./kind/returns/binhLam.ts";
import {lamKheForm, lamKheSheet, nineMonthsTitle, quarterTitle} from "./kind/returns/lamKhe.ts";
import {readSheet} from "./kind/returns/readSheet.ts";

const bytesOf = (rows: readonly (readonly string[])[]) =>
  writeXlsx({
    sheets: [{name: "Bảng", rows: rows.map((cells) => cells.map((text) => ({kind: "text", text})))}]
  });

const countsOf = ({read, taken, rejected, ignored}: TableCounts) => ({
  read,
  taken,
  rejected,
  ignored
});

describe("the rows of a refused file are counted", () => {
  it("a return that is refused for its period rejects the rows of data that it would have had, and nothing else", () => {
    const reference = binhLam(lamKheForm);
    const sound = readSheet(lamKheSheet({title: nineMonthsTitle}), reference);
    expect(sound.taken).toBeGreaterThan(2);
    const refused = readSheet(lamKheSheet({title: quarterTitle}), reference);
    expect(refused.refused).toBe(true);
    expect(countsOf(refused)).toEqual({
      read: sound.read,
      taken: 0,
      rejected: sound.taken + sound.rejected,
      ignored: sound.ignored
    });
  });

  it("of a table that lacks a column the rows below the header are read and rejected", () => {
    const table = [
      "Sổ theo dõi",
      "Mã vụ;Nơi xảy ra;Ngày khởi tố;Số bị can;Số bị hại",
      "V1;Xã Tân Sơn;3/1/2024;1;1",
      "V2;Xã Tân Sơn;3/1/2024;1;1",
      "",
      "Người lập;;;;"
    ];
    const found = readExport(Buffer.from(table.join("\n")), {reference: inventedReference});
    expect(found.problems.map(({code}) => code)).toEqual(["missing-column"]);
    expect(countsOf(found)).toEqual({read: 5, taken: 0, rejected: 2, ignored: 3});
  });

  it("whatever column a file lacks, each of its rows is accounted for", () => {
    const input = new URL("../input/exports/", import.meta.url);
    const tables = readdirSync(input).flatMap((file) => {
      const workbook = openWorkbook(readFileSync(new URL(file, input)));
      if ("problem" in workbook || workbook.format !== "csv") return [];
      const rows = workbook.sheets[0]?.rows ?? [];
      return rows.length < 10 ? [rows] : [];
    });
    let lacking = 0;
    for (const rows of tables)
      for (const column of [0, 2, 4]) {
        const found = readExport(bytesOf(rows.map((cells) => cells.filter((_, at) => at !== column))), {
          reference: inventedReference
        });
        expect(found.read).toBe(found.taken + found.rejected + found.ignored);
        if (!found.problems.some(({code}) => code === "missing-column")) continue;
        lacking += 1;
        expect(found.rejected).toBeLessThanOrEqual(found.read);
        expect(found.read).toBeGreaterThanOrEqual(rows.filter((cells) => cells.join("") !== "").length - 4);
      }
    expect(lacking).toBeGreaterThan(50);
  });
});
