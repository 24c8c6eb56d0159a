import {balances, ruleOf, sumOf} from "./balances.ts";
import type {Cell, Cells} from "./cell.ts";
import type {Constraint, Table, Terms} from "./linearSystem.ts";
import type {Leaf} from "./revised.ts";
import {caseloadOf, ownTerms} from "./ownTerms.ts";

/**
 * A count of an agency: of an area and a period (both days inclusive; null where unknown). Areas of one `territory` are the
 * same place at different times; `within`: the area directly above. `parts`: ids of the counts whose sum it is; empty
 * where it is stated on its own. `some`: ids of counts of areas below, that are not all. `priority`: see `Cell`.
 */
export type LinkedCount = {
  id: string;
  agency: string;
  area: string;
  territory: string;
  within: string | null;
  stage: string;
  unit: string;
  measure: string;
  detail: string | null;
  start: string | null;
  end: string | null;
  value: number;
  class: string;
  priority?: number;
  parts: readonly string[];
  some: readonly string[];
};

/**
 * The counts of one agency, stage and unit as one linked system; `cells` are in the order of `ids`. `leaves`: the counts that
 * are no sums of others.
 */
export type CountSystem = {
  ids: string[];
  cells: Cells & {truth: Table};
  termsOf: ReadonlyMap<string, Terms>;
  leaves: readonly Leaf[];
};

/** Siblings differ in one part alone: areas within one area, periods of one year, outcomes of one measure. */
const cellId = ({id, within, area, measure, detail, start, end}: LinkedCount) =>
  [
    `within=${within ?? ""}`,
    `area=${area}`,
    `of=${measure}`,
    `count=${detail === null ? measure : `${measure}.${detail}`}`,
    `year=${end?.slice(0, 4) ?? ""}`,
    `period=${start === null || end === null ? id : `${start}..${end}`}`
  ].join("|");

/** Caseloads in areas whose parts are not the same ones all the time. */
function changing(counts: readonly LinkedCount[], areaOf: ReadonlyMap<string, string>): Set<string> {
  const parts = new Map<string, Set<string>>();
  for (const count of counts) {
    const name = caseloadOf(count);
    const areas = count.parts
      .map((id) => areaOf.get(id) ?? id)
      .sort()
      .join("|");
    parts.set(name, (parts.get(name) ?? new Set()).add(areas));
  }
  return new Set([...parts].filter(([, sets]) => sets.size > 1).map(([name]) => name));
}

function systemOf(counts: readonly LinkedCount[]): CountSystem {
  const byId = new Map(counts.map((count) => [count.id, count]));
  const mixed = changing(counts, new Map(counts.map(({id, territory}) => [id, territory])));
  const stated = counts.filter((count) => count.parts.length === 0 || mixed.has(caseloadOf(count)));
  const own = ownTerms(stated);
  const termsOf = new Map<string, Terms>();
  const find = (id: string): Terms => {
    const known = termsOf.get(id);
    if (known) return known;
    const parts = byId.get(id)?.parts ?? [];
    const terms =
      parts.length === 0 ? (own.terms.get(id) ?? {}) : sumOf(parts.map((part) => [find(part), 1]));
    termsOf.set(id, terms);
    return terms;
  };
  const cells = counts.map((count): Cell => ({
    id: cellId(count),
    terms: find(count.id),
    value: count.value,
    class: count.class,
    ...(count.priority !== undefined && {priority: count.priority})
  }));
  const links = counts.flatMap((count): (Constraint | null)[] => {
    const chain = own.terms.get(count.id);
    const total = termsOf.get(count.id) ?? {};
    return [
      count.parts.length > 0 && chain
        ? ruleOf(
            sumOf([
              [total, 1],
              [chain, -1]
            ]),
            "equals",
            own.truth
          )
        : null,
      count.some.length > 0
        ? ruleOf(
            sumOf([[total, 1], ...count.some.map((id) => [find(id), -1] as const)]),
            "atLeast",
            own.truth
          )
        : null
    ];
  });
  const constraints = [...balances(stated, own), ...links.filter((link) => link !== null)];
  return {
    ids: counts.map(({id}) => id),
    cells: {cells, system: {constraints}, truth: own.truth},
    termsOf,
    leaves: counts.flatMap(({id, parts, value}) =>
      parts.length === 0 ? [{id, terms: termsOf.get(id) ?? {}, value}] : []
    )
  };
}

/**
 * Counts as linked systems, one for each agency, stage and unit: what every reader of the counts knows of them. Sums over
 * areas; cumulative counts and their parts; stocks that go on from one period to the next; caseloads that balance. What the
 * counts themselves break is no part of it. `truth` is a table that gives the counts their values.
 */
export function countCells(counts: readonly LinkedCount[]): CountSystem[] {
  const groups = new Map<string, LinkedCount[]>();
  for (const count of counts) {
    const name = [count.agency, count.stage, count.unit].join("|");
    groups.set(name, [...(groups.get(name) ?? []), count]);
  }
  return [...groups.values()].map(systemOf);
}
