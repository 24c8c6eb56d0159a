import {describe, expect, test} from "vitest";
import {readExport} from "#loaders/exports/readExport.ts";
import {ingest} from "#loaders/warehouse/ingest.ts";
import {archived, at, workplace} from "./workplace.ts";

const titles = "Mã vụ;Nơi xảy ra;Điều;Ngày khởi tố;Tình trạng;Số bị can;Số bị hại;Mục đích;Ghi chú";
const row = (number: number) => `BL-${number};Tỉnh Cao Bằng;150;12/01/2024;Đang điều tra;2;1;Khác;`;

/** More rows than the first megabyte of the file holds, of which the last but one has another text in one place. */
const register = (from: string, to: string) => {
  const rows = Array.from({length: 20_000}, (_, index) => row(index));
  const last = rows.length - 2;
  rows[last] = (rows[last] ?? "").replace(from, to);
  return `${[titles, ...rows].join("\n")}\n`;
};

describe("what stands far below the first megabyte of a register that is read in bulk", () => {
  test.each<[string, string, string, string]>([
    ["a telephone number in a note", "Khác;", "Khác;gọi 0912 345 678", "personal-data"],
    ["a name in a column of codes", "Đang điều tra", "Trần Thị Bình", "personal-data"],
    ["a name as the code of the case", "BL-19998;", "NguyenVanA-2001;", "personal-data"],
    ["a name in one word as the code", "BL-19998;", "NGUYENVANAN-01;", "personal-data"],
    ["an identity number as the code", "BL-19998;", "001190123456;", "personal-data"],
    ["a name and a home in a note", "Khác;", "Khác;Trần Thị Bình, sinh 1990, trú tại xã A", "personal-data"],
    ["a stamp", "Khác;", "Khác;TỐI MẬT", "secret-stamp"],
    ["garbled letters in a note", "Khác;", "Khác;theo viá»‡c làm", "letters-garbled"],
    ["garbled letters in a place", "Tỉnh Cao Bằng", "Tỉnh Cao Báº±ng", "letters-garbled"],
    ["a letter with a hundred marks", "Khác;", `Khác;e${"\u0301".repeat(100)}`, "damaged-text"]
  ])("%s is found as in a small file", async (_, from, to, code) => {
    const place = workplace();
    const text = register(from, to);
    place.write("so.csv", text);
    const {files} = await ingest(place.settings, {now: at("2026-11-01"), bulkFrom: 1000});
    const [file] = files;
    if (!file) throw new Error("There is one file.");
    expect(file.problems.map((problem) => problem.code)).toContain(code);
    const ordinary = readExport(Buffer.from(text));
    const {read, rejected, ignored} = ordinary;
    expect(file.rows).toMatchObject({read, rejected, ignored});
    expect(file.problems.filter((problem) => problem.code !== "name-withheld")).toEqual(ordinary.problems);
    if (ordinary.kind === null) expect(archived(place.state)).toEqual([]);
  });
});
