import type {Tails} from "./binomialTails.ts";
import type {Method} from "./interval.ts";

/** Of a 2 × 2 table with fixed margins: the cell seen, the totals of both rows, and that of the cell's column. */
export type FourFold = {seen: number; row: number; otherRow: number; column: number};

/** The smallest and largest value that the cell can have. */
export const supportOf = ({row, otherRow, column}: FourFold): {least: number; most: number} => ({
  least: Math.max(0, column - otherRow),
  most: Math.min(row, column)
});

/**
 * Sums over all values of the cell from the one seen on, in one direction (1 up, −1 down), relative to the probability of
 * the one seen: `chances` of them, which begins with 1, and `distances` of their distance times their chance. Infinity
 * where they would pass the largest number.
 */
function walk(
  {seen, row, otherRow, column}: FourFold,
  odds: number,
  end: number,
  direction: 1 | -1
): {chances: number; distances: number} {
  let term = 1;
  let chances = 1;
  let distances = 0;
  for (let k = seen; k !== end; k += direction) {
    const step =
      direction === 1
        ? (((row - k) * (column - k)) / ((k + 1) * (otherRow - column + k + 1))) * odds
        : (k * (otherRow - column + k)) / ((row - k + 1) * (column - k + 1)) / odds;
    term *= step;
    chances += term;
    distances += term * Math.abs(k + direction - seen);
    if (chances === Infinity || (step < 1 && term * row < chances * Number.EPSILON)) break;
  }
  return {chances, distances};
}

/**
 * The tails of the cell of a 2 × 2 table with fixed margins and the given odds ratio (above 0 and finite), Fisher's
 * non-central hypergeometric distribution: `high` is the chance of a value at least, `low` of one at most as large as the
 * one seen; by `midP` the one seen weighs ½.
 */
export function hypergeometricTails(table: FourFold, odds: number, method: Method): Tails {
  const {least, most} = supportOf(table);
  const up = walk(table, odds, most, 1).chances;
  const down = walk(table, odds, least, -1).chances;
  const own = method === "exact" ? 0 : 0.5;
  if (up === Infinity) return {high: 1, low: 0};
  if (down === Infinity) return {high: 0, low: 1};
  const all = up + down - 1;
  return {high: (up - own) / all, low: (down - own) / all};
}

/** Whether the cell is expected to be larger (1), smaller (−1) than seen, or as seen (0), at the given odds ratio. */
export function expectedBeyond(table: FourFold, odds: number): number {
  const {least, most} = supportOf(table);
  return Math.sign(walk(table, odds, most, 1).distances - walk(table, odds, least, -1).distances);
}
