import loadHighs from "highs";
import {fits} from "./exactSum.ts";
import {variablesOf, type LinearSystem, type Table, type Terms} from "./linearSystem.ts";

// the package's types are those of its CommonJS form, in which the loader is a property
const load = loadHighs as unknown as typeof loadHighs.default;
const highs = await load();
const {modelStatus, objectiveSense, variableType} = highs.constants;

/**
 * The largest value of a sum over the tables of whole numbers that fit a system. `bound`: nothing larger is possible.
 * `table`: one that has the value, checked in exact arithmetic; null where none was found. `limit`: neither is proved.
 */
export type Largest =
  | {status: "optimal"; bound: number; table: Table | null}
  | {status: "unbounded"}
  | {status: "infeasible"}
  | {status: "limit"; table: Table | null};

/** What a solver's number may be off by. */
const tolerance = 1e-6;

/**
 * Asks HiGHS for the largest values of sums over one system. Limits are numbers of nodes, so that every run says the
 * same. To be disposed.
 */
export class Solver {
  private readonly names: string[];
  private readonly places: Map<string, number>;
  private readonly model;
  private readonly system: LinearSystem;
  private readonly maxNodes: number;
  private costs: number[] = [];
  private whole = false;

  constructor(
    system: LinearSystem,
    {further = [], maxNodes = 1000}: {further?: readonly Terms[]; maxNodes?: number} = {}
  ) {
    this.system = system;
    this.maxNodes = maxNodes;
    this.names = variablesOf(system, further);
    this.places = new Map(this.names.map((name, place) => [name, place]));
    const starts = [0];
    const indices: number[] = [];
    const values: number[] = [];
    for (const {terms} of system.constraints) {
      for (const [name, coefficient] of Object.entries(terms)) {
        indices.push(this.places.get(name) ?? 0);
        values.push(coefficient);
      }
      starts.push(indices.length);
    }
    const bounds = this.names.map((name) => system.variables?.[name] ?? {});
    const {constraints} = system;
    this.model = highs.createModel({
      numCols: this.names.length,
      numRows: constraints.length,
      sense: objectiveSense.maximize,
      colCost: this.names.map(() => 0),
      colLower: bounds.map(({lower = 0}) => lower),
      colUpper: bounds.map(({upper = highs.infinity}) => upper),
      rowLower: constraints.map(({equals, atLeast}) => equals ?? atLeast ?? -highs.infinity),
      rowUpper: constraints.map(({equals, atMost}) => equals ?? atMost ?? highs.infinity),
      matrix: {
        format: "csr",
        numRows: constraints.length,
        numCols: this.names.length,
        starts,
        indices,
        values
      }
    });
    this.model.options.set({output_flag: false, mip_rel_gap: 0, mip_abs_gap: 0.5, mip_max_nodes: maxNodes});
    this.costs = this.names.map(() => 0);
  }

  dispose(): void {
    this.model.dispose();
  }

  private aim(target: Terms): void {
    const wanted = this.names.map((name) => target[name] ?? 0);
    for (const [place, cost] of wanted.entries())
      if (cost !== this.costs[place]) this.model.changeColCost(place, cost);
    this.costs = wanted;
  }

  private demandWhole(whole: boolean): void {
    if (this.whole === whole) return;
    const type = whole ? variableType.integer : variableType.continuous;
    for (const place of this.names.keys()) this.model.changeColIntegrality(place, type);
    this.whole = whole;
  }

  /** The values found, as a table of whole numbers that fits the system; null where they do not make one. */
  private table(): Table | null {
    const {colValue} = this.model.getSolution();
    const found = new Map<string, number>();
    for (const [place, name] of this.names.entries()) {
      const value = colValue[place] ?? NaN;
      const rounded = Math.round(value);
      if (!(Math.abs(value - rounded) < tolerance)) return null;
      found.set(name, rounded);
    }
    return fits(this.system, found) ? found : null;
  }

  private solve(): number {
    this.model.run();
    const status = this.model.getModelStatus();
    if (status !== modelStatus.unboundedOrInfeasible) return status;
    this.model.options.set("presolve", "off");
    this.model.clearSolver();
    this.model.run();
    this.model.options.set("presolve", "choose");
    return this.model.getModelStatus();
  }

  /** The largest value of a sum over tables of any numbers of 0 or more; Infinity where there is none, null without any. */
  largestOfAny(target: Terms): number | null {
    this.aim(target);
    this.demandWhole(false);
    const status = this.solve();
    if (status === modelStatus.optimal) return this.model.getObjectiveValue();
    return status === modelStatus.infeasible ? null : Infinity;
  }

  /** The largest value of a sum; by the relaxation alone where its solution is whole, which it mostly is. */
  largest(target: Terms): Largest {
    this.aim(target);
    this.demandWhole(false);
    const relaxed = this.solve();
    if (relaxed === modelStatus.infeasible) return {status: "infeasible"};
    if (relaxed === modelStatus.unbounded) return {status: "unbounded"};
    const own = relaxed === modelStatus.optimal ? this.table() : null;
    if (own)
      return {status: "optimal", bound: Math.floor(this.model.getObjectiveValue() + tolerance), table: own};
    if (this.maxNodes === 0) return {status: "limit", table: null};
    this.demandWhole(true);
    const status = this.solve();
    if (status === modelStatus.infeasible) return {status: "infeasible"};
    if (status === modelStatus.unbounded) return {status: "unbounded"};
    if (status === modelStatus.optimal)
      return {
        status: "optimal",
        bound: Math.floor(this.model.getObjectiveValue() + tolerance),
        table: this.table()
      };
    return {status: "limit", table: null};
  }
}

/** The same sum with the other sign: its largest value is less the smallest of the sum. */
export const negated = (terms: Terms): Terms =>
  Object.fromEntries(Object.entries(terms).map(([name, coefficient]) => [name, -coefficient]));
