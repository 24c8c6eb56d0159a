import fc from "fast-check";
import {expect, test} from "vitest";
import {funnelLimits, type FunnelArea} from "../../src/stats/index.ts";
import {answered} from "./answered.ts";
import {readOracle} from "./readOracle.ts";
import {relativeError} from "./relativeError.ts";

const rows = readOracle("funnelLimits", [
  "case",
  "kind",
  "observed",
  "size",
  "overdispersion",
  "level",
  "target",
  "phi",
  "tauSquared",
  "lower",
  "upper"
]);

test("funnelLimits: agree with the formulas of Spiegelhalter 2005 on R's qpois, qbinom and quantile", () => {
  expect(rows).toHaveLength(4 * 2 * 2 * 12);
  for (const which of ["1", "2", "3", "4"])
    for (const overdispersion of ["none", "additive"] as const)
      for (const level of ["0.95", "0.998"]) {
        const wanted = rows.filter(
          (row) => row.case === which && row.overdispersion === overdispersion && row.level === level
        );
        const found = answered(
          funnelLimits(
            wanted.map(({kind, observed, size}) =>
              kind === "ratio"
                ? {observed: Number(observed), expected: Number(size)}
                : {observed: Number(observed), trials: Number(size)}
            ),
            {overdispersion, levels: [Number(level)]}
          )
        );
        const [limits] = found.limits;
        for (const [index, row] of wanted.entries())
          for (const [actual, expected] of [
            [found.target, row.target],
            [found.phi, row.phi],
            [found.tauSquared, row.tauSquared],
            [limits?.lower[index], row.lower],
            [limits?.upper[index], row.upper],
            [found.points[index]?.value, Number(row.observed) / Number(row.size)]
          ] as const)
            expect(relativeError(actual ?? NaN, Number(expected)), JSON.stringify(row)).toBeLessThan(1e-6);
      }
});

test("funnelLimits: both kinds of case have and lack a spread between areas beyond chance", () => {
  const spread = (which: string) =>
    Number(rows.find((row) => row.case === which && row.overdispersion === "additive")?.tauSquared);
  expect(spread("1")).toBeGreaterThan(0);
  expect(Math.min(spread("2"), spread("4"))).toBe(0);
});

const expectedNumber = fc.double({min: 0.01, max: 500, noNaN: true});
const ratios = fc.array(fc.record({observed: fc.integer({min: 0, max: 600}), expected: expectedNumber}), {
  minLength: 2,
  maxLength: 20
});
const proportions = fc.array(
  fc
    .tuple(fc.integer({min: 1, max: 500}), fc.double({min: 0, max: 1, noNaN: true}))
    .map(([trials, share]) => ({observed: Math.round(trials * share), trials})),
  {minLength: 2, maxLength: 20}
);

test("funnelLimits: wider levels contain narrower ones; limits lie on both sides of the target; the spread widens them; the order of areas does not matter", () => {
  fc.assert(
    fc.property(fc.oneof(ratios, proportions), (areas: FunnelArea[]) => {
      const plain = funnelLimits(areas, {overdispersion: "none"});
      const wide = funnelLimits(areas, {overdispersion: "additive"});
      if ("refused" in plain || "refused" in wide) return;
      const back = answered(funnelLimits([...areas].reverse(), {overdispersion: "additive"}));
      expect(Math.abs(back.tauSquared - wide.tauSquared)).toBeLessThan(1e-9 * (1 + wide.tauSquared));
      for (const {limits, target} of [plain, wide])
        for (const index of areas.keys()) {
          const [inner, outer] = limits.map(({lower, upper}) => [lower[index], upper[index]] as const);
          expect((outer?.[0] ?? NaN) <= (inner?.[0] ?? NaN)).toBe(true);
          expect((inner?.[1] ?? NaN) <= (outer?.[1] ?? NaN)).toBe(true);
          expect((outer?.[0] ?? NaN) <= target && target <= (outer?.[1] ?? NaN) + 1e-12).toBe(true);
        }
    })
  );
});

test("funnelLimits: says so where chance has nothing to work on", () => {
  const options = {overdispersion: "none"} as const;
  expect(funnelLimits([{observed: 0, expected: 3}], options)).toEqual({
    refused: "no-events",
    need: 1,
    have: 0
  });
  expect(funnelLimits([{observed: 3, trials: 3}], options)).toEqual({
    refused: "no-variation",
    need: 1,
    have: 0
  });
  expect(funnelLimits([{observed: 1, trials: 3}], {overdispersion: "additive"})).toEqual({
    refused: "too-few-areas",
    need: 2,
    have: 1
  });
});

test("funnelLimits: refuses wrong input and echoes the value", () => {
  const options = {overdispersion: "none"} as const;
  expect(() => funnelLimits([], options)).toThrow(new RangeError("there are no areas"));
  expect(() =>
    funnelLimits(
      [
        {observed: 1, expected: 2},
        {observed: 1, trials: 2}
      ],
      options
    )
  ).toThrow(new RangeError("the areas must all have expected numbers or all have trials"));
  expect(() => funnelLimits([{observed: -1, expected: 2}], options)).toThrow(
    new RangeError("a count must be a whole number from 0 to 999999999, not -1")
  );
  expect(() => funnelLimits([{observed: 1, expected: 0}], options)).toThrow(
    new RangeError("an expected number must be positive and finite, not 0")
  );
  expect(() => funnelLimits([{observed: 5, expected: 1e12}], {...options, target: 1})).toThrow(
    new RangeError("at the target at most 100000000 events may be expected of an area, not 1000000000000")
  );
  expect(() => funnelLimits([{observed: 0, trials: 0}], options)).toThrow(
    new RangeError("the number of trials must be positive and finite, not 0")
  );
  expect(() => funnelLimits([{observed: 1, trials: 2}], {...options, target: 1})).toThrow(
    new RangeError("a target must be above 0 and below 1, not 1")
  );
  expect(() => funnelLimits([{observed: 1, expected: 2}], {...options, levels: [95]})).toThrow(
    new RangeError("the level must lie between 0 and 1, not 95")
  );
});
