/**
 * The point between `low` and `high` (finite, low ≤ high) where the monotone function `f` changes sign,
 * to the last bit that floating point can tell apart. A zero at an end is returned as it is.
 *
 * Ends always: the bracket halves until no number lies between its ends.
 *
 * @throws RangeError if an end is not finite, the ends are in the wrong order, `f` gives NaN, or `f` has
 *   the same sign at both ends.
 */
export function bisect(f: (x: number) => number, low: number, high: number): number {
  if (!Number.isFinite(low) || !Number.isFinite(high) || low > high)
    throw new RangeError(`a bracket needs finite ends in rising order, not [${low}, ${high}]`);
  const sign = (x: number) => {
    const value = Math.sign(f(x));
    if (Number.isNaN(value)) throw new RangeError(`the function has no value at ${x}`);
    return value;
  };
  const atLow = sign(low);
  const atHigh = sign(high);
  if (atLow === 0) return low;
  if (atHigh === 0) return high;
  if (atLow === atHigh) throw new RangeError(`the function does not change sign in [${low}, ${high}]`);
  for (;;) {
    const middle = low / 2 + high / 2;
    if (middle <= low || middle >= high) return middle;
    if (sign(middle) === atLow) low = middle;
    else high = middle;
  }
}
