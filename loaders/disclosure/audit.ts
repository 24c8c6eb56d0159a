import {announcedSums} from "./announcedSums.ts";
import {knownFrom, nodesOf, type Cells, type Policies, type PublishedEdition} from "./cell.ts";
import type {Change} from "./change.ts";
import {ChangeModel} from "./changeModel.ts";
import type {LinearSystem} from "./linearSystem.ts";
import {problemOf} from "./problem.ts";
import {protectedSums, type ProtectedSum} from "./protectedSums.ts";
import {seekWitnesses} from "./seekWitnesses.ts";
import {negated, Solver} from "./solver.ts";
import {termsOf} from "./termsOf.ts";
import {truthOf} from "./truth.ts";
import {Witnesses} from "./witnesses.ts";

/** `checked`: protected sums. A failure's bounds are what is known: proved ones, or, within the limit, those seen. */
export type AuditResult = {
  passed: boolean;
  checked: number;
  failures: {id: string; lower: number; upper: number; reason: string}[];
};

/** What everybody can know: the published cells, what else holds, and what earlier editions said. */
function publicSystem(
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

/**
 * Whether an attacker who knows everything published, now and earlier, learns of any small count that it is small. Each
 * protected sum needs tables of whole numbers that fit, checked in exact arithmetic: one above its threshold t, two at
 * least t apart. What no table is found for within the limit of nodes is not safe.
 *
 * A published cell that is itself small fails, unless an earlier edition, or the system, states its value already: what an
 * authority has announced is no secret, and counts as known.
 *
 * @throws RangeError if the values contradict one another, or a class has no policy.
 */
export const audit = async (
  all: Cells,
  published: ReadonlySet<string>,
  policies: Policies,
  earlier: readonly PublishedEdition[] = []
): Promise<AuditResult> => {
  await Promise.resolve();
  return auditWith(all, published, policies, {earlier, hints: []});
};

/** The audit, with tables that may be witnesses: each is checked like one that the audit finds itself. */
export function auditWith(
  all: Cells,
  published: ReadonlySet<string>,
  policies: Policies,
  {earlier, hints}: {earlier: readonly PublishedEdition[]; hints: Iterable<Change>}
): AuditResult {
  const {cells} = all;
  const problem = problemOf(all, earlier);
  const truth = truthOf(all, problem);
  const maxNodes = nodesOf(policies);
  const everySum = protectedSums(cells, policies);
  const announced = announcedSums(problem, truth, everySum, {maxNodes, hints});
  const sums = everySum.filter((_, index) => !announced.has(index));
  const isShown = (place: number) => published.has(cells[place]?.id ?? "");
  const failures: AuditResult["failures"] = sums
    .filter(({cells: own}) => own.length === 1 && own.every(isShown))
    .map(({id, value}) => ({id, lower: value, upper: value, reason: "published-small"}));
  // of a union with a cell that everybody knows, the rest is a protected sum of its own
  const open = sums.filter(({cells: own}) => !own.some(isShown));
  const witnesses = new Witnesses(open);
  const model = new ChangeModel(
    problem,
    truth,
    maxNodes,
    cells.map((_, place) => (isShown(place) ? "fixed" : "free"))
  );
  const unsafe: {sum: ProtectedSum; proved: boolean}[] = [];
  try {
    for (const {unknowns} of hints) {
      const change = model.accepted(unknowns);
      if (change) witnesses.add(change);
    }
    for (const [index, sum] of open.entries()) {
      const {isSafe, isProved} = seekWitnesses(witnesses, {index, sum}, (demand) => model.find(demand));
      if (!isSafe) unsafe.push({sum, proved: isProved});
    }
  } finally {
    model.dispose();
  }
  if (unsafe.length > 0) failures.push(...boundsOf(unsafe, {all, published, earlier, maxNodes}));
  return {passed: failures.length === 0, checked: sums.length, failures};
}

/** What can be worked out about sums that no witness makes safe. */
function boundsOf(
  unsafe: readonly {sum: ProtectedSum; proved: boolean}[],
  {
    all,
    published,
    earlier,
    maxNodes
  }: {all: Cells; published: ReadonlySet<string>; earlier: readonly PublishedEdition[]; maxNodes: number}
): AuditResult["failures"] {
  const solver = new Solver(publicSystem(all, published, earlier), {
    further: all.cells.map(({terms}) => terms),
    maxNodes
  });
  try {
    return unsafe.map(({sum, proved}) => {
      const terms = termsOf(all.cells, sum.cells);
      const above = solver.largest(terms);
      const below = solver.largest(negated(terms));
      const isProved = proved && above.status === "optimal" && below.status === "optimal";
      const upper =
        above.status === "optimal" ? above.bound : above.status === "unbounded" ? Infinity : sum.value;
      return {
        id: sum.id,
        lower: below.status === "optimal" ? -below.bound || 0 : sum.value,
        upper,
        reason: !isProved ? "limit" : upper <= sum.policy.threshold ? "known-to-be-small" : "known-too-well"
      };
    });
  } finally {
    solver.dispose();
  }
}
