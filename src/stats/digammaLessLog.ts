/** From this value on the terms of the series are exact to double precision. */
const seriesFrom = 12;

/**
 * ψ(x) − ln x for x > 0, with ψ the digamma function; below 0, and near −1/(2x) for large x, where it keeps the digits that
 * the difference of the two would lose. Relative error below 1e-13. Abramowitz & Stegun 1964, 6.3.5 and 6.3.18.
 *
 * @throws RangeError if x is not positive and finite.
 */
export function digammaLessLog(x: number): number {
  if (!(x > 0 && x < Infinity)) throw new RangeError(`x must be positive and finite, not ${x}`);
  let sum = 0;
  while (x < seriesFrom) {
    sum += Math.log1p(1 / x) - 1 / x;
    x += 1;
  }
  const s = 1 / x / x;
  const tail = 1 / 12 - s * (1 / 120 - s * (1 / 252 - s * (1 / 240 - s * (1 / 132 - (s * 691) / 32760))));
  return sum - 1 / (2 * x) - s * tail;
}
