import {bisect} from "./bisect.ts";
import {deviance} from "./deviance.ts";
import {digammaLessLog} from "./digammaLessLog.ts";

/** The smallest theta looked for. */
const smallest = 1e-8;
/** Theta beyond this multiple of the largest mean: the variance is within 1/10 000 of the Poisson distribution's. */
const largestMultiple = 1e4;

/** The derivative of the log-likelihood by theta. */
function score(counts: readonly number[], means: readonly number[], theta: number): number {
  const none = digammaLessLog(theta);
  let sum = 0;
  for (const [row, count] of counts.entries()) {
    const mean = means[row] ?? 0;
    if (count > 0) sum += digammaLessLog(theta + count) - none;
    sum -= deviance(theta + mean, theta + count) / (theta + mean);
  }
  return sum;
}

/**
 * The theta most likely to give the counts at their means (above 0), where a count's variance is mean + mean²/theta: the
 * negative binomial distribution's (Lawless 1987, "Negative binomial and mixed Poisson regression"). Infinity where the
 * counts vary no more than the Poisson distribution's: the likelihood still rises at 10 000 times the largest mean (or at
 * 10 000, if that is more). 0 where theta is below 1e-8.
 */
export function negativeBinomialTheta(counts: readonly number[], means: readonly number[]): number {
  const largest = largestMultiple * means.reduce((most, mean) => Math.max(most, mean), 1);
  const at = (logTheta: number) => score(counts, means, Math.exp(logTheta));
  if (!(at(Math.log(largest)) < 0)) return Infinity;
  if (!(at(Math.log(smallest)) > 0)) return 0;
  return Math.exp(bisect(at, Math.log(smallest), Math.log(largest)));
}
