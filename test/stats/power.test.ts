import fc from "fast-check";
import {expect, test} from "vitest";
import {
  beforeAfterPower,
  detectableRatio,
  predictionRange,
  rateRatio,
  type Method
} from "../../src/stats/index.ts";
import {readOracle} from "./readOracle.ts";

const rows = readOracle("power", [
  "method",
  "level",
  "count",
  "exposureBefore",
  "exposureAfter",
  "power0",
  "power30",
  "power50",
  "power100",
  "power130",
  "detectable",
  "lower",
  "upper"
]).map((row) => ({
  row,
  observed: {
    baseline: {count: Number(row.count), exposure: Number(row.exposureBefore)},
    exposure: Number(row.exposureAfter)
  },
  options: {method: row.method as Method, level: Number(row.level)}
}));

test("beforeAfterPower: agrees with R's sum over all pairs of counts", () => {
  expect(rows).toHaveLength(7 * 2 * 2);
  for (const {row, observed, options} of rows)
    for (const [ratio, expected] of [
      [0, row.power0],
      [0.3, row.power30],
      [0.5, row.power50],
      [1, row.power100],
      [1.3, row.power130]
    ] as const) {
      const power = beforeAfterPower({...observed, ratio}, options);
      expect(Math.abs(power - Number(expected)), JSON.stringify({row, ratio, power})).toBeLessThan(1e-9);
    }
});

test("detectableRatio: agrees with the ratio that R finds for a power of 0.8, to 1e-4 and never above it", () => {
  for (const {row, observed, options} of rows) {
    const {ratio} = detectableRatio(observed, options);
    if (row.detectable === "NA") expect(ratio, JSON.stringify(row)).toBeNull();
    else {
      const short = Number(row.detectable) - (ratio ?? NaN);
      expect(short > -1e-9 && short < 1e-4, JSON.stringify({row, ratio})).toBe(true);
    }
  }
});

test("predictionRange: the counts that R's poisson.test would not call a change", () => {
  for (const {row, observed, options} of rows)
    expect(predictionRange(observed, {level: options.level}), JSON.stringify(row)).toEqual({
      lower: Number(row.lower),
      upper: Number(row.upper)
    });
});

const count = fc.integer({min: 0, max: 300});
const exposure = fc.double({min: 0.5, max: 100, noNaN: true});
const level = fc.double({min: 0.6, max: 0.999, noNaN: true});

test("predictionRange: inside it rateRatio cannot tell, outside it can", () => {
  fc.assert(
    fc.property(count, exposure, exposure, level, (before, first, second, at) => {
      const baseline = {count: before, exposure: first};
      const {lower, upper} = predictionRange({baseline, exposure: second}, {level: at});
      const verdict = (after: number) => {
        const found = rateRatio({before: baseline, after: {count: after, exposure: second}}, {level: at});
        return "refused" in found ? "cannot-tell" : found.verdict;
      };
      expect([verdict(lower), verdict(upper)]).toEqual(["cannot-tell", "cannot-tell"]);
      expect(verdict(upper + 1)).toBe("shown-opposite");
      if (lower > 0) expect(verdict(lower - 1)).toBe("shown");
    })
  );
});

test("beforeAfterPower: is a chance, falls as the ratio rises, is at most half of 1 − level where nothing changed, rises with mid-P", () => {
  fc.assert(
    fc.property(
      count,
      exposure,
      exposure,
      fc.double({min: 0, max: 2, noNaN: true}),
      fc.double({min: 0, max: 2, noNaN: true}),
      level,
      (before, first, second, one, other, at) => {
        const observed = {baseline: {count: before, exposure: first}, exposure: second};
        const power = (ratio: number, method: Method = "exact") =>
          beforeAfterPower({...observed, ratio}, {level: at, method});
        const [deep, shallow] = [power(Math.min(one, other)), power(Math.max(one, other))];
        expect(deep >= 0 && deep <= 1).toBe(true);
        expect(deep).toBeGreaterThanOrEqual(shallow - 1e-12);
        expect(power(1)).toBeLessThanOrEqual((1 - at) / 2 + 1e-12);
        expect(power(one, "midP")).toBeGreaterThanOrEqual(power(one) - 1e-12);
      }
    ),
    {numRuns: 60}
  );
});

test("detectableRatio: without events, or with too few, nothing could be shown", () => {
  expect(detectableRatio({baseline: {count: 0, exposure: 60}, exposure: 13})).toEqual({ratio: null});
  expect(beforeAfterPower({baseline: {count: 0, exposure: 60}, exposure: 13, ratio: 0.5})).toBe(0);
});

test("power, detectable ratio and prediction refuse wrong input and echo the value", () => {
  const baseline = {count: 22, exposure: 60};
  for (const ratio of [-0.1, NaN, Infinity])
    expect(() => beforeAfterPower({baseline, exposure: 13, ratio})).toThrow(
      new RangeError(`a ratio must be 0 or more and finite, not ${ratio}`)
    );
  for (const power of [0, 1, 80, NaN])
    expect(() => detectableRatio({baseline, exposure: 13}, {power})).toThrow(
      new RangeError(`the power must lie between 0 and 1, not ${power}`)
    );
  for (const wrong of [0, -1, NaN, Infinity]) {
    const error = new RangeError(`an exposure must be positive and finite, not ${wrong}`);
    expect(() => predictionRange({baseline, exposure: wrong})).toThrow(error);
    expect(() => detectableRatio({baseline, exposure: wrong})).toThrow(error);
    expect(() => beforeAfterPower({baseline: {count: 1, exposure: wrong}, exposure: 1, ratio: 1})).toThrow(
      error
    );
  }
  // what takes counts that no computation reaches ends with an error, not in an endless one
  expect(() => beforeAfterPower({baseline, exposure: 13, ratio: 1e20})).toThrow(
    /^counts from 1000000000 on .* a ratio of 100000000000000000000$/
  );
  for (const far of [1e12, 1e90]) {
    expect(() => beforeAfterPower({baseline, exposure: far, ratio: 0.5})).toThrow(
      /^counts from 1000000000 on/
    );
    expect(() => detectableRatio({baseline, exposure: far})).toThrow(/^counts from 1000000000 on/);
    expect(() => predictionRange({baseline, exposure: far})).toThrow(
      new RangeError(
        `counts from 1000000000 on cannot be computed, as they would have to be for an exposure of ${far} after one of 60`
      )
    );
  }
  expect(() => predictionRange({baseline: {count: -1, exposure: 1}, exposure: 1})).toThrow(RangeError);
  expect(() => predictionRange({baseline, exposure: 1}, {level: 95})).toThrow(
    new RangeError("the level must lie between 0 and 1, not 95")
  );
});
