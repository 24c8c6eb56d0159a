import {isNotApplicable} from "../algebra/notApplicable.ts";
import {datedPeriod, type DatedPeriod} from "../algebra/datedPeriod.ts";
import {samePeriodLastYear} from "../algebra/samePeriodLastYear.ts";
import type {CountRow} from "../schema/released.ts";

/** What a series counts: what one agency says of one area. `indicator`: stage, measure and detail, `investigated.new`. */
export type SeriesKey = Pick<CountRow, "agency" | "area" | "indicator" | "unit">;

/** One count of a series with its period. */
export type SeriesPoint = {period: DatedPeriod; row: CountRow};

const keyOf = ({agency, area, indicator, unit}: SeriesKey) => [agency, area, indicator, unit].join("|");

const indexed = new WeakMap<readonly CountRow[], Map<string, SeriesPoint[]>>();

function indexOf(counts: readonly CountRow[]): Map<string, SeriesPoint[]> {
  const known = indexed.get(counts);
  if (known) return known;
  const index = new Map<string, SeriesPoint[]>();
  for (const row of counts) {
    const period = datedPeriod(row.period);
    if (isNotApplicable(period)) continue;
    const points = index.get(keyOf(row));
    if (points) points.push({period, row});
    else index.set(keyOf(row), [{period, row}]);
  }
  indexed.set(counts, index);
  return index;
}

/**
 * The released counts of a series whose periods are of one kind, in the order of time; withheld and unreported ones are
 * among them, with the reason. Empty where there are none. A period for which there is no count has no point.
 */
export const countSeries = (
  counts: readonly CountRow[],
  key: SeriesKey,
  kind: DatedPeriod["kind"]
): SeriesPoint[] =>
  (indexOf(counts).get(keyOf(key)) ?? [])
    .filter(({period}) => period.kind === kind)
    .sort((a, b) => (a.period.start < b.period.start ? -1 : 1));

/** The count of the same period of the year before (cùng kỳ năm trước); null where there is none. */
export function sameLastYear(counts: readonly CountRow[], {period, row}: SeriesPoint): SeriesPoint | null {
  const before = samePeriodLastYear(period);
  if (isNotApplicable(before)) return null;
  return (
    indexOf(counts)
      .get(keyOf(row))
      ?.find((one) => one.period.start === before.start && one.period.end === before.end) ?? null
  );
}
