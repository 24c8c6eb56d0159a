import type {CountRow} from "../schema/released.ts";

const keyOf = ({agency, indicator, unit, period}: CountRow) => [agency, indicator, unit, period.id].join("|");

const known = new WeakMap<readonly CountRow[], Map<string, string[]>>();

/** The areas of the counts that are differences of two cumulative counts, by what they count and when. */
function differencesOf(counts: readonly CountRow[]): Map<string, string[]> {
  const found = known.get(counts);
  if (found) return found;
  const areas = new Map<string, string[]>();
  for (const row of counts)
    if (row.how === "difference") areas.set(keyOf(row), [...(areas.get(keyOf(row)) ?? []), row.area]);
  known.set(counts, areas);
  return areas;
}

/**
 * Whether a count rests on a difference of two cumulative counts: it is one, or it is a sum of areas of which one is.
 * `below`: the ids of the areas directly below that of the count.
 */
export const isDerived = (counts: readonly CountRow[], row: CountRow, below: ReadonlySet<string>): boolean =>
  row.how === "difference" ||
  (row.how === "sum" && (differencesOf(counts).get(keyOf(row)) ?? []).some((area) => below.has(area)));
