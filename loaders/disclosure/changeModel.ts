import {changeTo, type Change} from "./change.ts";
import {highs, modelStatus, variableType} from "./highs.ts";
import type {Problem} from "./problem.ts";
import {neighbourhood} from "./neighbourhood.ts";
import {solvePart, type Part} from "./partModel.ts";
import {sumAt, type SparseSum} from "./sparseSum.ts";

/** `fixed`: must not change. `free`: may. A price: may, at so much for each step of change. */
export type Freedom = "fixed" | "free" | number;

/** `none`: proved that no table does it. `limit`: none was found within the limit of nodes. */
export type Sought = {status: "found"; change: Change} | {status: "none"} | {status: "limit"};

/** A sum of cells, which has to grow by `by` at least, or to fall where `by` is below 0. */
export type Demand = {cells: readonly number[]; by: number};

/** What a solver's number may be off by. */
const tolerance = 1e-6;

/**
 * What a step of a cell costs that is hidden anyway: a little, so that tables change few cells. Such tables are mostly whole,
 * and leave more to be shown again.
 */
const priceOfFree = 0.001;

/** Nodes for the search among the unknowns that a fractional solution changes; they are few. */
const nodesNearby = 200;

/** So many unknowns near a sum are asked before all are, where all are many more: nine of ten tables change no others. */
const mostNear = 320;

/** Systems of more unknowns than these are large: to ask about all of them at once takes long. */
const large = 1200;

/**
 * Seeks tables of whole numbers that differ from the true one in what is asked and keep the cells that are fixed. One model
 * of HiGHS serves all questions, so that each starts from the answer to the one before. To be disposed.
 */
export class ChangeModel {
  private readonly problem: Problem;
  private readonly truth: readonly number[];
  private readonly maxNodes: number;
  private readonly freedom: Freedom[];
  private readonly model;
  private readonly sumRows = new Map<string, number>();
  private readonly cellRow: number;
  private readonly steps: number;

  constructor(problem: Problem, truth: readonly number[], maxNodes: number, freedom: readonly Freedom[]) {
    this.problem = problem;
    this.truth = truth;
    this.maxNodes = maxNodes;
    this.freedom = [...freedom];
    const {infinity} = highs;
    const {names, known, cells} = problem;
    this.steps = names.length;
    this.cellRow = known.length;
    const starts = [0];
    const indices: number[] = [];
    const values: number[] = [];
    const put = ({at, by}: SparseSum, further: [number, number][]) => {
      for (const [index, place] of at.entries()) {
        indices.push(place);
        values.push(by[index] ?? 0);
      }
      for (const [place, factor] of further) {
        indices.push(place);
        values.push(factor);
      }
      starts.push(indices.length);
    };
    for (const {sum} of known) put(sum, []);
    for (const [cell, sum] of cells.entries())
      put(sum, [
        [this.steps + 2 * cell, -1],
        [this.steps + 2 * cell + 1, 1]
      ]);
    const bounded = (value: number) => Math.max(-infinity, Math.min(infinity, value));
    const slack = (cell: number) => (this.freedom[cell] === "fixed" ? 0 : infinity);
    const numCols = names.length + 2 * cells.length;
    const numRows = known.length + cells.length;
    this.model = highs.createModel({
      numCols,
      numRows,
      sense: highs.constants.objectiveSense.minimize,
      colCost: [
        ...names.map(() => 0),
        ...cells.flatMap((_, cell) => [this.priceOf(cell), this.priceOf(cell)])
      ],
      colLower: [
        ...problem.lower.map((lower, place) => bounded(lower - (truth[place] ?? 0))),
        ...cells.flatMap(() => [0, 0])
      ],
      colUpper: [
        ...problem.upper.map((upper, place) => bounded(upper - (truth[place] ?? 0))),
        ...cells.flatMap((_, cell) => [slack(cell), slack(cell)])
      ],
      rowLower: [...known.map(({sum, lower}) => bounded(lower - sumAt(sum, truth))), ...cells.map(() => 0)],
      rowUpper: [...known.map(({sum, upper}) => bounded(upper - sumAt(sum, truth))), ...cells.map(() => 0)],
      matrix: {format: "csr", numRows, numCols, starts, indices, values}
    });
    this.model.options.set({output_flag: false, mip_rel_gap: 0.02, mip_max_nodes: maxNodes});
  }

  dispose(): void {
    this.model.dispose();
  }

  private priceOf(cell: number): number {
    const freedom = this.freedom[cell];
    return typeof freedom === "number" ? freedom : priceOfFree;
  }

  /** Changes what a cell may do. */
  set(cell: number, freedom: Freedom): void {
    if (this.freedom[cell] === freedom) return;
    this.freedom[cell] = freedom;
    const {infinity} = highs;
    const most = freedom === "fixed" ? 0 : infinity;
    for (const place of [this.steps + 2 * cell, this.steps + 2 * cell + 1]) {
      this.model.changeColBounds(place, 0, most);
      this.model.changeColCost(place, this.priceOf(cell));
    }
  }

  /** The row of a sum of free cells; one for several cells is made when it is first asked for. */
  private rowOf(cells: readonly number[]): number {
    const key = cells.join();
    const made = this.sumRows.get(key);
    if (made !== undefined) return made;
    const factors = new Map<number, number>();
    for (const cell of cells) {
      const {at, by} = this.problem.cells[cell] ?? {at: [], by: []};
      for (const [index, place] of at.entries())
        factors.set(place, (factors.get(place) ?? 0) + (by[index] ?? 0));
    }
    const row = this.cellRow + this.problem.cells.length + this.sumRows.size;
    this.model.addRow(-highs.infinity, highs.infinity, {
      indices: [...factors.keys()],
      values: [...factors.values()]
    });
    this.sumRows.set(key, row);
    return row;
  }

  private run(): number {
    this.model.run();
    return this.model.getModelStatus();
  }

  private stepsOf(columns: ArrayLike<number>): Map<number, number> {
    return new Map(Array.from({length: this.steps}, (_, place) => [place, columns[place] ?? NaN]));
  }

  /** The values found, where they are whole and fit. */
  private wholeChange(found: ReadonlyMap<number, number>): Change | null {
    const unknowns = new Map<number, number>();
    for (const [place, value] of found) {
      const rounded = Math.round(value);
      if (!(Math.abs(value - rounded) < tolerance)) return null;
      if (rounded !== 0) unknowns.set(place, rounded);
    }
    return this.accepted(unknowns);
  }

  /** A change of unknowns, where it gives a table that fits and keeps the cells that are fixed; else null. */
  accepted(unknowns: ReadonlyMap<number, number>): Change | null {
    const change = changeTo(this.problem, this.truth, unknowns);
    if (!change) return null;
    for (const cell of change.cells.keys()) if (this.freedom[cell] === "fixed") return null;
    return change;
  }

  /**
   * A table in which the sum of free cells grows as demanded, at the least price or, where it takes whole numbers to be
   * sought for, at a price near it.
   */
  find(demand: Demand): Sought {
    return this.findNear(demand) ?? this.findAll([demand]);
  }

  /** The same, but in a large system only among what is near: for where it does no harm that a table is not found. */
  findQuickly(demand: Demand): Sought {
    return this.findNear(demand) ?? (this.steps > large ? {status: "limit"} : this.findAll([demand]));
  }

  /** The same for several sums at once: one table that does for all of them what is demanded. */
  findAll(demands: readonly Demand[]): Sought {
    const {infinity} = highs;
    const rows = demands.map(({cells}) => this.rowOf(cells));
    for (const [index, {by}] of demands.entries())
      this.model.changeRowBounds(rows[index] ?? 0, by > 0 ? by : -infinity, by > 0 ? infinity : by);
    try {
      const status = this.run();
      if (status === modelStatus.infeasible) return {status: "none"};
      if (status !== modelStatus.optimal) return {status: "limit"};
      const found = this.stepsOf(this.model.getSolution().colValue);
      const change = this.wholeChange(found) ?? this.nearby(found, demands) ?? this.whole();
      return change === "none"
        ? {status: "none"}
        : change === null
          ? {status: "limit"}
          : {status: "found", change};
    } finally {
      for (const row of rows) this.model.changeRowBounds(row, -infinity, infinity);
    }
  }

  /** Whole numbers among the unknowns that a fractional solution changes. */
  private nearby(found: ReadonlyMap<number, number>, demands: readonly Demand[]): Change | null {
    const places = [...found].filter(([, by]) => Math.abs(by) > tolerance).map(([place]) => place);
    const near = solvePart(this.problem, this.part(places, demands), nodesNearby);
    return near === null || near === "none" ? null : this.wholeChange(near);
  }

  private part(places: readonly number[], demands: readonly Demand[]): Part {
    return {truth: this.truth, freedom: this.freedom, places, demands};
  }

  /** A table that changes only unknowns near a sum; null where this does not tell, and all have to be asked. */
  private findNear(demand: Demand): Sought | null {
    const {problem, freedom} = this;
    if (this.steps < 2 * mostNear) return null;
    const from = [...new Set(demand.cells.flatMap((cell) => [...(problem.cells[cell]?.at ?? [])]))];
    const leads = (cell: number) => freedom[cell] !== "free";
    const places = neighbourhood(problem, from, {leads, most: mostNear});
    const isAll = places.length < mostNear;
    const found = solvePart(problem, this.part(places, [demand]), 0);
    if (found === null || found === "none") return isAll && found === "none" ? {status: "none"} : null;
    const change = this.wholeChange(found) ?? this.nearby(found, [demand]);
    return change && {status: "found", change};
  }

  /** Whole numbers among all unknowns, within the limit of nodes. */
  private whole(): Change | "none" | null {
    if (this.maxNodes === 0) return null;
    const all = {kind: "range" as const, from: 0, to: this.steps - 1};
    const types = (type: number) => new Int32Array(this.steps).fill(type);
    const basis = this.model.getBasis();
    this.model.changeColsIntegrality(all, types(variableType.integer));
    try {
      const status = this.run();
      if (status === modelStatus.infeasible) return "none";
      const {colValue} = this.model.getSolution();
      return colValue.length < this.steps ? null : this.wholeChange(this.stepsOf(colValue));
    } finally {
      this.model.changeColsIntegrality(all, types(variableType.continuous));
      this.model.setBasis(basis);
    }
  }
}
