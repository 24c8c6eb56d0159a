import {describe, expect, it} from "vitest";
import {textSheet} from "#loaders/exports/file/textSheet.ts";
import {guessColumn} from "#loaders/exports/map/guessColumn.ts";
import {proposeForm, slug} from "#loaders/exports/map/proposeForm.ts";
import {parseForm} from "#loaders/reference/readForm.ts";
import {lamKheForm, lamKheSheet} from "../kind/returns/lamKhe.ts";

const holds = (...path: string[]) => guessColumn(path);
const count = (stage: string, unit: string, measure: string, detail: string | null = null) => ({
  holds: {count: {stage, unit, measure, detail}},
  confidence: "high"
});

describe("the form proposed for a sheet", () => {
  it("of the sample return is the one that a person wrote", () => {
    const proposal = proposeForm(lamKheSheet(), "Bieu MBN quy III-2024 (gui lai lan 2)");
    expect(proposal).toMatchObject({top: 6, row: 8});
    expect(proposal?.form.columns).toEqual(lamKheForm.columns);
    expect(proposal?.form.code).toBe("bieu-mbn-quy-iii-2024-gui-lai-lan-2");
    expect(proposal?.columns.map(({confidence}) => confidence)).toEqual([
      ...Array.from({length: 12}, () => "high"),
      // «Tiếp nhận» and «Được xác định» name no flow: that they are new ones is assumed
      "medium",
      "medium",
      "high"
    ]);
  });

  it("is the same from a CSV file, where merged titles are followed by blanks", () => {
    const sheet = textSheet(lamKheSheet().rows, ";");
    expect(proposeForm(sheet, "x")?.form.columns).toEqual(lamKheForm.columns);
  });

  it("is valid: its file can be read", () => {
    const form = proposeForm(lamKheSheet(), "Biểu 1")?.form;
    expect(parseForm(JSON.stringify(form), "bieu-1.json")).toEqual(form);
  });

  it("is none where no row has an area and a count", () => {
    expect(proposeForm(textSheet([], ";"), "x")).toBeNull();
    expect(
      proposeForm(
        textSheet(
          [
            ["a", "b"],
            ["1", "2"]
          ],
          ";"
        ),
        "x"
      )
    ).toBeNull();
    expect(proposeForm(textSheet([["TT", "Đơn vị", "Ghi chú"]], ";"), "x")).toBeNull();
  });

  it("holds nothing for a column that is not known, and for the second of two that seem the same", () => {
    const form = proposeForm(
      textSheet(
        [
          ["Đơn vị", "Khởi tố: số vụ", "Khởi tố mới: vụ", "Cự ly"],
          ["Xã A", "1", "1", "x"]
        ],
        ";"
      ),
      "x"
    )?.form;
    expect(form?.columns.map((column) => column.holds)).toEqual([
      {field: "area"},
      {count: {stage: "initiated", unit: "case-initiated", measure: "new", detail: null}},
      {nothing: true},
      {nothing: true}
    ]);
  });

  it("names of files become names without marks and spaces", () => {
    expect(slug("Biểu MBN quý III-2024 (đợt 2)")).toBe("bieu-mbn-quy-iii-2024-dot-2");
    expect(slug("…")).toBe("bieu");
  });
});

describe("what a column may hold, by its titles", () => {
  it("stages, units and flows of caseloads", () => {
    expect(holds("Truy tố", "Bị can", "Còn lại")).toEqual(count("prosecuted", "accused", "remaining"));
    expect(holds("Xét xử sơ thẩm", "Vụ", "Thụ lý mới")).toEqual(count("tried", "case-initiated", "new"));
    expect(holds("Xét xử", "Bị cáo", "Đã giải quyết", "Tổng số")).toEqual(
      count("tried", "defendant", "done")
    );
    expect(holds("Điều tra (vụ)", "Phục hồi")).toEqual(
      count("investigated", "case-initiated", "inflow", "resumed")
    );
    expect(holds("Tin báo", "Tồn cũ")).toEqual(count("report-resolved", "report", "carried-over"));
    expect(holds("Tin báo", "Quá hạn")).toEqual(count("report-resolved", "report", "overdue"));
    expect(holds("Truy tố (vụ)", "Trả hồ sơ điều tra bổ sung")).toEqual(
      count("prosecuted", "case-initiated", "outflow", "returned")
    );
  });

  it("persons in identification are no identified victims", () => {
    expect(holds("Nạn nhân", "Người đang trong quá trình xác định là nạn nhân")).toMatchObject({
      holds: {count: {stage: "victim-in-identification", unit: "person-in-identification"}}
    });
    expect(holds("Nạn nhân", "Được hỗ trợ")).toMatchObject({
      holds: {count: {stage: "victim-supported", unit: "person-supported"}}
    });
  });

  it("an unknown outcome and unknown words hold nothing", () => {
    for (const path of [["Tin báo", "Đã giải quyết", "Khác"], ["Số buổi tuyên truyền"], ["Vụ"], [""]])
      expect(guessColumn(path)).toEqual({holds: {nothing: true}, confidence: "none"});
  });
});
