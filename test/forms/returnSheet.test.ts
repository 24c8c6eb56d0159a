import {describe, expect, it} from "vitest";
import {openWorkbook} from "#loaders/exports/file/openWorkbook.ts";
import type {Sheet} from "#loaders/exports/file/workbook.ts";
import type {SheetSpec} from "#loaders/exports/file/xlsx/workbookSpec.ts";
import {writeXlsx} from "#loaders/exports/file/xlsx/writeXlsx.ts";
import {isFault} from "#loaders/exports/kind/exportKind.ts";
import {titleJoint, titlePaths} from "#loaders/exports/table/titlePaths.ts";
import {readReturnPeriod} from "#loaders/exports/value/readReturnPeriod.ts";
import {returnRows, returnSheet, type ReturnSpec} from "#loaders/forms/returnSheet.ts";
import {projectReference} from "#loaders/reference/reference.ts";
import type {Form} from "#src/schema/reference.ts";

const form = projectReference().forms.find(({code}) => code === "so138-returns");
if (!form) throw new Error("The project's own form is missing.");
const own: Form = form;

const at = (title: string) => own.columns.findIndex(({titles}) => titles.includes(title));
const reports = "Tố giác, tin báo về tội phạm, kiến nghị khởi tố (tin)";
const [opening, fresh, handled, remaining] = [
  "Kỳ trước chuyển sang",
  "Mới tiếp nhận",
  "Tổng thụ lý",
  "Còn lại"
].map((title) => at(`${reports} / ${title}`)) as [number, number, number, number];

const spec: ReturnSpec = {
  form: own,
  superior: "Công an tỉnh Bình Lâm",
  unit: "Công an huyện Lâm Khê",
  period: "quý III năm 2024",
  start: "2024-06-15",
  end: "2024-09-14",
  cumulative: false,
  rows: [
    {
      area: "Xã Hòa Lĩnh",
      values: new Map([
        [opening, 1],
        [fresh, 3],
        [handled, 4]
      ]),
      note: "Số liệu minh họa"
    },
    {area: "Xã Bản Đồn", said: "nil"},
    {area: "Xã Đông Hòa", said: "not-reported"},
    {
      area: "Xã Minh Khê",
      values: new Map([
        [opening, 0],
        [fresh, 1],
        [handled, 1]
      ])
    }
  ]
};

function reopened(sheet: SheetSpec): Sheet {
  const workbook = openWorkbook(writeXlsx({sheets: [sheet]}));
  if ("problem" in workbook) throw new Error(workbook.problem.message.en);
  const [first] = workbook.sheets;
  if (!first) throw new Error("no sheet");
  return first;
}

/** The row (from 0) of the first cell that holds a text. */
const rowOf = ({rows}: Pick<Sheet, "rows">, text: string) => rows.findIndex((cells) => cells.includes(text));

const wholeTitles = own.columns.map(({titles}) => titles[0]);

describe("the sheet of a return", () => {
  const sheet = reopened(returnSheet(spec));
  const top = rowOf(sheet, "TT");

  it("has letter head, title with period and days, and says whose form it is", () => {
    const lines = sheet.rows
      .slice(0, top)
      .flat()
      .filter((text) => text !== "");
    expect(lines).toEqual([
      "CÔNG AN TỈNH BÌNH LÂM",
      "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
      "CÔNG AN HUYỆN LÂM KHÊ",
      "Độc lập - Tự do - Hạnh phúc",
      "BIỂU TỔNG HỢP CỦA SỔ 138 VỀ KẾT QUẢ CÔNG TÁC PHÒNG, CHỐNG MUA BÁN NGƯỜI QUÝ III NĂM 2024",
      "(Số liệu từ ngày 15/6/2024 đến ngày 14/9/2024)",
      "(Biểu tổng hợp của Sổ 138, không phải biểu mẫu do cơ quan có thẩm quyền ban hành)"
    ]);
  });

  it("names a period that the reader understands, with the title and the days agreeing", () => {
    const read = readReturnPeriod(sheet.rows.slice(0, top).flat(), null);
    expect(
      isFault(read) ? read : {id: read.period.id, accumulation: read.accumulation, notes: read.notes}
    ).toEqual({
      id: "2024-Q3@administrative",
      accumulation: "in-period",
      notes: []
    });
    const cumulative = reopened(
      returnSheet({...spec, period: "9 tháng năm 2024", start: "2023-12-15", cumulative: true})
    );
    const lines = cumulative.rows.slice(0, top).flat();
    expect(lines.join("\n")).toContain("NGƯỜI 9 THÁNG NĂM 2024 (LŨY KẾ)\n");
    const other = readReturnPeriod(lines, null);
    expect(isFault(other) ? other : [other.period.id, other.accumulation]).toEqual([
      "2024-9M@administrative",
      "cumulative"
    ]);
  });

  it("has a header of three lines in which every column has its whole title, also without merged cells", () => {
    const paths = (of: Sheet) => titlePaths(of, top, 3)?.map((path) => path.join(titleJoint));
    expect(paths(sheet)).toEqual(wholeTitles);
    expect(paths({...sheet, rows: returnRows(spec), merged: []})).toEqual(wholeTitles);
    expect(sheet.rows[top + 3]?.slice(0, 3)).toEqual(["(1)", "(2)", "(3)"]);
    expect(sheet.rows[top + 3]?.at(-1)).toBe(`(${own.columns.length})`);
  });

  it("has a row for each area with numbers, words over all counts, and notes", () => {
    const cells = sheet.rows.slice(top + 4, top + 8);
    expect(cells.map((row) => row.slice(0, 5))).toEqual([
      ["1", "Xã Hòa Lĩnh", "1", "3", "4"],
      ["2", "Xã Bản Đồn", "Không phát sinh"],
      ["3", "Xã Đông Hòa", "Chưa báo cáo"],
      ["4", "Xã Minh Khê", "0", "1", "1"]
    ]);
    expect(cells[0]?.[20]).toBe("Số liệu minh họa");
    expect(sheet.merged).toContainEqual({top: top + 5, left: 2, bottom: top + 5, right: 19});
  });

  it("adds the rows up by formulas with what they yield; a column without any number has no total", () => {
    const written = returnSheet(spec);
    const row = rowOf(sheet, "TỔNG CỘNG");
    const first = top + 5;
    expect(written.rows[row]?.[fresh]).toMatchObject({
      kind: "formula",
      formula: `IF(COUNT(D${first}:D${first + 3})=0,"",SUM(D${first}:D${first + 3}))`,
      value: 4
    });
    expect(sheet.rows[row]).toEqual(["", "TỔNG CỘNG", "1", "4", "5"]);
  });

  it("has room for signatures below, without names", () => {
    const below = sheet.rows
      .slice(rowOf(sheet, "TỔNG CỘNG") + 1)
      .flat()
      .filter((text) => text !== "");
    expect(below).toEqual([
      "…………, ngày …… tháng …… năm ……",
      "NGƯỜI LẬP BIỂU",
      "THỦ TRƯỞNG ĐƠN VỊ",
      "(Ký, ghi rõ họ tên)",
      "(Ký, ghi rõ họ tên)"
    ]);
  });

  it("gives the same rows as texts", () => {
    const texts = returnRows(spec);
    expect(texts.every((row) => row.length === own.columns.length)).toBe(true);
    expect(texts).toEqual(
      sheet.rows.map((row) => Array.from(texts[0] ?? [], (_, index) => row[index] ?? ""))
    );
  });
});

describe("a sheet to be filled in", () => {
  const blankForm = returnSheet({
    ...spec,
    entry: true,
    rows: [{area: "Xã Hòa Lĩnh", values: new Map([[opening, 2]])}, {area: "Xã Bản Đồn"}]
  });
  const top = rowOf(reopened(blankForm), "TT");
  const cell = (row: number, column: number) => blankForm.rows[top + 4 + row]?.[column];

  it("locks what is given and opens what is to be entered", () => {
    expect(blankForm.protect).toBe(true);
    expect(cell(0, opening)).toEqual({kind: "number", value: 2, style: "number"});
    expect(cell(1, opening)).toEqual({kind: "blank", style: "inputNumber"});
    expect(cell(0, fresh)).toEqual({kind: "blank", style: "inputNumber"});
    expect(cell(0, own.columns.length - 1)).toEqual({kind: "blank", style: "input"});
  });

  it("adds up what is handled and what remains, blank until something is entered", () => {
    const row = top + 5;
    expect(cell(0, handled)).toMatchObject({kind: "formula", value: ""});
    const formula = (column: number) => {
      const found = cell(0, column);
      return found?.kind === "formula" ? found.formula : "";
    };
    expect(formula(handled)).toContain(`,SUM(C${row},D${row}),"")`);
    expect(formula(remaining)).toContain(`,SUM(E${row})-SUM(F${row},G${row},H${row},I${row}),"")`);
  });

  it("has one check for each open count, and none over a locked one", () => {
    const ranges = (blankForm.validations ?? []).flatMap(({range}) => range.split(" "));
    const row = top + 5;
    expect(ranges).not.toContain(`C${row}`);
    expect(ranges).toEqual(expect.arrayContaining([`D${row}`, `F${row}:I${row}`, `C${row + 1}`]));
  });

  it("is the same to the byte each time", () => {
    expect(writeXlsx({sheets: [blankForm]})).toEqual(writeXlsx({sheets: [structuredClone(blankForm)]}));
  });
});
