import {deviance} from "./deviance.ts";
import {stirlingError} from "./stirlingError.ts";

/** The shapes for which `regularisedBeta` keeps its word on precision and time. */
const smallestShape = 1e-9;
const largestShape = 1e9;

/**
 * The regularised incomplete beta function at x with shapes a and b: lower Iₓ(a, b) and upper 1 − Iₓ(a, b), each in
 * [0, 1]; a small one is computed itself, not as one minus the other, and keeps its digits.
 *
 * For whole a and b: Iₓ(a, b) is the chance of at least a successes in a + b − 1 trials with chance x each.
 *
 * Shapes from 1e-9 to 1e9, x from 0 to 1. `rest` is 1 − x: give it where x lies so near to 1 that the difference would
 * lose its digits. Relative error below 1e-12 for shapes from 0.5 to 1e6 and values above 1e-300. Time grows with the
 * root of the larger shape.
 *
 * Continued fraction: DiDonato & Morris 1992, "Algorithm 708", equation 9, by Lentz's method; the term before it is a
 * binomial probability (Loader 2000, "Fast and accurate computation of binomial probabilities").
 *
 * @throws RangeError if a, b or x is outside its range.
 */
export function regularisedBeta(
  x: number,
  a: number,
  b: number,
  rest = 1 - x
): {lower: number; upper: number} {
  for (const shape of [a, b])
    if (!(shape >= smallestShape && shape <= largestShape))
      throw new RangeError(`a shape must lie between ${smallestShape} and ${largestShape}, not ${shape}`);
  if (!(x >= 0 && x <= 1)) throw new RangeError(`x must lie between 0 and 1, not ${x}`);
  if (x === 0) return {lower: 0, upper: 1};
  if (rest === 0) return {lower: 1, upper: 0};
  if (a * rest < b * x) {
    const {lower, upper} = regularisedBeta(rest, b, a, x);
    return {lower: upper, upper: lower};
  }
  const lower = Math.min(1, density(x, rest, a, b) / continuedFraction(x, rest, a, b));
  return {lower, upper: 1 - lower};
}

/** xᵃ(1 − x)ᵇ ÷ B(a, b). */
function density(x: number, rest: number, a: number, b: number): number {
  const n = a + b;
  return (
    Math.exp(
      stirlingError(n) - stirlingError(a) - stirlingError(b) - deviance(a, n * x) - deviance(b, n * rest)
    ) * Math.sqrt((a * b) / (2 * Math.PI * n))
  );
}

/** What the density is divided by for Iₓ(a, b), for x up to the mean a/(a + b). */
function continuedFraction(x: number, rest: number, a: number, b: number): number {
  const tiny = 1e-300;
  const most = 1000 + 100 * Math.sqrt(Math.max(a, b));
  const away = (value: number) => (Math.abs(value) < tiny ? tiny : value);
  // a − (a + b)x, which cancels near the mean
  const below = a * rest - b * x;
  const beta = (n: number) =>
    n + (n * (b - n) * x) / (a + 2 * n - 1) + ((a + n) / (a + 2 * n + 1)) * (below + 1 + n * (1 + rest));
  let fraction = away((a / (a + 1)) * (below + 1));
  let c = fraction;
  let d = 0;
  for (let n = 1; n < most; n += 1) {
    const alpha = ((a + n - 1) * (a + b + n - 1) * n * (b - n) * x * x) / (a + 2 * n - 1) ** 2;
    d = 1 / away(beta(n) + alpha * d);
    c = away(beta(n) + alpha / c);
    const factor = c * d;
    fraction *= factor;
    if (Math.abs(factor - 1) <= Number.EPSILON) break;
  }
  return fraction;
}
