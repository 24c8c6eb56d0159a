import type {Constraint, Terms} from "#loaders/disclosure/index.ts";

type Row = {at: Int32Array; by: Int32Array; least: number; most: number};
type Limits = {lower: Int32Array; upper: Int32Array};
type Fitting = {rows: readonly Row[]; rowsOf: readonly (readonly number[])[]; limits: Limits};
type Within = {atLeast?: number; atMost?: number};

/** An unknown that nothing limits is tried up to this; no sum here has to be more. */
const enough = 1000;

/** Branches that one search may look at before it gives up with an error. */
const mostSteps = 300_000;

/** Branches after which it is tried whether another question is easier. */
const fewSteps = 200;

/**
 * Somebody who knows sums (with whole factors above 0) of unknown whole numbers of 0 or more, and finds out by trying what
 * else can be true: unknown by unknown, leaving out at once what the known sums rule out. Exact, and without a solver.
 * `likely`: a table that is tried first, if it fits.
 */
export class EnumeratingAttacker {
  /** Branches that all searches have looked at. */
  steps = 0;
  private readonly places: ReadonlyMap<string, number>;
  private readonly rows: readonly Row[];
  private readonly rowsOf: readonly number[][];
  private readonly isUnlimited: readonly boolean[];
  /** What can be true of each unknown by itself; null where no table fits. */
  private readonly limits: Limits | null;
  private readonly likely: Int32Array;
  /** Tables that were found to fit. */
  private readonly found: Int32Array[] = [];

  constructor(
    known: readonly Constraint[],
    {names = [], likely = new Map()}: {names?: readonly string[]; likely?: ReadonlyMap<string, number>} = {}
  ) {
    const all = new Set([...names, ...known.flatMap(({terms}) => Object.keys(terms))]);
    this.places = new Map([...all].map((name, place) => [name, place]));
    this.rows = known.map(({terms, equals, atLeast, atMost}) =>
      this.row(terms, {least: equals ?? atLeast ?? -Infinity, most: equals ?? atMost ?? Infinity})
    );
    this.rowsOf = Array.from(all, (_, place) =>
      [...this.rows.keys()].filter((row) => this.rows[row]?.at.includes(place))
    );
    this.isUnlimited = this.rowsOf.map((own) => own.every((row) => this.rows[row]?.most === Infinity));
    this.likely = Int32Array.from(all, (name) => likely.get(name) ?? 0);
    const limits = {lower: new Int32Array(all.size), upper: new Int32Array(all.size).fill(enough)};
    const isPossible = narrow({rows: this.rows, rowsOf: this.rowsOf, limits}, [...this.rows.keys()]);
    this.limits = isPossible ? limits : null;
    const fits = this.rows.every((row) => {
      const value = valueOf(row, this.likely);
      return value >= row.least && value <= row.most;
    });
    if (fits && this.likely.every((value) => value >= 0)) this.found.push(this.likely);
  }

  /** @throws RangeError if a factor or a limit is not one that this class is made for. */
  private row(terms: Terms, {least, most}: {least: number; most: number}): Row {
    const entries = Object.entries(terms).filter(([, by]) => by !== 0);
    if (!entries.every(([name, by]) => Number.isInteger(by) && by > 0 && this.places.has(name)))
      throw new RangeError("factors have to be whole numbers above 0, of unknowns that are named");
    if ((least > enough && least < Infinity) || (most > enough && most < Infinity))
      throw new RangeError(`sums have to be ${enough} at most`);
    return {
      at: Int32Array.from(entries, ([name]) => this.places.get(name) ?? -1),
      by: Int32Array.from(entries, ([, by]) => by),
      least,
      most
    };
  }

  /**
   * What is known, and one more row, in fewer unknowns: those that stand in the same rows with the same factors are one,
   * whose values are those of their sum. `groups`: the unknowns that each stands for.
   */
  private merged(wanted: Row, limits: Limits): Fitting & {groups: number[][]; isWanted: boolean[]} {
    const rows = [...this.rows, wanted];
    const columns = Array.from(this.rowsOf, () => "");
    for (const [row, {at, by}] of rows.entries())
      for (const [index, place] of at.entries())
        columns[place] = `${columns[place] ?? ""}${row}:${by[index] ?? 0} `;
    const byColumn = new Map<string, number[]>();
    for (const [place, column] of columns.entries())
      byColumn.set(column, [...(byColumn.get(column) ?? []), place]);
    const groups = [...byColumn.values()];
    const groupOf = new Map(groups.flatMap((group, index) => group.map((place) => [place, index] as const)));
    const sums = (values: Int32Array) =>
      Int32Array.from(groups, (group) => group.reduce((sum, place) => sum + (values[place] ?? 0), 0));
    const merged = rows.map(({at, by, ...within}) => {
      const factors = new Map<number, number>();
      for (const [index, place] of at.entries()) factors.set(groupOf.get(place) ?? -1, by[index] ?? 0);
      return {...within, at: Int32Array.from(factors.keys()), by: Int32Array.from(factors.values())};
    });
    return {
      groups,
      rows: merged,
      rowsOf: groups.map((_, place) => [...merged.keys()].filter((row) => merged[row]?.at.includes(place))),
      limits: {lower: sums(limits.lower), upper: sums(limits.upper)},
      isWanted: groups.map(([place = -1]) => wanted.at.includes(place))
    };
  }

  /** A table in which a sum is within its limits; null where there is none. */
  private search(wanted: Row, most: number): Int32Array | null | "limit" {
    if (!this.limits) return null;
    const {groups, rows, rowsOf, limits: whole, isWanted} = this.merged(wanted, this.limits);
    const likely = groups.map((group) => group.reduce((sum, place) => sum + (this.likely[place] ?? 0), 0));
    const last = this.steps + most;
    const from = (limits: Limits, waiting: readonly number[]): Int32Array | null | "limit" => {
      this.steps += 1;
      if (this.steps > last) return "limit";
      if (!narrow({rows, rowsOf, limits}, waiting)) return null;
      const {lower, upper} = limits;
      // the unknowns of the wanted sum first, then those with the fewest values left
      let [open, width] = [-1, Infinity];
      for (let place = 0; place < lower.length; place += 1) {
        const own = (upper[place] ?? 0) - (lower[place] ?? 0);
        const rank = isWanted[place] ? own : own + 1e6;
        if (own > 0 && rank < width) [open, width] = [place, rank];
      }
      if (open === -1) return lower;
      const [l, u] = [lower[open] ?? 0, upper[open] ?? 0];
      const middle = Math.min(u, Math.max(l, likely[open] ?? 0));
      const parts = [
        [middle, middle],
        [middle + 1, u],
        [l, middle - 1]
      ] as const;
      for (const [start, end] of parts) {
        if (start > end) continue;
        const part = {lower: lower.slice(), upper: upper.slice()};
        part.lower[open] = start;
        part.upper[open] = end;
        const table = from(part, rowsOf[open] ?? []);
        if (table !== null) return table;
      }
      return null;
    };
    const found = from(whole, [...rows.keys()]);
    if (found === null || found === "limit") return found;
    // any way to share out the sums of the groups fits
    const table = this.limits.lower.slice();
    for (const [index, group] of groups.entries()) {
      let left = (found[index] ?? 0) - group.reduce((sum, place) => sum + (table[place] ?? 0), 0);
      for (const place of group) {
        const more = Math.min(left, (this.limits.upper[place] ?? 0) - (table[place] ?? 0));
        table[place] = (table[place] ?? 0) + more;
        left -= more;
      }
    }
    return table;
  }

  /** The values of a sum in the tables found so far. */
  private seen(target: Terms): {lower: number; upper: number} {
    const row = this.row(target, {least: 0, most: Infinity});
    const values = this.found.map((table) => valueOf(row, table));
    return {lower: Math.min(...values), upper: Math.max(...values)};
  }

  /** As `find`, within so many steps, or null; "limit" where that is not enough. */
  private tryToFind(target: Terms, {atLeast = -Infinity, atMost = Infinity}: Within, most: number) {
    const wanted = this.row(target, {least: atLeast, most: atMost});
    const isWithin = (table: Int32Array) => {
      const value = valueOf(wanted, table);
      return value >= atLeast && value <= atMost;
    };
    const before = this.found.find(isWithin);
    const table = before ?? this.search(wanted, most);
    if (table === null || table === "limit") return table;
    if (!before) this.found.push(table);
    return valueOf(wanted, table);
  }

  /**
   * A value that a sum has in some table that fits and that is within limits; null where there is none. No factor of the
   * sum is below 0.
   *
   * @throws Error if there are more tables than can be tried.
   */
  find(target: Terms, within: Within = {}): number | null {
    const value = this.tryToFind(target, within, mostSteps);
    if (value === "limit") throw new Error("There are too many tables to try.");
    return value;
  }

  /** The smallest and largest value (maybe Infinity) that fitting tables give a sum. @throws Error as `find` does. */
  range(target: Terms): {lower: number; upper: number} {
    const any = this.find(target);
    if (any === null) throw new Error("No table fits what is known.");
    let [lower, upper] = [any, any];
    for (let next: number | null = any; next !== null; next = this.find(target, {atMost: lower - 1}))
      lower = next;
    if (Object.keys(target).some((name) => this.isUnlimited[this.places.get(name) ?? -1]))
      return {lower, upper: Infinity};
    for (let next: number | null = any; next !== null; next = this.find(target, {atLeast: upper + 1}))
      upper = next;
    return {lower, upper};
  }

  /** Whether a sum is known to be one value. */
  knows(target: Terms, value: number): boolean {
    return (
      this.find(target, {atLeast: value + 1}) === null && this.find(target, {atMost: value - 1}) === null
    );
  }

  /** Whether a sum can be more than a threshold for all that is known, and two of its values are so far apart. */
  isKeptFrom(target: Terms, threshold: number): boolean {
    if (this.find(target, {atLeast: threshold + 1}) === null) return false;
    for (;;) {
      const {lower, upper} = this.seen(target);
      if (upper - lower >= threshold) return true;
      // either may be easy where the other is not
      for (const within of [{atLeast: lower + threshold}, {atMost: upper - threshold}])
        if (typeof this.tryToFind(target, within, fewSteps) === "number") return true;
      // exact: the greatest distance is that from the smallest value
      if (this.find(target, {atMost: lower - 1}) === null)
        return this.find(target, {atLeast: lower + threshold}) !== null;
    }
  }
}

function valueOf({at, by}: Row, table: Int32Array): number {
  let sum = 0;
  for (let index = 0; index < at.length; index += 1) sum += (by[index] ?? 0) * (table[at[index] ?? 0] ?? 0);
  return sum;
}

/** Narrows limits until the rows rule out no more of them; false where no table is left. `waiting`: rows to begin with. */
function narrow({rows, rowsOf, limits: {lower, upper}}: Fitting, waiting: readonly number[]): boolean {
  const isWaiting = new Set(waiting);
  for (const next of isWaiting) {
    isWaiting.delete(next);
    const row = rows[next];
    if (!row) continue;
    const {at, by, least, most} = row;
    let [low, high] = [0, 0];
    for (let index = 0; index < at.length; index += 1) {
      low += (by[index] ?? 0) * (lower[at[index] ?? 0] ?? 0);
      high += (by[index] ?? 0) * (upper[at[index] ?? 0] ?? 0);
    }
    if (low > most || high < least) return false;
    for (let index = 0; index < at.length; index += 1) {
      const [place, factor] = [at[index] ?? 0, by[index] ?? 0];
      const [l, u] = [lower[place] ?? 0, upper[place] ?? 0];
      if (l === u) continue;
      // what the others leave
      const newLower = Math.max(l, Math.ceil((least - high) / factor) + u);
      const newUpper = Math.min(u, Math.floor((most - low) / factor) + l);
      if (newLower > newUpper) return false;
      if (newLower === l && newUpper === u) continue;
      lower[place] = newLower;
      upper[place] = newUpper;
      low += factor * (newLower - l);
      high += factor * (newUpper - u);
      for (const other of rowsOf[place] ?? []) isWaiting.add(other);
    }
  }
  return true;
}
