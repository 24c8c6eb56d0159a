import {isSmall, policyOf, type Cell, type Cells, type Policies, type PublishedEdition} from "./cell.ts";
import {fits, sumOf} from "./exactSum.ts";
import type {Constraint, Table, Terms} from "./linearSystem.ts";
import {Solver} from "./solver.ts";

type Statement = PublishedEdition["values"][number];

/** A count that is no sum of others, as a sum of unknowns, with its value of today. */
export type Leaf = {id: string; terms: Terms; value: number};

/** An edition, and the counts, by their ids, from which it was made; null where these are not known any more. */
export type DatedEdition = PublishedEdition & {then: ReadonlyMap<string, number> | null};

/**
 * What was counted at a time: of each unknown that was another one then, its name at that time; what is known of those; and
 * a table.
 */
type Version = {names: ReadonlyMap<string, string>; links: readonly Constraint[]; truth: Table};

function renamed(terms: Terms, names: Version["names"]): Terms {
  const sum: Record<string, number> = {};
  for (const [name, factor] of Object.entries(terms)) {
    const then = names.get(name) ?? name;
    sum[then] = (sum[then] ?? 0) + factor;
  }
  return sum;
}

const constraintOf = ({terms, value, ...limits}: Statement, {names}: Pick<Version, "names">): Constraint => ({
  terms: renamed(terms, names),
  ...(value === undefined ? limits : {equals: value})
});

const isTrueOf = (version: Version, statement: Statement) =>
  fits({constraints: [constraintOf(statement, version)]}, version.truth);

/** The part of a sum that is about some unknowns, under their names at a time, and the value of the rest of it today. */
function divided(terms: Terms, names: Version["names"], today: Table): {own: Terms; rest: number} {
  const own: Record<string, number> = {};
  let rest = 0;
  for (const [name, factor] of Object.entries(terms)) {
    const then = names.get(name);
    if (then === undefined) rest += factor * (today.get(name) ?? 0);
    else own[then] = factor;
  }
  return {own, rest};
}

function solved(constraints: readonly Constraint[]): Table | null {
  const solver = new Solver({constraints});
  try {
    const found = solver.largest({});
    return found.status === "optimal" ? found.table : null;
  } finally {
    solver.dispose();
  }
}

/**
 * The counts as they were when an edition was made. Unknowns of counts that were others then, or none, are unknowns of
 * their own; all others are today's, and so is each sum of them that was the same count then: whoever knows which
 * counts were corrected knows these.
 *
 * @throws RangeError if these counts do not give what the edition states, or are not known any more.
 */
function versionOf(
  {id, values, then}: DatedEdition,
  {leaves, today, system}: {leaves: readonly Leaf[]; today: Table; system: readonly Constraint[]}
): Version {
  if (!then) throw new RangeError(`the counts from which the edition ${id} was made are not known any more`);
  const known = leaves.filter((leaf) => then.has(leaf.id));
  const covered = new Set(known.flatMap(({terms}) => Object.keys(terms)));
  const added = new Set(
    leaves
      .filter((leaf) => !then.has(leaf.id))
      .flatMap(({terms}) => Object.keys(terms))
      .filter((name) => !covered.has(name))
  );
  const changed = known
    .filter((leaf) => then.get(leaf.id) !== leaf.value)
    .flatMap(({terms}) => Object.keys(terms));
  const names = new Map([...added, ...changed].map((name) => [name, `${name} @ ${id}`]));
  const none = [...added].map((name): Constraint => ({terms: {[`${name} @ ${id}`]: 1}, equals: 0}));
  const about = known
    .map((leaf) => ({leaf, ...divided(leaf.terms, names, today)}))
    .filter(({own}) => Object.keys(own).length > 0);
  const table = solved([
    ...none,
    ...about.map(({leaf, own, rest}) => ({terms: own, equals: (then.get(leaf.id) ?? 0) - rest}))
  ]);
  if (!table) throw new RangeError(`the counts from which the edition ${id} was made are no table`);
  const truth = new Map([
    ...today,
    ...[...names.values()].map((name) => [name, table.get(name) ?? 0] as const)
  ]);
  const same = about
    .filter(({leaf}) => then.get(leaf.id) === leaf.value)
    .map(({leaf, own}): Constraint => {
      const terms: Record<string, number> = {...own};
      for (const [name, factor] of Object.entries(leaf.terms))
        if (names.has(name)) terms[name] = (terms[name] ?? 0) - factor;
      return {terms, equals: 0};
    });
  const rules = system
    .filter(({terms}) => Object.keys(terms).some((name) => names.has(name)))
    .map((rule): Constraint => ({...rule, terms: renamed(rule.terms, names)}))
    .filter((rule) => fits({constraints: [rule]}, truth));
  const version = {names, links: [...none, ...same, ...rules], truth};
  if (!values.every((statement) => isTrueOf(version, statement)))
    throw new RangeError(`the counts from which the edition ${id} was made do not give what it states`);
  return version;
}

const keyOf = (terms: Terms) =>
  JSON.stringify(
    Object.entries(terms)
      .filter(([, factor]) => factor !== 0)
      .sort(([a], [b]) => (a < b ? -1 : 1))
  );

/** How much a stated count has changed since, as a cell; null where it is no small change. */
function changeOf(
  edition: string,
  {terms, value}: Statement,
  {
    names,
    about,
    policies,
    today
  }: Pick<Version, "names"> & {about: readonly Cell[]; policies: Policies; today: Table}
): Cell | null {
  const strictest = about.reduce<Cell | undefined>(
    (most, cell) =>
      most && policyOf(most, policies).threshold >= policyOf(cell, policies).threshold ? most : cell,
    undefined
  );
  if (!strictest || value === undefined) return null;
  const grown = sumOf(terms, today) - value;
  if (!isSmall(Math.abs(grown), {...policyOf(strictest, policies), protectZeros: false})) return null;
  const change: Record<string, number> = {};
  for (const [name, factor] of Object.entries(terms)) {
    const then = names.get(name);
    if (then === undefined) continue;
    change[name] = Math.sign(grown) * factor;
    change[then] = -Math.sign(grown) * factor;
  }
  return {
    // without «=», so that it has no siblings
    id: `change since ${edition}: ${strictest.id.replaceAll("=", " ")}`,
    terms: change,
    value: Math.abs(grown),
    ...(strictest.class !== undefined && {class: strictest.class})
  };
}

/**
 * Cells with earlier editions that state other values of them than today's, because reports came late or were corrected. A
 * total that was 22 and is 23 tells of one case: how much a stated count has changed since is a count to be protected,
 * too, by the policy of the cells that it is about (of all cells, the strictest one, where it is about none).
 *
 * Counts that were others when such an edition was made are unknowns of their own; the attacker knows which these are, and
 * that all others were the same. `cells` are the given ones and, behind them, the changes that are small; `earlier` names
 * the unknowns of each time. Without revisions both are as given.
 *
 * @throws RangeError if the counts behind an edition that today's contradict are not known, or do not give what it states;
 *   or a class has no policy.
 */
export function withRevisions(
  {cells, system, truth: today}: Cells & {truth: Table},
  {earlier, leaves}: {earlier: readonly DatedEdition[]; leaves: readonly Leaf[]},
  policies: Policies
): {cells: Cells; earlier: readonly PublishedEdition[]} {
  const now: Version = {names: new Map(), links: [], truth: today};
  const versions = [now];
  const changes = new Map<string, Cell>();
  const named = earlier.map(({then, ...edition}): PublishedEdition => {
    const {id, values} = edition;
    const known = versions.find((version) => values.every((statement) => isTrueOf(version, statement)));
    const version =
      known ?? versionOf({...edition, then}, {leaves, today, system: system?.constraints ?? []});
    if (!known) versions.push(version);
    for (const statement of values) {
      if (isTrueOf(now, statement)) continue;
      const same = cells.filter((cell) => keyOf(cell.terms) === keyOf(statement.terms));
      const about = same.length > 0 ? same : cells;
      const change = changeOf(id, statement, {names: version.names, about, policies, today});
      if (change && !changes.has(keyOf(change.terms))) changes.set(keyOf(change.terms), change);
    }
    return {...edition, values: values.map((one) => ({...one, terms: renamed(one.terms, version.names)}))};
  });
  if (versions.length === 1) return {cells: {cells, ...(system && {system}), truth: today}, earlier: named};
  return {
    cells: {
      cells: [...cells, ...changes.values()],
      system: {
        ...(system?.variables && {variables: system.variables}),
        constraints: [...(system?.constraints ?? []), ...versions.flatMap(({links}) => links)]
      },
      truth: new Map(versions.flatMap((version) => [...version.truth]))
    },
    earlier: named
  };
}
