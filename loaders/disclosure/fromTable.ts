import type {Cell} from "./cell.ts";

/** A dimension of a table: what each coarser code sums up, by its parts. All finest codes together are `Total`. */
export type Dimension = {hierarchy?: Record<string, readonly string[]>};

export type CountedTable = {
  dimensions: Record<string, Dimension>;
  /** Of each marginal, the dimensions by which it is broken down; the others are summed up. */
  marginals: readonly (readonly string[])[];
  rows: readonly {codes: Record<string, string>; count: number}[];
};

const total = "Total";

/** The finest codes that a code of a dimension sums up. */
function finest(code: string, {hierarchy = {}}: Dimension): string[] {
  const parts = hierarchy[code];
  return parts ? parts.flatMap((part) => finest(part, {hierarchy})) : [code];
}

const idOf = (codes: Readonly<Record<string, string>>, names: readonly string[]) =>
  names.map((name) => `${name}=${codes[name] ?? total}`).join("|");

/**
 * The publishable cells of a table of counts: every combination of codes of each marginal, coarser codes and totals
 * included, as sums of the finest cells. Ids like `region=B|age=Total` name all dimensions in alphabetical order, so that
 * tables over the same finest cells are linked. A combination without a row has the count 0.
 *
 * @throws RangeError if a row lacks a code, a count is negative or not whole, two rows are of the same cell, or a marginal
 *   names an unknown dimension.
 */
export function fromTable({dimensions, marginals, rows}: CountedTable): Cell[] {
  const names = Object.keys(dimensions).sort();
  const counts = new Map<string, number>();
  const codesOf = new Map(names.map((name) => [name, new Set<string>()]));
  for (const [name, {hierarchy = {}}] of Object.entries(dimensions))
    for (const code of Object.keys(hierarchy))
      for (const one of finest(code, {hierarchy})) codesOf.get(name)?.add(one);
  for (const {codes, count} of rows) {
    for (const name of names) {
      const code = codes[name];
      if (code === undefined) throw new RangeError(`a row has no code of the dimension ${name}`);
      codesOf.get(name)?.add(code);
    }
    if (!(Number.isSafeInteger(count) && count >= 0))
      throw new RangeError(`a count must be a whole number of 0 or more, not ${count}`);
    const id = idOf(codes, names);
    if (counts.has(id)) throw new RangeError(`two rows are of the cell ${id}`);
    counts.set(id, count);
  }
  const cells = new Map<string, Cell>();
  for (const marginal of marginals) {
    for (const name of marginal) if (!dimensions[name]) throw new RangeError(`there is no dimension ${name}`);
    const choices = names.map((name) => {
      const fine = [...(codesOf.get(name) ?? [])];
      const hierarchy = dimensions[name]?.hierarchy ?? {};
      const all = {code: total, parts: fine};
      if (!marginal.includes(name)) return [all];
      return [
        all,
        ...Object.keys(hierarchy).map((code) => ({code, parts: finest(code, {hierarchy})})),
        ...fine.map((code) => ({code, parts: [code]}))
      ];
    });
    const combine = (place: number, codes: Record<string, string>, parts: string[][]): void => {
      const name = names[place];
      if (name === undefined) {
        const id = idOf(codes, names);
        if (cells.has(id)) return;
        const variables = parts.reduce<Record<string, string>[]>(
          (sofar, list, at) =>
            sofar.flatMap((one) => list.map((code) => ({...one, [names[at] ?? ""]: code}))),
          [{}]
        );
        const terms = Object.fromEntries(variables.map((one) => [idOf(one, names), 1]));
        const value = Object.keys(terms).reduce((sum, variable) => sum + (counts.get(variable) ?? 0), 0);
        cells.set(id, {id, terms, value});
        return;
      }
      for (const choice of choices[place] ?? [])
        combine(place + 1, {...codes, [name]: choice.code}, [...parts, choice.parts]);
    };
    combine(0, {}, []);
  }
  return [...cells.values()];
}
