import {knownFrom, type Cells, type PublishedEdition} from "./cell.ts";
import type {LinearSystem, Terms} from "./linearSystem.ts";
import type {SparseSum} from "./sparseSum.ts";

/** Cells and what is known of their unknowns, with unknowns and cells by their places. */
export type Problem = {
  names: readonly string[];
  lower: readonly number[];
  upper: readonly number[];
  cells: readonly SparseSum[];
  known: readonly {sum: SparseSum; lower: number; upper: number}[];
  /** Of each unknown, its places in cells and in what is known. */
  inCells: readonly SparseSum[];
  inKnown: readonly SparseSum[];
  /** Of each name of an unknown, its place; names that stand in the same sums only share one, for their sum. */
  places: ReadonlyMap<string, number>;
};

/** What the system and earlier editions say. */
const knownConstraints = (
  {system}: Cells,
  earlier: readonly PublishedEdition[]
): LinearSystem["constraints"] => [...(system?.constraints ?? []), ...knownFrom(earlier)];

/** The sums of rows in which each name stands, in the order of the rows. */
function columnsOf(rows: readonly Terms[]): Map<string, {at: number[]; by: number[]}> {
  const columns = new Map<string, {at: number[]; by: number[]}>();
  for (const [row, terms] of rows.entries())
    for (const [name, factor] of Object.entries(terms)) {
      if (factor === 0) continue;
      const column = columns.get(name) ?? {at: [], by: []};
      column.at.push(row);
      column.by.push(factor);
      columns.set(name, column);
    }
  return columns;
}

/**
 * Gives unknowns places. Those without limits of their own that stand in the same sums with the same factors are one
 * unknown: nobody can tell them apart, and any whole number of 0 or more is a sum of such numbers, so that this loses
 * and adds no table.
 *
 * @throws RangeError if a cell counts a part of an unknown.
 */
export function problemOf(all: Cells, earlier: readonly PublishedEdition[] = []): Problem {
  for (const {id, terms} of all.cells)
    if (!Object.values(terms).every(Number.isSafeInteger))
      throw new RangeError(`the cell ${id} is not a sum of whole unknowns`);
  const constraints = knownConstraints(all, earlier);
  const rows = [...all.cells.map(({terms}) => terms), ...constraints.map(({terms}) => terms)];
  const limits = all.system?.variables ?? {};
  const places = new Map<string, number>();
  const byColumn = new Map<string, number>();
  const names: string[] = [];
  for (const [name, {at, by}] of columnsOf(rows)) {
    const alike = limits[name] ? `=${name}` : `${at.join()}:${by.join()}`;
    const place = byColumn.get(alike) ?? names.length;
    if (place === names.length) {
      byColumn.set(alike, place);
      names.push(name);
    }
    places.set(name, place);
  }
  const placed = (terms: Terms): SparseSum => {
    const factors = new Map<number, number>();
    for (const [name, factor] of Object.entries(terms)) {
      const place = places.get(name);
      // of unknowns that are one, every sum has all or none, with one factor
      if (factor !== 0 && place !== undefined) factors.set(place, factor);
    }
    return {at: [...factors.keys()], by: [...factors.values()]};
  };
  const cells = all.cells.map(({terms}) => placed(terms));
  const known = constraints.map(({terms, equals, atLeast, atMost}) => ({
    sum: placed(terms),
    lower: equals ?? atLeast ?? -Infinity,
    upper: equals ?? atMost ?? Infinity
  }));
  const turned = (sums: readonly SparseSum[]): SparseSum[] => {
    const columns = names.map(() => ({at: [] as number[], by: [] as number[]}));
    for (const [row, {at, by}] of sums.entries())
      for (const [index, place] of at.entries()) {
        columns[place]?.at.push(row);
        columns[place]?.by.push(by[index] ?? 0);
      }
    return columns;
  };
  return {
    names,
    lower: names.map((name) => limits[name]?.lower ?? 0),
    upper: names.map((name) => limits[name]?.upper ?? Infinity),
    cells,
    known,
    inCells: turned(cells),
    inKnown: turned(known.map(({sum}) => sum)),
    places
  };
}

/** A table by names as values by places. */
export function placedTable({places, names}: Problem, table: ReadonlyMap<string, number>): number[] {
  const values = names.map(() => 0);
  for (const [name, place] of places) values[place] = (values[place] ?? 0) + (table.get(name) ?? 0);
  return values;
}
