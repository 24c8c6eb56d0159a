import {partAbout, type LinearSystem, type Terms} from "./linearSystem.ts";
import {negated, Solver, type Largest} from "./solver.ts";

/** `lower` and `upper` of a sum; `upper` may be Infinity. `limit`: they are not proved, and may lie nearer together. */
export type Bounds = {lower: number; upper: number; status: "proved" | "unbounded" | "limit"};

const noTable = "no table of numbers of 0 or more fits the system";

const boundOf = (found: Largest): number => {
  if (found.status === "infeasible") throw new RangeError(noTable);
  return found.status === "optimal" ? found.bound : Infinity;
};

/**
 * What an attacker who knows a system can work out about a sum of its unknowns: the smallest and largest value that a
 * fitting table of whole numbers gives it. `integer` false: tables of any numbers of 0 or more, which is wider.
 * `unbounded`: the figures set no upper bound at all. Without a proof within `maxNodes` nodes the status is `limit`.
 *
 * @throws RangeError if no table fits the system.
 */
export async function attackerBounds(
  system: LinearSystem,
  target: Terms,
  {integer = true, maxNodes = 10_000}: {integer?: boolean; maxNodes?: number} = {}
): Promise<Bounds> {
  await Promise.resolve();
  const part = partAbout(system, Object.keys(target));
  const solver = new Solver(part, {further: [target], maxNodes});
  try {
    if (!integer) {
      const [upper, negative] = [solver.largestOfAny(target), solver.largestOfAny(negated(target))];
      if (upper === null || negative === null) throw new RangeError(noTable);
      const lower = negative === Infinity ? -Infinity : 0 - negative;
      return {lower, upper, status: upper === Infinity ? "unbounded" : "proved"};
    }
    const above = solver.largest(target);
    const below = solver.largest(negated(target));
    const [upper, lower] = [boundOf(above), -boundOf(below)];
    const isLimit = above.status === "limit" || below.status === "limit";
    return {
      lower: lower === 0 ? 0 : lower,
      upper,
      status: isLimit ? "limit" : upper === Infinity ? "unbounded" : "proved"
    };
  } finally {
    solver.dispose();
  }
}
