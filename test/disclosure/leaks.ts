import type {Cell, Constraint, Policies, Policy, Terms} from "#loaders/disclosure/index.ts";
import {EnumeratingAttacker} from "./enumeratingAttacker.ts";
import type {Draw} from "./randomTables.ts";

const policyOf = ({class: name = ""}: Cell, policies: Policies): Policy =>
  (typeof policies["threshold"] === "number"
    ? policies
    : (policies as Record<string, Policy>)[name]) as Policy;

const isSmall = (value: number, {threshold, protectZeros = false}: Policy) =>
  value >= (protectZeros ? 0 : 1) && value <= threshold;

const names = (cells: readonly Cell[]) => [...new Set(cells.flatMap(({terms}) => Object.keys(terms)))];

const sumOf = (cells: readonly Cell[]): Terms =>
  Object.fromEntries(cells.flatMap(({terms}) => Object.entries(terms)));

/** Families of cells whose ids differ in one part alone. */
function families(cells: readonly Cell[]): Cell[][] {
  const all = new Map<string, Cell[]>();
  for (const cell of cells) {
    const parts = cell.id.split("|");
    for (const at of parts.keys()) {
      const key = parts
        .map((part, place) => (place === at ? `${part.split("=")[0] ?? ""}=*` : part))
        .join("|");
      all.set(key, [...(all.get(key) ?? []), cell]);
    }
  }
  return [...all.values()];
}

/** All unions of cells without shared unknowns whose sum is at most `most`. */
function unions(cells: readonly Cell[], most: number): Cell[][] {
  const [first, ...rest] = cells;
  if (!first) return [[]];
  const without = unions(rest, most);
  if (first.value > most) return without;
  const apart = rest.filter(({terms}) => !Object.keys(terms).some((name) => name in first.terms));
  return [...without, ...unions(apart, most - first.value).map((union) => [first, ...union])];
}

/** What the policies of a draw protect: every small cell, and every union of siblings that is small. */
export function protectedBy({
  cells,
  policies
}: Pick<Draw, "cells" | "policies">): {cells: Cell[]; policy: Policy}[] {
  const seen = new Set<string>();
  const sums = [...cells.map((cell) => [cell]), ...families(cells).flatMap((family) => unions(family, 9))];
  return sums.flatMap((own) => {
    const [first] = own;
    const id = own.map((cell) => cell.id).join(" + ");
    if (!first || seen.has(id)) return [];
    seen.add(id);
    const policy = policyOf(first, policies);
    return isSmall(
      own.reduce((sum, {value}) => sum + value, 0),
      policy
    )
      ? [{cells: own, policy}]
      : [];
  });
}

/**
 * What an attacker who tries every table works out of what is protected, by its cells' ids. What earlier editions alone
 * already give away is no secret. `steps`: the branches that were looked at.
 */
export function leaks(
  draw: Pick<Draw, "cells" | "policies" | "earlier" | "truth">,
  published: ReadonlySet<string>
): {leaks: string[]; checked: number; steps: number} {
  const before = draw.earlier.flatMap(({values}) =>
    values.map(({terms, value, ...limits}): Constraint =>
      value === undefined ? {terms, ...limits} : {terms, equals: value}
    )
  );
  const unknowns = names(draw.cells);
  const early = new EnumeratingAttacker(before, {names: unknowns, likely: draw.truth});
  const isKnown = (cells: readonly Cell[]) =>
    before.length > 0 &&
    early.knows(
      sumOf(cells),
      cells.reduce((sum, {value}) => sum + value, 0)
    );
  const shown = draw.cells.filter(({id}) => published.has(id));
  const attacker = new EnumeratingAttacker(
    [...before, ...shown.map(({terms, value}) => ({terms, equals: value}))],
    {names: unknowns, likely: draw.truth}
  );
  const known = new Set(draw.cells.filter((cell) => isKnown([cell])).map(({id}) => id));
  // with a cell that everybody knows, the rest of a union is protected by itself
  const open = protectedBy(draw).filter(({cells}) => !cells.some(({id}) => known.has(id)) && !isKnown(cells));
  const found = open.filter(({cells, policy}) => !attacker.isKeptFrom(sumOf(cells), policy.threshold));
  return {
    leaks: found.map(({cells}) => cells.map(({id}) => id).join(" + ")),
    checked: open.length,
    steps: attacker.steps + early.steps
  };
}
