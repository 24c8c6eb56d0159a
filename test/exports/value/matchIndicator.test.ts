import {describe, expect, it} from "vitest";
import {matchIndicator} from "#loaders/exports/value/matchIndicator.ts";

describe("matchIndicator", () => {
  it.each([
    ["khởi tố", "vụ", "cases-initiated"],
    ["khởi tố", "bị can", "accused-initiated"],
    ["Số vụ phát hiện, xử lý", "vụ", "cases-found-and-handled"],
    ["PHAT HIEN, XU LY", "Vu", "cases-found-and-handled"],
    ["Số nạn nhân được xác định", "người", "victims-identified"],
    ["Số đối tượng", "người", "suspects-found"],
    ["số vụ phát hiện, khởi tố mới so với cùng kỳ", "%", "new-cases-change-percent"]
  ])("label and unit together name the indicator: «%s» in «%s» is %s", (label, unit, code) => {
    expect(matchIndicator(label, unit, false)).toMatchObject({code});
  });

  it("the same label with what was carried over is another indicator", () => {
    expect(matchIndicator("phát hiện", "vụ", false)).toMatchObject({code: "cases-found"});
    expect(matchIndicator("phát hiện", "vụ", true)).toMatchObject({code: "cases-handled"});
    expect(matchIndicator("nạn nhân", "người", true)).toMatchObject({code: "victims-in-handled-cases"});
  });

  it("a stock is not taken for a flow: new cases cannot include what was carried over", () => {
    expect(matchIndicator("khởi tố mới", "vụ", true)).toMatchObject({fault: "carried-over-does-not-fit"});
  });

  it("a label that itself says «tồn + mới» needs no remark", () => {
    expect(matchIndicator("khởi tố, điều tra (tồn + mới)", "bị can", false)).toMatchObject({
      code: "accused-handled"
    });
  });

  it("cases, accused and defendants are different counts: the unit must fit, in the label too", () => {
    expect(matchIndicator("truy tố", "bị cáo", false)).toMatchObject({fault: "unit-does-not-fit"});
    expect(matchIndicator("Số vụ khởi tố", "bị can", false)).toMatchObject({fault: "unit-does-not-fit"});
    expect(matchIndicator("số nạn nhân truy tố (GLOTIP)", "người", false)).toMatchObject({
      fault: "unknown-indicator"
    });
  });

  it("an unknown label is refused", () => {
    for (const label of ["bắt giữ", "", "số"])
      expect(matchIndicator(label, "vụ", false)).toMatchObject({fault: "unknown-indicator"});
  });
});
