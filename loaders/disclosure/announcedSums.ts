import {ChangeModel} from "./changeModel.ts";
import type {Problem} from "./problem.ts";
import type {ProtectedSum} from "./protectedSums.ts";

/**
 * The places of sums to which what is known leaves no other value, before anything is published: what an authority or an
 * earlier edition has stated is no secret. A sum of which it is not proved within the limit of nodes is not among them.
 */
export function announcedSums(
  problem: Problem,
  truth: readonly number[],
  sums: readonly ProtectedSum[],
  maxNodes: number
): Set<number> {
  if (problem.known.length === 0) return new Set();
  const model = new ChangeModel(
    problem,
    truth,
    maxNodes,
    problem.cells.map(() => "free" as const)
  );
  const moved = new Set<number>();
  const isMoved = ({cells}: ProtectedSum) => cells.length === 1 && moved.has(cells[0] ?? -1);
  const isFixed = (sum: ProtectedSum) =>
    [1, -1].every((by) => {
      const sought = model.find({cells: sum.cells, by});
      if (sought.status === "found") for (const cell of sought.change.cells.keys()) moved.add(cell);
      return sought.status === "none";
    });
  try {
    return new Set(
      [...sums.entries()].flatMap(([index, sum]) => (!isMoved(sum) && isFixed(sum) ? [index] : []))
    );
  } finally {
    model.dispose();
  }
}
