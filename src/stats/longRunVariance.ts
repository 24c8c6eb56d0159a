import {dot} from "./orthogonalise.ts";

/**
 * The variance of the sum of values in order of time that may depend on up to `lag` values before them, around a mean of 0:
 * the sum of their products with themselves and, weighted by 1 − k/(lag + 1) (Bartlett) and twice, with the k-th before
 * (Newey & West 1987, "A simple, positive semi-definite, heteroskedasticity and autocorrelation consistent covariance
 * matrix"). At least 0, but for rounding.
 */
export function longRunVariance(values: readonly number[], lag: number): number {
  let sum = dot(values, values);
  for (let k = 1; k <= lag; k += 1) sum += 2 * (1 - k / (lag + 1)) * dot(values.slice(k), values);
  return sum;
}
