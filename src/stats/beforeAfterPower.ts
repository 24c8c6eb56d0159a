import {checkLevel, checkMethod, checkPositive, checkTried} from "./checkInput.ts";
import type {Method} from "./interval.ts";
import {poissonChances} from "./poissonChances.ts";
import {checkObserved, type Observed} from "./rateRatio.ts";
import {shownFalls} from "./shownFalls.ts";

type Options = {level?: number; method?: Method};

/**
 * The power at every ratio from 0 on, after the enumeration that all ratios share. See `beforeAfterPower`, whose checks
 * it makes.
 */
export function powerByRatio(
  {baseline, exposure}: {baseline: Observed; exposure: number},
  {level = 0.95, method = "exact"}: Options
): (ratio: number) => number {
  checkObserved(baseline);
  checkPositive(exposure, "an exposure");
  checkLevel(level);
  checkMethod(method);
  const before = poissonChances(baseline.count);
  const exposures = baseline.exposure / exposure;
  const falls = shownFalls({first: before.first, many: before.chances.length}, exposures, {method, level});
  return (ratio) => {
    const mean = (ratio * baseline.count) / exposures;
    checkTried(mean, `a ratio of ${ratio}`);
    const after = poissonChances(mean);
    const upTo: number[] = [];
    let sum = 0;
    for (const chance of after.chances) upTo.push((sum += chance));
    const atMost = (count: number) =>
      count < after.first ? 0 : (upTo[Math.min(count - after.first, upTo.length - 1)] ?? 0);
    const power = falls.reduce((all, count, index) => all + (before.chances[index] ?? 0) * atMost(count), 0);
    return Math.min(1, power);
  };
}

/**
 * The chance, from 0 to 1, that a comparison shows a fall (upper limit of `rateRatio` below 1) when the rate after is
 * `ratio` times the rate before. Both counts are taken as Poisson, the one before with the mean that was seen in it; every
 * pair of counts is enumerated but for tails below 1e-12. Level 0.90 is the one-sided test at 5 %.
 *
 * `exposure`: of the time after, in the unit of the baseline's. A baseline of 0 events shows no fall: power 0.
 *
 * @throws RangeError if the count is negative or not whole, an exposure not positive and finite, the ratio negative or not
 *   finite, the level not between 0 and 1, or the method unknown; and if counts after of 1e9 or more have to be tried.
 */
export function beforeAfterPower(
  {baseline, exposure, ratio}: {baseline: Observed; exposure: number; ratio: number},
  options: Options = {}
): number {
  if (!(ratio >= 0 && ratio < Infinity))
    throw new RangeError(`a ratio must be 0 or more and finite, not ${ratio}`);
  return powerByRatio({baseline, exposure}, options)(ratio);
}
