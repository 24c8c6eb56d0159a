import {completeness, cumulativeIncidence} from "../../stats/index.ts";
import {answerOf, entryOf} from "./method.ts";
import {references} from "./references.ts";

const level = 0.95;

const cumulativeIncidenceEntry = entryOf({
  id: "cumulative-incidence",
  explains: ["cumulativeIncidence"],
  formula: ["F_j(t) = Σ_{t_i ≤ t} S(t_{i − 1}) · d_{ij}/n_i", "S(t) = Π_{t_i ≤ t} (1 − d_i/n_i)"],
  references: [references.aalen],
  example: () => {
    const start = new Date("2023-01-01");
    const days: [number, string | null][] = [
      [60, "prosecuted"],
      [90, "suspended"],
      [120, "prosecuted"],
      [150, null],
      [200, "prosecuted"],
      [260, null],
      [300, "prosecuted"],
      [400, null],
      [500, "prosecuted"],
      [600, null]
    ];
    const cases = days.map(([day, outcome]) => ({
      start,
      end: new Date(start.getTime() + day * 24 * 60 * 60 * 1000),
      outcome
    }));
    const found = cumulativeIncidence(cases, {at: [12], asOf: new Date("2025-01-01"), level});
    const line = found["prosecuted"]?.[0];
    if (line === undefined) throw new Error("the example has no line");
    return {cases: cases.length, level, ...line};
  },
  refusals: {}
});

const completenessEntry = entryOf({
  id: "completeness",
  explains: ["completeness"],
  formula: [
    "f_j = Σ_i C_{i, j + 1} ÷ Σ_i C_{i, j}",
    "Ĉ_i = C_{i, j} · f_j · … · f_{J − 1}",
    "C_{i, j} ÷ Ĉ_i"
  ],
  references: [references.mack],
  example: () => {
    const triangle = [
      [10, 14, 15, 15],
      [12, 17, 19, null],
      [9, 12, null, null],
      [8, null, null, null]
    ];
    const {estimated, complete, standardError} = answerOf(completeness(triangle));
    return {
      known: triangle.at(-1)?.[0] ?? NaN,
      estimated: estimated.at(-1) ?? NaN,
      complete: complete.at(-1) ?? NaN,
      total: estimated.reduce((sum, count) => sum + count, 0),
      error: standardError
    };
  },
  refusals: {
    "too-few-rows": () => completeness([[1, 2]]),
    "no-earlier-reports": () =>
      completeness([
        [0, 1],
        [0, 1]
      ]),
    "all-withdrawn": () =>
      completeness([
        [1, 0],
        [1, 0]
      ])
  }
});

/** Methods for cases that are followed and reports that come late. */
export const cases = [cumulativeIncidenceEntry, completenessEntry];
