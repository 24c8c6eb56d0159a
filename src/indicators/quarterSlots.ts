import {periodOf} from "../algebra/periodOf.ts";
import type {CountRow} from "../schema/released.ts";
import {countSeries, sameLastYear, type SeriesKey, type SeriesPoint} from "./countSeries.ts";

/** One quarter of a series: its count and that of the same quarter of the year before; null where no return gives one. */
export type QuarterSlot = {
  id: string;
  start: string;
  end: string;
  point: SeriesPoint | null;
  before: SeriesPoint | null;
};

/**
 * Every quarter from the first to the last for which a series has a count, without a gap in time: a quarter for which
 * nothing was sent stands among them without a point. Where returns of several statistical years are mixed, the one of the
 * newest count is taken. Empty where there is no quarter.
 */
export function quarterSlots(counts: readonly CountRow[], key: SeriesKey): QuarterSlot[] {
  const all = countSeries(counts, key, "quarter");
  const basis = all.at(-1)?.period.basis;
  const points = all.filter(({period}) => period.basis === basis);
  const [first] = points;
  const last = points.at(-1);
  if (basis === undefined || !first || !last) return [];
  const byId = new Map(points.map((point) => [point.period.id, point]));
  const slots: QuarterSlot[] = [];
  for (let year = Number(first.period.id.slice(0, 4)); year <= Number(last.period.id.slice(0, 4)); year += 1)
    for (let quarter = 1; quarter <= 4; quarter += 1) {
      const period = periodOf(basis, "quarter", year, quarter);
      if ("refused" in period || period.start < first.period.start || period.start > last.period.start)
        continue;
      const point = byId.get(period.id) ?? null;
      const lastYear = period.id.replace(/^\d{4}/, String(year - 1));
      slots.push({
        id: period.id,
        start: period.start,
        end: period.end,
        point,
        before: point ? sameLastYear(counts, point) : (byId.get(lastYear) ?? null)
      });
    }
  return slots;
}
