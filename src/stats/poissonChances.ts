import {deviance} from "./deviance.ts";
import {stirlingError} from "./stirlingError.ts";

/** Chances below this part of the largest one are cut: together they are far below 1e-12. */
const cut = 1e-17;

/** The Poisson probability of a count k at a mean above 0 (Loader 2000). */
const chanceOf = (k: number, mean: number) =>
  k === 0 ? Math.exp(-mean) : Math.exp(-stirlingError(k) - deviance(k, mean)) / Math.sqrt(2 * Math.PI * k);

/**
 * The chances of the counts `first`, `first` + 1, … of a Poisson variable with a mean of 0 or more; all other counts
 * together are less likely than 1e-12. By the recursion outwards from the mode.
 */
export function poissonChances(mean: number): {first: number; chances: number[]} {
  if (mean === 0) return {first: 0, chances: [1]};
  const mode = Math.floor(mean);
  const top = chanceOf(mode, mean);
  const below: number[] = [];
  for (let k = mode, chance = top; k > 0; k -= 1) {
    chance *= k / mean;
    if (chance < top * cut) break;
    below.push(chance);
  }
  const chances = [...below.reverse(), top];
  for (let k = mode + 1, chance = top; ; k += 1) {
    chance *= mean / k;
    if (chance < top * cut) break;
    chances.push(chance);
  }
  return {first: mode - below.length, chances};
}
