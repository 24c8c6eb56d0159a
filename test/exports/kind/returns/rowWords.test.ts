import {describe, expect, it} from "vitest";
import {readRemark} from "#loaders/exports/kind/returns/footnotes.ts";
import {
  beginsSignatures,
  isGroupNumber,
  isRowNumber,
  saysNil,
  saysNotReported,
  saysTotal
} from "#loaders/exports/kind/returns/rowWords.ts";

describe("the words of rows", () => {
  it.each(["Không phát sinh", "KHÔNG PHÁT SINH.", "Trong kỳ không phát sinh", "KPS"])(
    "%s is a nil return",
    (text) => {
      expect(saysNil(text)).toBe(true);
      expect(saysNotReported(text)).toBe(false);
    }
  );

  it.each(["Chưa báo cáo", "chưa gửi báo cáo", "Đơn vị chưa báo cáo", "[x]", "Chưa có số liệu"])(
    "%s is not reported",
    (text) => {
      expect(saysNotReported(text)).toBe(true);
      expect(saysNil(text)).toBe(false);
    }
  );

  it("neither blanks, numbers nor remarks are words for a whole row", () => {
    for (const text of ["", "0", "-", "Không", "Chưa báo cáo số nạn nhân", "Không phát sinh nạn nhân"])
      expect([saysNil(text), saysNotReported(text)], text).toEqual([false, false]);
  });

  it.each(["TỔNG CỘNG", "Cộng:", "Tổng số", "Toàn tỉnh", "Toàn huyện"])("%s is a total", (text) => {
    expect(saysTotal(text)).toBe(true);
  });

  it("names of areas are no totals", () => {
    for (const text of ["Xã Tổng Cọt", "Xã Cộng Hòa", "Công an huyện", ""])
      expect(saysTotal(text)).toBe(false);
  });

  it("roman numbers and letters head groups, arabic ones rows", () => {
    for (const text of ["I", "II", "IV.", "A", "B."])
      expect([isGroupNumber(text), isRowNumber(text)]).toEqual([true, false]);
    for (const text of ["1", "02", "3.", "1.1"])
      expect([isGroupNumber(text), isRowNumber(text)]).toEqual([false, true]);
    for (const text of ["", "Xã", "(1)"])
      expect([isGroupNumber(text), isRowNumber(text)]).toEqual([false, false]);
  });

  it.each([
    "NGƯỜI LẬP BIỂU",
    "KT. TRƯỞNG CÔNG AN HUYỆN",
    "TRƯỞNG CÔNG AN HUYỆN",
    "TM. ỦY BAN NHÂN DÂN",
    "PHÓ TRƯỞNG CÔNG AN HUYỆN",
    "(Ký, ghi rõ họ tên)",
    "Nơi nhận:",
    "Thủ trưởng đơn vị",
    "Lâm Khê, ngày 17 tháng 9 năm 2024"
  ])("signatures begin with %s", (text) => {
    expect(beginsSignatures(text)).toBe(true);
  });

  it.each([
    "",
    "Xã Hòa Lĩnh",
    "TT Phố Mới",
    "Chuyển CA tỉnh",
    "Ghi chú: số bị can gồm cả án kỳ trước chuyển sang.",
    "(Số liệu từ ngày 15 tháng 12 năm 2023 đến ngày 14 tháng 9 năm 2024)",
    "Không phát sinh",
    "Trường Sơn",
    "Kỳ Lừa"
  ])("signatures do not begin with %s", (text) => {
    expect(beginsSignatures(text)).toBe(false);
  });
});

describe("remarks about what columns hold", () => {
  it("what was carried over is included in the counts of a unit", () => {
    for (const text of [
      "Ghi chú: số bị can gồm cả án kỳ trước chuyển sang.",
      "Số bị can bao gồm án tồn",
      "Bị can đã gồm cả số năm trước chuyển sang"
    ])
      expect(readRemark(text), text).toEqual({says: "carried-over", units: ["accused"]});
    expect(readRemark("Số liệu kể cả án kỳ trước")).toEqual({says: "carried-over", units: []});
  });

  it.each([
    "Số bị can không bao gồm án kỳ trước chuyển sang",
    "Chưa tính số liệu của 2 xã",
    "Nạn nhân gồm cả người nước ngoài",
    "Số vụ gồm cả án kỳ trước, không gồm án tạm đình chỉ"
  ])("%s is for a person to judge", (text) => {
    expect(readRemark(text)).toEqual({says: "unclear"});
  });

  it.each(["", "01 tin quý trước chuyển sang", "Chuyển CA tỉnh", "Ghi chú", "Người lập biểu"])(
    "%s says nothing about columns",
    (text) => {
      expect(readRemark(text)).toBeNull();
    }
  );
});
