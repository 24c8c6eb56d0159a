import {powerByRatio} from "./beforeAfterPower.ts";
import type {Method} from "./interval.ts";
import type {Observed} from "./rateRatio.ts";

/** Half of the fourth decimal: to this the ratio is found, from below. */
const precision = 5e-5;

/**
 * The largest ratio of rates, after ÷ before, such that a fall to it, and every deeper one, would be shown (upper limit of
 * `rateRatio` below 1) with the given power; to 1e-4, and never above the true one. Null where not even a fall to
 * nothing would be. The power rises as the ratio falls, since every count after that shows a fall has all smaller ones
 * with it. See `beforeAfterPower`.
 *
 * @throws RangeError if the power is not between 0 and 1, and as `beforeAfterPower` does.
 */
export function detectableRatio(
  observed: {baseline: Observed; exposure: number},
  {power = 0.8, level = 0.95, method = "exact"}: {power?: number; level?: number; method?: Method} = {}
): {ratio: number | null} {
  if (!(power > 0 && power < 1)) throw new RangeError(`the power must lie between 0 and 1, not ${power}`);
  const powerAt = powerByRatio(observed, {level, method});
  if (powerAt(0) < power) return {ratio: null};
  let found = 0;
  for (let step = 0.5; step >= precision; step /= 2) if (powerAt(found + step) >= power) found += step;
  return {ratio: found};
}
