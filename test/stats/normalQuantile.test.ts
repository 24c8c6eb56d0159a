import {expect, test} from "vitest";
import {normalQuantile, normalTails} from "../../src/stats/normalQuantile.ts";
import {relativeError} from "./relativeError.ts";

// R: qnorm((1 + level) / 2); sprintf("%.17g")
const quantiles = [
  [0.001, 0.0012533144654324167],
  [0.5, 0.67448975019608171],
  [0.8, 1.2815515655446008],
  [0.9, 1.6448536269514715],
  [0.95, 1.9599639845400536],
  [0.998, 3.0902323061678132],
  [0.999999, 4.8916384756710842]
] as const;

test("normalQuantile: agrees with R's qnorm", () => {
  for (const [level, z] of quantiles) expect(relativeError(normalQuantile(level), z)).toBeLessThan(1e-9);
});

test("normalTails: undoes it", () => {
  for (const [level, z] of quantiles) {
    expect(normalTails(z)).toBeCloseTo(1 - level, 12);
    expect(normalTails(-z)).toBe(normalTails(z));
  }
});

test("normalQuantile: refuses a level that is not between 0 and 1, and echoes it", () => {
  for (const level of [0, 1, 95, NaN])
    expect(() => normalQuantile(level)).toThrow(
      new RangeError(`the level must lie between 0 and 1, not ${level}`)
    );
});
