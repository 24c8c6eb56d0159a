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

// R: 20 points, 10 below and then above the median in runs of 6, 4, 4 and 6: 3 crossings where qbinom(0.05, 19, 0.5) is 6
const drifting = [3, 3, 3, 3, 3, 3, 7, 7, 7, 7, 3, 3, 3, 3, 7, 7, 7, 7, 7, 7];

test("chartSentences: few crossings are named, though no rule of points fires", () => {
  const chart = answered(controlChart(drifting, {type: "c"}));
  expect(chart.points.some(({outside, run, trend, nearLimit}) => outside || run || trend || nearLimit)).toBe(
    false
  );
  expect(chartSentences(chart, labels, {period: "month", language: "en"})).toEqual([
    "The runs signal a lasting change: the longest on one side has 6 points (usual by chance: up to 7); the line crosses the centre 3 times (usual by chance: at least 6)."
  ]);
  expect(chartSentences(chart, labels, {period: "month", language: "vi"})).toEqual([
    "Có dấu hiệu thay đổi kéo dài: chuỗi dài nhất về một phía có 6 điểm (do ngẫu nhiên thường không quá 7); số lần cắt đường trung tâm là 3 (do ngẫu nhiên thường ít nhất 6)."
  ]);
});

test("chartSentences: a month without a figure is not said to lie inside; a run chart has no range to lie in", () => {
  const gap = answered(controlChart([...calm, null], {type: "c"}));
  expect(chartSentences(gap, labels, {period: "month", language: "en"})[0]).toMatch(
    /^Every month with a figure lies/
  );
  expect(chartSentences(gap, labels, {period: "month", language: "vi"})[0]).toMatch(
    /^Mọi tháng có số liệu đều/
  );
  const run = answered(controlChart(calm, {type: "run"}));
  expect(chartSentences(run, labels, {period: "month", language: "en"})).toEqual([
    "No run, trend or number of crossings is beyond what chance alone produces. No change is shown."
  ]);
});
