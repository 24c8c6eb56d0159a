import fc from "fast-check";
import {expect, test} from "vitest";
import {
  countRegression,
  type CountDesign,
  type CountFamily,
  type CountRegressionOptions
} from "../../src/stats/index.ts";
import {answered} from "./answered.ts";
import {fitCase, regressionCases} from "./regressionCases.ts";
import {relativeError} from "./relativeError.ts";

const named = (fit: {terms: Record<string, {ratio: number; standardError: number}>}, name: string) => {
  const found = fit.terms[name];
  if (found === undefined) throw new Error(`no term ${name}`);
  return found;
};

test("countRegression and segmentedRegression: terms, dispersion and theta agree with R's glm, glm.nb and NeweyWest to 1e-7", () => {
  expect(regressionCases).toHaveLength(65);
  const wrong = regressionCases.flatMap((one) => {
    const found = fitCase(one);
    const {expected} = one;
    expect(Object.keys(found.terms)).toEqual(expected.terms.map(({name}) => name));
    const off = expected.terms.filter(({name, coefficient, standardError, lower, upper, pValue}) => {
      const term = found.terms[name];
      return !(
        term !== undefined &&
        Math.abs(Math.log(term.ratio) - coefficient) <= 1e-7 * standardError &&
        relativeError(term.standardError, standardError) <= 1e-7 &&
        relativeError(term.lower, lower) <= 1e-7 &&
        relativeError(term.upper, upper) <= 1e-7 &&
        Math.abs(term.pValue - pValue) <= 1e-7
      );
    });
    const agrees =
      found.family === one.options.family &&
      relativeError(found.dispersion, expected.dispersion) <= 1e-7 &&
      (expected.theta === undefined
        ? !("theta" in found)
        : relativeError(found.theta ?? NaN, expected.theta) <= 1e-7);
    return off.length > 0 || !agrees ? [{label: one.label, off, found}] : [];
  });
  expect(wrong).toEqual([]);
});

test("countRegression and segmentedRegression: note autocorrelated residuals as R's Box.test does, unless Newey–West answers it", () => {
  let noted = 0;
  for (const one of regressionCases) {
    const {notes} = fitCase(one);
    const {neweyWest = 0} = one.options;
    if (neweyWest > 0 || one.expected.ljungBox >= 0.05) {
      expect(notes, one.label).toEqual([]);
      continue;
    }
    noted += 1;
    const n = one.counts.length;
    expect(notes, one.label).toMatchObject([
      {
        code: "autocorrelated",
        lag: Math.min(10, Math.floor(n / 5)),
        neweyWest: Math.floor(4 * (n / 100) ** (2 / 9))
      }
    ]);
    const [note] = notes;
    expect(note?.code === "autocorrelated" ? note.pValue : NaN).toBeCloseTo(one.expected.ljungBox, 8);
  }
  expect(noted).toBeGreaterThan(10);
});

/** 0 for two that no number can hold. */
const logRatio = (one: number, other: number) => (one === other ? 0 : Math.abs(Math.log(one / other)));

const family = fc.constantFrom<CountFamily>("poisson", "quasipoisson", "negativeBinomial");
const plainValue = fc.oneof(
  fc.integer({min: 0, max: 1}),
  fc.integer({min: -50, max: 50}).map((x) => x / 10)
);
const wildValue = fc.oneof(plainValue, fc.double({min: -5, max: 5, noNaN: true}));
const designOf = (value: fc.Arbitrary<number>): fc.Arbitrary<CountDesign> =>
  fc
    .record({
      rows: fc.integer({min: 0, max: 30}),
      many: fc.integer({min: 0, max: 3}),
      most: fc.constantFrom(1, 3, 20, 1e6),
      exposed: fc.boolean()
    })
    .chain(({rows, many, most, exposed}) => {
      const each = <Value>(one: fc.Arbitrary<Value>) => fc.array(one, {minLength: rows, maxLength: rows});
      return fc
        .record({
          counts: each(fc.oneof(fc.constant(0), fc.integer({min: 0, max: most}))),
          columns: fc.array(each(value), {minLength: many, maxLength: many}),
          exposure: each(fc.double({min: 0.01, max: 1000, noNaN: true}))
        })
        .map(({counts, columns, exposure}) => ({
          counts,
          terms: Object.fromEntries(columns.map((column, index) => [`x${index}`, column])),
          ...(exposed && {exposure})
        }));
    });

/** The fit, or undefined where it is refused or its terms follow from each other. */
function tried(given: CountDesign, options: CountRegressionOptions) {
  try {
    const found = countRegression(given, options);
    return "refused" in found ? undefined : found;
  } catch (error) {
    if (error instanceof RangeError && error.message.includes("combination of the terms")) return undefined;
    throw error;
  }
}

test("countRegression: gives numbers or refuses, whatever the design", () => {
  let fits = 0;
  fc.assert(
    fc.property(designOf(wildValue), family, fc.option(fc.integer({min: 0, max: 5})), (given, how, lag) => {
      const found = tried(given, {family: how, ...(lag !== null && {neweyWest: lag})});
      if (found === undefined) return;
      fits += 1;
      expect(found.dispersion).toBeGreaterThanOrEqual(0);
      expect(found.family === "negativeBinomial").toBe(found.theta !== undefined);
      if (found.theta !== undefined) expect(found.theta > 0 && found.theta < Infinity).toBe(true);
      for (const {ratio, lower, upper, standardError, pValue} of Object.values(found.terms)) {
        expect(lower <= ratio && ratio <= upper).toBe(true);
        expect(standardError).toBeGreaterThan(0);
        expect(pValue >= 0 && pValue <= 1).toBe(true);
      }
    }),
    {numRuns: 400}
  );
  expect(fits).toBeGreaterThan(50);
});

const solid = designOf(plainValue).filter(({counts}) => counts.reduce((sum, count) => sum + count, 0) >= 40);

test("countRegression: another unit of exposure divides the intercept's ratio and changes nothing else", () => {
  fc.assert(
    fc.property(solid, family, fc.double({min: 0.001, max: 1000, noNaN: true}), (given, how, unit) => {
      const exposure = given.exposure ?? given.counts.map(() => 1);
      const here = tried({...given, exposure}, {family: how});
      const there = tried({...given, exposure: exposure.map((one) => one * unit)}, {family: how});
      expect(there === undefined).toBe(here === undefined);
      if (here === undefined || there === undefined) return;
      expect(there.family).toBe(here.family);
      expect(Math.abs(there.dispersion - here.dispersion) / (1 + here.dispersion)).toBeLessThan(1e-6);
      for (const [name, {ratio, standardError}] of Object.entries(here.terms)) {
        const scaled = named(there, name).ratio * (name === "intercept" ? unit : 1);
        expect(logRatio(scaled, ratio) / standardError).toBeLessThan(1e-6);
        expect(relativeError(named(there, name).standardError, standardError)).toBeLessThan(1e-5);
      }
    })
  );
});

test("countRegression: the order of the terms changes nothing", () => {
  fc.assert(
    fc.property(solid, family, (given, how) => {
      const here = tried(given, {family: how});
      const there = tried(
        {...given, terms: Object.fromEntries(Object.entries(given.terms).reverse())},
        {family: how}
      );
      if (here === undefined || there === undefined) return;
      expect(there.family).toBe(here.family);
      for (const [name, {ratio, standardError}] of Object.entries(here.terms)) {
        expect(logRatio(named(there, name).ratio, ratio) / standardError).toBeLessThan(1e-6);
        expect(relativeError(named(there, name).standardError, standardError)).toBeLessThan(1e-5);
      }
    })
  );
});

test("countRegression: quasi-Poisson has Poisson's ratios and standard errors times the root of its dispersion, never less", () => {
  fc.assert(
    fc.property(solid, fc.double({min: 0.1, max: 3, noNaN: true}), (given, least) => {
      const poisson = tried(given, {family: "poisson"});
      const quasi = tried(given, {family: "quasipoisson"});
      const raised = tried(given, {family: "quasipoisson", minDispersion: least});
      if (poisson === undefined || quasi === undefined || raised === undefined) return;
      expect(quasi.dispersion).toBe(Math.max(1, poisson.dispersion));
      expect(raised.dispersion).toBe(Math.max(least, poisson.dispersion));
      for (const [name, {ratio, standardError}] of Object.entries(poisson.terms)) {
        expect(named(quasi, name).ratio).toBe(ratio);
        expect(named(quasi, name).standardError).toBeGreaterThanOrEqual(standardError);
        const root = Math.sqrt(raised.dispersion);
        expect(relativeError(named(raised, name).standardError, standardError * root)).toBeLessThan(1e-12);
      }
    })
  );
});

test("countRegression: without terms it is the rate of all events, with the standard error 1/√events", () => {
  const {terms} = answered(
    countRegression({counts: [3, 0, 9, 4], terms: {}, exposure: [1, 2, 3, 4]}, {family: "poisson"})
  );
  expect(terms["intercept"]?.ratio).toBeCloseTo(16 / 10, 12);
  expect(terms["intercept"]?.standardError).toBeCloseTo(1 / 4, 12);
});

test("countRegression: counts that vary less than Poisson's have no theta: quasi-Poisson, with a note", () => {
  const counts = Array.from({length: 24}, (_, index) => 9 + (index % 2) * 2);
  const order = counts.map((_, index) => index + 1);
  const given = {counts, terms: {order}};
  const {notes, ...found} = answered(countRegression(given, {family: "negativeBinomial"}));
  const quasi = answered(countRegression(given, {family: "quasipoisson"}));
  expect(notes[0]).toEqual({code: "theta-infinite"});
  expect(notes.slice(1)).toEqual(quasi.notes);
  expect(found).toEqual({
    terms: quasi.terms,
    dispersion: quasi.dispersion,
    family: "quasipoisson"
  });
});

test("countRegression: events where there is next to no exposure leave theta on its way to 0: quasi-Poisson, with a note", () => {
  const given = {counts: [50, 0, 0, 0, 0, 0], terms: {}, exposure: [1e-10, 1, 1, 1, 1, 1]};
  const found = answered(countRegression(given, {family: "negativeBinomial"}));
  const quasi = answered(countRegression(given, {family: "quasipoisson"}));
  expect(found).toEqual({...quasi, notes: [{code: "theta-not-converged"}, ...quasi.notes]});
});

test("countRegression: where the residuals are 0, Newey–West gives way to the family's standard errors, with a note", () => {
  const counts = Array.from({length: 20}, () => 7);
  const terms = {half: counts.map((_, index) => (index < 10 ? 0 : 1))};
  const {notes, ...found} = answered(countRegression({counts, terms}, {family: "poisson", neweyWest: 2}));
  const {notes: none, ...plain} = answered(countRegression({counts, terms}, {family: "poisson"}));
  expect(notes).toEqual([{code: "newey-west-unusable"}]);
  expect(none).toEqual([]);
  expect(found).toEqual(plain);
  expect(plain.terms["half"]?.standardError).toBeCloseTo(Math.sqrt(2 / 70), 10);
});

test("countRegression: refuses more parameters than the counts bear", () => {
  const options = {family: "poisson"} as const;
  expect(countRegression({counts: [], terms: {}}, options)).toEqual({
    refused: "too-few-rows",
    need: 2,
    have: 0
  });
  expect(countRegression({counts: [90, 80], terms: {x: [0, 1]}}, options)).toEqual({
    refused: "too-few-rows",
    need: 3,
    have: 2
  });
  const few = {counts: [10, 5, 4], terms: {x: [0, 1, 5]}};
  expect(countRegression(few, options)).toEqual({refused: "too-few-events", need: 20, have: 19});
  expect(countRegression({...few, counts: [10, 5, 5]}, options)).toHaveProperty("terms");
});

test("countRegression: refuses a term that tells counts of 0 apart from all others, and names it", () => {
  const rows = Array.from({length: 20}, (_, index) => index);
  const refused = (counts: number[], terms: Record<string, number[]>, how: CountFamily) =>
    countRegression({counts, terms}, {family: how});
  for (const how of ["poisson", "quasipoisson", "negativeBinomial"] as const) {
    // no event in the second half
    expect(
      refused(
        rows.map((row) => (row < 10 ? 8 + (row % 3) : 0)),
        {order: rows, half: rows.map((row) => (row < 10 ? 0 : 1))},
        how
      )
    ).toEqual({refused: "separated", need: 1, have: 0, term: "half"});
    // only a combination of the two terms tells them apart
    expect(
      refused(
        rows.map((row) => (row % 4 === 3 ? 0 : 9 + (row % 3))),
        {a: rows.map((row) => row % 2), b: rows.map((row) => (row % 4 === 3 ? 5 : row % 2))},
        how
      )
    ).toEqual({refused: "separated", need: 1, have: 0, term: "b"});
    // so do these; the unit of exposure must not matter
    for (const unit of [1, 1000, 0.001])
      expect(
        countRegression(
          {
            counts: [0, 14, 0, 0, 20297, 0],
            terms: {x: [0, 5, 0, 0, 1, 1], y: [0, 0, 0, 0, 1, 1]},
            exposure: [0.01, 0.01, 0.01, 0.04, 0.01, 0.02].map((one) => one * unit)
          },
          {family: how}
        )
      ).toMatchObject({refused: "separated", term: "y"});
    // zeros on both sides of one event: not separated
    expect(
      refused(
        rows.map((row) => (row === 10 ? 40 : 0)),
        {order: rows},
        how
      )
    ).not.toHaveProperty("term");
  }
});

test("countRegression: large steps from a rare event to a million do not lead it astray", () => {
  const rows = Array.from({length: 40}, (_, index) => index);
  const counts = rows.map((row) => Math.round(Math.exp(row * 0.35)));
  const {terms} = answered(countRegression({counts, terms: {rows}}, {family: "poisson"}));
  expect(terms["rows"]?.ratio).toBeCloseTo(Math.exp(0.35), 6);
});

test("countRegression: refuses terms that follow from others, and names the first", () => {
  const counts = [20, 30, 25, 22, 31, 40];
  const x = [1, 2, 3, 4, 5, 7];
  for (const [name, values] of Object.entries({
    zeros: [0, 0, 0, 0, 0, 0],
    constant: [3, 3, 3, 3, 3, 3],
    same: x,
    shifted: x.map((one) => 1e3 - 0.1 * one)
  }))
    expect(() => countRegression({counts, terms: {x, [name]: values}}, {family: "poisson"})).toThrow(
      new RangeError(`the term ${name} must not be a combination of the terms before it`)
    );
});

test("countRegression: refuses wrong input and echoes the value", () => {
  const good = {counts: [20, 30, 25, 40], terms: {x: [1, 2, 3, 5]}, exposure: [1, 1, 2, 2]};
  const options: CountRegressionOptions = {family: "poisson"};
  const fails = (changed: Partial<CountDesign>, how: Partial<CountRegressionOptions>, message: string) => {
    expect(() => countRegression({...good, ...changed}, {...options, ...how})).toThrow(
      new RangeError(message)
    );
  };
  for (const wrong of [-1, 0.5, NaN, Infinity])
    fails(
      {counts: [20, 30, 25, wrong]},
      {},
      `a count must be a whole number from 0 to 999999999, not ${wrong}`
    );
  for (const wrong of [0, -2, NaN, Infinity])
    fails({exposure: [1, wrong, 2, 2]}, {}, `an exposure must be positive and finite, not ${wrong}`);
  for (const wrong of [NaN, Infinity, -Infinity])
    fails({terms: {x: [1, 2, 3, wrong]}}, {}, `the term x must be finite, not ${wrong}`);
  fails({exposure: [1, 1, 2]}, {}, "the exposure must have 4 values, as many as counts, not 3");
  fails({terms: {x: [1, 2, 3, 4, 5]}}, {}, "the term x must have 4 values, as many as counts, not 5");
  fails({terms: {intercept: [1, 2, 3, 4]}}, {}, "a term must not be called intercept: it is added");
  fails(
    {},
    {family: "gaussian" as CountFamily},
    "the family must be poisson or quasipoisson or negativeBinomial, not gaussian"
  );
  for (const wrong of [0, -1, NaN])
    fails({}, {minDispersion: wrong}, `the least dispersion must be positive and finite, not ${wrong}`);
  for (const wrong of [-1, 1.5, NaN, Infinity])
    fails({}, {neweyWest: wrong}, `the lag must be a whole number from 0, not ${wrong}`);
  for (const wrong of [0, 1, 95, NaN])
    fails({}, {confidence: wrong}, `the level must lie between 0 and 1, not ${wrong}`);
});
