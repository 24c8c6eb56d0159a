import type {Form, FormCount} from "#src/schema/reference.ts";

/** A column of counts that others add up to: places of columns, from 0, and the sign with which each counts. */
export type DerivedColumn = {column: number; parts: {column: number; sign: 1 | -1}[]};

type Placed = FormCount & {column: number};

const plus = (counts: readonly Placed[]) => counts.map(({column}) => ({column, sign: 1 as const}));
const minus = (counts: readonly Placed[]) => counts.map(({column}) => ({column, sign: -1 as const}));

function derivedOf(load: readonly Placed[]): DerivedColumn[] {
  const whole = (measure: FormCount["measure"]) =>
    load.filter((count) => count.measure === measure && count.detail === null);
  const all = (measure: FormCount["measure"]) => load.filter((count) => count.measure === measure);
  const outcomes = all("done").filter(({detail}) => detail !== null);
  const [opening, fresh, done] = [whole("carried-over"), whole("new"), whole("done")];
  const [handled] = whole("handled");
  const [remaining] = whole("remaining");
  const [allDone] = done;
  const known = opening.length > 0 && fresh.length > 0;
  const intake = plus([...opening, ...fresh, ...all("inflow")]);
  const from = handled ? plus([handled]) : known ? intake : [];
  const given = allDone ? done : outcomes;
  return [
    ...(handled && known ? [{column: handled.column, parts: intake}] : []),
    ...(allDone && outcomes.length > 1 ? [{column: allDone.column, parts: plus(outcomes)}] : []),
    ...(remaining && from.length > 0 && given.length > 0
      ? [{column: remaining.column, parts: [...from, ...minus([...given, ...all("outflow")])]}]
      : [])
  ];
}

/**
 * The columns of a form that others in the same row add up to, by stage and unit: handled = carried over + new +
 * inflows; done = its outcomes, where there are two or more; remaining = handled − done − outflows. None where the form
 * lacks a part. A column comes after those derived ones that are its parts.
 */
export function derivedColumns({columns}: Pick<Form, "columns">): DerivedColumn[] {
  const loads = new Map<string, Placed[]>();
  for (const [column, {holds}] of columns.entries()) {
    if (!("count" in holds)) continue;
    const key = JSON.stringify([holds.count.stage, holds.count.unit]);
    loads.set(key, [...(loads.get(key) ?? []), {...holds.count, column}]);
  }
  return [...loads.values()].flatMap(derivedOf);
}
