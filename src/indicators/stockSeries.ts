import {samePeriodLastYear} from "../algebra/samePeriodLastYear.ts";
import {isNotApplicable} from "../algebra/notApplicable.ts";
import type {CountRow} from "../schema/released.ts";
import {countSeries, type SeriesKey, type SeriesPoint} from "./countSeries.ts";

/** What remained at the end of a day, and at the end of the same period of the year before; null where none is known. */
export type StockPoint = {end: string; point: SeriesPoint; before: SeriesPoint | null};

const kinds = ["quarter", "half-year", "nine-months", "year"] as const;

/**
 * What remained (`…remaining`) at the end of each quarter, in the order of time. Cumulative returns state it: the stock at
 * the end of six months is that at the end of quarter II. Of two returns with the same last day the shorter period counts.
 */
export function stockSeries(counts: readonly CountRow[], key: SeriesKey): StockPoint[] {
  const byEnd = new Map<string, SeriesPoint>();
  for (const kind of kinds)
    for (const point of countSeries(counts, key, kind))
      if (!byEnd.has(point.period.end)) byEnd.set(point.period.end, point);
  return [...byEnd]
    .map(([end, point]) => {
      const before = samePeriodLastYear(point.period);
      return {end, point, before: isNotApplicable(before) ? null : (byEnd.get(before.end) ?? null)};
    })
    .sort((a, b) => (a.end < b.end ? -1 : 1));
}
