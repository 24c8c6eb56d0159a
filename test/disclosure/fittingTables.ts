import type {Cell} from "#loaders/disclosure/index.ts";

const mostSteps = 300_000;

/**
 * All tables of whole numbers that give the published cells their values, found by trying: the unknowns one after the
 * other, each up to what the published sums with it leave, or to `most` where none limits it. Uses no solver. Null where
 * there are more than can be tried.
 */
export function fittingTables(
  cells: readonly Cell[],
  published: ReadonlySet<string>,
  most: number
): Map<string, number>[] | null {
  const names = [...new Set(cells.flatMap(({terms}) => Object.keys(terms)))];
  const sums = cells
    .filter(({id}) => published.has(id))
    .map(({terms, value}) => ({names: new Set(Object.keys(terms)), left: value}));
  const last = sums.map(({names: own}) => Math.max(...[...own].map((name) => names.indexOf(name))));
  const found: Map<string, number>[] = [];
  const table = new Map<string, number>();
  let steps = 0;
  const tryFrom = (place: number): boolean => {
    steps += 1;
    if (steps > mostSteps) return false;
    const name = names[place];
    if (name === undefined) {
      found.push(new Map(table));
      return true;
    }
    const touched = sums.filter(({names: own}) => own.has(name));
    const limit = Math.min(most, ...touched.map(({left}) => left));
    for (let value = 0; value <= limit; value += 1) {
      table.set(name, value);
      for (const sum of touched) sum.left -= value;
      const holds = sums.every((sum, index) => last[index] !== place || sum.left === 0);
      const goes = !holds || tryFrom(place + 1);
      for (const sum of touched) sum.left += value;
      if (!goes) return false;
    }
    return true;
  };
  return tryFrom(0) ? found : null;
}

/** The smallest and largest value that the tables give the sum of cells. */
export function rangeOver(tables: readonly ReadonlyMap<string, number>[], cells: readonly Cell[]) {
  let [lower, upper] = [Infinity, -Infinity];
  for (const table of tables) {
    let value = 0;
    for (const {terms} of cells)
      for (const [name, factor] of Object.entries(terms)) value += factor * (table.get(name) ?? 0);
    lower = Math.min(lower, value);
    upper = Math.max(upper, value);
  }
  return {lower, upper};
}
