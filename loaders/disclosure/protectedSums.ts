import {isSmall, policyOf, type Cell, type Policies, type Policy} from "./cell.ts";

/**
 * A sum about which an attacker must not learn that it is small: a small cell, or siblings that are small together.
 * `cells`, `empty`: places of its cells, and of siblings without a count. `forAll`: it stands for all unions with its
 * siblings, which are too many to be looked at one by one.
 */
export type ProtectedSum = {
  id: string;
  cells: readonly number[];
  value: number;
  policy: Policy;
  empty: ReadonlySet<number>;
  forAll: boolean;
};

/** Families with more small unions than these are protected by stricter bounds of each cell. */
const mostUnions = 500;

/** The codes of an id like `region=B|age=Total`; null for an id of another form. */
function codesOf(id: string): {name: string; code: string}[] | null {
  const codes = id.split("|").map((part) => {
    const [name = "", code, ...rest] = part.split("=");
    return name !== "" && code !== undefined && rest.length === 0 ? {name, code} : null;
  });
  return codes.every((code) => code !== null) ? codes : null;
}

/** Families of siblings: places of cells that differ in the code of one dimension alone. */
function familiesOf(cells: readonly Cell[]): number[][] {
  const families = new Map<string, number[]>();
  for (const [place, {id}] of cells.entries()) {
    const codes = codesOf(id);
    if (!codes) continue;
    for (const at of codes.keys()) {
      const key = codes.map((one, other) => `${one.name}=${other === at ? "*" : one.code}`).join("|");
      const family = families.get(key);
      if (family) family.push(place);
      else families.set(key, [place]);
    }
  }
  return [...families.values()].filter((family) => family.length > 1);
}

/** All unions of two or more small cells, without shared unknowns, that are small together; null where too many. */
function smallUnions(
  cells: readonly Cell[],
  small: readonly number[],
  {threshold}: Policy
): {cells: number[]; value: number}[] | null {
  const found: {cells: number[]; value: number}[] = [];
  const extend = (from: number, union: number[], value: number, taken: ReadonlySet<string>): boolean => {
    if (union.length > 1) found.push({cells: union, value});
    if (found.length > mostUnions) return false;
    return small.slice(from).every((place, offset) => {
      const cell = cells[place];
      if (!cell || value + cell.value > threshold) return true;
      const names = Object.keys(cell.terms);
      if (names.some((name) => taken.has(name))) return true;
      return extend(from + offset + 1, [...union, place], value + cell.value, new Set([...taken, ...names]));
    });
  };
  return extend(0, [], 0, new Set()) ? found : null;
}

/**
 * What a policy protects among cells: every small cell, and every union of siblings that is small. Siblings are cells whose
 * ids differ in the code of one dimension.
 *
 * @throws RangeError if a class has no policy.
 */
export function protectedSums(cells: readonly Cell[], policies: Policies): ProtectedSum[] {
  const sums = new Map<string, ProtectedSum & {empty: Set<number>}>();
  for (const [place, cell] of cells.entries()) {
    const policy = policyOf(cell, policies);
    const {id, value} = cell;
    if (isSmall(value, policy))
      sums.set(id, {id, cells: [place], value, policy, empty: new Set(), forAll: false});
  }
  for (const family of familiesOf(cells)) {
    const small = family.filter(
      (place) => sums.has(cells[place]?.id ?? "") && (cells[place]?.value ?? 0) > 0
    );
    // siblings of several classes: their unions are held to the strictest one
    const policy = small
      .flatMap((place) => sums.get(cells[place]?.id ?? "")?.policy ?? [])
      .reduce<Policy | null>((most, one) => (most && most.threshold >= one.threshold ? most : one), null);
    if (!policy) continue;
    const empty = family.filter((place) => cells[place]?.value === 0);
    const protect = (of: readonly number[], forAll: boolean) => {
      const value = of.reduce((all, place) => all + (cells[place]?.value ?? 0), 0);
      const id = of.map((place) => cells[place]?.id).join(" + ");
      const sum = sums.get(id) ?? {id, cells: of, value, policy, empty: new Set(), forAll};
      for (const place of empty) sum.empty.add(place);
      sums.set(id, forAll ? {...sum, forAll} : sum);
    };
    const unions = smallUnions(cells, small, policy);
    for (const place of small) protect([place], unions === null);
    for (const union of unions ?? []) protect(union.cells, false);
  }
  return [...sums.values()];
}
