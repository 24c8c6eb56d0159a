import {expect, test} from "vitest";
import {changeText, keyFigures, missing} from "#src/components/overviewParts.ts";
import {sampleContext, sampleFigure} from "./sampleRelease.ts";

const context = sampleContext({}, "en");
const change = (before: number | null, now: number) =>
  changeText(
    sampleFigure("cases-found", "2022", now),
    before === null ? null : sampleFigure("cases-found", "2021", before),
    context
  );

test("changeText: a change is given in cases, and in per cent from a base of 20 up", () => {
  expect(change(77, 90)).toBe("13 more (+16.9%); 2021: 77"); // 13/77 = 16.88 %
  expect(change(20, 10)).toBe("10 fewer (−50.0%); 2021: 20");
  expect(change(19, 10)).toBe("9 fewer (too few for a percentage); 2021: 19");
  expect(change(0, 2)).toBe("2 more (too few for a percentage); 2021: 0");
  expect(change(null, 10)).toBe("no figure for the same period of the year before");
});

test("changeText: figures of two domestic sources are shown side by side and not compared", () => {
  const now = sampleFigure("cases-found", "2022", 90);
  const before = sampleFigure("cases-found", "2021", 77, {source: "other.example/y"});
  expect(changeText(now, before, context)).toBe("not compared (another source); 2021: 77");
});

test("changeText: editions of one report from abroad compare, because one publisher counts both", () => {
  const now = sampleFigure("victims-identified-tip", "2022", 255);
  const before = sampleFigure("victims-identified-tip", "2021", 126, {source: "other.example/y"});
  expect(changeText(now, before, context)).toBe("129 more (+102.4%); 2021: 126"); // 129/126 = 102.38 %
});

test("keyFigures: the newest period leads, beside the same period of the year before; the latest whole year and the source stand below", () => {
  const figures = [
    sampleFigure("cases-handled", "2024", 163),
    sampleFigure("cases-handled", "2025-H1", 120),
    sampleFigure("cases-handled", "2024-H1", 100)
  ];
  const text = keyFigures(sampleContext({figures}, "en")).text;
  expect(text).toContain('<strong class="card-value">120</strong>');
  expect(text).toContain("20 more (+20.0%); first half of 2024: 100");
  expect(text).toContain("2024: 163");
  expect(text).toContain('href="https://invented.example/x"');
});

test("missing: the years from the first to the newest figure of any kind without a full-year figure are named", () => {
  const figures = [sampleFigure("cases-found", "2018", 211), sampleFigure("cases-found", "2021", 77)];
  expect(missing(sampleContext({figures}, "en")).text).toContain("2019, 2020");
  const later = [...figures, sampleFigure("cases-handled", "2023-H1", 88)];
  expect(missing(sampleContext({figures: later}, "en")).text).toContain("2019, 2020, 2022, 2023");
});
