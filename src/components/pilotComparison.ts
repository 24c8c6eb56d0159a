import {daysAfter} from "../algebra/calendarDays.ts";
import {
  countOfWindow,
  firstDayOfReturns,
  nearestReturnWindow,
  type Days,
  type WindowTotal
} from "../indicators/countOfWindow.ts";
import type {SeriesKey} from "../indicators/countSeries.ts";
import type {Area, PlanPilot} from "../schema/reference.ts";
import type {Release} from "../schema/release.ts";
import {pilotRows} from "./pilotFigure.ts";
import {baselineOf} from "./pilotPair.ts";
import type {Context} from "./context.ts";

/** Series of returns that count what an indicator of pilots counts. */
const returnSeries: Record<string, Omit<SeriesKey, "area">> = {
  "cases-initiated": {agency: "police", indicator: "investigated.new", unit: "case-initiated"}
};

/** The id by which figures name an area: code and first day, or last day where the first is not known. */
export const idOf = ({code, validFrom, validTo}: Area): string =>
  validFrom !== null ? `${code}@${validFrom}` : validTo === null ? code : `${code}@..${validTo}`;

const inForce = ({validFrom, validTo}: Area, day: string) =>
  (validFrom ?? day) <= day && (validTo ?? day) >= day;

/** The areas of a pilot; those of a group are its members. */
export function pilotAreas({areas, areaGroups}: Release, pilot: PlanPilot): Area[] {
  const codes = pilot.areas.flatMap(
    (code) => areaGroups.find((group) => group.code === code)?.members ?? [code]
  );
  return codes.flatMap((code) => {
    const area = areas.find((one) => one.code === code && inForce(one, pilot.areasValidFrom));
    return area ? [area] : [];
  });
}

const overlaps = (one: PlanPilot, other: PlanPilot) =>
  one.window.start === null ||
  one.window.end === null ||
  other.window.start === null ||
  other.window.end === null ||
  (one.window.start <= other.window.end && other.window.start <= one.window.end);

/**
 * The areas beside those of a pilot, of the same level under the same area above, fixed by the plan and the list of areas
 * alone. `other`: they have another pilot at the same time, or it is not known whether they do, and compare nothing.
 */
export function comparisonAreas(release: Release, pilot: PlanPilot): {free: Area[]; other: Area[]} {
  const own = pilotAreas(release, pilot);
  const day = pilot.window.start ?? pilot.areasValidFrom;
  const beside = release.areas.filter(
    (area) =>
      inForce(area, day) &&
      !own.includes(area) &&
      own.some(({level, parentCode}) => level === area.level && parentCode === area.parentCode)
  );
  const busy = new Set(
    release.plans
      .flatMap(({pilots}) => pilots)
      .filter((one) => one.id !== pilot.id && overlaps(pilot, one))
      .flatMap((one) => pilotAreas(release, one))
  );
  return {free: beside.filter((area) => !busy.has(area)), other: beside.filter((area) => busy.has(area))};
}

/** What an area's returns count before and during a pilot. */
export type AreaChange = {area: string; before: WindowTotal; after: WindowTotal};

/** Another baseline of the same area: all years before the pandemic, or the same days of the year before. */
export type OtherBaseline = {kind: "before-pandemic" | "year-before"; window: Days; change: AreaChange};

/**
 * The returns of a pilot's area and of those beside it, over the windows of returns that are nearest to the pilot's own.
 * `exact`: they are the pilot's own windows to the day. Else why there is none: no count before and during the pilot
 * (`no-windows`), no return that counts the same thing (`no-series`), the pilot has several areas or none (`no-area`), or no
 * returns of its area near its windows (`no-returns`).
 */
export type PilotComparison =
  | {refused: "no-windows" | "no-series" | "no-area" | "no-returns"}
  | {
      exact: boolean;
      before: Days;
      after: Days;
      treated: AreaChange;
      beside: AreaChange[];
      others: OtherBaseline[];
    };

const yearEarlier = (day: string): string =>
  `${Number(day.slice(0, 4)) - 1}${day.slice(4).replace("-02-29", "-02-28")}`;

export function pilotComparison(context: Context, pilot: PlanPilot): PilotComparison {
  const {release} = context;
  const {counts} = release;
  const baseline = baselineOf(pilotRows(context, pilot.id))?.row;
  const {start, end} = pilot.window;
  if (!baseline || baseline.period.start === null || baseline.period.end === null || !start || !end)
    return {refused: "no-windows"};
  const series = returnSeries[baseline.indicator];
  if (!series || series.unit !== baseline.unit) return {refused: "no-series"};
  const [own, ...more] = pilotAreas(release, pilot);
  if (!own || more.length > 0) return {refused: "no-area"};
  const keyOf = (area: Area): SeriesKey => ({...series, area: idOf(area)});
  const wanted = {before: {start: baseline.period.start, end: baseline.period.end}, after: {start, end}};
  const before = nearestReturnWindow(counts, keyOf(own), wanted.before);
  const after = nearestReturnWindow(counts, keyOf(own), wanted.after);
  if (!before || !after) return {refused: "no-returns"};
  const changeOf = (area: Area, from: Days): AreaChange => ({
    area: idOf(area),
    before: countOfWindow(counts, keyOf(area), from),
    after: countOfWindow(counts, keyOf(area), after)
  });
  const pandemic = release.events.find(({kind}) => kind === "pandemic");
  const first = firstDayOfReturns(counts, keyOf(own));
  const lastYear =
    pandemic && first !== null
      ? nearestYearEnd(
          first,
          pandemic.start,
          ({start: from, end: until}) =>
            "count" in countOfWindow(counts, keyOf(own), {start: from, end: until})
        )
      : null;
  const others: OtherBaseline[] = [
    ...(lastYear !== null && (lastYear.start !== before.start || lastYear.end !== before.end)
      ? [{kind: "before-pandemic" as const, window: lastYear}]
      : []),
    {kind: "year-before" as const, window: {start: yearEarlier(after.start), end: yearEarlier(after.end)}}
  ].map(({kind, window}) => ({kind, window, change: changeOf(own, window)}));
  return {
    exact:
      [before.start, before.end, after.start, after.end].join() ===
      [wanted.before.start, wanted.before.end, start, end].join(),
    before,
    after,
    treated: changeOf(own, before),
    beside: comparisonAreas(release, pilot).free.map((area) => changeOf(area, before)),
    others
  };
}

/** The longest span of whole years from a first day that is counted and ends before another day; null where there is none. */
function nearestYearEnd(first: string, before: string, isCounted: (window: Days) => boolean): Days | null {
  let found: Days | null = null;
  for (let years = 1; years < 100; years += 1) {
    const next = `${Number(first.slice(0, 4)) + years}${first.slice(4)}`;
    const end = daysAfter(next, -1);
    if (end >= before) break;
    const window = {start: first, end};
    if (isCounted(window)) found = window;
  }
  return found;
}
