import {handled as caseload} from "../algebra/caseload.ts";
import type {DatedPeriod} from "../algebra/datedPeriod.ts";
import {isNotApplicable} from "../algebra/notApplicable.ts";
import {flow, openingStock} from "../algebra/quantity.ts";
import type {CountRow} from "../schema/released.ts";
import {countSeries} from "./countSeries.ts";
import type {ShareTerm, TargetShare} from "./targetShares.ts";

/**
 * A count or a sum of counts with the rows that it rests on; or why there is none: withheld (`c`), not reported (`x`), or
 * the rows contradict one another (`z`). What rests on an absent row is absent itself.
 */
export type CountCell = {rows: readonly CountRow[]} & (
  {value: number; absent: null} | {value: null; absent: "c" | "x" | "z"}
);

/** Whose counts: of one agency, area and unit. */
export type CountsOf = {agency: string; area: string; unit: TargetShare["unit"]};

const notReported: CountCell = {value: null, absent: "x", rows: []};

const indexed = new WeakMap<readonly CountRow[], Map<string, Set<string>>>();

/** The indicators that an agency reports for an area in a unit, in any period. */
function indicatorsOf(counts: readonly CountRow[], {agency, area, unit}: CountsOf): Set<string> {
  let index = indexed.get(counts);
  if (!index) {
    index = new Map<string, Set<string>>();
    for (const row of counts) {
      const key = [row.agency, row.area, row.unit].join("|");
      const known = index.get(key);
      if (known) known.add(row.indicator);
      else index.set(key, new Set([row.indicator]));
    }
    indexed.set(counts, index);
  }
  return index.get([agency, area, unit].join("|")) ?? new Set();
}

/** The count of an indicator in a period. */
export function countCell(
  counts: readonly CountRow[],
  of: Omit<CountsOf, "unit"> & {unit: string},
  indicator: string,
  period: DatedPeriod
): CountCell {
  const row = countSeries(counts, {...of, indicator}, period.kind).find(
    (point) => point.period.id === period.id
  )?.row;
  if (!row) return notReported;
  return row.value === null
    ? {value: null, absent: row.absent ?? "x", rows: [row]}
    : {value: row.value, absent: null, rows: [row]};
}

/** The sum of counts of one kind; absent where one of them is, withheld before not reported. */
export function addCells(cells: readonly CountCell[]): CountCell {
  const rows = cells.flatMap((cell) => cell.rows);
  let sum = 0;
  let absent: "c" | "x" | "z" | null = null;
  for (const cell of cells)
    if (cell.absent === null) sum += cell.value;
    else if (absent === null || cell.absent < absent) absent = cell.absent;
  return absent === null ? {value: sum, absent, rows} : {value: null, absent, rows};
}

/** What is left of a count when a part of it is taken away; contradictory (`z`) where the part is larger. */
function less(whole: CountCell, part: CountCell): CountCell {
  const both = addCells([whole, part]);
  if (whole.absent !== null || part.absent !== null) return both;
  const value = whole.value - part.value;
  return value < 0 ? {value: null, absent: "z", rows: both.rows} : {value, absent: null, rows: both.rows};
}

/** What was handled, from what was carried over and what came in, where no return states it. */
function computedCaseload(
  counts: readonly CountRow[],
  of: CountsOf,
  stage: string,
  period: DatedPeriod,
  inflows: readonly string[]
): CountCell {
  const [opening, ...came] = [`${stage}.carried-over`, `${stage}.new`, ...inflows].map((indicator) =>
    countCell(counts, of, indicator, period)
  );
  const all = addCells([...(opening ? [opening] : []), ...came]);
  const [fresh, ...others] = came;
  if (all.absent !== null || opening?.absent !== null || fresh?.absent !== null) return all;
  const sum = caseload(
    openingStock(opening.value, of.unit, period),
    flow(fresh.value, of.unit, period),
    ...others.map((one) => flow(one.value ?? 0, of.unit, period))
  );
  return isNotApplicable(sum)
    ? {value: null, absent: "z", rows: all.rows}
    : {value: sum.value, absent: null, rows: all.rows};
}

/** Whether an agency reports a term of a share at all. */
export function reports(
  counts: readonly CountRow[],
  of: CountsOf,
  {stage, measure, detail}: ShareTerm
): boolean {
  const known = indicatorsOf(counts, of);
  if (detail !== undefined) return known.has(`${stage}.${measure}.${detail}`);
  return (
    known.has(`${stage}.${measure}`) ||
    (measure === "done" && [...known].some((one) => one.startsWith(`${stage}.done.`))) ||
    (measure === "handled" && known.has(`${stage}.carried-over`) && known.has(`${stage}.new`))
  );
}

/**
 * A term of a share in a period: as it is stated; what is done as the sum of all outcomes that the agency reports, what is
 * handled as carried over, new and inflows. What was transferred is taken away where the agency's form counts it.
 */
export function termCell(
  counts: readonly CountRow[],
  of: CountsOf,
  {stage, measure, detail, withoutTransferred}: ShareTerm,
  period: DatedPeriod
): CountCell {
  const known = indicatorsOf(counts, of);
  const at = (indicator: string) => countCell(counts, of, indicator, period);
  const under = (part: string) => [...known].filter((one) => one.startsWith(`${stage}.${part}.`)).sort();
  if (detail !== undefined) return at(`${stage}.${measure}.${detail}`);
  if (measure === "done" && !known.has(`${stage}.done`)) {
    const outcomes = under("done");
    return outcomes.length === 0 ? notReported : addCells(outcomes.map(at));
  }
  if (measure !== "handled") return at(`${stage}.${measure}`);
  const whole = known.has(`${stage}.handled`)
    ? at(`${stage}.handled`)
    : computedCaseload(counts, of, stage, period, under("inflow"));
  const transferred = `${stage}.outflow.transferred`;
  return withoutTransferred && known.has(transferred) ? less(whole, at(transferred)) : whole;
}
