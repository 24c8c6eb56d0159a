import {binomialLimits} from "./binomialLimits.ts";
import {checkLevel} from "./checkInput.ts";
import type {Interval} from "./interval.ts";
import {normalQuantile} from "./normalQuantile.ts";

/** A case from its start to what ended it. Without an end it is open; ended without an outcome, it was lost from sight. */
export type FollowedCase = {start: Date; end: Date | null; outcome: string | null};

/** `incidence`: the part of the cases with this outcome by the month, 0 to 1; `atRisk`: cases still open and followed then. */
export type IncidenceAt = Interval & {month: number; incidence: number; atRisk: number};

const day = 24 * 60 * 60 * 1000;
const daysPerMonth = 365.25 / 12;

type Time = {days: number; outcome: string | null};

/** How long each case was followed, as known on a day; cases that had not started by then are left out. */
function timesAsOf(cases: readonly FollowedCase[], asOf: Date): Time[] {
  return cases.flatMap(({start, end, outcome}) => {
    for (const date of [start, ...(end ? [end] : [])])
      if (Number.isNaN(date.getTime())) throw new RangeError(`a date is not valid: ${String(date)}`);
    if (end === null && outcome !== null) throw new RangeError(`the outcome «${outcome}» has no end`);
    if (end !== null && end < start)
      throw new RangeError(
        `a case ended on ${end.toISOString()}, before it started on ${start.toISOString()}`
      );
    if (start > asOf) return [];
    const known = end !== null && end <= asOf;
    return [
      {days: ((known ? end : asOf).getTime() - start.getTime()) / day, outcome: known ? outcome : null}
    ];
  });
}

/**
 * The share without any outcome so far, and by outcome, with the variances and covariances that belong to them; `ended`: how
 * many cases have had one.
 */
type State = {
  free: number;
  freeVariance: number;
  ended: number;
  outcomes: Map<string, Share & {covariance: number; ended: number}>;
};

type Share = {incidence: number; variance: number};

/** One step of the Aalen–Johansen estimator at a time with ends, of `atRisk` cases; Greenwood's variances. */
function step(state: State, atRisk: number, ended: ReadonlyMap<string, number>): void {
  const all = [...ended.values()].reduce((sum, count) => sum + count, 0);
  const stay = 1 - all / atRisk;
  const {free, freeVariance} = state;
  for (const [outcome, now] of state.outcomes) {
    const count = ended.get(outcome) ?? 0;
    const share = count / atRisk;
    const own = (free ** 2 * count * (atRisk - count)) / atRisk ** 3;
    const both = (free ** 2 * count * (atRisk - all)) / atRisk ** 3;
    now.variance += share ** 2 * freeVariance + 2 * share * now.covariance + own;
    now.covariance = stay * (now.covariance + share * freeVariance) - both;
    now.incidence += free * share;
    now.ended += count;
  }
  state.freeVariance = stay ** 2 * freeVariance + (free ** 2 * all * (atRisk - all)) / atRisk ** 3;
  state.free = free * stay;
  state.ended += all;
}

/** The share of an outcome; that of all cases is 1, which the sum of steps would miss by a rounding. */
const shareOf = ({free, ended}: State, own: Share & {ended: number}): Share =>
  free === 0 && own.ended === ended ? {incidence: 1, variance: 0} : own;

/** The interval on the scale log(−log(1 − F)); where that has no limits, the exact one of as many cases as are known. */
function intervalOf(
  incidence: number,
  variance: number,
  {level, atRisk, all}: {level: number; atRisk: number; all: number}
): Interval {
  if (incidence <= 0) return {lower: 0, upper: binomialLimits(0, atRisk, {method: "exact", level}).upper};
  if (incidence >= 1) return {lower: binomialLimits(all, all, {method: "exact", level}).lower, upper: 1};
  const open = Math.log1p(-incidence);
  const spread = Math.exp((normalQuantile(level) * Math.sqrt(variance)) / ((1 - incidence) * -open));
  return {lower: -Math.expm1(open / spread), upper: -Math.expm1(open * spread)};
}

/**
 * What part of the cases had each outcome within so many months of their start, where outcomes compete and some cases are
 * still open: the Aalen–Johansen estimator (Aalen & Johansen 1978, "An empirical transition matrix for non-homogeneous
 * Markov chains based on censored observations"). Per outcome that occurred by `asOf`, one line for each month of `at`; a month
 * is 365.25/12 days.
 *
 * Open cases are followed up to `asOf`, and later ends are not known yet; cases that started after it are left out. Ends of a
 * day come before losses of the same day. A month beyond the longest follow-up, when cases are still open, cannot be
 * answered and has no line.
 *
 * Intervals: Greenwood's variance on the scale log(−log(1 − F)); for an incidence of 0 the exact upper limit of the cases at
 * risk in that month, for 1 the exact lower limit of all cases.
 *
 * @throws RangeError if no case had started by `asOf`, a date is not valid, a case ended before it started, an outcome has no
 *   end, a month is negative or not finite, or the level is not between 0 and 1.
 */
export function cumulativeIncidence(
  cases: readonly FollowedCase[],
  {at, asOf, level = 0.95}: {at: readonly number[]; asOf: Date; level?: number}
): Record<string, IncidenceAt[]> {
  checkLevel(level);
  if (Number.isNaN(asOf.getTime())) throw new RangeError(`a date is not valid: ${String(asOf)}`);
  for (const month of at)
    if (!(month >= 0 && month < Infinity))
      throw new RangeError(`a month must be 0 or more and finite, not ${month}`);
  const times = timesAsOf(cases, asOf).sort((a, b) => a.days - b.days);
  if (times.length === 0) throw new RangeError("no case had started");
  const names = [...new Set(times.flatMap(({outcome}) => outcome ?? []))].sort();
  const state: State = {
    free: 1,
    freeVariance: 0,
    ended: 0,
    outcomes: new Map(names.map((name) => [name, {incidence: 0, variance: 0, covariance: 0, ended: 0}]))
  };
  const found = new Map<string, IncidenceAt[]>(names.map((name) => [name, []]));
  const longest = times.at(-1)?.days ?? 0;
  let next = 0;
  for (const month of [...at].sort((a, b) => a - b)) {
    const until = month * daysPerMonth;
    while (next < times.length) {
      const days = times[next]?.days ?? Infinity;
      if (days > until) break;
      const atRisk = times.length - next;
      const ended = new Map<string, number>();
      for (; times[next]?.days === days; next += 1) {
        const outcome = times[next]?.outcome ?? null;
        if (outcome !== null) ended.set(outcome, (ended.get(outcome) ?? 0) + 1);
      }
      if (ended.size > 0) step(state, atRisk, ended);
    }
    if (until > longest && state.free > 0) continue;
    const atRisk = times.filter(({days}) => days >= until).length;
    for (const [name, own] of state.outcomes) {
      const {incidence, variance} = shareOf(state, own);
      found.get(name)?.push({
        month,
        incidence,
        atRisk,
        ...intervalOf(incidence, variance, {level, atRisk, all: times.length})
      });
    }
  }
  return Object.fromEntries(found);
}
