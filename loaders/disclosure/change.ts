import {compareDecimals} from "./exactSum.ts";
import type {Problem} from "./problem.ts";
import type {SparseSum} from "./sparseSum.ts";

/** By how much another table differs from the true one: unknowns that change, and the cells that change with them. */
export type Change = {unknowns: ReadonlyMap<number, number>; cells: ReadonlyMap<number, number>};

function sumsOver(changes: ReadonlyMap<number, number>, columns: readonly SparseSum[]): Map<number, number> {
  const sums = new Map<number, number>();
  for (const [place, change] of changes) {
    const column = columns[place];
    for (const [index, row] of (column?.at ?? []).entries())
      sums.set(row, (sums.get(row) ?? 0) + (column?.by[index] ?? 0) * change);
  }
  return sums;
}

const isWithin = (
  {lower, upper}: Problem,
  places: Iterable<number>,
  valueAt: (place: number) => number
): boolean =>
  [...places].every((place) => {
    const value = valueAt(place);
    const [least, most] = [lower[place] ?? 0, upper[place] ?? Infinity];
    return Number.isSafeInteger(value) && value >= least && value <= most;
  });

function holds(known: Problem["known"][number] | undefined, valueAt: (place: number) => number): boolean {
  if (!known) return true;
  const {sum, lower, upper} = known;
  const parts = sum.at.map((place, index) => ({factor: sum.by[index] ?? 0, count: valueAt(place)}));
  if (lower > -Infinity && compareDecimals(parts, lower) < 0) return false;
  return upper === Infinity || compareDecimals(parts, upper) <= 0;
}

/** Whether a table of whole numbers keeps to all that is known, in exact decimal arithmetic. */
export function fitsKnown(problem: Problem, values: readonly number[]): boolean {
  const valueAt = (place: number) => values[place] ?? 0;
  return isWithin(problem, values.keys(), valueAt) && problem.known.every((known) => holds(known, valueAt));
}

/**
 * The change from a true table, which fits what is known, to another one, if that one is of whole numbers and fits too;
 * else null. In exact decimal arithmetic.
 */
export function changeTo(
  problem: Problem,
  truth: readonly number[],
  unknowns: ReadonlyMap<number, number>
): Change | null {
  const changes = new Map([...unknowns].filter(([, change]) => change !== 0));
  const valueAt = (place: number) => (truth[place] ?? 0) + (changes.get(place) ?? 0);
  if (!isWithin(problem, changes.keys(), valueAt)) return null;
  for (const row of sumsOver(changes, problem.inKnown).keys())
    if (!holds(problem.known[row], valueAt)) return null;
  const cells = new Map([...sumsOver(changes, problem.inCells)].filter(([, change]) => change !== 0));
  return {unknowns: changes, cells};
}
