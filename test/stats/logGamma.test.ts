import {expect, test} from "vitest";
import {logGamma} from "../../src/stats/logGamma.ts";
import {stirlingError} from "../../src/stats/stirlingError.ts";
import {readOracle} from "./readOracle.ts";

test("logGamma: agrees with R's lgamma to 1e-14 of the larger of 1 and the value, from 1e-310 to 1e100", () => {
  const rows = readOracle("logGamma", ["a", "logGamma"]);
  expect(rows).toHaveLength(94);
  const wrong = rows.filter(({a, logGamma: expected}) => {
    const error = Math.abs(logGamma(Number(a)) - Number(expected));
    return !(error <= 1e-14 * Math.max(1, Math.abs(Number(expected))));
  });
  expect(wrong).toEqual([]);
});

test("stirlingError: is ln n! − (n + ½) ln n + n − ½ ln 2π at whole numbers, and 1/(12a) in the limit", () => {
  const halfLog = Math.log(2 * Math.PI) / 2;
  expect(stirlingError(1)).toBeCloseTo(1 - halfLog, 14);
  expect(stirlingError(2)).toBeCloseTo(Math.log(2) - 2.5 * Math.log(2) + 2 - halfLog, 14);
  expect(stirlingError(5)).toBeCloseTo(Math.log(120) - 5.5 * Math.log(5) + 5 - halfLog, 14);
  expect(stirlingError(1e100) * 12e100).toBeCloseTo(1, 14);
});

test("logGamma, stirlingError: refuse what is not positive and finite, and echo it", () => {
  for (const a of [0, -1, NaN, Infinity]) {
    expect(() => logGamma(a)).toThrow(new RangeError(`a must be positive and finite, not ${a}`));
    expect(() => stirlingError(a)).toThrow(new RangeError(`a must be positive and finite, not ${a}`));
  }
});
