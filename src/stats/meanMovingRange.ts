/** Moving ranges of this many times their mean or more are screened: the upper limit of a chart of ranges of two. */
const screenedFrom = 3.267;

/** The mean of the numbers (at least one). */
export function meanOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}

/**
 * The mean distance between one number and the next (at least two numbers), in their unit; 0 only where all are equal.
 *
 * `screen`: distances of 3.267 times the mean or more are left out, once, and the mean taken of the rest, so that a single
 * outlier does not widen the limits (Nelson 1982, "Control charts for individual measurements"). Where the rest are all 0
 * nothing is left out: limits of no width would call every point unusual.
 */
export function meanMovingRange(numbers: readonly number[], screen: boolean): number {
  const ranges = numbers.slice(1).map((number, index) => Math.abs(number - (numbers[index] ?? number)));
  const mean = meanOf(ranges);
  if (!screen) return mean;
  const kept = ranges.filter((range) => range < screenedFrom * mean);
  return kept.some((range) => range > 0) ? meanOf(kept) : mean;
}
