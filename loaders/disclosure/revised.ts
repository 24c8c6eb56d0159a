import {isSmall, policyOf, type Cell, type Cells, type Policies, type PublishedEdition} from "./cell.ts";
import {fits, sumOf} from "./exactSum.ts";
import type {Constraint, Table, Terms} from "./linearSystem.ts";
import {Solver} from "./solver.ts";

type Statement = PublishedEdition["values"][number];

/** What was counted at a time: of each unknown that was another one then, its name at that time, and a table. */
type Version = {names: ReadonlyMap<string, string>; truth: Table};

const renamed = (terms: Terms, names: Version["names"]): Terms => {
  const sum: Record<string, number> = {};
  for (const [name, factor] of Object.entries(terms)) {
    const then = names.get(name) ?? name;
    sum[then] = (sum[then] ?? 0) + factor;
  }
  return sum;
};

const constraintOf = ({terms, value, ...limits}: Statement, {names}: Version): Constraint => ({
  terms: renamed(terms, names),
  ...(value === undefined ? limits : {equals: value})
});

const isTrueOf = (version: Version, statement: Statement) =>
  fits({constraints: [constraintOf(statement, version)]}, version.truth);

/** Some table of earlier counts of these unknowns that gives what an edition stated; null where there is none. */
function tableThen(
  statements: readonly Statement[],
  {then, base}: {then: ReadonlyMap<string, string>; base: Version}
): Table | null {
  const constraints = statements.flatMap((statement): Constraint[] => {
    const limits = constraintOf(statement, base);
    const own: Record<string, number> = {};
    let rest = 0;
    for (const [name, factor] of Object.entries(statement.terms)) {
      const earlier = then.get(name);
      if (earlier === undefined) rest += factor * (base.truth.get(base.names.get(name) ?? name) ?? 0);
      else own[earlier] = factor;
    }
    if (Object.keys(own).length === 0) return [];
    const less = (limit: number | undefined) => (limit === undefined ? undefined : limit - rest);
    const [equals, atLeast, atMost] = [less(limits.equals), less(limits.atLeast), less(limits.atMost)];
    return [
      {
        terms: own,
        ...(equals !== undefined && {equals}),
        ...(atLeast !== undefined && {atLeast}),
        ...(atMost !== undefined && {atMost})
      }
    ];
  });
  const solver = new Solver({constraints});
  try {
    const found = solver.largest({});
    return found.status === "optimal" ? found.table : null;
  } finally {
    solver.dispose();
  }
}

/**
 * The counts as they must have been when an edition was published, which states others than `base` has: those in its
 * statements that are not true any more, else all that it speaks of, are unknowns of their own.
 *
 * @throws RangeError if no counts give what it states.
 */
function versionOf({id, values}: PublishedEdition, base: Version): Version {
  const revised = values.filter((statement) => !isTrueOf(base, statement));
  for (const about of [revised, values]) {
    const then = new Map(
      about.flatMap(({terms}) => Object.keys(terms).map((name) => [name, `${name} @ ${id}`] as const))
    );
    const table = tableThen(values, {then, base});
    if (!table) continue;
    const version = {
      names: new Map([...base.names, ...then]),
      truth: new Map([
        ...base.truth,
        ...[...then.values()].map((name) => [name, table.get(name) ?? 0] as const)
      ])
    };
    if (values.every((statement) => isTrueOf(version, statement))) return version;
  }
  throw new RangeError(`the edition ${id} contradicts itself`);
}

const keyOf = (terms: Terms) =>
  JSON.stringify(
    Object.entries(terms)
      .filter(([, factor]) => factor !== 0)
      .sort(([a], [b]) => (a < b ? -1 : 1))
  );

/**
 * Cells with earlier editions that state other values of them than today's, because reports came late or were corrected. A
 * total that was 22 and is 23 tells of one case: how much a stated count has changed since is a count to be protected,
 * too, by the policy of the cells that it is about (of all cells, the strictest one, where it is about none).
 *
 * Unknowns of which an edition stated another count are unknowns of their own at that time. Nothing is assumed of how they
 * are linked with today's. `cells` are the given ones and, behind them, the changes that are small; `earlier` names the
 * unknowns of each time. Without revisions both are as given.
 *
 * @throws RangeError if an edition contradicts itself, or a class has no policy.
 */
export function withRevisions(
  {cells, system, truth}: Cells & {truth: Table},
  earlier: readonly PublishedEdition[],
  policies: Policies
): {cells: Cells; earlier: readonly PublishedEdition[]} {
  const today: Version = {names: new Map(), truth};
  const versions = [today];
  const cellsOf = new Map<string, Cell[]>();
  for (const cell of cells) {
    const key = keyOf(cell.terms);
    cellsOf.set(key, [...(cellsOf.get(key) ?? []), cell]);
  }
  const changes = new Map<string, Cell>();
  const protect = (edition: string, {terms, value}: Statement, {names}: Version) => {
    if (value === undefined) return;
    const about = cellsOf.get(keyOf(terms)) ?? cells;
    const strictest = about.reduce<Cell | undefined>(
      (most, cell) =>
        most && policyOf(most, policies).threshold >= policyOf(cell, policies).threshold ? most : cell,
      undefined
    );
    const grown = sumOf(terms, truth) - value;
    if (!strictest || !isSmall(Math.abs(grown), {...policyOf(strictest, policies), protectZeros: false}))
      return;
    const change: Record<string, number> = {};
    for (const [name, factor] of Object.entries(terms)) {
      const then = names.get(name);
      if (then === undefined) continue;
      change[name] = Math.sign(grown) * factor;
      change[then] = -Math.sign(grown) * factor;
    }
    const key = keyOf(change);
    if (changes.has(key)) return;
    // an id without «=», so that it has no siblings
    const id = `change since ${edition}: ${strictest.id.replaceAll("=", " ")}`;
    changes.set(key, {
      id,
      terms: change,
      value: Math.abs(grown),
      ...(strictest.class !== undefined && {class: strictest.class})
    });
  };
  const named = [...earlier]
    .sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0))
    .map((edition): PublishedEdition => {
      const {values} = edition;
      const known = versions.find((version) => values.every((statement) => isTrueOf(version, statement)));
      const version = known ?? versionOf(edition, versions.at(-1) ?? today);
      if (!known) versions.push(version);
      for (const statement of values)
        if (!isTrueOf(today, statement)) protect(edition.id, statement, version);
      return {...edition, values: values.map((one) => ({...one, terms: renamed(one.terms, version.names)}))};
    });
  if (versions.length === 1) return {cells: {cells, ...(system && {system}), truth}, earlier};
  return {
    cells: {
      cells: [...cells, ...changes.values()],
      ...(system && {system}),
      truth: new Map(versions.flatMap((version) => [...version.truth]))
    },
    earlier: named
  };
}
