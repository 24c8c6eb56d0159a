import {orthogonalise} from "./orthogonalise.ts";

/**
 * A mean below which a count of 0 tells nothing. On the way of a coefficient to −∞ (or ∞) the fit comes to rest below 1e-12;
 * a coefficient that rests on such counts alone, though it is finite, would have a standard error of 10 000.
 */
const vanished = 1e-8;

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
