import fc from "fast-check";
import {expect, test} from "vitest";
import {compareWithTarget} from "../../src/stats/index.ts";
import {answered} from "./answered.ts";
import {readOracle} from "./readOracle.ts";
import {relativeError} from "./relativeError.ts";

const compared = (...args: Parameters<typeof compareWithTarget>) => answered(compareWithTarget(...args));

test("compareWithTarget: 28 of 30 is over 90 % with none to spare; the interval is 79 % to 98 %", () => {
  const found = compared(28, 30, {target: 0.9, strict: true});
  expect(found).toMatchObject({meets: true, margin: 0, verdict: "cannot-tell"});
  expect([found.proportion, found.lower, found.upper].map((p) => p.toFixed(3))).toEqual([
    "0.933",
    "0.787",
    "0.982"
  ]);
});

test("compareWithTarget: whole cases decide, on the line too", () => {
  expect(compared(17, 20, {target: 0.95})).toMatchObject({meets: false, margin: -2});
  expect(compared(19, 20, {target: 0.95})).toMatchObject({meets: true, margin: 0});
  expect(compared(18, 20, {target: 0.9})).toMatchObject({meets: true, margin: 0});
  expect(compared(18, 20, {target: 0.9, strict: true})).toMatchObject({meets: false, margin: -1});
  expect(compared(3, 3, {target: 1})).toMatchObject({meets: true, margin: 0});
  expect(compared(2, 3, {target: 1})).toMatchObject({meets: false, margin: -1});
});

test("compareWithTarget: the target counts by its decimals, whatever a binary number makes of it", () => {
  // by whole numbers: done · 1000 against thousandths · handled
  fc.assert(
    fc.property(
      fc.integer({min: 1, max: 999}),
      fc.integer({min: 1, max: 100_000}),
      fc.double({min: 0, max: 1, noNaN: true}),
      fc.boolean(),
      (thousandths, handled, share, strict) => {
        const near = Math.round((thousandths / 1000) * handled);
        const done = Math.min(handled, Math.max(0, near + Math.round((share - 0.5) * 4)));
        const {meets, margin} = compared(done, handled, {target: thousandths / 1000, strict});
        const meetsWith = (k: number) =>
          strict ? k * 1000 > thousandths * handled : k * 1000 >= thousandths * handled;
        expect(meets).toBe(meetsWith(done));
        expect(meetsWith(done - margin)).toBe(true);
        expect(meetsWith(done - margin - 1)).toBe(false);
      }
    )
  );
});

test("compareWithTarget: the p-value is the chance to reach as many at the target (R's pbinom), mid-P with half of the count itself", () => {
  const rows = readOracle("proportions", ["successes", "trials", "target", "reach", "reachMidP"]);
  const wrong = rows.filter((row) => {
    const [k, n, target] = [Number(row.successes), Number(row.trials), Number(row.target)];
    const close = (actual: number, wanted: string) =>
      relativeError(actual, Number(wanted)) <= 1e-6 || (actual < 1e-300 && Number(wanted) < 1e-300);
    return !(
      close(compared(k, n, {target}).pValue, row.reach) &&
      close(compared(k, n, {target, method: "midP"}).pValue, row.reachMidP)
    );
  });
  expect(wrong).toEqual([]);
});

test("compareWithTarget: the verdict is the interval's: above the target, below it, or neither", () => {
  expect(compared(990, 1000, {target: 0.95}).verdict).toBe("shown");
  expect(compared(800, 1000, {target: 0.95}).verdict).toBe("shown-opposite");
  expect(compared(951, 1000, {target: 0.95}).verdict).toBe("cannot-tell");
  fc.assert(
    fc.property(
      fc.integer({min: 1, max: 2000}),
      fc.double({min: 0, max: 1, noNaN: true}),
      fc.constantFrom("wilson" as const, "exact" as const, "midP" as const),
      (handled, share, method) => {
        const found = compared(Math.round(handled * share), handled, {target: 0.9, method});
        expect(found.verdict).toBe(
          found.lower >= 0.9 ? "shown" : found.upper < 0.9 ? "shown-opposite" : "cannot-tell"
        );
      }
    )
  );
});

test("compareWithTarget: a lower limit on the target is not over it, but reaches it", () => {
  const {lower} = compared(10, 10, {target: 0.5});
  expect(compared(10, 10, {target: lower, strict: true}).verdict).toBe("cannot-tell");
  expect(compared(10, 10, {target: lower}).verdict).toBe("shown");
});

test("compareWithTarget: nothing to handle gives no rate; wrong input is refused with the value", () => {
  expect(compareWithTarget(0, 0, {target: 0.9})).toEqual({refused: "no-trials", need: 1, have: 0});
  for (const target of [0, -0.1, 1.01, 95, NaN])
    expect(() => compareWithTarget(1, 2, {target})).toThrow(
      new RangeError(`a target must be above 0 and at most 1, not ${target}`)
    );
  expect(() => compareWithTarget(1, 2, {target: 1, strict: true})).toThrow(
    new RangeError("nothing can be over a target of 1")
  );
  expect(() => compareWithTarget(3, 2, {target: 0.9})).toThrow(
    new RangeError("there are 2 trials, not 3 successes among them")
  );
});
