import {auditWith, type AuditResult} from "./audit.ts";
import {announcedSums} from "./announcedSums.ts";
import type {Change} from "./change.ts";
import {ChangeModel, type Freedom} from "./changeModel.ts";
import {
  isSmall,
  nodesOf,
  policyOf,
  type Cell,
  type Cells,
  type Policies,
  type PublishedEdition
} from "./cell.ts";
import {fewestHidden} from "./fewestHidden.ts";
import {problemOf, type Problem} from "./problem.ts";
import {protectedSums, type ProtectedSum} from "./protectedSums.ts";
import {seekWitnesses} from "./seekWitnesses.ts";
import {truthOf} from "./truth.ts";
import {Witnesses} from "./witnesses.ts";

/**
 * `primary`: hidden because it is small; `secondary`: hidden so that no small one can be worked out. `isCheapest`: it is
 * proved that no cheaper choice of secondary cells is safe. `coarsen`, where the
 * audit does not pass: the dimensions by which tables that cannot be protected are broken down, most often concerned first.
 */
export type Suppressed = {
  cells: {id: string; value: number | null; status: "published" | "primary" | "secondary"}[];
  audit: AuditResult;
  isCheapest: boolean;
  coarsen?: string[];
};

/** How much hiding a cell costs: what it is worth, and a little more for large ones, which readers look for first. */
const costOf = ({priority = 1, value}: Cell) => priority * (1 + Math.log1p(Math.max(0, value)) / 10);

type Search = {
  cells: readonly Cell[];
  sums: readonly ProtectedSum[];
  model: ChangeModel;
  witnesses: Witnesses;
  hidden: Set<number>;
};

const opposite = ({unknowns}: Change) => new Map([...unknowns].map(([place, by]) => [place, -by]));

/** What showing would be lost to a table: the cost of the cells that it changes and that are shown as yet. */
const lossOf = ({cells, hidden}: Search, change: Change) =>
  [...change.cells.keys()].reduce((all, place) => {
    const cell = cells[place];
    return all + (cell && !hidden.has(place) ? costOf(cell) : 0);
  }, 0);

/** Takes a table as a witness, and hides what it changes. */
function take({model, witnesses, hidden}: Search, change: Change): void {
  for (const place of change.cells.keys())
    if (!hidden.has(place)) {
      hidden.add(place);
      model.set(place, "free");
    }
  witnesses.add(change);
  const back = model.accepted(opposite(change));
  if (back) witnesses.add(back);
}

/** Seeks tables until a sum is safe, hiding as little as may be; false where none was found. */
function protect(search: Search, index: number): boolean {
  const {sums, model, witnesses} = search;
  const cheapest = (by: readonly number[]): Change | undefined =>
    by
      .flatMap((demand) => {
        const sought = model.find({cells: sums[index]?.cells ?? [], by: demand});
        return sought.status === "found" && witnesses.serves(index, sought.change) ? [sought.change] : [];
      })
      .map((change) => ({change, loss: lossOf(search, change)}))
      .sort((a, b) => a.loss - b.loss)[0]?.change;
  while (!witnesses.isSafe(index)) {
    const change = cheapest(witnesses.demands(index)) ?? cheapest(witnesses.steps(index));
    if (!change) return false;
    take(search, change);
  }
  return true;
}

/** Shows again what need not be hidden: the most useful cells first, each only while every sum stays safe. */
function showAgain(search: Search, candidates: readonly number[]): void {
  const {sums, model, witnesses, hidden} = search;
  for (const place of candidates) {
    const lost = [...witnesses.changes].filter(({cells}) => cells.has(place));
    const unsafe = witnesses.remove(lost);
    model.set(place, "fixed");
    const added: Change[] = [];
    const isStillSafe = (index: number): boolean => {
      const sum = sums[index];
      if (!sum) return true;
      const sought = seekWitnesses(witnesses, {index, sum}, (demand) => model.findQuickly(demand), {
        bySteps: false
      });
      added.push(...sought.added);
      return sought.isSafe;
    };
    if (unsafe.every(isStillSafe)) {
      hidden.delete(place);
      continue;
    }
    model.set(place, "free");
    for (const change of lost) witnesses.add(change);
  }
}

type Choice = {hidden: ReadonlySet<number>; isCheapest: boolean; changes: Iterable<Change>};

/** Hides until every sum is safe, shows again what need not be hidden, and searches for a cheaper choice. */
function choose(
  cells: readonly Cell[],
  {
    problem,
    truth,
    sums,
    maxNodes,
    primary,
    searchNodes
  }: {
    problem: Problem;
    truth: readonly number[];
    sums: readonly ProtectedSum[];
    maxNodes: number;
    primary: ReadonlySet<number>;
    searchNodes: number;
  }
): Choice {
  const costs = cells.map(costOf);
  const freedom = costs.map((cost, place): Freedom => (primary.has(place) ? "free" : cost));
  const witnesses = new Witnesses(sums);
  const hidden = new Set(primary);
  const model = new ChangeModel(problem, truth, maxNodes, freedom);
  try {
    const search: Search = {cells, sums, model, witnesses, hidden};
    const hardestFirst = [...sums.keys()].sort(
      (a, b) => (witnesses.demands(b)[0] ?? 0) - (witnesses.demands(a)[0] ?? 0)
    );
    for (const index of hardestFirst) protect(search, index);
    for (const place of cells.keys()) if (!hidden.has(place)) model.set(place, "fixed");
    const secondary = [...hidden].filter((place) => !primary.has(place));
    showAgain(
      search,
      secondary.sort((a, b) => (costs[b] ?? 0) - (costs[a] ?? 0))
    );
  } finally {
    model.dispose();
  }
  const {changes} = witnesses;
  if (hidden.size === primary.size) return {hidden, isCheapest: true, changes};
  if (searchNodes === 0) return {hidden, isCheapest: false, changes};
  const fewest = fewestHidden(
    {problem, truth, sums, maxNodes},
    {primary, most: hidden, costs, nodes: searchNodes}
  );
  return {hidden: fewest.hidden, isCheapest: fewest.proved, changes};
}

/** The dimensions by which cells that cannot be protected are broken down, most often concerned first. */
function dimensionsOf({failures}: AuditResult): string[] {
  const counts = new Map<string, number>();
  for (const {id} of failures)
    for (const part of id.split(/\||\s\+\s/)) {
      const [name = "", code] = part.split("=");
      if (code !== undefined && code !== "Total") counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  return [...counts].sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1)).map(([name]) => name);
}

/**
 * Chooses which cells to publish, so that nobody who knows them, what else holds, and all earlier editions can work out that
 * a protected count is small; and audits the choice. Small cells are hidden; for each protected sum a table of whole
 * numbers is sought that fits what is published and has it large, at the least cost of further hidden cells; then cells
 * are shown again where nothing is lost by it. With `searchNodes`, so many further choices are looked at
 * for a cheaper one; it takes small systems to prove that there is none. `withheld`: ids of cells that are hidden in any case.
 *
 * A cell that an earlier edition or the system states already is published. Where the audit does not pass, nothing may be
 * published: the caller has to coarsen the table.
 *
 * @throws RangeError if values contradict one another, or a class has no policy.
 */
export async function suppress(
  all: Cells,
  policies: Policies,
  earlier: readonly PublishedEdition[] = [],
  {searchNodes = 0, withheld = new Set()}: {searchNodes?: number; withheld?: ReadonlySet<string>} = {}
): Promise<Suppressed> {
  await Promise.resolve();
  const {cells} = all;
  const problem = problemOf(all, earlier);
  const truth = truthOf(all, problem);
  const maxNodes = nodesOf(policies);
  const everySum = protectedSums(cells, policies);
  const announced = announcedSums(problem, truth, everySum, {maxNodes});
  const isKnown = new Set(
    everySum.flatMap(({cells: own}, index) => (own.length === 1 && announced.has(index) ? own : []))
  );
  // of a union with a cell that everybody knows, the rest is a protected sum of its own
  const sums = everySum.filter(
    ({cells: own}, index) => !announced.has(index) && !own.some((place) => isKnown.has(place))
  );
  const primary = new Set(
    [...cells.entries()].flatMap(([place, cell]) =>
      withheld.has(cell.id) || (isSmall(cell.value, policyOf(cell, policies)) && !isKnown.has(place))
        ? [place]
        : []
    )
  );
  const {hidden, isCheapest, changes} = choose(cells, {
    problem,
    truth,
    sums,
    maxNodes,
    primary,
    searchNodes
  });
  const published = new Set(cells.filter((_, place) => !hidden.has(place)).map(({id}) => id));
  const audited = auditWith(all, published, policies, {earlier, hints: changes});
  return {
    cells: cells.map(({id, value}, place) => ({
      id,
      value: hidden.has(place) ? null : value,
      status: !hidden.has(place) ? "published" : primary.has(place) ? "primary" : "secondary"
    })),
    audit: audited,
    isCheapest,
    ...(audited.passed ? {} : {coarsen: dimensionsOf(audited)})
  };
}
