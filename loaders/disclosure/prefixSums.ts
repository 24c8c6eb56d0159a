/** A count over some time, both days inclusive. */
export type Interval = {start: string; end: string; value: number};

export const dayAfter = (date: string) =>
  new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

/** The days on which an interval begins, or on which one has just ended, in their order. */
export const boundariesOf = (intervals: readonly Pick<Interval, "start" | "end">[]): string[] =>
  [...new Set(intervals.flatMap(({start, end}) => [start, dayAfter(end)]))].sort();

/**
 * Whole numbers that never fall from one boundary to the next, and that grow over each interval by its count: how much
 * had come by each boundary. Null where no such numbers exist, because counts contradict one another.
 */
export function prefixSums(boundaries: readonly string[], intervals: readonly Interval[]): number[] | null {
  const place = new Map(boundaries.map((day, index) => [day, index]));
  // from → to, by at most so much; a shortest path is a solution
  const steps = boundaries.slice(1).map((_, index) => ({from: index + 1, to: index, by: 0}));
  for (const {start, end, value} of intervals) {
    const [first = 0, last = 0] = [place.get(start), place.get(dayAfter(end))];
    steps.push({from: first, to: last, by: value}, {from: last, to: first, by: -value});
  }
  const sums = boundaries.map(() => 0);
  for (let round = 0; round <= boundaries.length; round += 1) {
    let moved = false;
    for (const {from, to, by} of steps) {
      const least = (sums[from] ?? 0) + by;
      if (least >= (sums[to] ?? 0)) continue;
      sums[to] = least;
      moved = true;
    }
    if (!moved) return sums;
  }
  return null;
}
