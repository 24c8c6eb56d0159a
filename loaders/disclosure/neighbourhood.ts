import type {Problem} from "./problem.ts";

/**
 * The unknowns nearest to some, the nearest first, these included: what a change to them would most likely have to move
 * along. Sums that may not change lead from one unknown to the next, short ones before long ones. `leads`: whether a cell
 * is such a sum; what is known always is. At most `most` unknowns.
 */
export function neighbourhood(
  {cells, known, inCells, inKnown}: Problem,
  from: readonly number[],
  {leads, most}: {leads: (cell: number) => boolean; most: number}
): number[] {
  const buckets: number[][] = [[...from]];
  const distance = new Map(from.map((place) => [place, 0]));
  const found = new Set<number>();
  const passed = new Set<number>();
  for (let at = 0; at < buckets.length; at += 1)
    for (const place of buckets[at] ?? []) {
      if (found.has(place)) continue;
      found.add(place);
      if (found.size >= most) return [...found];
      const sums = [
        ...(inCells[place]?.at ?? []).flatMap((cell) =>
          leads(cell) ? [{row: cell, places: cells[cell]?.at ?? []}] : []
        ),
        ...(inKnown[place]?.at ?? []).map((row) => ({row: -1 - row, places: known[row]?.sum.at ?? []}))
      ];
      for (const {row, places} of sums) {
        if (passed.has(row)) continue;
        passed.add(row);
        const away = at + 1 + Math.ceil(Math.log2(places.length));
        const bucket = (buckets[away] ??= []);
        for (const next of places)
          if (!found.has(next) && away < (distance.get(next) ?? Infinity)) {
            distance.set(next, away);
            bucket.push(next);
          }
      }
    }
  return [...found];
}
