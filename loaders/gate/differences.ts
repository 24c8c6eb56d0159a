import type {Piece} from "./leak.ts";

/** Where two sequences differ: pieces that only the first has, and pieces that only the second has. */
export type Differences = {extra: Piece[]; missing: Piece[]; end: number};

const same = (a: Piece | undefined, b: Piece | undefined) =>
  a !== undefined && b !== undefined && a.kind === b.kind && a.text === b.text;

/** How many pieces of either side are skipped to find the place where they agree again. */
const reach = 80;

/**
 * Compares what a file says from a piece onwards with what it should say. Where they differ, the nearest place is sought
 * at which they agree for three pieces; without one within reach, the rest is extra and missing. `end`: the first piece
 * after the last that belongs to the expected ones.
 */
export function differences(actual: readonly Piece[], expected: readonly Piece[], from = 0): Differences {
  const extra: Piece[] = [];
  const missing: Piece[] = [];
  let [i, j] = [from, 0];
  const agree = (a: number, b: number) =>
    [0, 1, 2].every((step) => b + step >= expected.length || same(actual[a + step], expected[b + step]));
  const next = (): [number, number] | null => {
    for (let skipped = 1; skipped <= 2 * reach; skipped += 1)
      for (let a = Math.min(skipped, reach); a >= Math.max(0, skipped - reach); a -= 1) {
        const [one, other] = [i + a, j + skipped - a];
        if (other < expected.length && agree(one, other)) return [one, other];
      }
    return null;
  };
  while (j < expected.length) {
    if (same(actual[i], expected[j])) {
      i += 1;
      j += 1;
      continue;
    }
    const found = next();
    const [toActual, toExpected] = found ?? [
      Math.min(actual.length, i + expected.length - j),
      expected.length
    ];
    extra.push(...actual.slice(i, toActual));
    missing.push(...expected.slice(j, toExpected));
    [i, j] = [toActual, toExpected];
  }
  return {extra, missing, end: i};
}

/** The first place at which the actual pieces agree with the beginning of the expected ones, as long as possible. */
export function findStart(actual: readonly Piece[], expected: readonly Piece[], from: number): number | null {
  let best: number | null = null;
  let longest = 0;
  for (let start = from; start < actual.length; start += 1) {
    let length = 0;
    while (length < expected.length && same(actual[start + length], expected[length])) length += 1;
    if (length > longest) [best, longest] = [start, length];
    if (length === expected.length) break;
  }
  return longest >= Math.min(2, expected.length) ? best : null;
}
