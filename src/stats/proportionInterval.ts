import {binomialLimits} from "./binomialLimits.ts";
import {checkCount, checkLevel, checkWord} from "./checkInput.ts";
import type {Interval, Method} from "./interval.ts";
import {normalQuantile} from "./normalQuantile.ts";
import type {Refusal} from "./refusal.ts";

/** How a proportion's interval is taken: by Wilson's score, or by the tails of the binomial distribution. */
export type ProportionMethod = "wilson" | Method;

/** @throws RangeError if a count is negative or not whole, or there are more successes than trials. */
export function checkProportion(successes: number, trials: number): void {
  checkCount(successes);
  checkCount(trials);
  if (successes > trials)
    throw new RangeError(`there are ${trials} trials, not ${successes} successes among them`);
}

/** @throws RangeError if the method is not known. */
export function checkProportionMethod(method: string): void {
  checkWord(method, ["wilson", "exact", "midP"] satisfies ProportionMethod[], "the method");
}

/** The score interval of Wilson 1927 for k successes in n ≥ 1 trials. */
function wilson(k: number, n: number, level: number): Interval {
  const z = normalQuantile(level);
  const middle = k + (z * z) / 2;
  const half = z * Math.sqrt((k * (n - k)) / n + (z * z) / 4);
  const all = n + z * z;
  // the ends themselves, which the difference of two roots would miss by a rounding
  return {lower: k === 0 ? 0 : (middle - half) / all, upper: k === n ? 1 : (middle + half) / all};
}

/**
 * The confidence interval of a proportion, between 0 and 1, after `successes` in `trials` whole cases.
 *
 * `wilson` (the default): Wilson 1927, "Probable inference, the law of succession, and statistical inference"; `exact`:
 * Clopper & Pearson 1934; `midP`: the same with half of the value seen. It contains the proportion seen, except `midP` at
 * levels below 0.1.
 *
 * Without trials: refused as `no-trials`, which needs 1 trial.
 *
 * @throws RangeError if a count is negative or not whole, there are more successes than trials, the level is not between 0
 *   and 1, or the method is unknown.
 */
export function proportionInterval(
  successes: number,
  trials: number,
  {method = "wilson", level = 0.95}: {method?: ProportionMethod; level?: number} = {}
): Interval | Refusal<"no-trials"> {
  checkProportion(successes, trials);
  checkProportionMethod(method);
  checkLevel(level);
  if (trials === 0) return {refused: "no-trials", need: 1, have: 0};
  return method === "wilson"
    ? wilson(successes, trials, level)
    : binomialLimits(successes, trials, {method, level});
}
