import {sumOf} from "./exactSum.ts";
import type {Table} from "./linearSystem.ts";
import type {ProtectedSum} from "./protectedSums.ts";

/**
 * The least and greatest value that tables known to fit give each protected sum. Every table serves all sums at once. A
 * sum is safe where one table has it above its threshold t, and two lie at least t apart.
 */
export class Witnesses {
  private readonly seen: Map<ProtectedSum, {least: number; most: number}>;
  readonly tables: Table[] = [];

  constructor(sums: readonly ProtectedSum[]) {
    this.seen = new Map(sums.map((sum) => [sum, {least: Infinity, most: -Infinity}]));
  }

  /** Takes a table that fits everything published. */
  add(table: Table): void {
    this.tables.push(table);
    for (const [sum, known] of this.seen) {
      const value = sumOf(sum.terms, table);
      known.least = Math.min(known.least, value);
      known.most = Math.max(known.most, value);
    }
  }

  /** The least and greatest value seen. */
  rangeOf(sum: ProtectedSum): {least: number; most: number} {
    return this.seen.get(sum) ?? {least: Infinity, most: -Infinity};
  }

  isSafe(sum: ProtectedSum): boolean {
    const {least, most} = this.rangeOf(sum);
    const {threshold} = sum.policy;
    return most >= threshold + 1 && most - least >= threshold;
  }

  /** The value from which on a further table would make a sum safe from above. */
  needed(sum: ProtectedSum): number {
    const {least} = this.rangeOf(sum);
    const {threshold} = sum.policy;
    return Math.max(threshold + 1, (least === Infinity ? sum.value : least) + threshold);
  }
}
