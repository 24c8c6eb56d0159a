import {bisect} from "./bisect.ts";

/** An area's events, and those expected of it. */
export type ObservedExpected = {observed: number; expected: number};

/** Shapes beyond which areas differ so little that the figures do not tell them from one common rate. */
const largestShape = 1e7;
const smallestShape = 1e-7;

/** ψ(a + n) − ψ(a) for n whole: 1/a + … + 1/(a + n − 1), by the asymptotic series where that is long. */
function digammaStep(a: number, n: number): number {
  let sum = 0;
  let from = a;
  let left = n;
  for (; left > 0 && (from < 20 || left < 20); left -= 1) {
    sum += 1 / from;
    from += 1;
  }
  if (left === 0) return sum;
  // Abramowitz & Stegun 1964, 6.3.18, of both ends, the logarithms taken together
  const tail = (x: number) => {
    const s = 1 / x / x;
    return 1 / (2 * x) + s * (1 / 12 - s * (1 / 120 - s * (1 / 252 - s / 240)));
  };
  return sum + Math.log1p(left / from) - tail(from + left) + tail(from);
}

/**
 * The gamma distribution of the areas' rates, by its shape `nu` and mean `mu`, under which the observed counts are most
 * likely: the negative binomial model of Clayton & Kaldor 1987, "Empirical Bayes estimates of age-standardized relative
 * risks". Null where the likelihood rises on to one common rate (nu beyond 1e7), and without any event.
 */
export function gammaPoissonFit(areas: readonly ObservedExpected[]): {nu: number; mu: number} | null {
  const largest = Math.max(...areas.map(({observed, expected}) => observed / expected));
  if (!(largest > 0)) return null;
  const meanAt = (nu: number) =>
    bisect(
      (mu) =>
        areas.reduce(
          (sum, {observed, expected}) => sum + (nu * (observed - mu * expected)) / (nu + mu * expected),
          0
        ),
      0,
      largest
    );
  /** Derivative of the log likelihood by the shape, where the mean is the best one for it. */
  const slopeAt = (nu: number) => {
    const mu = meanAt(nu);
    return areas.reduce((sum, {observed, expected}) => {
      const mean = mu * expected;
      return sum + digammaStep(nu, observed) - Math.log1p(mean / nu) + (mean - observed) / (nu + mean);
    }, 0);
  };
  const [low, high] = [Math.log(smallestShape), Math.log(largestShape)];
  if (!(slopeAt(largestShape) < 0 && slopeAt(smallestShape) > 0)) return null;
  const nu = Math.exp(bisect((logShape) => slopeAt(Math.exp(logShape)), low, high));
  return {nu, mu: meanAt(nu)};
}
