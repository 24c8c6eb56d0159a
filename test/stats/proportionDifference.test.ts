import fc from "fast-check";
import {expect, test} from "vitest";
import {proportionDifference} from "../../src/stats/index.ts";
import {answered} from "./answered.ts";

// Newcombe 1998, "Interval estimation for the difference between independent proportions", table II, method 10
const published = [
  [56, 70, 48, 80, 0.0524, 0.3339],
  [9, 10, 3, 10, 0.1705, 0.809],
  [6, 7, 2, 7, 0.0582, 0.8062],
  [5, 56, 0, 29, -0.0381, 0.1926],
  [0, 10, 0, 20, -0.1611, 0.2775],
  [0, 10, 0, 10, -0.2775, 0.2775],
  [10, 10, 0, 20, 0.6791, 1],
  [10, 10, 0, 10, 0.6075, 1]
] as const;

test("proportionDifference: agrees with the examples of Newcombe 1998, method 10", () => {
  for (const [k1, n1, k2, n2, lower, upper] of published) {
    const found = answered(proportionDifference(k1, n1, k2, n2));
    expect([found.lower.toFixed(4), found.upper.toFixed(4)]).toEqual([lower.toFixed(4), upper.toFixed(4)]);
  }
});

const side = fc
  .tuple(fc.integer({min: 1, max: 500}), fc.double({min: 0, max: 1, noNaN: true}))
  .map(([n, share]) => [Math.round(n * share), n] as const);
const level = fc.double({min: 0.5, max: 0.999, noNaN: true});

test("proportionDifference: contains the difference, widens with the level, turns its sign when the sides swap", () => {
  fc.assert(
    fc.property(side, side, level, level, ([k1, n1], [k2, n2], a, b) => {
      const narrow = answered(proportionDifference(k1, n1, k2, n2, {level: Math.min(a, b)}));
      const wide = answered(proportionDifference(k1, n1, k2, n2, {level: Math.max(a, b)}));
      expect(narrow.lower <= narrow.difference && narrow.difference <= narrow.upper).toBe(true);
      expect(wide.lower <= narrow.lower && narrow.upper <= wide.upper).toBe(true);
      const back = answered(proportionDifference(k2, n2, k1, n1, {level: Math.min(a, b)}));
      expect(back.lower).toBeCloseTo(-narrow.upper, 12);
      expect(back.upper).toBeCloseTo(-narrow.lower, 12);
    })
  );
});

test("proportionDifference: says nothing where a side has no trials; refuses wrong input", () => {
  expect(proportionDifference(0, 0, 1, 2)).toEqual({refused: "no-trials", need: 1, have: 0});
  expect(proportionDifference(1, 2, 0, 0)).toEqual({refused: "no-trials", need: 1, have: 0});
  expect(() => proportionDifference(1, 2, 3, 2)).toThrow(
    new RangeError("there are 2 trials, not 3 successes among them")
  );
  expect(() => proportionDifference(1, 2, 0, 0, {level: 2})).toThrow(RangeError);
});
