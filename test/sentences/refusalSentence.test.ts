import {readdirSync, readFileSync} from "node:fs";
import {expect, test} from "vitest";
import {sentences} from "../../src/i18n/sentences/sentences.ts";
import {refusalSentence} from "../../src/sentences/refusalSentence.ts";
import {segmentedRegression} from "../../src/stats/index.ts";

test("refusalSentence: every reason that a method can give has its sentence in both languages", () => {
  const folder = new URL("../../src/stats/", import.meta.url);
  const codes = new Set(
    readdirSync(folder).flatMap((name) =>
      [...readFileSync(new URL(name, folder), "utf8").matchAll(/refused: "([a-z-]+)"/g)].map(
        ([, code = ""]) => code
      )
    )
  );
  expect(codes.size).toBeGreaterThan(5);
  for (const language of ["vi", "en"] as const)
    expect(Object.keys(sentences[language].refused).sort()).toEqual([...codes].sort());
});

test("refusalSentence: 22 cases in 60 months and 1 in 13 are too few for a segmented regression, and it says how few", () => {
  // 22 cases over 60 months and 1 over 13, wherever in them
  const counts: number[] = Array.from({length: 73}, (_, month) => (month < 60 && month % 3 === 0 ? 1 : 0));
  counts[1] = 1;
  counts[2] = 1;
  counts[65] = 1;
  expect(counts.slice(0, 60).reduce((sum, one) => sum + one, 0)).toBe(22);
  const found = segmentedRegression({counts, start: 60}, {family: "quasipoisson"});
  if (!("refused" in found)) throw new Error("It is to refuse.");
  // intercept, trend, level and slope: 4 parameters of 10 events each
  expect(refusalSentence(found, "en")).toBe(
    "Too few events for a regression: 23, at least 40 are needed (10 for each parameter)."
  );
  expect(refusalSentence(found, "vi")).toBe(
    "Số vụ quá ít cho mô hình hồi quy: có 23, cần ít nhất 40 (10 vụ cho mỗi tham số)."
  );
});

test("refusalSentence: one is not written as several, and a short baseline of a chart is no shorter side", () => {
  const said = (refused: "too-few-areas" | "too-few-rows" | "too-few-points") =>
    refusalSentence({refused, need: 2, have: 1}, "en");
  expect(said("too-few-areas")).toBe("There is 1 area; at least 2 are needed.");
  expect(said("too-few-rows")).toBe("There is 1 complete period; at least 2 are needed.");
  expect(said("too-few-points")).toBe(
    "The series is too short: 1 point where at least 2 are needed (before a change and after it, or as a baseline)."
  );
});
