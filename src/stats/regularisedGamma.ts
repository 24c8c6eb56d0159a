import {deviance} from "./deviance.ts";
import {stirlingError} from "./stirlingError.ts";

/** The shapes for which `regularisedGamma` keeps its word on precision and time. */
export const smallestShape = 1e-9;
export const largestShape = 1e9;

/**
 * The regularised incomplete gamma functions: lower P(a, x) = γ(a, x)/Γ(a) and upper Q(a, x) = 1 − P(a, x),
 * each in [0, 1]; a small one is computed itself, not as one minus the other, and keeps its digits.
 *
 * For whole a: P(a, x) is the chance that a Poisson count with mean x is at least a, Q(a, x) that it is less.
 *
 * Shape a from 1e-9 to 1e9, x from 0 to Infinity. Relative error below 1e-12 for a from 0.5 to 1e6 and values
 * above 1e-300; for a below 0.5 that holds for P, and for Q as absolute error. Time grows with the root of a.
 *
 * Series and continued fraction: Abramowitz & Stegun 1964, 6.5.29 and 6.5.31.
 *
 * @throws RangeError if a or x is outside its range.
 */
export function regularisedGamma(a: number, x: number): {lower: number; upper: number} {
  if (!(a >= smallestShape && a <= largestShape))
    throw new RangeError(`the shape must lie between ${smallestShape} and ${largestShape}, not ${a}`);
  if (!(x >= 0)) throw new RangeError(`x must be at least 0, not ${x}`);
  if (x === Infinity) return {lower: 1, upper: 0};
  const front = leadingTerm(a, x);
  if (x < a + 1) {
    const lower = Math.min(1, front * series(a, x));
    return {lower, upper: 1 - lower};
  }
  const upper = Math.min(1, front * a * continuedFraction(a, x));
  return {lower: 1 - upper, upper};
}

/** xᵃe⁻ˣ/Γ(a + 1), the Poisson probability of a at mean x (Loader 2000). */
function leadingTerm(a: number, x: number): number {
  return Math.exp(-stirlingError(a) - deviance(a, x)) / Math.sqrt(2 * Math.PI * a);
}

/** 1 + x/(a + 1) + x²/((a + 1)(a + 2)) + …, for x < a + 1: the terms fall from the first one on. */
function series(a: number, x: number): number {
  let term = 1;
  let sum = 1;
  for (let n = 1; term > sum * (Number.EPSILON / 16); n += 1) {
    term *= x / (a + n);
    sum += term;
  }
  return sum;
}

/** Γ(a, x) ÷ xᵃe⁻ˣ, for x ≥ a + 1, by Lentz's method. */
function continuedFraction(a: number, x: number): number {
  const tiny = 1e-300;
  const most = 1000 + 100 * Math.sqrt(a);
  let b = x + 1 - a;
  let c = 1 / tiny;
  let d = 1 / b;
  let fraction = d;
  for (let n = 1; n < most; n += 1) {
    const numerator = n * (a - n);
    b += 2;
    d = b + numerator * d;
    if (Math.abs(d) < tiny) d = tiny;
    d = 1 / d;
    c = b + numerator / c;
    if (Math.abs(c) < tiny) c = tiny;
    const factor = c * d;
    fraction *= factor;
    if (Math.abs(factor - 1) <= Number.EPSILON) break;
  }
  return fraction;
}
