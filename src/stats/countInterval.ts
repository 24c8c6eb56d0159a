import {bisect} from "./bisect.ts";
import {checkCount, checkLevel, checkMethod} from "./checkInput.ts";
import type {Interval, Method} from "./interval.ts";
import {regularisedGamma} from "./regularisedGamma.ts";

/** P(X ≥ k) and P(X < k) for a Poisson count X with the given mean. */
function tails(k: number, mean: number): {atLeast: number; below: number} {
  if (k === 0) return {atLeast: 1, below: 0};
  const {lower, upper} = regularisedGamma(k, mean);
  return {atLeast: lower, below: upper};
}

/** The chance of a count at least, and at most, as large as the one seen; the count itself weighs 1 or ½. */
const beyond: Record<Method, (count: number, mean: number) => {high: number; low: number}> = {
  exact: (count, mean) => ({high: tails(count, mean).atLeast, low: tails(count + 1, mean).below}),
  midP: (count, mean) => {
    const from = tails(count, mean);
    const after = tails(count + 1, mean);
    return {high: (from.atLeast + after.atLeast) / 2, low: (from.below + after.below) / 2};
  }
};

/**
 * The central confidence interval for the mean of a Poisson count, in the unit of the count (events).
 *
 * `exact` (Garwood 1936, "Fiducial limits for the Poisson distribution") covers the mean with at least
 * the chance `level`; `midP` (Cohen & Yang 1994, "Mid-p confidence intervals for the Poisson expectation")
 * with about that chance and never reaches beyond it. Each limit leaves (1 − level)/2.
 *
 * Count 0: lower limit 0, and the upper limit still leaves (1 − level)/2. The interval contains the count,
 * except `midP` at levels below 0.11, which closes in on a point about 1/6 above the count.
 *
 * Counts up to 1e9 − 1; limits to 1e-12 of their value up to a count of 1e6.
 *
 * @throws RangeError if the count is negative, not whole or too large, the level is not between 0 and 1, or
 *   the method is unknown.
 */
export function countInterval(
  count: number,
  {method = "exact", level = 0.95}: {method?: Method; level?: number} = {}
): Interval {
  checkCount(count);
  checkLevel(level);
  checkMethod(method);
  const chance = beyond[method];
  const tail = (1 - level) / 2;

  // mid-P with a narrow level has both limits above the count: hence count + 1
  const lower = count === 0 ? 0 : bisect((mean) => chance(count, mean).high - tail, 0, count + 1);
  let far = count + 1;
  while (chance(count, far).low > tail) far *= 2;
  const upper = bisect((mean) => chance(count, mean).low - tail, 0, far);
  // the two may meet at a level next to 0
  return {lower, upper: Math.max(lower, upper)};
}
