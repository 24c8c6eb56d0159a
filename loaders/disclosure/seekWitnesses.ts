import type {Change} from "./change.ts";
import type {Demand, Sought} from "./changeModel.ts";
import type {ProtectedSum} from "./protectedSums.ts";
import type {Witnesses} from "./witnesses.ts";

/**
 * Seeks tables until a sum is safe, and adds them to the witnesses; `isSafe` is false where no further one was found. First
 * one that settles what is missing at once; where there is none, its ends are moved outwards step by step, as far as tables
 * go (unless `bySteps` is false). `isProved`: what was not found does not exist, rather than that a search reached its limit.
 */
export function seekWitnesses(
  witnesses: Witnesses,
  {index, sum}: {index: number; sum: ProtectedSum},
  find: (demand: Demand) => Sought,
  {bySteps = true}: {bySteps?: boolean} = {}
): {isSafe: boolean; isProved: boolean; added: Change[]} {
  const added: Change[] = [];
  let isProved = true;
  const isNearer = (by: number): boolean => {
    const sought = find({cells: sum.cells, by});
    if (sought.status === "limit") isProved = false;
    if (sought.status !== "found" || !witnesses.serves(index, sought.change)) return false;
    witnesses.add(sought.change);
    added.push(sought.change);
    return true;
  };
  while (!witnesses.isSafe(index))
    if (!witnesses.demands(index).some(isNearer) && !(bySteps && witnesses.steps(index).some(isNearer)))
      return {isSafe: false, isProved, added};
  return {isSafe: true, isProved, added};
}
