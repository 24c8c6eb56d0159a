/** @throws RangeError if a p-value is not a number from 0 to 1. */
function check(pValues: readonly number[]): void {
  for (const p of pValues)
    if (!(p >= 0 && p <= 1)) throw new RangeError(`a p-value must lie between 0 and 1, not ${p}`);
}

/** The p-values from the smallest to the largest, with their places. */
const inOrder = (pValues: readonly number[]) =>
  pValues.map((p, place) => ({p, place})).sort((a, b) => a.p - b.p);

/**
 * The p-values of a family of headline claims, adjusted so that the chance of any false claim stays at the level that they
 * are compared with, in input order: Holm 1979, "A simple sequentially rejective multiple test procedure". Of none, none.
 *
 * @throws RangeError if a p-value is not a number from 0 to 1.
 */
export function holm(pValues: readonly number[]): number[] {
  check(pValues);
  const adjusted = [...pValues];
  let largest = 0;
  for (const [rank, {p, place}] of inOrder(pValues).entries()) {
    largest = Math.max(largest, Math.min(1, p * (pValues.length - rank)));
    adjusted[place] = largest;
  }
  return adjusted;
}

/**
 * The p-values of a screening, adjusted so that the share of false findings stays at the level that they are compared
 * with, in input order: Benjamini & Hochberg 1995, "Controlling the false discovery rate". Of none, none.
 *
 * @throws RangeError if a p-value is not a number from 0 to 1.
 */
export function benjaminiHochberg(pValues: readonly number[]): number[] {
  check(pValues);
  const adjusted = [...pValues];
  let smallest = 1;
  for (const [rank, {p, place}] of [...inOrder(pValues).entries()].reverse()) {
    smallest = Math.min(smallest, p * (pValues.length / (rank + 1)));
    adjusted[place] = smallest;
  }
  return adjusted;
}
