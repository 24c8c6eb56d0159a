import {daysOfMonths} from "#src/algebra/statisticalYear.ts";
import type {Period} from "#src/schema/period.ts";
import type {TitleDates} from "./readTitleDates.ts";
import type {TitlePeriod} from "./readTitlePeriod.ts";

/** The statistical years of offices that send returns. */
export const returnBases = ["calendar", "administrative", "procuracy", "court"] as const;

export type ReturnBasis = (typeof returnBases)[number];

/** Months of a statistical year, from 1 to 12, both inclusive. */
export type Months = {first: number; last: number};

/**
 * The days of some months of a statistical year: quarter I of the administrative year 2024 (months 1–3) is 15/12/2023 to
 * 14/3/2024, month 1 of the court's year 2024 is October 2023.
 */
export const daysOf = (basis: ReturnBasis, year: number, months: Months): TitleDates =>
  daysOfMonths(basis, year, months);

export function monthsOf({span, index}: Pick<TitlePeriod, "span" | "index">): Months {
  const length = {month: 1, quarter: 3, "half-year": 6, "nine-months": 9, year: 12}[span];
  return {first: length * (index - 1) + 1, last: length * index};
}

function shapeOf(year: number, {first, last}: Months): Pick<Period, "id" | "kind"> | null {
  const length = last - first + 1;
  if (length === 12) return {kind: "year", id: `${year}`};
  if (length === 9 && first === 1) return {kind: "nine-months", id: `${year}-9M`};
  if (length === 6 && first % 6 === 1) return {kind: "half-year", id: `${year}-H${(first + 5) / 6}`};
  if (length === 3 && first % 3 === 1) return {kind: "quarter", id: `${year}-Q${(first + 2) / 3}`};
  if (length === 1) return {kind: "month", id: `${year}-${String(first).padStart(2, "0")}`};
  return null;
}

const suffix = (basis: Period["basis"]) => (basis === "calendar" || basis === "unstated" ? "" : `@${basis}`);

/** A period that is known by its days only. */
export function periodOfDays(basis: ReturnBasis | "unstated", {start, end}: TitleDates): Period {
  return {id: `${start}..${end}${suffix(basis)}`, kind: "dates", basis, start, end};
}

/**
 * The period of some months of a statistical year. Those of the procuracies and courts name years only: their other
 * periods, and months that are no quarter, half or nine months, are known by their days.
 */
export function periodOfMonths(basis: ReturnBasis, year: number, months: Months): Period {
  const days = daysOf(basis, year, months);
  const shape = shapeOf(year, months);
  const named = shape && (basis === "calendar" || basis === "administrative" || shape.kind === "year");
  return named ? {...shape, id: `${shape.id}${suffix(basis)}`, basis, ...days} : periodOfDays(basis, days);
}

/** The months that some days make up in a statistical year; null where they do not begin and end with its months. */
export function monthsOfDays(basis: ReturnBasis, {start, end}: TitleDates): (Months & {year: number}) | null {
  for (const year of [Number(end.slice(0, 4)), Number(end.slice(0, 4)) + 1])
    for (let first = 1; first <= 12; first += 1)
      for (let last = first; last <= 12; last += 1) {
        const days = daysOf(basis, year, {first, last});
        if (days.start === start && days.end === end) return {year, first, last};
      }
  return null;
}
