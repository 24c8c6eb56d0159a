import {binomialTails} from "./binomialTails.ts";
import {bisect} from "./bisect.ts";
import type {Interval, Method} from "./interval.ts";

/**
 * The central confidence limits of the chance of success, after k successes in n trials (whole, 0 ≤ k ≤ n, n ≥ 1), at a
 * level strictly between 0 and 1. `exact`: Clopper & Pearson 1934, "The use of confidence or fiducial limits illustrated
 * in the case of the binomial"; `midP` counts half of the value seen. 0 and 1 where nothing, or everything, succeeded.
 */
export function binomialLimits(
  k: number,
  n: number,
  {method, level}: {method: Method; level: number}
): Interval {
  const tail = (1 - level) / 2;
  const lower = k === 0 ? 0 : bisect((p) => binomialTails(k, n, p, method).high - tail, 0, 1);
  const upper = k === n ? 1 : bisect((p) => tail - binomialTails(k, n, p, method).low, 0, 1);
  // mid-P limits of a level next to 0 may pass one another
  return {lower, upper: Math.max(lower, upper)};
}
