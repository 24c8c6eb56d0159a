import {checkCount, checkLevel, checkPositive, checkWord} from "./checkInput.ts";
import {countInterval} from "./countInterval.ts";
import {gammaPoissonFit, largestShape, smallestShape, type ObservedExpected} from "./gammaPoissonFit.ts";
import {gammaQuantile} from "./gammaQuantile.ts";
import type {Interval} from "./interval.ts";

/** `nu` and `mu`: shape and mean of the gamma distribution of the areas' rates; a nu of Infinity: one rate for all. */
export type ShrunkRates = {nu: number; mu: number; rates: (Interval & {rate: number})[]};

/** Mean and shape by moments: Marshall 1991, "Mapping disease and mortality rates using empirical Bayes estimators". */
function byMoments(areas: readonly ObservedExpected[]): {nu: number; mu: number} {
  const observed = areas.reduce((sum, area) => sum + area.observed, 0);
  const expected = areas.reduce((sum, area) => sum + area.expected, 0);
  const mu = observed / expected;
  const spread =
    areas.reduce((sum, area) => sum + area.expected * (area.observed / area.expected - mu) ** 2, 0) /
    expected;
  const variance = spread - mu / (expected / areas.length);
  const nu = variance > 0 ? mu ** 2 / variance : Infinity;
  // a variance that is but rounding has a shape of any size
  return {nu: nu > largestShape ? Infinity : nu, mu};
}

/**
 * Rates of areas (observed ÷ expected) drawn towards their common mean, the more so the smaller the area, in input order:
 * the posterior mean (O + nu) ÷ (E + nu/mu) with its central interval, under a gamma distribution of the rates. An
 * empirical Bayes interval: it takes nu and mu as known.
 *
 * `gammaPoisson` (the default) fits the distribution by maximum likelihood (Clayton & Kaldor 1987), and by Marshall's
 * moments where that has no maximum; `marshall` by moments at once; `prior` takes a distribution as given. Where areas
 * differ no more than by chance, nu is Infinity: all have the common rate, with the exact interval of all events together.
 * Without any event the common rate is 0, with its upper limit.
 *
 * @throws RangeError if there is no area, a count is negative or not whole, an expected number or a prior's nu or mu is not
 *   positive and finite (1e-7 to 1e7 for nu), the level is not between 0 and 1, or the method is unknown.
 */
export function shrinkRates(
  areas: readonly ObservedExpected[],
  {
    method = "gammaPoisson",
    prior,
    level = 0.95
  }: {method?: "gammaPoisson" | "marshall"; prior?: {nu: number; mu: number}; level?: number} = {}
): ShrunkRates {
  if (areas.length === 0) throw new RangeError("there are no areas");
  for (const {observed, expected} of areas) {
    checkCount(observed);
    checkPositive(expected, "an expected number");
  }
  checkLevel(level);
  checkWord(method, ["gammaPoisson", "marshall"], "the method");
  if (prior) {
    checkPositive(prior.nu, "the prior's nu");
    if (!(prior.nu >= smallestShape && prior.nu <= largestShape))
      throw new RangeError(
        `the prior's nu must lie between ${smallestShape} and ${largestShape}, not ${prior.nu}`
      );
    checkPositive(prior.mu, "the prior's mu");
  }
  const {nu, mu} = prior ?? (method === "gammaPoisson" ? gammaPoissonFit(areas) : null) ?? byMoments(areas);
  if (nu === Infinity) {
    const observed = areas.reduce((sum, area) => sum + area.observed, 0);
    const expected = areas.reduce((sum, area) => sum + area.expected, 0);
    const {lower, upper} = countInterval(observed, {level});
    return {
      nu,
      mu,
      rates: areas.map(() => ({rate: mu, lower: lower / expected, upper: upper / expected}))
    };
  }
  const tail = (1 - level) / 2;
  // limits before they are divided by the weight, the same for all areas with as many events
  const limits = new Map<number, Interval>();
  for (const {observed} of areas)
    if (!limits.has(observed)) {
      const shape = observed + nu;
      limits.set(observed, {lower: gammaQuantile(tail, shape), upper: gammaQuantile(1 - tail, shape)});
    }
  const rates = areas.map(({observed, expected}) => {
    const weight = expected + nu / mu;
    const {lower, upper} = limits.get(observed) ?? {lower: NaN, upper: NaN};
    return {rate: (observed + nu) / weight, lower: lower / weight, upper: upper / weight};
  });
  return {nu, mu, rates};
}
