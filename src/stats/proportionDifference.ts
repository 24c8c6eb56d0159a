import type {Interval} from "./interval.ts";
import {checkProportion, proportionInterval} from "./proportionInterval.ts";
import type {Refusal} from "./refusal.ts";

/**
 * The difference of two independent proportions, k1/n1 − k2/n2, between −1 and 1, with its confidence interval from the
 * Wilson intervals of both: method 10 of Newcombe 1998, "Interval estimation for the difference between independent
 * proportions: comparison of eleven methods".
 *
 * Where one side has no trials: refused as `no-trials`, which needs 1 trial.
 *
 * @throws RangeError if a count is negative or not whole, there are more successes than trials, or the level is not between
 *   0 and 1.
 */
export function proportionDifference(
  k1: number,
  n1: number,
  k2: number,
  n2: number,
  {level = 0.95}: {level?: number} = {}
): (Interval & {difference: number}) | Refusal<"no-trials"> {
  checkProportion(k1, n1);
  checkProportion(k2, n2);
  const one = proportionInterval(k1, n1, {level});
  const two = proportionInterval(k2, n2, {level});
  if ("refused" in one) return one;
  if ("refused" in two) return two;
  const [p1, p2] = [k1 / n1, k2 / n2];
  const difference = p1 - p2;
  return {
    difference,
    lower: difference - Math.hypot(p1 - one.lower, two.upper - p2),
    upper: difference + Math.hypot(one.upper - p1, p2 - two.lower)
  };
}
