import {expect, test} from "vitest";
import {countSeries, sameLastYear} from "#src/indicators/countSeries.ts";
import type {CountRow} from "#src/schema/released.ts";

const quarters = [
  ["2023-12-15", "2024-03-14", "2024-Q1@administrative"],
  ["2022-12-15", "2023-03-14", "2023-Q1@administrative"],
  ["2023-03-15", "2023-06-14", "2023-Q2@administrative"]
] as const;

const count = ([start, end, id]: (typeof quarters)[number], value: number | null, area = "BL"): CountRow => ({
  id: `police | ${area} | investigated.new | case-initiated | ${id}`,
  agency: "police",
  area,
  indicator: "investigated.new",
  unit: "case-initiated",
  stage: "investigated",
  measure: "new",
  detail: null,
  period: {id, kind: "quarter", basis: "administrative", start, end},
  value,
  absent: value === null ? "c" : null,
  marks: [],
  how: "stated",
  illustrative: true,
  provenance: {file: "F1", received: "2024-03-20", path: null, sheet: null, cell: null}
});
const [first, before, second] = quarters;
const counts = [count(first, 7), count(second, null), count(before, 5), count(first, 3, "BL1")];
const key = {agency: "police", area: "BL", indicator: "investigated.new", unit: "case-initiated"};

test("countSeries: one area's counts of one kind of period in the order of time, withheld ones among them", () => {
  const series = countSeries(counts, key, "quarter");
  expect(series.map(({row}) => [row.value, row.absent])).toEqual([
    [5, null],
    [null, "c"],
    [7, null]
  ]);
  expect(countSeries(counts, key, "year")).toEqual([]);
  expect(countSeries(counts, {...key, unit: "accused"}, "quarter")).toEqual([]);
});

test("sameLastYear: the same quarter of the statistical year before, of the same area", () => {
  const series = countSeries(counts, key, "quarter");
  const last = series.at(-1);
  if (!last) throw new Error("no series");
  expect(sameLastYear(counts, last)?.row.value).toBe(5);
  expect(series[0] && sameLastYear(counts, series[0])).toBeNull();
});
