import {daysAfter} from "./calendarDays.ts";
import type {Basis, DatedPeriod, OfOneYear, UnlessOneYear} from "./datedPeriod.ts";
import {otherBasis} from "./notApplicable.ts";

/** Refuses periods of several statistical years; null where they are of one, or there are none. */
export function yearsDiffer<P extends DatedPeriod>(periods: readonly P[]): UnlessOneYear<P["basis"]> | null {
  const bases = periods.map(({basis}) => basis);
  return new Set(bases).size > 1 ? (otherBasis(bases) as UnlessOneYear<P["basis"]>) : null;
}

/**
 * Whether two periods share a day. Refused where their statistical years differ; where both are known to be one while the
 * program is written, the result is a plain boolean, and where they are known to differ it does not compile.
 */
export function overlaps<A extends Basis, B extends Basis>(
  one: DatedPeriod<A>,
  other: DatedPeriod<B> & OfOneYear<[DatedPeriod<A>, DatedPeriod<B>]>
): boolean | UnlessOneYear<A | B> {
  const both: readonly DatedPeriod<A | B>[] = [one, other];
  return yearsDiffer(both) ?? (one.start <= other.end && other.start <= one.end);
}

/** Whether the second period begins on the day after the first ends. Refused as `overlaps` is. */
export function adjoins<A extends Basis, B extends Basis>(
  earlier: DatedPeriod<A>,
  later: DatedPeriod<B> & OfOneYear<[DatedPeriod<A>, DatedPeriod<B>]>
): boolean | UnlessOneYear<A | B> {
  const both: readonly DatedPeriod<A | B>[] = [earlier, later];
  return yearsDiffer(both) ?? daysAfter(earlier.end, 1) === later.start;
}

/** First by the first day, then by the last. */
export const byDays = (one: {start: string; end: string}, other: {start: string; end: string}): number =>
  one.start < other.start
    ? -1
    : one.start > other.start
      ? 1
      : one.end < other.end
        ? -1
        : Number(one.end > other.end);

/**
 * Periods, and what else belongs to them, in the order of a time axis: by the first day, of those that begin together the
 * shorter one first. Refused as `overlaps` is.
 */
export function inTimeOrder<const P extends readonly DatedPeriod[]>(
  periods: P & OfOneYear<P>
): P[number][] | UnlessOneYear<P[number]["basis"]> {
  const list: readonly P[number][] = periods;
  return yearsDiffer(list) ?? [...list].sort(byDays);
}
