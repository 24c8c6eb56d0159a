import type {Demand, Freedom} from "./changeModel.ts";
import {highs, modelStatus, variableType} from "./highs.ts";
import type {Problem} from "./problem.ts";
import {sumAt, type SparseSum} from "./sparseSum.ts";

/** What a step of an unknown costs: a little, so that tables change few of them. Such tables are mostly whole. */
const priceOfStep = 0.001;

type Row = {entries: Map<number, number>; lower: number; upper: number; price: number};

/** Sums of what may change, as rows over the columns of some unknowns. */
function rowsOf({cells, known, inCells, inKnown}: Problem, {truth, freedom, places, demands}: Part): Row[] {
  const columns = new Map(places.map((place, column) => [place, column]));
  const within = ({at, by}: SparseSum) => {
    const entries = new Map<number, number>();
    for (const [index, place] of at.entries()) {
      const column = columns.get(place);
      if (column !== undefined) entries.set(column, (entries.get(column) ?? 0) + (by[index] ?? 0));
    }
    return entries;
  };
  const rows: Row[] = [];
  for (const row of new Set(places.flatMap((place) => [...(inKnown[place]?.at ?? [])]))) {
    const one = known[row];
    if (!one) continue;
    const value = sumAt(one.sum, truth);
    rows.push({entries: within(one.sum), lower: one.lower - value, upper: one.upper - value, price: 0});
  }
  for (const cell of new Set(places.flatMap((place) => [...(inCells[place]?.at ?? [])]))) {
    const [own, sum] = [freedom[cell], cells[cell]];
    if (!sum || own === "free" || own === undefined) continue;
    rows.push({entries: within(sum), lower: 0, upper: 0, price: own === "fixed" ? 0 : own});
  }
  for (const {cells: of, by} of demands) {
    const entries = new Map<number, number>();
    for (const cell of of)
      for (const [column, factor] of within(cells[cell] ?? {at: [], by: []}))
        entries.set(column, (entries.get(column) ?? 0) + factor);
    rows.push({entries, lower: by > 0 ? by : -Infinity, upper: by > 0 ? Infinity : by, price: 0});
  }
  return rows;
}

/** The question of a part of the unknowns: `places` may change, all others keep. */
export type Part = {
  truth: readonly number[];
  freedom: readonly Freedom[];
  places: readonly number[];
  demands: readonly Demand[];
};

/**
 * Changes of some unknowns that do what is demanded, keep the cells that are fixed, and change those with a price at the
 * least cost; "none" where it is proved that there are none, null where the solver gave up. Where `nodes` is 0, they may be
 * fractions; else they are whole, found within so many nodes.
 */
export function solvePart(problem: Problem, part: Part, nodes: number): Map<number, number> | "none" | null {
  const {truth, places} = part;
  const {infinity} = highs;
  const bounded = (value: number) => Math.max(-infinity, Math.min(infinity, value));
  const rows = rowsOf(problem, part);
  const starts = [0];
  const indices: number[] = [];
  const values: number[] = [];
  const priced: number[] = [];
  for (const {entries, price} of rows) {
    for (const [column, factor] of entries) {
      indices.push(2 * column, 2 * column + 1);
      values.push(factor, -factor);
    }
    if (price > 0) {
      indices.push(2 * places.length + priced.length, 2 * places.length + priced.length + 1);
      values.push(-1, 1);
      priced.push(price, price);
    }
    starts.push(indices.length);
  }
  const numCols = 2 * places.length + priced.length;
  const model = highs.createModel({
    numCols,
    numRows: rows.length,
    sense: highs.constants.objectiveSense.minimize,
    colCost: [...places.flatMap(() => [priceOfStep, priceOfStep]), ...priced],
    colLower: Array.from({length: numCols}, () => 0),
    colUpper: [
      ...places.flatMap((place) => [
        bounded((problem.upper[place] ?? Infinity) - (truth[place] ?? 0)),
        bounded((truth[place] ?? 0) - (problem.lower[place] ?? 0))
      ]),
      ...priced.map(() => infinity)
    ],
    rowLower: rows.map(({lower}) => bounded(lower)),
    rowUpper: rows.map(({upper}) => bounded(upper)),
    ...(nodes > 0 && {
      integrality: Array.from({length: numCols}, (_, column) =>
        column < 2 * places.length ? variableType.integer : variableType.continuous
      )
    }),
    matrix: {format: "csr", numRows: rows.length, numCols, starts, indices, values}
  });
  try {
    model.options.set({
      output_flag: false,
      presolve: "off",
      ...(nodes > 0 && {mip_rel_gap: 0.02, mip_max_nodes: nodes})
    });
    model.run();
    const status = model.getModelStatus();
    if (status === modelStatus.infeasible) return "none";
    const {colValue} = model.getSolution();
    // a search that ends at its limit may have found a table all the same; whether it fits is checked by the caller
    if ((nodes === 0 && status !== modelStatus.optimal) || colValue.length < numCols) return null;
    return new Map(
      places.map((place, column) => [place, (colValue[2 * column] ?? 0) - (colValue[2 * column + 1] ?? 0)])
    );
  } finally {
    model.dispose();
  }
}
