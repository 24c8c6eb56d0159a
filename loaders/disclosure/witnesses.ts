import type {Change} from "./change.ts";
import type {ProtectedSum} from "./protectedSums.ts";

type Range = {least: number; most: number};

function keepsEmpty({empty}: ProtectedSum, changed: Change["cells"]): boolean {
  for (const cell of changed.keys()) if (empty.has(cell)) return false;
  return true;
}

/**
 * Tables known to fit, as changes to the true one, and how far apart they set each protected sum. Every table serves all
 * sums at once.
 *
 * A sum is safe where one table has it above its threshold t, and two lie at least t apart; one that stands for all unions
 * with its siblings, where a table has it at 2t or more. In the lower of the two its empty siblings stay empty, so that its
 * unions with these are safe by the same tables.
 */
export class Witnesses {
  private readonly sums: readonly ProtectedSum[];
  private readonly ofCell = new Map<number, number[]>();
  private readonly ranges: Range[];
  private readonly kept = new Set<Change>();
  /** Of each table, the sums that it changes. */
  private readonly touches = new WeakMap<Change, readonly number[]>();
  /** Of each sum, the tables that change it. */
  private readonly touchedBy: Set<Change>[];

  constructor(sums: readonly ProtectedSum[]) {
    this.sums = sums;
    this.ranges = sums.map(({value}) => ({least: value, most: value}));
    this.touchedBy = sums.map(() => new Set());
    for (const [index, {cells}] of sums.entries())
      for (const cell of cells) {
        const own = this.ofCell.get(cell);
        if (own) own.push(index);
        else this.ofCell.set(cell, [index]);
      }
  }

  get changes(): ReadonlySet<Change> {
    return this.kept;
  }

  /** The range of a sum, if a table widens it. */
  private widened(index: number, {cells}: Change): Range | null {
    const sum = this.sums[index];
    const range = this.ranges[index];
    if (!sum || !range) return null;
    let {value} = sum;
    for (const cell of sum.cells) value += cells.get(cell) ?? 0;
    if (value > range.most) return {...range, most: value};
    return value < range.least && keepsEmpty(sum, cells) ? {...range, least: value} : null;
  }

  private widen(index: number, change: Change): void {
    const range = this.widened(index, change);
    if (range) this.ranges[index] = range;
  }

  /** Whether a table brings a sum nearer to safety. */
  serves(index: number, change: Change): boolean {
    return this.widened(index, change) !== null;
  }

  /** The places of the sums that a table changes. */
  private touched(change: Change): readonly number[] {
    const known = this.touches.get(change);
    if (known) return known;
    const touched = new Set<number>();
    for (const cell of change.cells.keys())
      for (const index of this.ofCell.get(cell) ?? []) touched.add(index);
    const found = [...touched];
    this.touches.set(change, found);
    return found;
  }

  add(change: Change): void {
    if (this.kept.has(change)) return;
    this.kept.add(change);
    for (const index of this.touched(change)) {
      this.touchedBy[index]?.add(change);
      this.widen(index, change);
    }
  }

  /** Gives up tables; returns the places of sums that are not safe without them. */
  remove(changes: readonly Change[]): number[] {
    const affected = new Set<number>();
    for (const change of changes) {
      this.kept.delete(change);
      for (const index of this.touched(change)) {
        this.touchedBy[index]?.delete(change);
        affected.add(index);
      }
    }
    const unsafe: number[] = [];
    for (const index of affected) {
      const value = this.sums[index]?.value ?? 0;
      this.ranges[index] = {least: value, most: value};
      for (const change of this.touchedBy[index] ?? []) this.widen(index, change);
      if (!this.isSafe(index)) unsafe.push(index);
    }
    return unsafe;
  }

  isSafe(index: number): boolean {
    return this.demands(index).length === 0;
  }

  /** What one more table would have to add to a sum, each way that brings it nearer to safety; none where it is safe. */
  demands(index: number): number[] {
    const sum = this.sums[index];
    const range = this.ranges[index];
    if (!sum || !range) return [];
    const {value, forAll, policy} = sum;
    const {threshold} = policy;
    const {least, most} = range;
    if (forAll)
      return most >= Math.max(2 * threshold, threshold + 1)
        ? []
        : [Math.max(2 * threshold, threshold + 1) - value];
    if (most < threshold + 1) return [threshold + 1 - value];
    if (most - least >= threshold) return [];
    return [least + threshold - value, most - threshold - value].filter((by) => value + by >= 0 && by !== 0);
  }

  /** By how much a sum has to differ from its value for either end of what is seen of it to move outwards by one. */
  steps(index: number): number[] {
    const sum = this.sums[index];
    const range = this.ranges[index];
    if (!sum || !range) return [];
    return [range.most + 1 - sum.value, range.least - 1 - sum.value].filter((by) => sum.value + by >= 0);
  }
}
