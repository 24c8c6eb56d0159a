import {binomialTails} from "./binomialTails.ts";
import {checkLevel, checkPositive, checkTried} from "./checkInput.ts";
import type {Interval} from "./interval.ts";
import {checkObserved, type Observed} from "./rateRatio.ts";

/** The largest whole number from 0 on for which `holds` is true; it is true up to there and false beyond. */
function lastOf(holds: (count: number) => boolean): number {
  let stride = 1;
  let last = 0;
  while (holds(last + stride)) {
    last += stride;
    stride *= 2;
  }
  for (; stride >= 1; stride = Math.floor(stride / 2)) if (holds(last + stride)) last += stride;
  return last;
}

/**
 * The counts to expect in `exposure` (in the unit of the baseline's) if nothing has changed: the smallest and largest
 * count after which the exact `rateRatio` at this level would not call a change (Nelson 1970, "Confidence intervals for
 * the ratio of two Poisson means and Poisson predictor intervals"). Whole numbers; both limits belong to the range.
 *
 * @throws RangeError if the count is negative or not whole, an exposure not positive and finite, or the level not between
 *   0 and 1; and if counts of 1e9 or more have to be tried.
 */
export function predictionRange(
  {baseline, exposure}: {baseline: Observed; exposure: number},
  {level = 0.95}: {level?: number} = {}
): Interval {
  checkObserved(baseline);
  checkPositive(exposure, "an exposure");
  checkLevel(level);
  const tail = (1 - level) / 2;
  const exposures = baseline.exposure / exposure;
  const share = 1 / (1 + exposures);
  const tails = (after: number) => {
    checkTried(after, `an exposure of ${exposure} after one of ${baseline.exposure}`);
    return binomialTails(after, baseline.count + after, share, "exact", exposures * share);
  };
  const fellAt = (after: number) => baseline.count + after > 0 && tails(after).low < tail;
  const lower = fellAt(0) ? lastOf(fellAt) + 1 : 0;
  return {lower, upper: lastOf((after) => tails(after).high >= tail)};
}
