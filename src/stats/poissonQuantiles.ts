import {poissonChances} from "./poissonChances.ts";

/**
 * For each chance (above 0 and at most 1 − 1e-11): the smallest count k for which a Poisson variable with this mean (0 or
 * more) is at most k with at least that chance, as R's qpois.
 */
export function poissonQuantiles(mean: number, chances: readonly number[]): number[] {
  const counts = poissonChances(mean);
  const upTo: number[] = [];
  let sum = 0;
  for (const chance of counts.chances) upTo.push((sum += chance));
  return chances.map((chance) => {
    const found = upTo.findIndex((below) => below >= chance);
    return counts.first + (found < 0 ? upTo.length - 1 : found);
  });
}
