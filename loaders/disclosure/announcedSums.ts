import {changeTo, type Change} from "./change.ts";
import {ChangeModel} from "./changeModel.ts";
import type {Problem} from "./problem.ts";
import type {ProtectedSum} from "./protectedSums.ts";

/** Of each cell, the places of the sums that it is part of. */
function sumsOfCells(sums: readonly ProtectedSum[]): Map<number, number[]> {
  const ofCell = new Map<number, number[]>();
  for (const [index, {cells}] of sums.entries())
    for (const cell of cells) {
      const own = ofCell.get(cell);
      if (own) own.push(index);
      else ofCell.set(cell, [index]);
    }
  return ofCell;
}

/**
 * The places of sums to which what is known leaves no other value, before anything is published: what an authority or an
 * earlier edition has stated is no secret. A sum of which it is not proved within the limit of nodes is not among them.
 * `hints`: changes to other tables, which may show at once that sums can move; each is checked.
 */
export function announcedSums(
  problem: Problem,
  truth: readonly number[],
  sums: readonly ProtectedSum[],
  {maxNodes, hints = []}: {maxNodes: number; hints?: Iterable<Change>}
): Set<number> {
  if (problem.known.length === 0) return new Set();
  const ofCell = sumsOfCells(sums);
  const moved = new Set<number>();
  const learn = ({cells}: Change) => {
    for (const cell of cells.keys())
      for (const index of ofCell.get(cell) ?? []) {
        if (moved.has(index)) continue;
        let by = 0;
        for (const own of sums[index]?.cells ?? []) by += cells.get(own) ?? 0;
        if (by !== 0) moved.add(index);
      }
  };
  for (const {unknowns} of hints) {
    const change = changeTo(problem, truth, unknowns);
    if (change) learn(change);
  }
  const free = problem.cells.map(() => "free" as const);
  const model = new ChangeModel(problem, truth, maxNodes, free);
  const isFixed = ({cells}: ProtectedSum) =>
    [1, -1].every((by) => {
      const sought = model.find({cells, by});
      if (sought.status === "found") learn(sought.change);
      return sought.status === "none";
    });
  /** Seeks one table in which all of these move, else one for each half of them. */
  const moveTogether = (indices: readonly number[]): void => {
    const open = indices.filter((index) => !moved.has(index));
    if (open.length < 2) return;
    const sought = model.findAll(open.map((index) => ({cells: sums[index]?.cells ?? [], by: 1})));
    if (sought.status === "found") {
      learn(sought.change);
      return;
    }
    const half = Math.ceil(open.length / 2);
    moveTogether(open.slice(0, half));
    moveTogether(open.slice(half));
  };
  try {
    moveTogether([...sums.keys()].filter((index) => sums[index]?.cells.length === 1));
    return new Set(
      [...sums.entries()].flatMap(([index, sum]) => (!moved.has(index) && isFixed(sum) ? [index] : []))
    );
  } finally {
    model.dispose();
  }
}
