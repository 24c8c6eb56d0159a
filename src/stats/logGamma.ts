import {stirlingError} from "./stirlingError.ts";

/**
 * ln Γ(a) for a > 0: Stirling's formula and its error (`stirlingError`).
 *
 * Error below 1e-14 of the larger of 1 and the result; `Infinity` where the result is too large for a number
 * (a above about 2.5e305).
 *
 * @throws RangeError if a is not positive and finite.
 */
export function logGamma(a: number): number {
  return stirlingError(a) + (a - 0.5) * Math.log(a) - a + Math.log(2 * Math.PI) / 2;
}
