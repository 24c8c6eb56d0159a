import fc from "fast-check";
import {expect, test} from "vitest";
import {digammaLessLog} from "../../src/stats/digammaLessLog.ts";
import {relativeError} from "./relativeError.ts";

/** Euler's constant, as in Abramowitz & Stegun 1964, table 1.1. */
const euler = 0.5772156649015329;

test("digammaLessLog: whole and half numbers by the sums of their reciprocals (Abramowitz & Stegun 6.3.2 and 6.3.4)", () => {
  let whole = -euler;
  let half = -euler - 2 * Math.LN2;
  for (let n = 1; n <= 40; n += 1) {
    expect(relativeError(digammaLessLog(n), whole - Math.log(n))).toBeLessThan(2e-13);
    expect(relativeError(digammaLessLog(n - 0.5), half - Math.log(n - 0.5))).toBeLessThan(2e-13);
    whole += 1 / n;
    half += 1 / (n - 0.5);
  }
});

test("digammaLessLog: lies between −1/x and −1/(2x), at −1/(2x) − 1/(12x²) for large x, at −1/x for small", () => {
  fc.assert(
    fc.property(
      fc.double({min: -12, max: 12, noNaN: true}).map((e) => 10 ** e),
      (x) => {
        const found = digammaLessLog(x);
        expect(found < -1 / (2 * x) && found > -1 / x).toBe(true);
        if (x > 1e4) expect(relativeError(found, -1 / (2 * x) - 1 / (12 * x * x))).toBeLessThan(1e-14);
      }
    )
  );
});

test("digammaLessLog: refuses what is not positive and finite, and echoes it", () => {
  for (const x of [0, -1, NaN, Infinity])
    expect(() => digammaLessLog(x)).toThrow(new RangeError(`x must be positive and finite, not ${x}`));
});
