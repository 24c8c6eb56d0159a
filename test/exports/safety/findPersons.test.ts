import {describe, expect, it} from "vitest";
import {openWorkbook} from "#loaders/exports/file/openWorkbook.ts";
import type {CellSpec, SheetSpec} from "#loaders/exports/file/xlsx/workbookSpec.ts";
import {writeXlsx} from "#loaders/exports/file/xlsx/writeXlsx.ts";
import {readExport, type ReadOptions} from "#loaders/exports/readExport.ts";
import {markedCopy} from "#loaders/slip/markedCopy.ts";

const titles = [
  "Kỳ số liệu",
  "Địa bàn",
  "Chỉ tiêu",
  "Đơn vị tính",
  "Giá trị",
  "Nguồn",
  "Độ tin cậy",
  "Ghi chú"
];
const row = ["Năm 2018", "Toàn quốc", "khởi tố", "vụ", "200", "Báo A", "Cao", ""];
const persons = [
  ["DANH SÁCH NẠN NHÂN"],
  ["STT", "Họ và tên", "Năm sinh", "CCCD", "Điện thoại"],
  ["1", "Trần Thị Bình", "1990", "001190123456", "0912345678"],
  ["2", "Lê Văn Cường", "1991", "001091123457", "0987654321"]
];
const secrets = /Trần Thị Bình|Lê Văn Cường|0011901|0010911|09123456|09876543/;

const cells = (rows: readonly (readonly string[])[]): CellSpec[][] =>
  rows.map((texts) => texts.map((text) => ({kind: "text", text})));
const sheet = (name: string, rows: readonly (readonly string[])[], other: Partial<SheetSpec> = {}) => ({
  name,
  rows: cells(rows),
  ...other
});
const figures = sheet("Số liệu", [titles, row]);
const read = (sheets: SheetSpec[], options: ReadOptions = {}) => readExport(writeXlsx({sheets}), options);
const textsOf = (bytes: Uint8Array) => {
  const workbook = openWorkbook(bytes);
  if ("problem" in workbook) throw new Error(workbook.problem.message.en);
  return workbook.sheets.map(({rows}) => rows);
};

describe("a sheet without a known table beside one with a table", () => {
  it("with persons in sight refuses the file, which names sheet and column and echoes nothing", () => {
    const {kind, rows, problems} = read([figures, sheet("DS nan nhan", persons)]);
    expect({kind, rows}).toEqual({kind: null, rows: []});
    expect(new Set(problems.map(({code, sheet: at}) => `${code} ${at ?? ""}`))).toEqual(
      new Set(["personal-data DS nan nhan"])
    );
    expect(problems.map(({cell}) => cell)).toEqual(expect.arrayContaining(["B2", "D2", "E2"]));
    expect(JSON.stringify(problems)).not.toMatch(secrets);
  });

  it("a list without titles counts too", () => {
    const {kind, problems} = read([figures, sheet("Q1", persons.slice(2, 3))]);
    expect(kind).toBeNull();
    expect(JSON.stringify(problems)).not.toMatch(secrets);
  });

  it("with dropPersonal the file is taken, and the archived copy keeps no row of that sheet", () => {
    const {kind, problems, archive} = read([figures, sheet("DS nan nhan", persons)], {dropPersonal: true});
    expect(kind).toBe("published");
    expect(problems.map(({severity, code, sheet: at}) => [severity, code, at])).toEqual([
      ["warning", "personal-sheet-dropped", "DS nan nhan"]
    ]);
    if (!archive) throw new Error("There is a reduced copy.");
    const [first, second] = textsOf(archive);
    expect(first?.[1]?.slice(0, 7)).toEqual(row.slice(0, 7));
    expect(second?.flat().join("")).toBe("");
  });

  it("a hidden one is no reason to refuse, but the archive keeps the file without it, and a note says so", () => {
    const {kind, problems, archive} = read([figures, sheet("Cu", persons, {hidden: true})]);
    expect(kind).toBe("published");
    expect(problems).toContainEqual(
      expect.objectContaining({severity: "note", code: "personal-sheet-dropped", sheet: "Cu"})
    );
    if (!archive) throw new Error("There is a reduced copy.");
    expect(JSON.stringify(textsOf(archive))).not.toMatch(secrets);
  });

  it("without persons is passed over as before: the file is taken as it came", () => {
    const other = sheet("Ghi chú", [
      ["TT", "Nội dung"],
      ["1", "Số liệu lấy từ báo cáo năm"]
    ]);
    const {kind, problems, archive} = read([figures, other]);
    expect({kind, archive}).toEqual({kind: "published", archive: undefined});
    expect(problems.map(({code}) => code)).toEqual(["sheet-without-table"]);
  });

  it("is never copied into the copy with the cells marked, whatever its name", () => {
    const text = [
      ["TT", "Nội dung"],
      ["1", "một câu chỉ có ở đây"]
    ];
    for (const name of ["Ghi chú", "Trần Thị Bình"]) {
      const bytes = writeXlsx({sheets: [figures, sheet(name, text)]});
      const {problems} = readExport(bytes);
      const workbook = openWorkbook(bytes);
      if ("problem" in workbook) throw new Error(workbook.problem.message.en);
      const copy = markedCopy(workbook, problems);
      if (copy === null) throw new Error("There is a copy.");
      const all = textsOf(copy);
      expect(all).toHaveLength(2);
      expect(JSON.stringify(all)).not.toContain("một câu chỉ có ở đây");
    }
  });
});
