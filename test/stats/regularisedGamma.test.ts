import fc from "fast-check";
import {expect, test} from "vitest";
import {regularisedGamma} from "../../src/stats/regularisedGamma.ts";
import {readOracle} from "./readOracle.ts";
import {relativeError} from "./relativeError.ts";

test("regularisedGamma: lower and upper agree with R's pgamma to 1e-12 of each value, shapes 0.5 to 1e6", () => {
  const rows = readOracle("regularisedGamma", ["a", "x", "lower", "upper"]);
  expect(rows.length).toBeGreaterThan(500);
  // below 1e-300 numbers lose digits (both sides)
  const far = (actual: number, expected: number) =>
    !(relativeError(actual, expected) <= 1e-12 || (actual < 1e-300 && expected < 1e-300));
  const wrong = rows
    .map(({a, x, ...expected}) => ({a, x, expected, actual: regularisedGamma(Number(a), Number(x))}))
    .filter(
      ({expected, actual}) =>
        far(actual.lower, Number(expected.lower)) || far(actual.upper, Number(expected.upper))
    );
  expect(wrong).toEqual([]);
});

test("regularisedGamma: shape 1 is the exponential distribution", () => {
  for (const x of [1e-9, 0.1, 1, 1.999, 2, 2.001, 10, 700]) {
    const {lower, upper} = regularisedGamma(1, x);
    expect(relativeError(lower, -Math.expm1(-x))).toBeLessThan(1e-13);
    expect(relativeError(upper, Math.exp(-x))).toBeLessThan(1e-13);
  }
});

test("regularisedGamma: all mass lies above 0 and none above Infinity", () => {
  for (const a of [1e-9, 0.5, 1, 22, 1e9]) {
    expect(regularisedGamma(a, 0)).toEqual({lower: 0, upper: 1});
    expect(regularisedGamma(a, Infinity)).toEqual({lower: 1, upper: 0});
  }
});

test("regularisedGamma: is a number from 0 to 1, sums to 1 and has its median just below the shape, at every scale", () => {
  const power = (low: number, high: number) =>
    fc.double({min: low, max: high, noNaN: true}).map((e) => 10 ** e);
  const isChance = (p: number) => p >= 0 && p <= 1;
  fc.assert(
    fc.property(power(-9, 9), power(-320, 308), (a, x) => {
      const {lower, upper} = regularisedGamma(Math.min(a, 1e9), x);
      expect([lower, upper].every(isChance)).toBe(true);
      expect(lower + upper).toBeCloseTo(1, 14);
    }),
    {numRuns: 2000}
  );
  fc.assert(
    fc.property(power(-0.3, 7), (a) => {
      expect(regularisedGamma(a, a).lower).toBeGreaterThan(0.5);
      expect(regularisedGamma(a, Math.max(0, a - 1 / 3)).lower).toBeLessThan(0.5);
    })
  );
});

test("regularisedGamma: refuses shapes outside 1e-9 to 1e9 and a negative x, and echoes the value", () => {
  for (const a of [0, -1, NaN, Infinity, 1e-10, 1e10])
    expect(() => regularisedGamma(a, 1)).toThrow(
      new RangeError(`the shape must lie between 1e-9 and 1000000000, not ${a}`)
    );
  for (const x of [-1, -Number.MIN_VALUE, NaN])
    expect(() => regularisedGamma(1, x)).toThrow(new RangeError(`x must be at least 0, not ${x}`));
});
