import {audit, isFixed, nodesOf, publicSystem, type AuditResult} from "./audit.ts";
import {isSmall, policyOf, type Cell, type Cells, type Policies, type PublishedEdition} from "./cell.ts";
import {compareSum} from "./exactSum.ts";
import type {LinearSystem, Table, Terms} from "./linearSystem.ts";
import {protectedSums, type ProtectedSum} from "./protectedSums.ts";
import {Solver} from "./solver.ts";
import {truthOf} from "./truth.ts";
import {Witnesses} from "./witnesses.ts";

/** `primary`: hidden because it is small; `secondary`: hidden so that no small one can be worked out. */
export type Suppressed = {
  cells: {id: string; value: number | null; status: "published" | "primary" | "secondary"}[];
  audit: AuditResult;
};

const isKept = ({terms, value}: Cell, table: Table) => compareSum(terms, table, value) === 0;

/** How much hiding a cell costs: what it is worth, and a little more for large ones, which readers look for first. */
const costOf = ({priority = 1, value}: Cell) => priority * (1 + Math.log1p(Math.max(0, value)) / 10);

/**
 * A table that fits what stays known, has a sum as large as is needed, and changes as little as may be of what is not
 * hidden yet: each cell that it changes has to be hidden, and then the table is a witness.
 */
function tableFor(
  sum: ProtectedSum,
  needed: number,
  {
    cells,
    hidden,
    base,
    maxNodes
  }: {cells: readonly Cell[]; hidden: ReadonlySet<string>; base: LinearSystem; maxNodes: number}
): Table | null {
  const open = cells.filter(({id}) => !hidden.has(id));
  const costs: Terms = {};
  const shifts = open.map((cell, index) => {
    const [up, down] = [`up ${index}`, `down ${index}`];
    costs[up] = -costOf(cell);
    costs[down] = -costOf(cell);
    return {terms: {...cell.terms, [up]: -1, [down]: 1}, equals: cell.value};
  });
  const solver = new Solver(
    {
      variables: base.variables ?? {},
      constraints: [...base.constraints, ...shifts, {terms: sum.terms, atLeast: needed}]
    },
    {maxNodes}
  );
  try {
    const found = solver.largest(costs);
    return found.status === "optimal" || found.status === "limit" ? found.table : null;
  } finally {
    solver.dispose();
  }
}

/** Shows again what need not be hidden: the most useful cells first, each only while every sum stays safe. */
function showAgain(
  candidates: readonly Cell[],
  hidden: Set<string>,
  {
    sums,
    witnesses,
    systemOf,
    maxNodes
  }: {
    sums: readonly ProtectedSum[];
    witnesses: Witnesses;
    systemOf: () => LinearSystem;
    maxNodes: number;
  }
): void {
  let current = witnesses;
  for (const cell of candidates) {
    const left = new Witnesses(sums);
    for (const table of current.tables) if (isKept(cell, table)) left.add(table);
    hidden.delete(cell.id);
    const unsafe = sums.filter((sum) => !left.isSafe(sum));
    if (unsafe.length > 0) {
      const solver = new Solver(systemOf(), {further: sums.map(({terms}) => terms), maxNodes});
      try {
        for (const sum of unsafe) {
          if (left.isSafe(sum)) continue;
          const found = solver.largest(sum.terms);
          if (found.status === "optimal" && found.table) left.add(found.table);
          if (!left.isSafe(sum)) break;
        }
      } finally {
        solver.dispose();
      }
    }
    if (sums.every((sum) => left.isSafe(sum))) current = left;
    else hidden.add(cell.id);
  }
}

/**
 * Chooses which cells to publish, so that nobody who knows them, what else holds, and all earlier editions can work out that
 * a protected count is small; and audits the choice. Small cells are hidden; for each protected sum a table of whole
 * numbers is sought that fits what is published and has it large, at the least cost of further hidden cells; then cells
 * are shown again where nothing is lost by it.
 *
 * A cell that an earlier edition or the system states already is published. Where the audit does not pass, nothing may be
 * published: the caller has to coarsen the table.
 *
 * @throws RangeError if values contradict one another, or a class has no policy.
 */
export async function suppress(
  {cells, system}: Cells,
  policies: Policies,
  earlier: readonly PublishedEdition[] = []
): Promise<Suppressed> {
  const all: Cells = {cells, ...(system && {system})};
  const maxNodes = nodesOf(policies);
  const base = publicSystem(all, new Set(), earlier);
  const truth = truthOf(all, earlier);
  const before = new Solver(base, {further: cells.map(({terms}) => terms), maxNodes});
  const small = cells.filter((cell) => isSmall(cell.value, policyOf(cell, policies)));
  const announced = new Set(small.filter((cell) => isFixed(before, cell)).map(({id}) => id));
  const sums = protectedSums(cells, policies).filter(
    (sum) => !announced.has(sum.id) && !isFixed(before, sum)
  );
  before.dispose();
  const primary = new Set(small.map(({id}) => id).filter((id) => !announced.has(id)));
  const hidden = new Set(primary);
  const witnesses = new Witnesses(sums);
  witnesses.add(truth);
  const hardestFirst = [...sums].sort((a, b) => witnesses.needed(b) - witnesses.needed(a));
  for (const sum of hardestFirst) {
    if (witnesses.isSafe(sum)) continue;
    const table = tableFor(sum, witnesses.needed(sum), {cells, hidden, base, maxNodes});
    if (!table) continue;
    for (const cell of cells) if (!hidden.has(cell.id) && !isKept(cell, table)) hidden.add(cell.id);
    witnesses.add(table);
  }
  const shown = () => new Set(cells.map(({id}) => id).filter((id) => !hidden.has(id)));
  const secondary = cells
    .filter(({id}) => hidden.has(id) && !primary.has(id))
    .sort((a, b) => costOf(b) - costOf(a));
  showAgain(secondary, hidden, {
    sums,
    witnesses,
    systemOf: () => publicSystem(all, shown(), earlier),
    maxNodes
  });
  const published = shown();
  return {
    cells: cells.map(({id, value}) => ({
      id,
      value: published.has(id) ? value : null,
      status: published.has(id) ? "published" : primary.has(id) ? "primary" : "secondary"
    })),
    audit: await audit(all, published, policies, earlier)
  };
}
