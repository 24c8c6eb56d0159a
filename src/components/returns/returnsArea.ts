import {datedPeriod, isComplete, type DatedPeriod} from "../../algebra/datedPeriod.ts";
import {isNotApplicable} from "../../algebra/notApplicable.ts";
import {areaOf} from "../../indicators/targetInForce.ts";
import type {Context} from "../context.ts";

const levels = ["country", "province", "district", "commune"];

/**
 * The area whose returns a page shows first: of the highest level that has any, the one with most counts, then the first
 * by code. Null where there are no counts.
 */
export function returnsArea({release}: Context): string | null {
  const numbers = new Map<string, number>();
  for (const {area} of release.counts) numbers.set(area, (numbers.get(area) ?? 0) + 1);
  const rank = (id: string) => {
    const at = levels.indexOf(areaOf(release, id)?.level ?? "");
    return at === -1 ? levels.length : at;
  };
  return (
    [...numbers].sort(([a, many], [b, few]) => rank(a) - rank(b) || few - many || (a < b ? -1 : 1))[0]?.[0] ??
    null
  );
}

/** The periods for which an area's caseloads are stated, in the order of their last days, the longest last. */
export function caseloadPeriods({release}: Context, area: string): DatedPeriod[] {
  const found = new Map<string, DatedPeriod>();
  for (const row of release.counts) {
    if (row.area !== area || row.measure !== "handled") continue;
    const period = datedPeriod(row.period);
    if (!isNotApplicable(period)) found.set(period.id, period);
  }
  return [...found.values()].sort(
    (a, b) => a.end.localeCompare(b.end) || b.start.localeCompare(a.start) || a.id.localeCompare(b.id)
  );
}

/** The years of an area that were over on the day of the release, in the order of time. */
export const completeYears = (context: Context, area: string): DatedPeriod[] =>
  caseloadPeriods(context, area).filter(
    (period) => period.kind === "year" && isComplete(period, context.release.manifest.asOf)
  );

/** The latest complete year of an area, and the latest period if it ends later; null where there is none. */
export function latestPeriods(
  context: Context,
  area: string
): {year: DatedPeriod | null; period: DatedPeriod | null} {
  const year = completeYears(context, area).at(-1) ?? null;
  const last = caseloadPeriods(context, area).at(-1) ?? null;
  return {year, period: last && (year === null || last.end > year.end) ? last : null};
}

/** Whether any count of an area was invented. */
export const isIllustrative = ({release}: Context, area: string): boolean =>
  release.counts.some((row) => row.area === area && row.illustrative);
