import {ChangeModel, type Freedom} from "./changeModel.ts";
import type {Problem} from "./problem.ts";
import type {ProtectedSum} from "./protectedSums.ts";
import {seekWitnesses} from "./seekWitnesses.ts";
import {Witnesses} from "./witnesses.ts";

/** `proved`: no cheaper choice makes every sum safe; else the search ended at its limit. */
export type Fewest = {hidden: ReadonlySet<number>; proved: boolean};

/**
 * The cheapest cells to hide beside the primary ones, by branch and bound: where a sum is not safe yet, a table that would
 * make it so names cells of which it is tried to hide one, then to show it. `most`: a choice that is known, from which the
 * search starts. `nodes`: choices looked at; the same in every run.
 */
export function fewestHidden(
  {
    problem,
    truth,
    sums,
    maxNodes
  }: {
    problem: Problem;
    truth: readonly number[];
    sums: readonly ProtectedSum[];
    maxNodes: number;
  },
  {
    primary,
    most,
    costs,
    nodes
  }: {
    primary: ReadonlySet<number>;
    most: ReadonlySet<number>;
    costs: readonly number[];
    nodes: number;
  }
): Fewest {
  const costOf = (hidden: ReadonlySet<number>) =>
    [...hidden].reduce((all, cell) => all + (primary.has(cell) ? 0 : (costs[cell] ?? 0)), 0);
  let best: ReadonlySet<number> = most;
  let least = costOf(most);
  const search = {left: nodes, isDecided: true};
  const model = new ChangeModel(
    problem,
    truth,
    maxNodes,
    problem.cells.map((_, cell): Freedom => (primary.has(cell) ? "free" : "fixed"))
  );

  /** A sum that is not safe while only these are hidden, and what would help it; null where all are safe. */
  const firstUnsafe = (hidden: ReadonlySet<number>): {index: number; by: number[]} | null => {
    for (const cell of problem.cells.keys())
      if (!primary.has(cell)) model.set(cell, hidden.has(cell) ? "free" : "fixed");
    const witnesses = new Witnesses(sums);
    for (const [index, sum] of sums.entries()) {
      const {isSafe} = seekWitnesses(witnesses, {index, sum}, (demand) => model.find(demand));
      if (!isSafe) return {index, by: [...witnesses.demands(index), ...witnesses.steps(index)]};
    }
    return null;
  };

  /** Of the cells that are shown as yet, those that a cheap table for a sum would change; null where there is none. */
  const wanted = (
    {index, by}: {index: number; by: number[]},
    hidden: ReadonlySet<number>,
    shown: ReadonlySet<number>
  ): number[] | null => {
    for (const cell of problem.cells.keys())
      if (!hidden.has(cell)) model.set(cell, shown.has(cell) ? "fixed" : (costs[cell] ?? 0));
    for (const demand of by) {
      const sought = model.find({cells: sums[index]?.cells ?? [], by: demand});
      if (sought.status === "found")
        return [...sought.change.cells.keys()].filter((cell) => !hidden.has(cell));
    }
    return null;
  };

  const visit = (hidden: ReadonlySet<number>, shown: ReadonlySet<number>): void => {
    const cost = costOf(hidden);
    if (cost >= least || search.left <= 0) return;
    search.left -= 1;
    const unsafe = firstUnsafe(hidden);
    if (!unsafe) {
      best = hidden;
      least = cost;
      return;
    }
    const cheapest = Math.min(
      ...costs.filter((_, cell) => !hidden.has(cell) && !shown.has(cell) && !primary.has(cell))
    );
    if (cost + cheapest >= least) return;
    const cells = wanted(unsafe, hidden, shown);
    if (!cells) return;
    const [cell] = cells.sort((a, b) => (costs[a] ?? 0) - (costs[b] ?? 0));
    if (cell === undefined) {
      // a table was found that changes nothing shown: what is missing is no cell, but a better table within the limit
      search.isDecided = false;
      return;
    }
    visit(new Set([...hidden, cell]), shown);
    visit(hidden, new Set([...shown, cell]));
  };

  try {
    visit(primary, new Set());
    return {hidden: best, proved: search.isDecided && search.left > 0};
  } finally {
    model.dispose();
  }
}
