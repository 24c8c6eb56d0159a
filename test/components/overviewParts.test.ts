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

test("keyFigures: the newest period of an indicator is shown beside the same period of the year before only", () => {
  const figures = [
    sampleFigure("cases-handled", "2024", 163),
    sampleFigure("cases-handled", "2025-H1", 120),
    sampleFigure("cases-handled", "2024-H1", 100)
  ];
  const text = keyFigures(sampleContext({figures}, "en")).text;
  expect(text).toContain(">120<");
  expect(text).toContain("20 more (+20.0%)");
  expect(text).not.toContain("163");
});

test("missing: the years between the first and the last without a full-year figure are named", () => {
  const figures = [sampleFigure("cases-found", "2018", 211), sampleFigure("cases-found", "2021", 77)];
  expect(missing(sampleContext({figures}, "en")).text).toContain("2019, 2020");
});
