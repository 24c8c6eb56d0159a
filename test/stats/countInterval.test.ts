import fc from "fast-check";
import {expect, test} from "vitest";
import {countInterval, type Interval, type Method} from "../../src/stats/index.ts";
import {readOracle} from "./readOracle.ts";
import {relativeError} from "./relativeError.ts";

const methods = ["exact", "midP"] as const satisfies Method[];

const rows = readOracle("countInterval", ["method", "count", "level", "lower", "upper"]).map((row) => ({
  method: row.method as Method,
  count: Number(row.count),
  level: Number(row.level),
  expected: {lower: Number(row.lower), upper: Number(row.upper)}
}));

/** Counts 0 to 50, 100, 1000, … 1e6 at three levels whose limits are further than 1e-12 of their value from R's. */
const differingFromR = (wanted: Method) => {
  const cases = rows.filter(({method}) => method === wanted);
  expect(cases).toHaveLength(56 * 3);
  return cases
    .map(({method, count, level, expected}) => ({
      count,
      level,
      expected,
      actual: countInterval(count, {method, level})
    }))
    .filter(
      ({expected, actual}) =>
        !(
          relativeError(actual.lower, expected.lower) <= 1e-12 &&
          relativeError(actual.upper, expected.upper) <= 1e-12
        )
    );
};

test("countInterval: exact is Garwood's central interval (R's poisson.test)", () => {
  expect(differingFromR("exact")).toEqual([]);
});

test("countInterval: midP counts half of the observed value on both sides (Cohen & Yang 1994; R's ppois and dpois)", () => {
  expect(differingFromR("midP")).toEqual([]);
});

test("countInterval: exact 95 % limits for 22 are 13.79 and 33.31 (Pearson & Hartley, Biometrika Tables for Statisticians I, table 40)", () => {
  const {lower, upper} = countInterval(22);
  expect([lower.toFixed(2), upper.toFixed(2)]).toEqual(["13.79", "33.31"]);
});

test("countInterval: exact and 95 % are the defaults, each on its own", () => {
  expect(countInterval(22)).toEqual(countInterval(22, {method: "exact", level: 0.95}));
  expect(countInterval(22, {level: 0.9})).toEqual(countInterval(22, {method: "exact", level: 0.9}));
  expect(countInterval(22, {method: "midP"})).toEqual(countInterval(22, {method: "midP", level: 0.95}));
});

test("countInterval: count 0 has the lower limit 0 and the upper limit −ln(α/2), with midP −ln α", () => {
  const exact = countInterval(0);
  expect(exact.lower).toBe(0);
  expect(exact.upper).toBeCloseTo(-Math.log(0.025), 13);
  const midP = countInterval(0, {method: "midP"});
  expect(midP.lower).toBe(0);
  expect(midP.upper).toBeCloseTo(-Math.log(0.05), 13);
});

const anyMethod = fc.constantFrom(...methods);
const anyCount = fc.oneof(fc.integer({min: 0, max: 60}), fc.integer({min: 0, max: 20_000}));
const anyLevel = fc.double({min: 0.11, max: 0.9999, noNaN: true});
const contains = (outer: Interval, inner: Interval) =>
  outer.lower <= inner.lower && inner.upper <= outer.upper;

test("countInterval: the interval contains the count, at every level from 0.11 on", () => {
  fc.assert(
    fc.property(anyCount, anyMethod, anyLevel, (count, method, level) =>
      contains(countInterval(count, {method, level}), {lower: count, upper: count})
    )
  );
});

test("countInterval: a higher level gives an interval that strictly contains the one of the lower level", () => {
  fc.assert(
    fc.property(anyCount, anyMethod, anyLevel, anyLevel, (count, method, first, second) => {
      fc.pre(Math.abs(first - second) > 1e-6);
      const wide = countInterval(count, {method, level: Math.max(first, second)});
      const narrow = countInterval(count, {method, level: Math.min(first, second)});
      expect(contains(wide, narrow)).toBe(true);
      expect(wide.upper).toBeGreaterThan(narrow.upper);
      if (count > 0) expect(wide.lower).toBeLessThan(narrow.lower);
    })
  );
});

test("countInterval: exact strictly contains midP", () => {
  fc.assert(
    fc.property(anyCount, anyLevel, (count, level) => {
      const exact = countInterval(count, {method: "exact", level});
      const midP = countInterval(count, {method: "midP", level});
      expect(contains(exact, midP)).toBe(true);
      expect(exact.upper).toBeGreaterThan(midP.upper);
      if (count > 0) expect(exact.lower).toBeLessThan(midP.lower);
    })
  );
});

test("countInterval: both limits rise with the count", () => {
  fc.assert(
    fc.property(anyCount, anyMethod, anyLevel, (count, method, level) => {
      const one = countInterval(count, {method, level});
      const next = countInterval(count + 1, {method, level});
      expect(next.lower).toBeGreaterThan(one.lower);
      expect(next.upper).toBeGreaterThan(one.upper);
    })
  );
});

test("countInterval: gives finite limits in order at the ends of its range (levels next to 0 and 1, counts up to 1e9 − 1)", () => {
  for (const method of methods)
    for (const [count, level] of [
      [0, Number.MIN_VALUE],
      [1, Number.MIN_VALUE],
      [0, 1 - Number.EPSILON / 2],
      [1, 1 - Number.EPSILON / 2],
      [22, 1 - Number.EPSILON / 2],
      [1e6, 1 - Number.EPSILON / 2],
      [999_999_999, 0.95]
    ] as const) {
      const {lower, upper} = countInterval(count, {method, level});
      expect(lower >= 0 && lower <= upper && upper < Infinity, `${method} ${count} ${level}`).toBe(true);
      if (count > 0) expect(lower).toBeGreaterThan(0);
    }
});

test("countInterval: refuses counts that are negative, not whole or 1e9 and more, and echoes the value", () => {
  for (const count of [-1, -0.5, 2.5, NaN, Infinity, -Infinity, 1e9])
    expect(() => countInterval(count)).toThrow(
      new RangeError(`a count must be a whole number from 0 to 999999999, not ${count}`)
    );
});

test("countInterval: refuses levels that are not strictly between 0 and 1 (95 is not 0.95), and echoes the value", () => {
  for (const level of [0, 1, -0.1, 95, NaN])
    for (const count of [0, 22])
      expect(() => countInterval(count, {level})).toThrow(
        new RangeError(`the level must lie between 0 and 1, not ${level}`)
      );
});

test("countInterval: refuses a method that it does not know, and echoes it", () => {
  for (const method of ["wilson", "toString"])
    expect(() => countInterval(22, {method: method as Method})).toThrow(
      new RangeError(`the method must be exact or midP, not ${method}`)
    );
});
