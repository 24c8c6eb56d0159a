import {dot} from "./orthogonalise.ts";
import {regularisedGamma} from "./regularisedGamma.ts";

/**
 * Whether values in order of time depend on those before them: the statistic of Ljung & Box 1978 ("On a measure of lack of
 * fit in time series models") on the autocorrelations from 1 to `lag`, and its p-value by the χ² distribution with `lag`
 * degrees of freedom. As R's Box.test(type = "Ljung-Box").
 *
 * The lag: a whole number from 1 to one less than the number of values; the values must not all be the same.
 */
export function ljungBox(values: readonly number[], lag: number): {statistic: number; pValue: number} {
  const n = values.length;
  const mean = values.reduce((sum, x) => sum + x, 0) / n;
  const around = values.map((x) => x - mean);
  const whole = dot(around, around);
  let sum = 0;
  for (let k = 1; k <= lag; k += 1) sum += (dot(around.slice(k), around) / whole) ** 2 / (n - k);
  const statistic = n * (n + 2) * sum;
  return {statistic, pValue: regularisedGamma(lag / 2, statistic / 2).upper};
}
