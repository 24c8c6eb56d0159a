import {checkDays, type Basis, type DatedPeriod} from "./datedPeriod.ts";
import {noSuchPeriod, type NotApplicable} from "./notApplicable.ts";
import {daysOfMonths, monthsOfDays} from "./statisticalYear.ts";

const lengths = {year: 12, "nine-months": 9, "half-year": 6, quarter: 3, month: 1} as const;

/** The periods of a statistical year that have a name. */
export type NamedKind = keyof typeof lengths;

/** The parts that each statistical year has; procuracies, courts and the TIP Report name years only. */
type PartsOf = {
  calendar: NamedKind;
  administrative: NamedKind;
  procuracy: "year";
  court: "year";
  tip: "year";
};

type UnlessDefined<B extends Basis, K extends NamedKind> = B extends Basis
  ? [K] extends [PartsOf[B]]
    ? never
    : NotApplicable<"no-such-period">
  : never;

const hasParts = (basis: Basis) => basis === "calendar" || basis === "administrative";

/** What follows the id of a period that is not the calendar's. */
const suffix = (basis: Basis) => (basis === "calendar" ? "" : `@${basis}`);

const marks: Record<NamedKind, (index: number) => string> = {
  year: () => "",
  "nine-months": () => "-9M",
  "half-year": (index) => `-H${index}`,
  quarter: (index) => `-Q${index}`,
  month: (index) => `-${String(index).padStart(2, "0")}`
};

/**
 * A named period of a statistical year. The year has the number of the calendar year in which it ends: the administrative
 * year 2024 is 15/12/2023–14/12/2024, the TIP Report's 2024 is 01/4/2023–31/3/2024. `index` counts from 1: quarters 1–4,
 * halves 1–2, months 1–12 (month 1 of the administrative year begins on 15 December); 1 for a year and nine months.
 * Refused: a part of a year that has none (procuracy, court, tip).
 *
 * @throws RangeError if the year is not one from 1000 to 9999 or has no part with that index.
 */
export function periodOf<const B extends Basis, const K extends NamedKind>(
  basis: B,
  kind: K,
  year: number,
  index = 1
): DatedPeriod<B> | UnlessDefined<B, K> {
  const length = lengths[kind];
  if (!Number.isInteger(year) || year < 1000 || year > 9999) throw new RangeError(`${year} is no year`);
  if (!Number.isInteger(index) || index < 1 || index > Math.floor(12 / length))
    throw new RangeError(`a year has no ${kind} ${index}`);
  if (kind !== "year" && !hasParts(basis)) return noSuchPeriod(basis) as UnlessDefined<B, K>;
  const days = daysOfMonths(basis, year, {first: length * (index - 1) + 1, last: length * index});
  return {id: `${year}${marks[kind](index)}${suffix(basis)}`, kind, basis, ...days};
}

/** The id of a period that is known by its days. */
export const idOfDays = (basis: Basis, start: string, end: string): string =>
  `${start}..${end}${suffix(basis)}`;

/**
 * The period of some days: by its name where it is a named period of the statistical year, else of the kind `dates`.
 *
 * @throws RangeError if a date is no day of the calendar or the last day lies before the first.
 */
export function periodOfDays<const B extends Basis>(basis: B, start: string, end: string): DatedPeriod<B> {
  checkDays(start, end);
  const months = monthsOfDays(basis, {start, end});
  const kind = (Object.keys(lengths) as NamedKind[]).find((one) => lengths[one] === months?.count);
  const hasName = kind !== undefined && (kind === "year" || hasParts(basis));
  if (
    !months ||
    !hasName ||
    (months.first - 1) % lengths[kind] !== 0 ||
    (kind === "nine-months" && months.first !== 1)
  )
    return {id: idOfDays(basis, start, end), kind: "dates", basis, start, end};
  const index = (months.first - 1) / lengths[kind] + 1;
  return {id: `${months.year}${marks[kind](index)}${suffix(basis)}`, kind, basis, start, end};
}
