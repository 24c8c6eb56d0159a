/** From this value on the six terms of the series are exact to double precision. */
const seriesFrom = 15;

/**
 * What Stirling's formula leaves out: ln Γ(a + 1) − (a + ½) ln a + a − ½ ln 2π, for a > 0. It falls
 * from ∞ at 0 towards 1/(12a).
 *
 * Binomial, Poisson and gamma probabilities are built on it rather than on ln Γ, whose size at large a
 * would swallow the digits that matter (Loader 2000, "Fast and accurate computation of binomial
 * probabilities"). Absolute error below 1e-14.
 *
 * @throws RangeError if a is not positive and finite.
 */
export function stirlingError(a: number): number {
  if (!(a > 0 && a < Infinity)) throw new RangeError(`a must be positive and finite, not ${a}`);
  let error = 0;
  while (a < seriesFrom) {
    error += (a + 0.5) * (a < 1 ? Math.log1p(a) - Math.log(a) : Math.log1p(1 / a)) - 1;
    a += 1;
  }
  const s = 1 / a / a;
  return (
    error +
    (1 / 12 - s * (1 / 360 - s * (1 / 1260 - s * (1 / 1680 - s * (1 / 1188 - (s * 691) / 360360))))) / a
  );
}
