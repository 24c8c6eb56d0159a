import {boundariesOf, dayAfter, prefixSums, type Interval} from "./prefixSums.ts";
import type {LinkedCount} from "./countCells.ts";
import type {Terms} from "./linearSystem.ts";

/** Terms of counts by their ids, and the true value of each unknown. */
export type Own = {terms: Map<string, Terms>; truth: Map<string, number>};

const flows: readonly string[] = ["new", "inflow", "done", "outflow"];

/** The agency's caseload in an area: flows and stocks of one caseload balance. */
export const caseloadOf = ({agency, territory, stage, unit}: LinkedCount) =>
  [agency, territory, stage, unit].join("|");

type Dated = LinkedCount & Interval;
const isDated = (count: LinkedCount): count is Dated => count.start !== null && count.end !== null;

function alone({terms, truth}: Own, count: LinkedCount): void {
  const name = `${caseloadOf(count)}|${count.id}`;
  terms.set(count.id, {[name]: 1});
  truth.set(name, count.value);
}

/** Those of the counts of a flow that can all be true together: all, or the first ones in their order. */
function consistent(series: readonly Dated[], boundaries: readonly string[]): readonly Dated[] {
  if (prefixSums(boundaries, series)) return series;
  const kept: Dated[] = [];
  for (const one of series) if (prefixSums(boundaries, [...kept, one])) kept.push(one);
  return kept;
}

/** A flow is what came between boundaries, so that cumulative counts are sums of what came in their parts. */
function addFlow(own: Own, series: readonly Dated[]): void {
  const boundaries = boundariesOf(series);
  const linked = consistent(series, boundaries);
  const sums = prefixSums(boundaries, linked) ?? [];
  const [first] = series;
  if (!first) return;
  const nameOf = (place: number) =>
    `${caseloadOf(first)}|${first.measure}|${first.detail ?? ""}|${boundaries[place] ?? ""}`;
  for (const [place, sum] of sums.entries())
    if (place + 1 < sums.length) own.truth.set(nameOf(place), (sums[place + 1] ?? 0) - sum);
  for (const count of series) {
    if (!linked.includes(count)) {
      alone(own, count);
      continue;
    }
    const [from, to] = [boundaries.indexOf(count.start), boundaries.indexOf(dayAfter(count.end))];
    const terms: Terms = {};
    for (let place = from; place < to; place += 1) terms[nameOf(place)] = 1;
    own.terms.set(count.id, terms);
  }
}

/** What remains at the end of a day is what is carried over into the next one, where both say the same. */
function addStock(own: Own, count: Dated): void {
  const day = count.measure === "remaining" ? dayAfter(count.end) : count.start;
  const name = `${caseloadOf(count)}|stock|${day}`;
  if ((own.truth.get(name) ?? count.value) !== count.value) {
    alone(own, count);
    return;
  }
  own.truth.set(name, count.value);
  own.terms.set(count.id, {[name]: 1});
}

const byTime = (a: Dated, b: Dated) =>
  a.start.localeCompare(b.start) || a.end.localeCompare(b.end) || (a.id < b.id ? -1 : 1);

/**
 * Counts as sums of unknowns that they share: periods that overlap, and stocks of one day. A count that contradicts those
 * before it is an unknown of its own.
 */
export function ownTerms(counts: readonly LinkedCount[]): Own {
  const own: Own = {terms: new Map(), truth: new Map()};
  const series = new Map<string, Dated[]>();
  const dated = counts.filter(isDated).sort(byTime);
  for (const count of counts) if (!isDated(count)) alone(own, count);
  for (const count of dated) {
    if (flows.includes(count.measure)) {
      const name = `${caseloadOf(count)}|${count.measure}|${count.detail ?? ""}`;
      series.set(name, [...(series.get(name) ?? []), count]);
    } else if (count.measure === "carried-over" || count.measure === "remaining") addStock(own, count);
    else alone(own, count);
  }
  for (const one of series.values()) addFlow(own, one);
  return own;
}
