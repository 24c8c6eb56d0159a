import {
  isPolicy,
  isSmall,
  knownFrom,
  policyOf,
  type Cells,
  type Policies,
  type PublishedEdition
} from "./cell.ts";
import type {LinearSystem, Terms} from "./linearSystem.ts";
import {protectedSums} from "./protectedSums.ts";
import {negated, Solver} from "./solver.ts";
import {Witnesses} from "./witnesses.ts";

/** `checked`: protected sums. A failure's bounds are what is known: proved ones, or, within the limit, those seen. */
export type AuditResult = {
  passed: boolean;
  checked: number;
  failures: {id: string; lower: number; upper: number; reason: string}[];
};

/** Nodes that the solver may visit for one bound, unless a policy says otherwise. */
const usualNodes = 1000;

/** What everybody can know: the published cells, what else holds, and what earlier editions said. */
export function publicSystem(
  {cells, system}: Cells,
  published: ReadonlySet<string>,
  earlier: readonly PublishedEdition[]
): LinearSystem {
  return {
    variables: system?.variables ?? {},
    constraints: [
      ...(system?.constraints ?? []),
      ...cells.filter(({id}) => published.has(id)).map(({terms, value}) => ({terms, equals: value})),
      ...knownFrom(earlier)
    ]
  };
}

/** The nodes that the solver may visit for one bound. */
export const nodesOf = (policies: Policies): number => {
  const all = isPolicy(policies) ? [policies] : Object.values(policies);
  return Math.max(0, ...all.map(({maxNodes = 0}) => maxNodes)) || usualNodes;
};

/**
 * Whether an attacker who knows everything published, now and earlier, learns of any small count that it is small. Each
 * protected sum needs tables of whole numbers that fit, checked in exact arithmetic: one above its threshold t, two at
 * least t apart. What no table is found for within the limit of nodes is not safe.
 *
 * A published cell that is itself small fails, unless an earlier edition, or the system, states its value already: what an
 * authority has announced is no secret, and counts as known.
 *
 * @throws RangeError if the published values contradict one another, or a class has no policy.
 */
export async function audit(
  {cells, system}: Cells,
  published: ReadonlySet<string>,
  policies: Policies,
  earlier: readonly PublishedEdition[] = []
): Promise<AuditResult> {
  await Promise.resolve();
  const known = publicSystem({cells, ...(system && {system})}, published, earlier);
  const announced = publicSystem({cells, ...(system && {system})}, new Set(), earlier);
  const before = new Solver(announced, {further: cells.map(({terms}) => terms), maxNodes: nodesOf(policies)});
  const solver = new Solver(known, {further: cells.map(({terms}) => terms), maxNodes: nodesOf(policies)});
  try {
    const isAnnounced = (sum: {terms: Terms; value: number}) => isFixed(before, sum);
    const sums = protectedSums(cells, policies).filter((sum) => !isAnnounced(sum));
    const witnesses = new Witnesses(sums);
    const failures: AuditResult["failures"] = [];
    for (const cell of cells)
      if (published.has(cell.id) && isSmall(cell.value, policyOf(cell, policies)) && !isAnnounced(cell))
        failures.push({id: cell.id, lower: cell.value, upper: cell.value, reason: "published-small"});
    const shown = new Set(failures.map(({id}) => id));
    for (const sum of sums) {
      if (shown.has(sum.id) || witnesses.isSafe(sum)) continue;
      const above = solver.largest(sum.terms);
      if (above.status === "infeasible") throw new RangeError("the published values contradict one another");
      if (above.status === "optimal" && above.table) witnesses.add(above.table);
      if (above.status === "unbounded") addLarge(known, sum, witnesses);
      if (witnesses.isSafe(sum)) continue;
      const below = solver.largest(negated(sum.terms));
      if (below.status === "optimal" && below.table) witnesses.add(below.table);
      if (witnesses.isSafe(sum)) continue;
      const proved = above.status === "optimal" && below.status === "optimal";
      const {least, most} = witnesses.rangeOf(sum);
      failures.push({
        id: sum.id,
        lower: below.status === "optimal" ? -below.bound || 0 : least,
        upper: above.status === "optimal" ? above.bound : most,
        reason: !proved
          ? "limit"
          : above.bound <= sum.policy.threshold
            ? "known-to-be-small"
            : "known-too-well"
      });
    }
    return {passed: failures.length === 0, checked: sums.length, failures};
  } finally {
    before.dispose();
    solver.dispose();
  }
}

/** Whether what a solver knows leaves a sum no other value. */
export function isFixed(solver: Solver, {terms, value}: {terms: Terms; value: number}): boolean {
  const above = solver.largest(terms);
  if (above.status !== "optimal" || above.bound !== value) return false;
  const below = solver.largest(negated(terms));
  return below.status === "optimal" && below.bound === -value;
}

/** Of a sum that nothing limits: a table that has it as large as is needed. */
function addLarge(known: LinearSystem, sum: Parameters<Witnesses["isSafe"]>[0], witnesses: Witnesses): void {
  const most = witnesses.needed(sum) + sum.policy.threshold;
  const limited = new Solver(
    {...known, constraints: [...known.constraints, {terms: sum.terms, atMost: most}]},
    {further: [sum.terms]}
  );
  try {
    const found = limited.largest(sum.terms);
    if (found.status === "optimal" && found.table) witnesses.add(found.table);
  } finally {
    limited.dispose();
  }
}
