import fc from "fast-check";
import {expect, test} from "vitest";
import {
  countRegression,
  segmentedRegression,
  type InterruptedSeries,
  type Season
} from "../../src/stats/index.ts";
import {answered} from "./answered.ts";

// its agreement with R stands in countRegression.test.ts

const poisson = {family: "poisson"} as const;

test("segmentedRegression: refuses the 22 cases of 60 months and whatever follows in 13, with what it would need", () => {
  const before = Array.from({length: 60}, (_, month) => (month % 30 < 11 ? 1 : 0));
  expect(before.filter((count) => count === 1)).toHaveLength(22);
  for (let after = 0; after <= 12; after += 1) {
    const counts = [...before, ...Array.from({length: 13}, (_, month) => (month < after ? 1 : 0))];
    for (const [season, need] of [
      ["none", 40],
      ["harmonic", 80],
      ["month", 150]
    ] as const)
      expect(segmentedRegression({counts, start: 60, season}, {family: "quasipoisson"})).toEqual({
        refused: "too-few-events",
        need,
        have: 22 + after
      });
  }
});

test("segmentedRegression: refuses fewer than 8 periods on a side", () => {
  const counts = Array.from({length: 20}, (_, index) => 50 + index);
  for (const [start, have] of [
    [0, 0],
    [7, 7],
    [13, 7],
    [20, 0]
  ] as const)
    expect(segmentedRegression({counts, start}, poisson)).toEqual({
      refused: "too-few-points",
      need: 8,
      have
    });
  for (const start of [8, 12])
    expect(segmentedRegression({counts, start}, poisson)).toHaveProperty("terms.level");
  expect(segmentedRegression({counts: [], start: 0}, poisson)).toMatchObject({refused: "too-few-points"});
});

test("segmentedRegression: refuses more terms than periods, and a side without any event", () => {
  const counts = Array.from({length: 16}, (_, index) => 50 + index);
  const covariates = {dry: counts.map((_, index) => (index * index) % 7)};
  expect(segmentedRegression({counts, start: 8, season: "month", covariates}, poisson)).toEqual({
    refused: "too-few-rows",
    need: 17,
    have: 16
  });
  const stopped = counts.map((count, index) => (index < 8 ? count : 0));
  expect(segmentedRegression({counts: stopped, start: 8, slope: false}, poisson)).toEqual({
    refused: "separated",
    need: 1,
    have: 0,
    term: "level"
  });
});

test("segmentedRegression: a series that stays the same has ratios of 1 and no notes, for every family", () => {
  fc.assert(
    fc.property(
      fc.constantFrom("poisson", "quasipoisson", "negativeBinomial"),
      fc.constantFrom<Season>("none", "harmonic", "month"),
      fc.integer({min: 5, max: 1_000_000}),
      fc.integer({min: 8, max: 40}),
      (family, season, each, start) => {
        const counts = Array.from({length: 48}, () => each);
        const {terms, notes} = answered(segmentedRegression({counts, start, season}, {family}));
        for (const [name, {ratio, lower, upper, pValue}] of Object.entries(terms)) {
          expect(ratio).toBeCloseTo(name === "intercept" ? each : 1, name === "intercept" ? 2 : 8);
          if (name !== "intercept") expect(lower < 1 && upper > 1 && pValue > 0.999).toBe(true);
        }
        expect(notes).toEqual(family === "negativeBinomial" ? [{code: "theta-infinite"}] : []);
      }
    ),
    {numRuns: 40}
  );
});

test("segmentedRegression: finds trend, level and slope of a series that follows them exactly", () => {
  const counts = Array.from({length: 60}, (_, index) =>
    Math.round(1e8 * 1.01 ** (index + 1) * (index < 36 ? 1 : 0.7 * 0.98 ** (index - 35)))
  );
  const {terms} = answered(segmentedRegression({counts, start: 36}, poisson));
  expect(terms["intercept"]?.ratio).toBeCloseTo(1e8, -1);
  expect(terms["trend"]?.ratio).toBeCloseTo(1.01, 8);
  expect(terms["level"]?.ratio).toBeCloseTo(0.7, 7);
  expect(terms["slope"]?.ratio).toBeCloseTo(0.98, 8);
});

const counts = Array.from({length: 40}, (_, index) => 10 + ((index * 7) % 11));

test("segmentedRegression: is the regression on its terms, which the switches leave out", () => {
  const dry = counts.map((_, index) => (index * index) % 5);
  const all = {
    trend: counts.map((_, index) => index + 1),
    level: counts.map((_, index) => (index < 25 ? 0 : 1)),
    slope: counts.map((_, index) => (index < 25 ? 0 : index - 24))
  };
  for (const left of ["trend", "level", "slope"] as const) {
    const kept = Object.fromEntries(Object.entries(all).filter(([name]) => name !== left));
    expect(segmentedRegression({counts, start: 25, [left]: false, covariates: {dry}}, poisson)).toEqual(
      countRegression({counts, terms: {...kept, dry}}, poisson)
    );
  }
  expect(segmentedRegression({counts, start: 25, trend: false, level: false, slope: false}, poisson)).toEqual(
    countRegression({counts, terms: {}}, poisson)
  );
});

test("segmentedRegression: months stand against the time of the year at which the series begins", () => {
  const quarters = Array.from({length: 40}, (_, index) => [100, 200, 50, 400][index % 4] ?? 0);
  const {terms} = answered(
    segmentedRegression({counts: quarters, start: 20, season: "month", period: 4}, poisson)
  );
  expect(Object.keys(terms)).toEqual(["intercept", "trend", "level", "slope", "month2", "month3", "month4"]);
  for (const [name, ratio] of [
    ["month2", 2],
    ["month3", 0.5],
    ["month4", 4]
  ] as const)
    expect(terms[name]?.ratio).toBeCloseTo(ratio, 8);
});

test("segmentedRegression: refuses wrong input and echoes the value, also where the series is too short", () => {
  const fails = (changed: Partial<InterruptedSeries>, message: string) => {
    expect(() => segmentedRegression({counts, start: 25, ...changed}, poisson)).toThrow(
      new RangeError(message)
    );
  };
  for (const wrong of [-1, 41, 2.5, NaN])
    fails({start: wrong}, `the start must be a whole number from 0 to 40, not ${wrong}`);
  fails({season: "week" as Season}, "the season must be none or harmonic or month, not week");
  for (const wrong of [1, 0, 2.5, NaN, 367])
    fails({period: wrong}, `the period must be a whole number from 2 to 366, not ${wrong}`);
  fails({period: 4, season: "harmonic"}, "the period must be a whole number from 5 to 366, not 4");
  for (const name of ["trend", "level", "slope"])
    fails({covariates: {[name]: counts}}, `a covariate must not be called ${name}`);
  fails({covariates: {sine1: counts}, season: "harmonic"}, "a covariate must not be called sine1");
  fails({covariates: {intercept: counts}}, "a term must not be called intercept: it is added");
  fails({covariates: {dry: [1]}}, "the term dry must have 40 values, as many as counts, not 1");
  fails(
    {covariates: {same: counts.map((_, index) => (index < 25 ? 2 : 4))}},
    "the term same must not be a combination of the terms before it"
  );
  fails({counts: [1, 2, -3], start: 1}, "a count must be a whole number from 0 to 999999999, not -3");
  fails({counts: [1, 2, 3], start: 1, exposure: [1, 0, 1]}, "an exposure must be positive and finite, not 0");
});
