import {orthogonalise} from "./orthogonalise.ts";

/** A mean that only a coefficient on its way to −∞ (or ∞) leaves for a count of 0. */
const vanished = 1e-12;

/**
 * The number (from 0) of a column whose coefficient has no finite estimate, because a combination of columns tells counts of
 * 0 apart from all others (separation: Correia, Guimarães & Zylkin 2019, "Verifying the existence of maximum likelihood
 * estimates for generalized linear models"); −1 if there is none. `means`: those where the fit came to rest.
 */
export function separatedColumn(
  columns: readonly (readonly number[])[],
  counts: readonly number[],
  means: readonly number[]
): number {
  const kept = columns.map((column) =>
    column.filter((_, row) => (counts[row] ?? 0) > 0 || (means[row] ?? 0) >= vanished)
  );
  const solved = orthogonalise(kept, 1e-10);
  return "dependent" in solved ? solved.dependent : -1;
}
