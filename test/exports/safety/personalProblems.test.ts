import {describe, expect, it} from "vitest";
import {personalProblems} from "#loaders/exports/safety/personalProblems.ts";
import {tameName} from "#loaders/exports/safety/tameName.ts";
import {withoutPersonal} from "#loaders/exports/safety/withoutPersonal.ts";
import {sheetOf, workbookOf} from "./sheetOf.ts";

const column = {column: 2, title: "Họ tên", sort: "name", by: "header", hidden: false} as const;
const cell = {row: 4, column: 5, sort: "phone", hidden: false} as const;
const at = {sheet: "Q3", headerRow: 1};

describe("personalProblems", () => {
  it("an error for each column and cell, which names the place and says what to do", () => {
    const problems = personalProblems({columns: [column], cells: [cell]}, {drop: false, ...at});
    expect(problems).toMatchObject([
      {severity: "error", code: "personal-data", sheet: "Q3", row: 2, column: "Họ tên", cell: "C2"},
      {severity: "error", code: "personal-data", sheet: "Q3", row: 5, column: null, cell: "F5"}
    ]);
    expect(problems[0]?.message.vi).toMatch(/^Cột C «Họ tên» có họ tên người, .*--drop-personal.*\.$/);
    expect(problems[0]?.message.en).toMatch(/^Column C «Họ tên» holds names of persons and .*resend.*\.$/);
    expect(problems[1]?.message.vi).toMatch(/^Ô F5 có số điện thoại, .*\.$/);
  });

  it.each([
    [[12], "Cột C «Họ tên» có họ tên người (ô C13), không", "persons (cell C13) and must"],
    [
      [12, 14],
      "Cột C «Họ tên» có họ tên người (ô C13 và 1 ô khác), không",
      "(cell C13 and 1 other cell) and"
    ],
    [
      [12, 14, 15],
      "Cột C «Họ tên» có họ tên người (ô C13 và 2 ô khác), không",
      "(cell C13 and 2 other cells) and"
    ]
  ])("a column names its first cell at fault and counts the others: %j", (rows, vi, en) => {
    const [problem] = personalProblems({columns: [{...column, rows}], cells: []}, {drop: false, ...at});
    expect(problem?.message.vi).toContain(vi);
    expect(problem?.message.en).toContain(en);
  });

  it("with drop warnings; for what the office hid notes, never a reason to refuse", () => {
    const found = {columns: [column, {...column, hidden: true}], cells: [cell, {...cell, hidden: true}]};
    expect(personalProblems(found, {drop: true, ...at}).map(({severity, code}) => [severity, code])).toEqual([
      ["warning", "personal-column-dropped"],
      ["note", "personal-column-dropped"],
      ["warning", "personal-cell-dropped"],
      ["note", "personal-cell-dropped"]
    ]);
    expect(personalProblems(found, {drop: false, ...at}).map(({severity}) => severity)).toEqual([
      "error",
      "note",
      "error",
      "note"
    ]);
  });

  it.each([
    "Nguyễn Văn A",
    "NGUYEN VAN A",
    "0912345678",
    "Số máy 0912.345.678",
    "a@example.vn",
    "001190123456"
  ])("a title or sheet name that is itself personal is not echoed: %s", (title) => {
    const [problem] = personalProblems(
      {columns: [{...column, title}], cells: []},
      {drop: false, sheet: title, headerRow: 0}
    );
    expect(problem?.column).toBe("cột C");
    expect(problem?.sheet).toBe(tameName(title, "sheet"));
    expect(JSON.stringify(problem)).not.toContain(title);
  });
});

describe("withoutPersonal", () => {
  const sheet = sheetOf(
    [
      ["BIỂU SỐ 1", "", ""],
      ["Nguyễn Văn A", "Vụ", "Ghi chú"],
      ["Trần Thị B", "2", "gọi 0912345678"],
      ["Lê Văn C", "3", "x"],
      ["Phạm Thị D", "", "người lập"]
    ],
    {name: "Q3", typeAt: () => "number"}
  );

  it("blanks the cells below the header of a personal column, and single cells; every cell keeps its place", () => {
    const before = structuredClone(sheet.rows);
    const {sheets} = withoutPersonal(
      workbookOf(sheet, sheet),
      new Map([[0, {headerRow: 1, columns: [0], cells: [{row: 2, column: 2}]}]])
    );
    expect(sheets[0]?.rows).toEqual([
      ["BIỂU SỐ 1", "", ""],
      ["", "Vụ", "Ghi chú"],
      ["", "2", ""],
      ["", "3", "x"],
      ["", "", "người lập"]
    ]);
    expect(sheets[0]?.typeAt(2, 0)).toBe("text");
    expect(sheets[0]?.typeAt(2, 1)).toBe("number");
    expect(sheets[1]?.rows).toEqual(before);
    expect(sheet.rows).toEqual(before);
  });

  it("a title that is no name stays; hidden sheets are emptied; a sheet named after a person is renamed", () => {
    const titled = sheetOf([["Họ tên"], ["Nguyễn Văn A"]], {name: "Nguyễn Văn A"});
    const hidden = sheetOf([["Trần Thị B"]], {name: "Q2 (cu)", hidden: true});
    const {sheets} = withoutPersonal(
      workbookOf(titled, hidden),
      new Map([[0, {headerRow: 0, columns: [0], cells: []}]])
    );
    expect(sheets[0]?.rows).toEqual([["Họ tên"], [""]]);
    expect(sheets[0]?.name).toMatch(/^\[tên trang tính đã thay\]-[\da-f]{8}$/);
    expect(sheets[1]).toMatchObject({name: "Q2 (cu)", rows: []});
  });
});

describe("what is to be deleted of a column", () => {
  const note = {...column, column: 20, title: "Ghi chú", sort: "identity", by: "content"} as const;
  const told = (rows: readonly number[], stays: {needed?: ReadonlySet<number>; ownForm?: boolean} = {}) => {
    const [problem] = personalProblems(
      {columns: [{...note, rows}], cells: []},
      {drop: false, sheet: "Biểu", headerRow: 10, ...stays}
    );
    return problem;
  };
  const needed = new Set([20]);

  it("up to three cells of a column that the form has are deleted, and not the column", () => {
    expect(told([13], {needed})?.office?.vi).toMatch(/Hãy xóa nội dung ô U14 rồi gửi lại\.$/);
    expect(told([13], {needed})?.office?.en).toMatch(/Delete what U14 holds and resend the file\.$/);
    expect(told([13], {needed})?.message.vi).toContain("Hãy xóa nội dung ô U14 rồi gửi lại, hoặc");
    expect(told([13, 15, 16], {needed})?.office?.vi).toContain("Hãy xóa nội dung ô U14, U16, U17 rồi");
    expect(told([13, 15, 16, 17], {needed})?.office?.vi).toContain("Hãy xóa cột này rồi");
    expect(told([13])?.office?.vi).toContain("Hãy xóa cột này rồi");
  });

  it("no column of the project's own form is ever to be deleted", () => {
    expect(told([13], {ownForm: true})?.office?.vi).toContain("Hãy xóa nội dung ô U14 rồi");
    for (const rows of [[], [13, 15, 16, 17]]) {
      const problem = told(rows, {ownForm: true});
      expect(problem?.office?.vi).toContain("Hãy xóa nội dung các ô đó, giữ nguyên cột của biểu rồi");
      expect(JSON.stringify([problem?.message, problem?.office])).not.toMatch(/xóa cột|Delete this column/);
    }
  });
});
