import fc from "fast-check";
import {expect, test} from "vitest";
import {proportionInterval, type Interval, type ProportionMethod} from "../../src/stats/index.ts";
import {answered} from "./answered.ts";
import {readOracle} from "./readOracle.ts";
import {relativeError} from "./relativeError.ts";

const interval = (...args: Parameters<typeof proportionInterval>): Interval =>
  answered(proportionInterval(...args));

test("proportionInterval: Wilson, exact and mid-P agree with R's prop.test, binom.test and pbinom, up to 1e6 trials", () => {
  const rows = readOracle("proportions", [
    "successes",
    "trials",
    "level",
    "wilsonLower",
    "wilsonUpper",
    "exactLower",
    "exactUpper",
    "midPLower",
    "midPUpper"
  ]);
  expect(rows.length).toBe(14 * 3 * 3);
  const wrong = rows.flatMap((row) =>
    (["wilson", "exact", "midP"] as const)
      .map((method) => ({
        row,
        method,
        found: interval(Number(row.successes), Number(row.trials), {method, level: Number(row.level)})
      }))
      .filter(
        ({found, method}) =>
          !(
            relativeError(found.lower, Number(row[`${method}Lower`])) <= 1e-6 &&
            relativeError(found.upper, Number(row[`${method}Upper`])) <= 1e-6
          )
      )
  );
  expect(wrong).toEqual([]);
});

test("proportionInterval: 81 of 263 has the Wilson limits 0.2553 and 0.3662, 15 of 148 0.0624 and 0.1605 (Newcombe 1998, Two-sided confidence intervals for the single proportion, table I)", () => {
  const rounded = (k: number, n: number) => {
    const {lower, upper} = interval(k, n);
    return [lower.toFixed(4), upper.toFixed(4)];
  };
  expect(rounded(81, 263)).toEqual(["0.2553", "0.3662"]);
  expect(rounded(15, 148)).toEqual(["0.0624", "0.1605"]);
});

const methods: ProportionMethod[] = ["wilson", "exact", "midP"];
const counted = fc
  .tuple(fc.integer({min: 1, max: 3000}), fc.double({min: 0, max: 1, noNaN: true}))
  .map(([trials, share]) => ({trials, successes: Math.round(trials * share)}));
const anyLevel = fc.double({min: 0.5, max: 0.999, noNaN: true});

test("proportionInterval: contains the proportion; wider contains narrower; exact contains mid-P; turns round with the successes", () => {
  fc.assert(
    fc.property(
      counted,
      fc.constantFrom(...methods),
      anyLevel,
      anyLevel,
      ({successes, trials}, method, a, b) => {
        const wide = interval(successes, trials, {method, level: Math.max(a, b)});
        const narrow = interval(successes, trials, {method, level: Math.min(a, b)});
        const p = successes / trials;
        expect(narrow.lower <= p + 1e-15 && p - 1e-15 <= narrow.upper).toBe(true);
        expect(wide.lower <= narrow.lower && narrow.upper <= wide.upper).toBe(true);
        const exact = interval(successes, trials, {method: "exact", level: a});
        const midP = interval(successes, trials, {method: "midP", level: a});
        expect(exact.lower <= midP.lower && midP.upper <= exact.upper).toBe(true);
        const turned = interval(trials - successes, trials, {method, level: Math.min(a, b)});
        expect(turned.lower).toBeCloseTo(1 - narrow.upper, 10);
      }
    )
  );
});

test("proportionInterval: nothing of all reaches down to 0, all of all up to 1; of no trials it says nothing", () => {
  for (const method of methods) {
    expect(interval(0, 7, {method}).lower).toBe(0);
    expect(interval(7, 7, {method}).upper).toBe(1);
    expect(proportionInterval(0, 0, {method})).toEqual({refused: "no-trials", need: 1, have: 0});
  }
});

test("proportionInterval: refuses wrong input and echoes the value", () => {
  expect(() => proportionInterval(8, 7)).toThrow(
    new RangeError("there are 7 trials, not 8 successes among them")
  );
  for (const wrong of [-1, 0.5, NaN, Infinity]) {
    const error = new RangeError(`a count must be a whole number from 0 to 999999999, not ${wrong}`);
    expect(() => proportionInterval(wrong, 7)).toThrow(error);
    expect(() => proportionInterval(0, wrong)).toThrow(error);
  }
  expect(() => proportionInterval(1, 7, {level: 95})).toThrow(
    new RangeError("the level must lie between 0 and 1, not 95")
  );
  expect(() => proportionInterval(1, 7, {method: "wald" as "wilson"})).toThrow(
    new RangeError("the method must be wilson or exact or midP, not wald")
  );
});
