import {bisect} from "./bisect.ts";
import {digammaLessLog} from "./digammaLessLog.ts";

/** An area's events, and those expected of it. */
export type ObservedExpected = {observed: number; expected: number};

/** Shapes beyond which areas differ so little that the figures do not tell them from one common rate. */
export const largestShape = 1e7;
export const smallestShape = 1e-7;

/**
 * The gamma distribution of the areas' rates, by its shape `nu` and mean `mu`, under which the observed counts are most
 * likely: the negative binomial model of Clayton & Kaldor 1987, "Empirical Bayes estimates of age-standardized relative
 * risks". Null where the likelihood rises on to one common rate (nu beyond 1e7), and without any event.
 */
export function gammaPoissonFit(areas: readonly ObservedExpected[]): {nu: number; mu: number} | null {
  const largest = Math.max(...areas.map(({observed, expected}) => observed / expected));
  if (!(largest > 0)) return null;
  /** The best mean for a shape: the root of a falling, convex function, by Newton's steps from 0, which never pass it. */
  const meanAt = (nu: number) => {
    let mu = 0;
    for (;;) {
      let value = 0;
      let fall = 0;
      for (const {observed, expected} of areas) {
        const whole = nu + mu * expected;
        value += (nu / whole) * (observed - mu * expected);
        fall += (nu / whole) * expected * ((nu + observed) / whole);
      }
      const next = mu + value / fall;
      if (!(next - mu > 1e-15 * next)) return mu;
      mu = next;
    }
  };
  /** Derivative of the log likelihood by the shape, where the mean is the best one for it. */
  const slopeAt = (nu: number) => {
    const mu = meanAt(nu);
    const none = digammaLessLog(nu);
    return areas.reduce((sum, {observed, expected}) => {
      const mean = mu * expected;
      return (
        sum +
        (observed === 0 ? 0 : digammaLessLog(nu + observed) - none + Math.log1p(observed / nu)) -
        Math.log1p(mean / nu) +
        (mean - observed) / (nu + mean)
      );
    }, 0);
  };
  const [low, high] = [Math.log(smallestShape), Math.log(largestShape)];
  if (!(slopeAt(largestShape) < 0 && slopeAt(smallestShape) > 0)) return null;
  const nu = Math.exp(bisect((logShape) => slopeAt(Math.exp(logShape)), low, high));
  return {nu, mu: meanAt(nu)};
}
