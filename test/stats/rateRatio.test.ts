import fc from "fast-check";
import {expect, test} from "vitest";
import {rateRatio, type Method} from "../../src/stats/index.ts";
import {answered} from "./answered.ts";
import {readOracle} from "./readOracle.ts";
import {relativeError} from "./relativeError.ts";

/** As R prints it. */
const number = (text: string) => (text === "Inf" ? Infinity : Number(text));

const rows = readOracle("rateRatio", [
  "method",
  "level",
  "before",
  "exposureBefore",
  "after",
  "exposureAfter",
  "lower",
  "upper",
  "ratio",
  "pValue"
]);

test("rateRatio: limits, ratio and p-value agree with R's poisson.test and pbinom to 1e-6, counts 0 to 1e6, exposures of 1 day to 100 years", () => {
  expect(rows.length).toBe(25 * 2 * 3);
  const wrong = rows
    .map((row) => {
      const found = answered(
        rateRatio(
          {
            before: {count: Number(row.before), exposure: Number(row.exposureBefore)},
            after: {count: Number(row.after), exposure: Number(row.exposureAfter)}
          },
          {method: row.method as Method, level: Number(row.level)}
        )
      );
      const off = (["lower", "upper", "ratio", "pValue"] as const).filter(
        (field) => !(relativeError(found[field], number(row[field])) <= 1e-6)
      );
      return {row, found, off};
    })
    .filter(({off}) => off.length > 0);
  expect(wrong).toEqual([]);
});

const seed = (after: number, options = {}) =>
  answered(rateRatio({before: {count: 22, exposure: 60}, after: {count: after, exposure: 13}}, options));

test("rateRatio: of 22 cases in 60 months against 0 … 12 in 13 months, only 0 shows a fall and only 11 and more a rise", () => {
  // by R's poisson.test(c(k, 22), c(13, 60)): upper limit below 1 for 0, lower limit above 1 from 11 on
  const verdicts = Array.from({length: 13}, (_, after) => seed(after).verdict);
  expect(verdicts).toEqual(
    Array.from({length: 13}, (_, after) =>
      after === 0 ? "shown" : after >= 11 ? "shown-opposite" : "cannot-tell"
    )
  );
});

test("rateRatio: no event before gives Infinity, none after 0, none at all is refused", () => {
  const none = {count: 0, exposure: 12};
  expect(answered(rateRatio({before: none, after: {count: 3, exposure: 12}}))).toMatchObject({
    ratio: Infinity,
    upper: Infinity
  });
  expect(answered(rateRatio({before: {count: 3, exposure: 12}, after: none}))).toMatchObject({
    ratio: 0,
    lower: 0
  });
  expect(rateRatio({before: none, after: none})).toEqual({refused: "no-events", need: 1, have: 0});
});

const count = fc.oneof(fc.integer({min: 0, max: 40}), fc.integer({min: 0, max: 20_000}));
const exposure = fc.double({min: 0.1, max: 1000, noNaN: true});
const level = fc.double({min: 0.5, max: 0.999, noNaN: true});
const method = fc.constantFrom<Method>("exact", "midP");
const pair = fc
  .record({before: fc.record({count, exposure}), after: fc.record({count, exposure})})
  .filter(({before, after}) => before.count + after.count > 0);

test("rateRatio: the interval contains the ratio; a wider level contains a narrower; exact contains mid-P", () => {
  fc.assert(
    fc.property(pair, method, level, level, (both, how, one, other) => {
      const wide = answered(rateRatio(both, {method: how, level: Math.max(one, other)}));
      const narrow = answered(rateRatio(both, {method: how, level: Math.min(one, other)}));
      expect(narrow.lower <= narrow.ratio && narrow.ratio <= narrow.upper).toBe(true);
      expect(wide.lower <= narrow.lower && narrow.upper <= wide.upper).toBe(true);
      const exact = answered(rateRatio(both, {level: one}));
      const midP = answered(rateRatio(both, {method: "midP", level: one}));
      expect(exact.lower <= midP.lower && midP.upper <= exact.upper).toBe(true);
    })
  );
});

test("rateRatio: swapping before and after inverts the ratio and keeps the p-value", () => {
  fc.assert(
    fc.property(pair, method, (both, how) => {
      const forth = answered(rateRatio(both, {method: how}));
      const back = answered(rateRatio({before: both.after, after: both.before}, {method: how}));
      expect(relativeError(back.ratio, 1 / forth.ratio)).toBeLessThan(1e-9);
      expect(relativeError(back.lower, 1 / forth.upper)).toBeLessThan(1e-9);
      expect(relativeError(back.upper, 1 / forth.lower)).toBeLessThan(1e-9);
      expect(relativeError(back.pValue, forth.pValue)).toBeLessThan(1e-9);
    })
  );
});

test("rateRatio: another unit of exposure changes nothing", () => {
  fc.assert(
    fc.property(pair, method, fc.double({min: 0.01, max: 400, noNaN: true}), ({before, after}, how, unit) => {
      const scaled = ({count, exposure}: typeof before) => ({count, exposure: exposure * unit});
      const here = answered(rateRatio({before, after}, {method: how}));
      const there = answered(rateRatio({before: scaled(before), after: scaled(after)}, {method: how}));
      for (const field of ["ratio", "lower", "upper", "pValue"] as const)
        expect(relativeError(there[field], here[field])).toBeLessThan(1e-9);
    })
  );
});

test("rateRatio: the verdict is the interval's and agrees with the p-value; the expected direction turns it round", () => {
  fc.assert(
    fc.property(pair, method, level, (both, how, at) => {
      const hoped = answered(rateRatio(both, {method: how, level: at}));
      const feared = answered(rateRatio(both, {method: how, level: at, expected: "increase"}));
      const [fell, rose] = [hoped.upper < 1, hoped.lower > 1];
      expect(hoped.verdict).toBe(fell ? "shown" : rose ? "shown-opposite" : "cannot-tell");
      expect(feared.verdict).toBe(fell ? "shown-opposite" : rose ? "shown" : "cannot-tell");
      if (Math.abs(hoped.pValue - (1 - at)) > 1e-9)
        expect(hoped.pValue < 1 - at).toBe(hoped.verdict !== "cannot-tell");
    })
  );
});

test("rateRatio: refuses wrong input and echoes the value", () => {
  const good = {count: 3, exposure: 12};
  for (const wrong of [-1, 2.5, NaN, Infinity])
    for (const pairOf of [
      {before: {count: wrong, exposure: 1}, after: good},
      {before: good, after: {count: wrong, exposure: 1}}
    ])
      expect(() => rateRatio(pairOf)).toThrow(
        new RangeError(`a count must be a whole number from 0 to 999999999, not ${wrong}`)
      );
  for (const wrong of [0, -1, NaN, Infinity])
    expect(() => rateRatio({before: good, after: {count: 3, exposure: wrong}})).toThrow(
      new RangeError(`an exposure must be positive and finite, not ${wrong}`)
    );
  // their quotient would be no number
  for (const wrong of [1e-300, 1e300])
    expect(() => rateRatio({before: {count: 0, exposure: wrong}, after: good})).toThrow(
      new RangeError(`an exposure must lie between 1e-100 and 1e+100, not ${wrong}`)
    );
  for (const wrong of [0, 1, 95, NaN])
    expect(() => rateRatio({before: good, after: good}, {level: wrong})).toThrow(
      new RangeError(`the level must lie between 0 and 1, not ${wrong}`)
    );
  expect(() => rateRatio({before: good, after: good}, {method: "wald" as Method})).toThrow(
    new RangeError("the method must be exact or midP, not wald")
  );
  expect(() => rateRatio({before: good, after: good}, {expected: "down" as "decrease"})).toThrow(
    new RangeError("the expected direction must be decrease or increase, not down")
  );
});
