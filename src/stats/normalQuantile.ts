import {bisect} from "./bisect.ts";
import {checkLevel} from "./checkInput.ts";
import {regularisedGamma} from "./regularisedGamma.ts";

/**
 * The z above 0 with P(|Z| ≤ z) = level for a standard normal Z: 1.96 for 0.95. By bisection on the chance, which is
 * the incomplete gamma function of z²/2 with shape ½ (Abramowitz & Stegun 1964, 26.2.30 and 6.5.16).
 *
 * @throws RangeError if the level is not strictly between 0 and 1.
 */
export function normalQuantile(level: number): number {
  checkLevel(level);
  const outside = 1 - level;
  // by the smaller of the two chances, which keeps its digits; beyond z = 9 no double level reaches
  const far = (z: number) => {
    const {lower, upper} = regularisedGamma(0.5, (z * z) / 2);
    return level < 0.5 ? lower - level : outside - upper;
  };
  return bisect(far, 0, 9);
}

/** P(|Z| ≥ |z|) for a standard normal Z: the two-sided p-value of a z statistic. */
export function normalTails(z: number): number {
  return regularisedGamma(0.5, (z * z) / 2).upper;
}
