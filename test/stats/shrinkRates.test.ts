import fc from "fast-check";
import {expect, test} from "vitest";
import {countInterval, shrinkRates} from "../../src/stats/index.ts";
import {readOracle} from "./readOracle.ts";
import {relativeError} from "./relativeError.ts";

const rows = readOracle("shrinkRates", [
  "case",
  "method",
  "observed",
  "expected",
  "nu",
  "mu",
  "rate",
  "lower",
  "upper"
]);

// the oracle's maximum of the likelihood is found by steps, to about 1e-5 of nu
const precision = {gammaPoisson: 1e-4, marshall: 1e-9};

test("shrinkRates: gammaPoisson agrees with R's negative binomial likelihood, marshall with spdep's EBest, limits with qgamma", () => {
  expect(rows).toHaveLength(2 * (24 + 30 + 8));
  for (const which of ["1", "2", "3"])
    for (const method of ["gammaPoisson", "marshall"] as const) {
      const wanted = rows.filter((row) => row.case === which && row.method === method);
      const found = shrinkRates(
        wanted.map(({observed, expected}) => ({observed: Number(observed), expected: Number(expected)})),
        {method}
      );
      for (const [index, row] of wanted.entries()) {
        const area = found.rates[index];
        for (const [actual, expected] of [
          [found.nu, row.nu],
          [found.mu, row.mu],
          [area?.rate, row.rate],
          [area?.lower, row.lower],
          [area?.upper, row.upper]
        ] as const)
          expect(relativeError(actual ?? NaN, Number(expected)), JSON.stringify({row, found})).toBeLessThan(
            precision[method]
          );
      }
    }
});

test("shrinkRates: a given prior is used as it is: its posterior is gamma (O + nu, E + nu/mu)", () => {
  const {nu, mu, rates} = shrinkRates([{observed: 0, expected: 2}], {prior: {nu: 1, mu: 0.5}});
  expect({nu, mu}).toEqual({nu: 1, mu: 0.5});
  // shape 1, rate 4: the exponential distribution
  const [found] = rates;
  expect(found?.rate).toBeCloseTo(1 / 4, 12);
  expect(found?.lower).toBeCloseTo(-Math.log(0.975) / 4, 12);
  expect(found?.upper).toBeCloseTo(-Math.log(0.025) / 4, 12);
});

test("shrinkRates: areas that differ no more than by chance have the common rate, with the interval of all events", () => {
  const areas = [4, 5, 6, 5].map((observed) => ({observed, expected: 5}));
  const {lower, upper} = countInterval(20);
  for (const method of ["gammaPoisson", "marshall"] as const)
    expect(shrinkRates(areas, {method})).toEqual({
      nu: Infinity,
      mu: 1,
      rates: areas.map(() => ({rate: 1, lower: lower / 20, upper: upper / 20}))
    });
  expect(shrinkRates([{observed: 0, expected: 5}]).rates).toEqual([
    {rate: 0, lower: 0, upper: countInterval(0).upper / 5}
  ]);
});

// mean 6 and variance 6 of the counts: as for a Poisson count, so that the moments leave nothing but rounding
test("shrinkRates: a spread that is chance to the last bit is one rate for all, not an error", () => {
  const areas = [4, 10, 6, 4].map((observed) => ({observed, expected: 0.6}));
  expect(shrinkRates(areas, {method: "marshall"}).nu).toBe(Infinity);
  // mu 3e-12 and variance 4.5e-12: (3 + nu) ÷ (2 + 2/3)
  const farApart = [
    {observed: 0, expected: 1e12},
    {observed: 3, expected: 2}
  ];
  expect(shrinkRates(farApart, {method: "marshall"}).rates[1]?.rate).toBeCloseTo(1.125, 6);
});

test("shrinkRates: areas of one and the same rate, or one area alone, have that rate", () => {
  for (const areas of [
    [{observed: 1, expected: 0.10000000000000017}],
    [1, 2, 3].map((observed) => ({observed, expected: observed * 0.10000000000000017}))
  ]) {
    const {nu, mu} = shrinkRates(areas);
    expect(nu).toBe(Infinity);
    expect(mu).toBeCloseTo(10, 9);
  }
});

test("shrinkRates: every rate lies between the area's own and the common one, inside its interval, nearer the smaller the area; finite always", () => {
  const area = fc.record({
    observed: fc.integer({min: 0, max: 200}),
    expected: fc.double({min: 0.1, max: 200, noNaN: true})
  });
  fc.assert(
    fc.property(
      fc.array(area, {minLength: 1, maxLength: 15}),
      fc.constantFrom("gammaPoisson" as const, "marshall" as const),
      (areas, method) => {
        const {mu, nu, rates} = shrinkRates(areas, {method});
        expect(nu > 0 && mu >= 0 && mu < Infinity).toBe(true);
        for (const [index, {observed, expected}] of areas.entries()) {
          const {rate, lower, upper} = rates[index] ?? {rate: NaN, lower: NaN, upper: NaN};
          const own = observed / expected;
          const slack = 1e-9 * (1 + own + mu);
          expect(Math.min(own, mu) - slack <= rate && rate <= Math.max(own, mu) + slack).toBe(true);
          expect(lower <= upper && lower >= 0 && upper < Infinity).toBe(true);
        }
      }
    ),
    {numRuns: 60}
  );
});

test("shrinkRates: an area alone has the common rate, whatever its rounding", () => {
  const alone = shrinkRates([{observed: 101, expected: 2.275876230169627}], {method: "gammaPoisson"});
  expect(relativeError(alone.mu, 101 / 2.275876230169627)).toBeLessThan(1e-12);
});

test("shrinkRates: another unit of the expected numbers changes the rates by it alone", () => {
  const areas = rows
    .filter((row) => row.case === "1" && row.method === "marshall")
    .map(({observed, expected}) => ({observed: Number(observed), expected: Number(expected)}));
  const scaled = areas.map(({observed, expected}) => ({observed, expected: expected * 1000}));
  for (const method of ["gammaPoisson", "marshall"] as const) {
    const [here, there] = [shrinkRates(areas, {method}), shrinkRates(scaled, {method})];
    expect(relativeError(there.nu, here.nu)).toBeLessThan(1e-6);
    for (const [index, {rate}] of here.rates.entries())
      expect(relativeError((there.rates[index]?.rate ?? NaN) * 1000, rate)).toBeLessThan(1e-6);
  }
});

test("shrinkRates: refuses wrong input and echoes the value", () => {
  const areas = [{observed: 1, expected: 1}];
  expect(() => shrinkRates([])).toThrow(new RangeError("there are no areas"));
  expect(() => shrinkRates([{observed: 0.5, expected: 1}])).toThrow(
    new RangeError("a count must be a whole number from 0 to 999999999, not 0.5")
  );
  expect(() => shrinkRates([{observed: 1, expected: 0}])).toThrow(
    new RangeError("an expected number must be positive and finite, not 0")
  );
  expect(() => shrinkRates(areas, {prior: {nu: 0, mu: 1}})).toThrow(
    new RangeError("the prior's nu must be positive and finite, not 0")
  );
  expect(() => shrinkRates(areas, {level: 95})).toThrow(
    new RangeError("the level must lie between 0 and 1, not 95")
  );
  expect(() => shrinkRates(areas, {method: "empirical" as "marshall"})).toThrow(
    new RangeError("the method must be gammaPoisson or marshall, not empirical")
  );
});
