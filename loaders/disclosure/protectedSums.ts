import {isSmall, policyOf, type Cell, type Policies, type Policy} from "./cell.ts";
import type {Terms} from "./linearSystem.ts";

/** A sum about which an attacker must not learn that it is small: a small cell, or siblings that are small together. */
export type ProtectedSum = {id: string; terms: Terms; value: number; policy: Policy};

/** So many unions of one family of siblings are looked at; a family with more small cells is rarely whole in one. */
const mostUnions = 5000;

type Code = {name: string; code: string};

/** The codes of an id like `region=B|age=Total`; null for an id of another form. */
function codesOf(id: string): Code[] | null {
  const codes = id.split("|").map((part) => {
    const [name = "", code, ...rest] = part.split("=");
    return name !== "" && code !== undefined && rest.length === 0 ? {name, code} : null;
  });
  return codes.every((code) => code !== null) ? codes : null;
}

/** Families of siblings: cells that differ in the code of one dimension alone. */
function familiesOf(cells: readonly Cell[]): Cell[][] {
  const families = new Map<string, Cell[]>();
  for (const cell of cells) {
    const codes = codesOf(cell.id);
    if (!codes) continue;
    for (const [place, {name}] of codes.entries()) {
      const key = codes.map((one, at) => (at === place ? `${name}=*` : `${one.name}=${one.code}`)).join("|");
      families.set(key, [...(families.get(key) ?? []), cell]);
    }
  }
  return [...families.values()].filter((family) => family.length > 1);
}

/** All unions of two or more cells of a family, without shared unknowns, that are small together; zeros apart. */
function smallUnions(family: readonly Cell[], policy: Policy): {cells: Cell[]; value: number}[] {
  const small = family.filter(({value}) => value >= 1 && value <= policy.threshold);
  const found: {cells: Cell[]; value: number}[] = [];
  const extend = (from: number, cells: Cell[], value: number, taken: ReadonlySet<string>): void => {
    if (found.length >= mostUnions) return;
    if (cells.length > 1) found.push({cells, value});
    for (const [offset, cell] of small.slice(from).entries()) {
      if (value + cell.value > policy.threshold) continue;
      const names = Object.keys(cell.terms);
      if (names.some((name) => taken.has(name))) continue;
      extend(from + offset + 1, [...cells, cell], value + cell.value, new Set([...taken, ...names]));
    }
  };
  extend(0, [], 0, new Set());
  return found;
}

/**
 * What a policy protects among cells: every small cell, and every union of siblings that is small. Siblings are cells whose
 * ids differ in the code of one dimension.
 *
 * @throws RangeError if a class has no policy.
 */
export function protectedSums(cells: readonly Cell[], policies: Policies): ProtectedSum[] {
  const sums = new Map<string, ProtectedSum>();
  for (const cell of cells) {
    const policy = policyOf(cell, policies);
    if (isSmall(cell.value, policy))
      sums.set(cell.id, {id: cell.id, terms: cell.terms, value: cell.value, policy});
  }
  for (const family of familiesOf(cells)) {
    const [first] = family;
    if (!first) continue;
    for (const {cells: union, value} of smallUnions(family, policyOf(first, policies))) {
      const id = union.map((cell) => cell.id).join(" + ");
      const terms = Object.assign({}, ...union.map((cell) => cell.terms)) as Terms;
      sums.set(id, {id, terms, value, policy: policyOf(first, policies)});
    }
  }
  return [...sums.values()];
}
