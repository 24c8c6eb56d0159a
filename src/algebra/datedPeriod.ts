import type {Period} from "../schema/period.ts";
import {countDays, isDay} from "./calendarDays.ts";
import {notApplicable, type NotApplicable} from "./notApplicable.ts";
import {monthsOfDays} from "./statisticalYear.ts";

/** A statistical year that is known. */
export type Basis = Exclude<Period["basis"], "unstated">;

/**
 * A period with which can be reckoned: its statistical year and its days, both inclusive, are known, and a figure for it
 * is for the whole of it. The statistical year is part of the type: periods of two of them do not go together.
 */
export type DatedPeriod<B extends Basis = Basis> = {
  id: string;
  kind: Exclude<Period["kind"], "open-start" | "mean-per-year">;
  basis: B;
  start: string;
  end: string;
};

type HasBasis = {basis: Basis};

/** The statistical year that periods of a list may share; `never` where two are known to differ. */
type SharedBasis<P extends readonly HasBasis[]> = P extends readonly []
  ? Basis
  : P extends readonly [infer First extends HasBasis, ...infer Others extends readonly HasBasis[]]
    ? First["basis"] & SharedBasis<Others>
    : P[number]["basis"];

/** `never`, which no argument is, where two periods are known to be of different statistical years. */
export type OfOneYear<P extends readonly HasBasis[]> = [SharedBasis<P>] extends [never] ? never : unknown;

type IsUnion<B, All = B> = B extends unknown ? ([All] extends [B] ? false : true) : never;

/** A refusal that is possible unless the statistical year is one that is known while the program is written. */
export type UnlessOneYear<B extends Basis> = true extends IsUnion<B> ? NotApplicable<"other-basis"> : never;

/**
 * The period of a row, if it can be reckoned with. Refused: unknown days, an unknown statistical year, a mean per year.
 *
 * @throws RangeError if a date is no day of the calendar or the period ends before it begins.
 */
export function datedPeriod({
  id,
  kind,
  basis,
  start,
  end
}: Period): DatedPeriod | NotApplicable<"no-days" | "basis-unstated" | "mean-per-year"> {
  if (kind === "mean-per-year") return notApplicable("mean-per-year");
  if (kind === "open-start" || start === null || end === null) return notApplicable("no-days");
  if (basis === "unstated") return notApplicable("basis-unstated");
  checkDays(start, end);
  return {id, kind, basis, start, end};
}

/** @throws RangeError if a date is no day of the calendar or the last day lies before the first. */
export function checkDays(start: string, end: string): void {
  for (const day of [start, end])
    if (!isDay(day)) throw new RangeError(`a period needs days of the calendar, not ${day}`);
  if (end < start) throw new RangeError(`a period that begins on ${start} cannot end on ${end}`);
}

/** How many days a period has. */
export const daysOf = ({start, end}: DatedPeriod): number => countDays(start, end);

/** How many whole months of its statistical year a period has, a quarter 3; null where it begins or ends within one. */
export const monthsCovered = (period: DatedPeriod): number | null =>
  monthsOfDays(period.basis, period)?.count ?? null;

/** Whether the last day of a period is over or is the day asked about, an ISO date. */
export const isComplete = ({end}: DatedPeriod, asOf: string): boolean => end <= asOf;
