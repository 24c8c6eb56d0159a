import type {Period} from "#src/schema/period.ts";
import {periodOfDays, periodOfMonths, returnBases, type Months} from "./returnWindows.ts";

const day = String.raw`\d{4}-\d{2}-\d{2}`;
const ofDays = new RegExp(`^(${day})\\.\\.(${day})$`);
const ofMonths = /^(\d{4})(?:-(?:Q([1-4])|H([12])|(9M)|(\d{2})))?$/;

function monthsOf([, , quarter, half, nine, month]: RegExpExecArray): Months {
  if (quarter !== undefined) return {first: 3 * Number(quarter) - 2, last: 3 * Number(quarter)};
  if (half !== undefined) return {first: 6 * Number(half) - 5, last: 6 * Number(half)};
  if (nine !== undefined) return {first: 1, last: 9};
  return month === undefined ? {first: 1, last: 12} : {first: Number(month), last: Number(month)};
}

/**
 * The period of a return by its id alone, such as `2024-Q3@administrative`; null for what is no such id. One that is
 * known by its days is taken for a period of the calendar where the id names no other basis.
 */
export function returnPeriodById(id: string): Period | null {
  const [own = "", stated = "calendar"] = id.split("@");
  const basis = returnBases.find((one) => one === stated);
  if (basis === undefined) return null;
  const [, start, end] = ofDays.exec(own) ?? [];
  if (start !== undefined && end !== undefined) return periodOfDays(basis, {start, end});
  const named = ofMonths.exec(own);
  return named ? periodOfMonths(basis, Number(named[1]), monthsOf(named)) : null;
}
