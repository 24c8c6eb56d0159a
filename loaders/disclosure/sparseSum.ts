/** A sum of unknowns by their places: `by[i]` times the unknown at `at[i]`. */
export type SparseSum = {readonly at: readonly number[]; readonly by: readonly number[]};

/** A sum over values; exact where all are whole. */
export const sumAt = ({at, by}: SparseSum, values: readonly number[]): number =>
  at.reduce((sum, place, index) => sum + (by[index] ?? 0) * (values[place] ?? 0), 0);
