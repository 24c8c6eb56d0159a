import type {DatedPeriod} from "../algebra/datedPeriod.ts";
import {daysAfter} from "../algebra/calendarDays.ts";
import type {CountRow} from "../schema/released.ts";
import {countSeries, type SeriesKey, type SeriesPoint} from "./countSeries.ts";

/** A span of days, both inclusive. */
export type Days = {start: string; end: string};

/**
 * The count of a window: of periods that tile it exactly. `derived`: one of them comes from a subtraction. Else why there
 * is none: no periods of one statistical year tile it (`not-tiled`), or they would and one of them has no number.
 */
export type WindowTotal =
  | {count: number; parts: SeriesPoint[]; derived: boolean; marks: CountRow["marks"]; illustrative: boolean}
  | {refused: "not-tiled"}
  | {refused: "absent"; absent: "c" | "x" | "z"};

const kinds: readonly DatedPeriod["kind"][] = [
  "years",
  "year",
  "nine-months",
  "half-year",
  "quarter",
  "months",
  "month",
  "dates"
];

/** What happens in a period adds up over periods; what stands on a day does not. */
const flows = new Set(["new", "done", "inflow", "outflow"]);

const pointsOf = (counts: readonly CountRow[], key: SeriesKey): SeriesPoint[] =>
  kinds.flatMap((kind) => countSeries(counts, key, kind)).filter(({row}) => flows.has(row.measure));

/** The periods that make up a window exactly, as few as there are with the longest first; null where none do. */
function tiling(
  points: readonly SeriesPoint[],
  {start, end}: Days,
  deadEnds = new Set<string>()
): SeriesPoint[] | null {
  if (deadEnds.has(start)) return null;
  const next = points
    .filter(({period}) => period.start === start && period.end <= end)
    .sort((a, b) => (a.period.end < b.period.end ? 1 : -1));
  for (const point of next) {
    if (point.period.end === end) return [point];
    const rest = tiling(points, {start: daysAfter(point.period.end, 1), end}, deadEnds);
    if (rest) return [point, ...rest];
  }
  deadEnds.add(start);
  return null;
}

/**
 * What a series of returns counts in a window. Only flows are added, only over periods of one statistical year, and only
 * where they tile the window to the day. A tiling without a missing number is preferred.
 */
export function countOfWindow(counts: readonly CountRow[], key: SeriesKey, window: Days): WindowTotal {
  const points = pointsOf(counts, key);
  const within = (known: boolean) =>
    [...new Set(points.map(({period}) => period.basis))]
      .map((basis) =>
        tiling(
          points.filter(({period, row}) => period.basis === basis && (!known || row.value !== null)),
          window
        )
      )
      .find((found) => found !== null);
  const parts = within(true);
  if (parts)
    return {
      count: parts.reduce((sum, {row}) => sum + (row.value ?? 0), 0),
      parts,
      derived: parts.some(({row}) => row.how === "difference"),
      marks: [...new Set(parts.flatMap(({row}) => row.marks))],
      illustrative: parts.some(({row}) => row.illustrative)
    };
  const absent = within(false)?.find(({row}) => row.absent !== null)?.row.absent;
  return absent ? {refused: "absent", absent} : {refused: "not-tiled"};
}

/** Further apart than this, in days, a window of returns is another window. */
const mostDaysApart = 20;

const apart = (one: string, other: string) => Math.abs(Date.parse(one) - Date.parse(other)) / 86_400_000;

function nearest(days: Iterable<string>, to: string): string | null {
  const [best] = [...new Set(days)].sort((a, b) => apart(a, to) - apart(b, to) || (a < b ? -1 : 1));
  return best !== undefined && apart(best, to) <= mostDaysApart ? best : null;
}

/**
 * The window nearest to the one asked about that begins and ends where returns of the series do, each at most 20 days away;
 * the window itself where returns tile it. Null where there is none.
 */
export function nearestReturnWindow(counts: readonly CountRow[], key: SeriesKey, window: Days): Days | null {
  const points = pointsOf(counts, key);
  const start = nearest(
    points.map(({period}) => period.start),
    window.start
  );
  const end = nearest(
    points.map(({period}) => period.end),
    window.end
  );
  return start === null || end === null || end < start ? null : {start, end};
}

/** The first day that a return of the series covers; null where there is none. */
export const firstDayOfReturns = (counts: readonly CountRow[], key: SeriesKey): string | null =>
  pointsOf(counts, key)
    .map(({period}) => period.start)
    .sort()[0] ?? null;
