import {binomialLimits} from "./binomialLimits.ts";
import {binomialTails, doubledTail} from "./binomialTails.ts";
import {checkCount, checkLevel, checkMethod, checkPositive} from "./checkInput.ts";
import type {Interval, Method} from "./interval.ts";
import type {Refusal} from "./refusal.ts";
import {checkExpected, verdictOf, type Expected, type Verdict} from "./verdict.ts";

/** A count of events and the exposure in which they were counted: months, days, person-years; above 0. */
export type Observed = {count: number; exposure: number};

/** `ratio`: rate after ÷ rate before. */
export type RateRatio = Interval & {ratio: number; pValue: number; verdict: Verdict};

/** What the two share of a comparison of rates has to be. */
export function checkObserved({count, exposure}: Observed): void {
  checkCount(count);
  checkPositive(exposure, "an exposure");
}

/**
 * The ratio of two Poisson rates, after ÷ before, with its central confidence interval, the p-value that agrees with it
 * (twice the smaller tail) and the verdict of the interval. Both exposures in the same unit.
 *
 * Given the sum of the two counts, the count after is binomial (Przyborowski & Wilenski 1940, "Homogeneity of results in
 * testing samples from Poisson series"); its limits by Clopper & Pearson 1934 (`exact`, as R's poisson.test) or by mid-P.
 *
 * No event before: ratio and upper limit are Infinity. No event after: ratio and lower limit are 0. No event at all:
 * refused as `no-events`, which needs 1 event.
 *
 * @throws RangeError if a count is negative or not whole, an exposure not positive and finite, the level not between 0 and
 *   1, or the method or expected direction unknown.
 */
export function rateRatio(
  {before, after}: {before: Observed; after: Observed},
  {
    method = "exact",
    level = 0.95,
    expected = "decrease"
  }: {method?: Method; level?: number; expected?: Expected} = {}
): RateRatio | Refusal<"no-events"> {
  checkObserved(before);
  checkObserved(after);
  checkMethod(method);
  checkLevel(level);
  checkExpected(expected);
  const events = before.count + after.count;
  if (events === 0) return {refused: "no-events", need: 1, have: 0};
  const exposures = before.exposure / after.exposure;
  const limits = binomialLimits(after.count, events, {method, level});
  const ratioAt = (share: number) => (share === 1 ? Infinity : (share / (1 - share)) * exposures);
  const interval = {lower: ratioAt(limits.lower), upper: ratioAt(limits.upper)};
  const pValue = doubledTail(
    binomialTails(after.count, events, 1 / (1 + exposures), method, exposures / (1 + exposures))
  );
  return {
    ...interval,
    ratio: (after.count / before.count) * exposures,
    pValue,
    verdict: verdictOf(interval, expected)
  };
}
