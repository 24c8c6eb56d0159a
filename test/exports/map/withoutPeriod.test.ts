import {expect, it, test} from "vitest";
import {textSheet} from "#loaders/exports/file/textSheet.ts";
import {proposeForm} from "#loaders/exports/map/proposeForm.ts";
import {withoutPeriod} from "#loaders/exports/map/withoutPeriod.ts";
import {holdsWords} from "#loaders/exports/map/holdsWords.ts";

const form = "BÁO CÁO KẾT QUẢ PHÒNG, CHỐNG MUA BÁN NGƯỜI";

it.each([
  `${form} QUÝ III NĂM 2026`,
  `${form}\nQuý 3/2026`,
  `${form} 6 tháng đầu năm 2026 (lũy kế)`,
  `${form} 9 THÁNG NĂM 2026`,
  `${form}, tháng 6/2026`,
  `${form} NĂM 2026`,
  `${form} giai đoạn từ ngày 15/12/2025 đến ngày 14/6/2026`.replace(" giai đoạn", ""),
  `${form} (Số liệu từ 15/6/2026 đến 14/9/2026)`,
  `${form} - QUÝ III`,
  `${form} quý III năm 2026`.normalize("NFD").replace(form.normalize("NFD"), form)
])("«%s» is a form without its period", (title) => {
  expect(withoutPeriod(title)).toBe(form);
});

it.each(["Biểu số 01/2022/BCĐ", "Thống kê theo Quyết định 9145/QĐ-BCĐ", "Báo cáo quý", "QUÝ III NĂM 2026"])(
  "«%s» stays as it is: it names no period, or nothing else",
  (title) => {
    expect(withoutPeriod(title)).toBe(title);
  }
);

test("a proposed form has the title without the period that the file states", () => {
  const rows = [[`${form} QUÝ III NĂM 2026`], ["TT", "Đơn vị", "Khởi tố mới (vụ)"], ["1", "Xã A", "1"]];
  expect(proposeForm(textSheet(rows, ";"), "x")?.form.name.vi).toBe(form);
});

test("the parts of a count are named with their direction", () => {
  const count = {stage: "investigated", unit: "case-initiated", detail: "transferred"};
  expect(holdsWords({count: {...count, measure: "inflow"}})).toBe(
    "điều tra · vụ án khởi tố · nhận thêm · nơi khác chuyển đến"
  );
  expect(holdsWords({count: {...count, measure: "outflow"}})).toBe(
    "điều tra · vụ án khởi tố · chuyển đi, trả, nhập · chuyển đi nơi khác"
  );
});
