import type {Basis} from "./datedPeriod.ts";
import {daysAfter} from "./calendarDays.ts";

/** The day on which each month begins, and how many months the year begins after (below 0: before) January. */
const years: Record<Basis, {startDay: number; shift: number}> = {
  calendar: {startDay: 1, shift: 0},
  administrative: {startDay: 15, shift: -1},
  procuracy: {startDay: 1, shift: -1},
  court: {startDay: 1, shift: -3},
  tip: {startDay: 1, shift: -9}
};

const iso = (year: number, month: number, day: number) =>
  new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);

/**
 * The days of some months (from 1 to 12, both included) of a statistical year, which has the number of the calendar year
 * in which it ends: months 1–3 of the administrative year 2024 are 15/12/2023 to 14/3/2024. Decree 09/2019/NĐ-CP for the
 * administrative year.
 */
export function daysOfMonths(
  basis: Basis,
  year: number,
  {first, last}: {first: number; last: number}
): {start: string; end: string} {
  const {startDay, shift} = years[basis];
  return {start: iso(year, first + shift, startDay), end: iso(year, last + shift + 1, startDay - 1)};
}

/**
 * The whole months of statistical years that some days make up: how many, and the year and month (1 to 12) of the first.
 * Null where they do not begin and end with a month.
 */
export function monthsOfDays(
  basis: Basis,
  {start, end}: {start: string; end: string}
): {year: number; first: number; count: number} | null {
  const {startDay, shift} = years[basis];
  const begins = (day: string) => {
    const [year = 0, month = 0, ofMonth] = day.split("-").map(Number);
    return ofMonth === startDay ? 12 * year + month - 1 - shift : null;
  };
  const from = begins(start);
  const after = begins(daysAfter(end, 1));
  if (from === null || after === null) return null;
  return {year: Math.floor(from / 12), first: (from % 12) + 1, count: after - from};
}
