import {expect, test} from "vitest";
import {chartSentences} from "../../src/sentences/chartSentences.ts";
import {controlChart} from "../../src/stats/index.ts";
import {answered} from "../stats/answered.ts";

const labels = Array.from({length: 24}, (_, index) => `T${index + 1}`);
const said = (values: number[], language: "vi" | "en") =>
  chartSentences(answered(controlChart(values, {type: "c", baseline: 12})), labels, {
    period: "month",
    language
  });
const calm = [5, 7, 6, 4, 8, 6, 5, 7, 6, 5, 7, 6];

test("chartSentences: nothing fired: chance explains all", () => {
  expect(said(calm, "vi")).toEqual([
    "Mọi tháng đều nằm trong phạm vi dao động ngẫu nhiên. Chưa thấy thay đổi."
  ]);
  expect(said(calm, "en")).toEqual([
    "Every month lies inside the range that chance alone produces. No change is shown."
  ]);
});

test("chartSentences: each rule is named with its points, points in a row as a span", () => {
  // 40 against a mean of 6 lies outside; the seven 9s lie above the mean
  const fired = said([...calm, 40, 5, 9, 9, 9, 9, 9, 9, 9, 5], "en");
  expect(fired).toContain("Outside the limits: T13.");
  expect(fired).toContain("Seven or more in a row on one side of the centre line: T15 to T21.");
  expect(fired.join(" ")).not.toContain("No change is shown");
});

test("chartSentences: under 12 points it is a trial", () => {
  const few = chartSentences(answered(controlChart(calm.slice(0, 8), {type: "c"})), labels, {
    period: "quarter",
    language: "vi"
  });
  expect(few[0]).toBe("Biểu đồ thử nghiệm: dưới 12 điểm, giới hạn còn thay đổi; xem chuỗi số liệu trước.");
  expect(few[1]).toMatch(/^Mọi quý đều nằm trong/);
});
