import fc from "fast-check";
import {expect, test} from "vitest";
import {ratioOfRateRatios, type Method} from "../../src/stats/index.ts";
import {answered} from "./answered.ts";
import {readOracle} from "./readOracle.ts";
import {relativeError} from "./relativeError.ts";

const number = (text: string) => (text === "Inf" ? Infinity : Number(text));

test("ratioOfRateRatios: agrees with R's non-central hypergeometric model (that of fisher.test), counts 0 to 1e6", () => {
  const rows = readOracle("ratioOfRateRatios", [
    "method",
    "level",
    "t0",
    "t1",
    "c0",
    "c1",
    "lower",
    "upper",
    "ratio",
    "conditionalRatio",
    "pValue"
  ]);
  expect(rows).toHaveLength(11 * 2 * 2);
  const wrong = rows
    .map((row) => {
      const found = answered(
        ratioOfRateRatios(
          {
            treated: {before: Number(row.t0), after: Number(row.t1)},
            comparison: {before: Number(row.c0), after: Number(row.c1)}
          },
          {method: row.method as Method, level: Number(row.level)}
        )
      );
      const off = (["lower", "upper", "ratio", "conditionalRatio", "pValue"] as const).filter(
        (field) => !(relativeError(found[field], number(row[field])) <= 1e-6)
      );
      return {row, found, off};
    })
    .filter(({off}) => off.length > 0);
  expect(wrong).toEqual([]);
});

const count = fc.oneof(fc.integer({min: 0, max: 12}), fc.integer({min: 0, max: 400}));
const area = fc.record({before: count, after: count}).filter(({before, after}) => before + after > 0);
const both = fc
  .record({treated: area, comparison: area})
  .filter(
    ({treated, comparison}) => treated.before + comparison.before > 0 && treated.after + comparison.after > 0
  );
const level = fc.double({min: 0.5, max: 0.999, noNaN: true});
const method = fc.constantFrom<Method>("exact", "midP");

test("ratioOfRateRatios: the interval contains the conditional ratio; wider contains narrower; exact contains mid-P; the verdict is the interval's", () => {
  fc.assert(
    fc.property(both, method, level, level, (areas, how, one, other) => {
      const wide = answered(ratioOfRateRatios(areas, {method: how, level: Math.max(one, other)}));
      const narrow = answered(ratioOfRateRatios(areas, {method: how, level: Math.min(one, other)}));
      expect(wide.lower <= narrow.lower && narrow.upper <= wide.upper).toBe(true);
      const exact = answered(ratioOfRateRatios(areas, {level: one}));
      const midP = answered(ratioOfRateRatios(areas, {method: "midP", level: one}));
      expect(exact.lower <= midP.lower && midP.upper <= exact.upper).toBe(true);
      expect(exact.lower <= exact.conditionalRatio && exact.conditionalRatio <= exact.upper).toBe(true);
      expect(narrow.verdict).toBe(
        narrow.upper < 1 ? "shown" : narrow.lower > 1 ? "shown-opposite" : "cannot-tell"
      );
    })
  );
});

test("ratioOfRateRatios: swapping the areas, or the periods, inverts it and keeps the p-value", () => {
  fc.assert(
    fc.property(both, method, ({treated, comparison}, how) => {
      const forth = answered(ratioOfRateRatios({treated, comparison}, {method: how}));
      const turn = ({before, after}: typeof treated) => ({before: after, after: before});
      for (const back of [
        answered(ratioOfRateRatios({treated: comparison, comparison: treated}, {method: how})),
        answered(ratioOfRateRatios({treated: turn(treated), comparison: turn(comparison)}, {method: how}))
      ]) {
        expect(relativeError(back.lower, 1 / forth.upper)).toBeLessThan(1e-8);
        expect(relativeError(back.upper, 1 / forth.lower)).toBeLessThan(1e-8);
        expect(relativeError(back.ratio, 1 / forth.ratio)).toBeLessThan(1e-12);
        expect(relativeError(back.conditionalRatio, 1 / forth.conditionalRatio)).toBeLessThan(1e-8);
        expect(relativeError(back.pValue, forth.pValue)).toBeLessThan(1e-8);
      }
    })
  );
});

test("ratioOfRateRatios: an area or a period without any event says nothing; wrong input is refused with the value", () => {
  const some = {before: 3, after: 4};
  for (const areas of [
    {treated: {before: 0, after: 0}, comparison: some},
    {treated: some, comparison: {before: 0, after: 0}},
    {treated: {before: 0, after: 5}, comparison: {before: 0, after: 2}},
    {treated: {before: 5, after: 0}, comparison: {before: 2, after: 0}}
  ])
    expect(ratioOfRateRatios(areas)).toEqual({refused: "empty-margin", need: 1, have: 0});
  for (const wrong of [-1, 0.5, NaN, Infinity])
    expect(() => ratioOfRateRatios({treated: some, comparison: {before: 1, after: wrong}})).toThrow(
      new RangeError(`a count must be a whole number from 0 to 999999999, not ${wrong}`)
    );
  expect(() => ratioOfRateRatios({treated: some, comparison: some}, {level: 95})).toThrow(
    new RangeError("the level must lie between 0 and 1, not 95")
  );
});
