import type {FormCount} from "#src/schema/reference.ts";
import {dayOf, type Day} from "./days.ts";
import {reformDay} from "./places.ts";
import type {Commune} from "./places.ts";
import type {World} from "./simulate.ts";

/** A cumulative return: from the first day of the administrative year to the last day of the return. */
export type Window = {year: number; part: "Q1" | "6M" | "9M" | "year"; start: Day; end: Day};

/** The four cumulative returns of an administrative year (15/12 to 14/12). */
export function windowsOf(year: number): Window[] {
  const start = dayOf(`${year - 1}-12-15`);
  const until = (month: string) => dayOf(`${year}-${month}-14`);
  return [
    {year, part: "Q1", start, end: until("03")},
    {year, part: "6M", start, end: until("06")},
    {year, part: "9M", start, end: until("09")},
    {year, part: "year", start, end: until("12")}
  ];
}

/** The code of the area under which a return gives the events of a commune: its district, or the new commune. */
export function areaOf(commune: Commune, index: number, end: Day): string {
  if (end < dayOf(reformDay)) return commune.district;
  return commune.successors[index % commune.successors.length] ?? commune.district;
}

type Span = {in: Day; out: Day | null; area: string};

/** What a caseload with these entries and exits counts in a window. */
function caseload(
  spans: readonly Span[],
  {start, end}: Window,
  measure: "carried-over" | "new" | "remaining"
) {
  const open = ({out}: Span, day: Day) => out === null || out >= day;
  if (measure === "new") return spans.filter((one) => one.in >= start && one.in <= end).length;
  if (measure === "carried-over") return spans.filter((one) => one.in < start && open(one, start)).length;
  return spans.filter((one) => one.in <= end && open(one, end + 1)).length;
}

const within = (day: Day | null, {start, end}: Window) => day !== null && day >= start && day <= end;

/** The count that a column of a return holds for an area; `area` null counts the whole province. */
export function countOf(world: World, count: FormCount, area: string | null, window: Window): number {
  const {stage, measure, detail} = count;
  const here = <One extends {commune: Commune}>(events: readonly One[]) =>
    events.filter((one, index) => area === null || areaOf(one.commune, index, window.end) === area);
  const reports = here(world.reports);
  const cases = here(world.cases);
  const persons = here(world.persons);
  const of = (spans: readonly Span[], done: (detail: string | null) => number, left: number): number => {
    if (measure === "done") return done(detail);
    if (measure === "outflow") return left;
    if (measure === "handled")
      return caseload(spans, window, "carried-over") + caseload(spans, window, "new");
    if (measure === "carried-over" || measure === "new" || measure === "remaining")
      return caseload(spans, window, measure);
    throw new Error(`The illustrative world has no ${measure} of ${stage}.`);
  };
  const span = (start: Day, out: Day | null) => ({in: start, out, area: ""});
  switch (stage) {
    case "report-resolved":
      return of(
        reports.map(({received, closed}) => span(received, closed)),
        (outcome) =>
          reports.filter(
            (one) =>
              within(one.closed, window) &&
              one.outcome !== "transferred" &&
              (outcome === null || one.outcome === outcome)
          ).length,
        reports.filter((one) => within(one.closed, window) && one.outcome === "transferred").length
      );
    case "investigated":
      if (count.unit === "accused")
        return cases
          .filter(({initiated}) => within(initiated, window))
          .reduce((sum, {accused}) => sum + accused, 0);
      return of(
        cases.map(({initiated, concluded, suspended}) => span(initiated, concluded ?? suspended)),
        (outcome) =>
          cases.filter(
            ({concluded, suspended}) =>
              (outcome !== "suspended" && within(concluded, window)) ||
              (outcome !== "concluded" && within(suspended, window))
          ).length,
        0
      );
    case "prosecuted":
      return of(
        cases
          .filter(({concluded}) => concluded !== null)
          .map(({concluded, prosecuted}) => span(concluded ?? 0, prosecuted)),
        () => cases.filter(({prosecuted}) => within(prosecuted, window)).length,
        0
      );
    case "tried":
      return of(
        cases
          .filter(({accepted}) => accepted !== null)
          .map(({accepted, tried}) => span(accepted ?? 0, tried)),
        () => cases.filter(({tried}) => within(tried, window)).length,
        0
      );
    case "victim-received":
      return persons.filter(({received}) => within(received, window)).length;
    case "victim-identified":
      return persons.filter(({identified, decided}) => identified && within(decided, window)).length;
    case "victim-in-identification":
      return caseload(
        persons.map(({received, decided}) => span(received, decided)),
        window,
        "remaining"
      );
    case "victim-supported":
      return persons.filter(({supported}) => within(supported, window)).length;
    case "victim-rescued":
      return persons.filter(
        ({commune, received}, index) => within(received, window) && commune.weight >= 6 && index % 3 === 0
      ).length;
    default:
      throw new Error(`The illustrative world has no stage ${stage}.`);
  }
}
