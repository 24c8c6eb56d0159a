import {groupBy} from "../exports/groupBy.ts";
import type {CountRow} from "#src/schema/released.ts";
import type {Above, Places} from "./countPlaces.ts";

/**
 * A count with what links it to others: ids of the counts whose sum it is; of counts of areas below it that are not all;
 * the area directly above. Areas of one `territory` are the same place at different times.
 */
export type CountFact = CountRow & {
  territory: string;
  within: string | null;
  parts: readonly string[];
  some: readonly string[];
};

/** A count as a return states it. `level` of the reporting unit, from 0, the country; `received`: instant. */
export type StatedCount = {count: CountFact; level: number; received: string; places: Places};

/** What identifies a count: one row of the table each. */
export const countId = (row: Pick<CountRow, "agency" | "area" | "indicator" | "unit" | "period">) =>
  [row.agency, row.area, row.indicator, row.unit, row.period.id].join(" | ");

const flows: readonly string[] = ["new", "inflow", "done", "outflow"];

/** Where several units of one agency state the same count, the lowest one does; then the return received last. */
function lowest(counts: readonly StatedCount[]): StatedCount[] {
  const order = (a: StatedCount, b: StatedCount) =>
    b.level - a.level || (a.received < b.received ? 1 : a.received > b.received ? -1 : 0);
  return [...groupBy(counts, ({count}) => count.id).values()].flatMap((all) =>
    [...all].sort(order).slice(0, 1)
  );
}

const seriesOf = ({agency, territory, indicator, unit, period}: CountFact) =>
  JSON.stringify([agency, territory, indicator, unit, period.basis]);

const lastOf = (rows: readonly CountFact[]) =>
  rows.reduce<CountFact | undefined>(
    (last, row) => (last && last.provenance.received >= row.provenance.received ? last : row),
    undefined
  );

/** What a count that is made of others has from them. */
function madeOf(rows: readonly CountFact[]): Pick<CountFact, "marks" | "illustrative" | "provenance"> | null {
  const last = lastOf(rows);
  if (!last) return null;
  return {
    marks: [...new Set(rows.flatMap(({marks}) => marks))].sort(),
    illustrative: rows.some(({illustrative}) => illustrative),
    provenance: {...last.provenance, sheet: null, cell: null}
  };
}

const names: Record<number, string> = {3: "Q1", 6: "H1", 9: "9M", 12: "year"};

const monthsOf = (start: string, end: string) =>
  Math.round((Date.parse(end) - Date.parse(start)) / (86_400_000 * 30.44));

const dayAfter = (date: string) =>
  new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

/** The period between the ends of two that begin on one day: a quarter where they are those of one year, else days. */
function between(earlier: CountFact["period"], later: CountFact["period"]): CountFact["period"] | null {
  const {start, end} = later;
  if (start === null || end === null || earlier.end === null) return null;
  const days = {start: dayAfter(earlier.end), end};
  const [, year, , suffix = ""] = /^(\d{4})(-[A-Z0-9]+)?(@[a-z]+)?$/.exec(later.id) ?? [];
  const [from, to] = [monthsOf(start, earlier.end), monthsOf(start, end)];
  const isQuarter = year !== undefined && names[from] !== undefined && to === from + 3;
  return isQuarter && later.kind !== "quarter"
    ? {...later, ...days, kind: "quarter", id: `${year}-Q${to / 3}${suffix}`}
    : {...later, ...days, kind: "dates", id: `${days.start}..${days.end}${suffix}`};
}

/** What came between the ends of two counts that begin on one day, and that is stated by none. */
function differences(rows: readonly CountFact[]): CountFact[] {
  const flowing = rows.filter(({measure, value}) => flows.includes(measure) && value !== null);
  return [...groupBy(flowing, seriesOf).values()].flatMap((series) => {
    const stated = new Set(series.map(({period}) => `${period.start ?? ""}..${period.end ?? ""}`));
    const years = groupBy(series, ({period}) => period.start);
    return [...years].flatMap(([start, year]) => {
      if (start === null) return [];
      const ordered = year.sort((a, b) => ((a.period.end ?? "") < (b.period.end ?? "") ? -1 : 1));
      return ordered.slice(1).flatMap((later, index): CountFact[] => {
        const earlier = ordered[index];
        const period = earlier && between(earlier.period, later.period);
        const made = earlier && madeOf([earlier, later]);
        if (!period || !made || later.value === null || earlier.value === null) return [];
        const value = later.value - earlier.value;
        if (value < 0 || stated.has(`${period.start ?? ""}..${period.end ?? ""}`)) return [];
        const row = {...later, ...made, period, value, how: "difference" as const, parts: [], some: []};
        return [{...row, id: countId(row)}];
      });
    });
  });
}

const placeKey = ({agency, area}: Pick<CountFact, "agency" | "area">) => `${agency} ${area}`;

/** The counts of the areas directly above: the sum of all parts, else what is stated there, with the parts that are there. */
function upwards(rows: readonly CountFact[], placesOf: Map<string, Places>): CountFact[] {
  const made = new Map(rows.map((row) => [row.id, row]));
  const groups = new Map<string, {above: Above; rows: CountFact[]}>();
  for (const row of rows) {
    const {end} = row.period;
    const above = end === null ? null : placesOf.get(placeKey(row))?.aboveOf(row.area, end);
    if (!above) continue;
    row.within = above.id;
    const key = countId({...row, area: above.id});
    const group = groups.get(key) ?? {above, rows: []};
    group.rows.push(row);
    groups.set(key, group);
  }
  for (const [id, {above, rows: below}] of groups) {
    const areas = new Set(below.map(({area}) => area));
    const known = below.filter(({value}) => value !== null);
    const stated = made.get(id);
    const [first] = known;
    const origin = madeOf(known);
    if (!first || !origin) continue;
    if (known.length === below.length && above.parts.every((part) => areas.has(part))) {
      const places = placesOf.get(placeKey(first));
      if (places) placesOf.set(placeKey({agency: first.agency, area: above.id}), places);
      const sum: CountFact = {
        ...first,
        ...origin,
        id,
        area: above.id,
        territory: places?.territoryOf(above.id) ?? above.id,
        within: null,
        value: known.reduce((all, {value}) => all + (value ?? 0), 0),
        absent: null,
        how: "sum",
        parts: known.map((row) => row.id),
        some: []
      };
      made.set(id, sum);
    } else if (stated?.how === "stated") made.set(id, {...stated, some: known.map((row) => row.id)});
  }
  return [...made.values()];
}

/**
 * The table of counts: what the returns of the lowest units state, the sums of areas whose parts are all there, level by
 * level, and what came between cumulative counts that begin on one day. Whoever reports is never added to another agency.
 * In the order of the ids.
 */
export function countTable(stated: readonly StatedCount[]): CountFact[] {
  const chosen = lowest(stated);
  const placesOf = new Map(chosen.map(({count, places}) => [placeKey(count), places]));
  let rows = chosen.map(({count}) => count);
  rows = [...rows, ...differences(rows)];
  for (let level = 0; level < 3; level += 1) rows = upwards(rows, placesOf);
  const known = new Set(rows.map(({id}) => id));
  const left = differences(rows).filter(({id}) => !known.has(id));
  return [...rows, ...left].sort((a, b) => (a.id < b.id ? -1 : 1));
}
