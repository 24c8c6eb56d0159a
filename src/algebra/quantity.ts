import {daysAfter} from "./calendarDays.ts";
import type {Basis, DatedPeriod} from "./datedPeriod.ts";

/** What is counted: the units of the codelist, but for per cent, which is no count. */
export const units = [
  "report",
  "case-matter",
  "case-offence",
  "case-found",
  "case-initiated",
  "suspect",
  "accused",
  "defendant",
  "victim-in-cases",
  "person-in-identification",
  "victim-identified",
  "person-supported",
  "session",
  "person",
  "attendance",
  "hotline-call",
  "hotline-case"
] as const;

export type Unit = (typeof units)[number];

/** The beginning of a day, at which a stock stands; what stands at the end of a period stands as the next day begins. */
export type Moment<B extends Basis = Basis> = {basis: B; day: string};

/**
 * What a count is: `stock` stands at a moment (carried over, remaining), `flow` happens in a period (new, done), `handled`
 * is the one sum of both that there is: what was carried over into a period and what came in it.
 */
type When<B extends Basis> = {stock: Moment<B>; flow: DatedPeriod<B>; handled: DatedPeriod<B>};

export type Kind = keyof When<Basis>;

type OfKind<K extends Kind, U extends Unit, B extends Basis> = {
  kind: K;
  unit: U;
  value: number;
  when: When<B>[K];
};

/** A count, whole and not below 0, with its unit, its kind, and the period or moment that it is for. */
export type Quantity<U extends Unit = Unit, K extends Kind = Kind, B extends Basis = Basis> = {
  [One in K]: OfKind<One, U, B>;
}[K];

export type Stock<U extends Unit = Unit, B extends Basis = Basis> = OfKind<"stock", U, B>;
export type Flow<U extends Unit = Unit, B extends Basis = Basis> = OfKind<"flow", U, B>;
export type Handled<U extends Unit = Unit, B extends Basis = Basis> = OfKind<"handled", U, B>;

function counted(value: number): number {
  if (!Number.isSafeInteger(value) || value < 0)
    throw new RangeError(`a count must be whole and not below 0, not ${value}`);
  return value;
}

/**
 * What happened in a period: new, done.
 *
 * @throws RangeError if the value is below 0 or not whole.
 */
export const flow = <const U extends Unit, B extends Basis>(
  value: number,
  unit: U,
  period: DatedPeriod<B>
): Flow<U, B> => ({kind: "flow", unit, value: counted(value), when: period});

/** What stands at the beginning of a period: carried over. Throws as `flow` does. */
export const openingStock = <const U extends Unit, B extends Basis>(
  value: number,
  unit: U,
  {basis, start}: DatedPeriod<B>
): Stock<U, B> => ({kind: "stock", unit, value: counted(value), when: {basis, day: start}});

/** What stands at the end of a period: remaining. Throws as `flow` does. */
export const closingStock = <const U extends Unit, B extends Basis>(
  value: number,
  unit: U,
  {basis, end}: DatedPeriod<B>
): Stock<U, B> => ({kind: "stock", unit, value: counted(value), when: {basis, day: daysAfter(end, 1)}});

/** What was handled in a period, as an office states it; `handled` computes it. Throws as `flow` does. */
export const statedHandled = <const U extends Unit, B extends Basis>(
  value: number,
  unit: U,
  period: DatedPeriod<B>
): Handled<U, B> => ({kind: "handled", unit, value: counted(value), when: period});
