import fc from "fast-check";
import {expect, test} from "vitest";
import {regularisedBeta} from "../../src/stats/regularisedBeta.ts";
import {readOracle} from "./readOracle.ts";
import {relativeError} from "./relativeError.ts";

test("regularisedBeta: lower and upper agree with R's pbeta to 1e-12 of each value, shapes 0.5 to 1e6", () => {
  const rows = readOracle("regularisedBeta", ["x", "a", "b", "lower", "upper"]);
  expect(rows.length).toBeGreaterThan(2000);
  // below 1e-300 numbers lose digits (both sides)
  const far = (actual: number, expected: number) =>
    !(relativeError(actual, expected) <= 1e-12 || (actual < 1e-300 && expected < 1e-300));
  const wrong = rows
    .map(({x, a, b, ...expected}) => ({
      x,
      a,
      b,
      expected,
      actual: regularisedBeta(Number(x), Number(a), Number(b))
    }))
    .filter(
      ({expected, actual}) =>
        far(actual.lower, Number(expected.lower)) || far(actual.upper, Number(expected.upper))
    );
  expect(wrong).toEqual([]);
});

test("regularisedBeta: with one shape 1 it is a power", () => {
  for (const x of [1e-9, 0.1, 0.5, 0.9])
    for (const a of [0.5, 1, 3, 22]) {
      expect(relativeError(regularisedBeta(x, a, 1).lower, x ** a)).toBeLessThan(1e-12);
      expect(relativeError(regularisedBeta(x, 1, a).upper, (1 - x) ** a)).toBeLessThan(1e-12);
    }
});

test("regularisedBeta: a rest given by itself keeps its digits next to 1", () => {
  const {upper} = regularisedBeta(1, 3, 2, 1e-20);
  // 1 − Iₓ(3, 2) = 6 (1 − x)² to leading order: 4 trials, at most 2 successes
  expect(relativeError(upper, 6e-40)).toBeLessThan(1e-12);
});

test("regularisedBeta: all mass lies above 0 and none above 1", () => {
  for (const a of [1e-9, 0.5, 22, 1e9])
    for (const b of [1e-9, 0.5, 22, 1e9]) {
      expect(regularisedBeta(0, a, b)).toEqual({lower: 0, upper: 1});
      expect(regularisedBeta(1, a, b)).toEqual({lower: 1, upper: 0});
    }
});

test("regularisedBeta: is a number from 0 to 1, sums to 1 and turns into its complement when x and the shapes swap", () => {
  const shape = fc.double({min: -3, max: 7, noNaN: true}).map((e) => 10 ** e);
  fc.assert(
    fc.property(fc.double({min: 0, max: 1, noNaN: true}), shape, shape, (x, a, b) => {
      const {lower, upper} = regularisedBeta(x, a, b);
      for (const chance of [lower, upper]) expect(chance >= 0 && chance <= 1).toBe(true);
      expect(lower + upper).toBeCloseTo(1, 14);
      expect(regularisedBeta(1 - x, b, a, x).lower).toBeCloseTo(upper, 10);
    }),
    {numRuns: 1000}
  );
});

test("regularisedBeta: refuses shapes and arguments outside their range, and echoes the value", () => {
  for (const shape of [0, -1, NaN, Infinity, 1e-10, 1e10]) {
    const error = new RangeError(`a shape must lie between 1e-9 and 1000000000, not ${shape}`);
    expect(() => regularisedBeta(0.5, shape, 1)).toThrow(error);
    expect(() => regularisedBeta(0.5, 1, shape)).toThrow(error);
  }
  for (const x of [-0.1, 1.1, NaN])
    expect(() => regularisedBeta(x, 1, 1)).toThrow(new RangeError(`x must lie between 0 and 1, not ${x}`));
});
