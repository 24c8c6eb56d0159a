import {expect, test} from "vitest";
import {bisect} from "../../src/stats/bisect.ts";

test("bisect: finds the crossing of a rising and of a falling function to the last bit", () => {
  expect(Math.abs(bisect((x) => x * x - 2, 0, 2) - Math.SQRT2)).toBeLessThanOrEqual(Number.EPSILON);
  expect(Math.abs(bisect((x) => 2 - x * x, 0, 2) - Math.SQRT2)).toBeLessThanOrEqual(Number.EPSILON);
});

test("bisect: ends for roots of every size, also the smallest number and brackets near the largest", () => {
  expect(bisect((x) => x - 1e-300, 0, 1) / 1e-300).toBeCloseTo(1, 14);
  expect(bisect((x) => (x > 0 ? 1 : -1), 0, 1)).toBeLessThanOrEqual(Number.MIN_VALUE);
  expect(bisect((x) => x - 1e308, 0, Number.MAX_VALUE) / 1e308).toBeCloseTo(1, 14);
  expect(bisect((x) => x + 3, -Number.MAX_VALUE, Number.MAX_VALUE)).toBeCloseTo(-3, 14);
});

test("bisect: a zero at an end is the answer", () => {
  // an odd last bit: halving towards it would round to a neighbour
  const end = 1 + Number.EPSILON;
  expect(bisect((x) => x - end, end, 5)).toBe(end);
  expect(bisect((x) => x - end, -5, end)).toBe(end);
  expect(bisect(() => 0, 2, 2)).toBe(2);
});

test("bisect: refuses a bracket without a crossing, in the wrong order or without ends, and a function without a value", () => {
  expect(() => bisect((x) => x, 1, 2)).toThrow(new RangeError("the function does not change sign in [1, 2]"));
  expect(() => bisect((x) => x, 2, -1)).toThrow(/\[2, -1\]/);
  expect(() => bisect((x) => x, -1, Infinity)).toThrow(/\[-1, Infinity\]/);
  expect(() => bisect((x) => x, NaN, 1)).toThrow(/\[NaN, 1\]/);
  expect(() => bisect((x) => (x === 0.5 ? NaN : x - 0.4), 0, 1)).toThrow(
    new RangeError("the function has no value at 0.5")
  );
});
