import {daysAfter} from "#src/algebra/calendarDays.ts";
import type {Period} from "#src/schema/period.ts";
import type {Plan} from "#src/schema/reference.ts";
import {releaseCalendar} from "#src/schema/releaseCalendar.ts";

/** The plan that sets a day, and the last day, an ISO date, on which a return comes in time. */
export type DueDay = {plan: string; due: string};

/** The returns that plans ask for: four a year. */
const asked = new Set<Period["kind"]>(["quarter", "half-year", "nine-months", "year"]);

/** A deadline later than this after the last day of a period is that of another period. */
const mostDays = 31;

/**
 * By when a return of a period is due: the first day that a plan names after the last day of the period, at most 31 days
 * later. `plans`: those that apply to the reporting unit, nearest first, as lists of the same nearness; of several plans
 * in one list the earliest day counts. Null where no plan in force names a day: then lateness is not judged.
 */
export function dueDay({kind, end}: Period, plans: readonly (readonly Plan[])[]): DueDay | null {
  if (end === null || !asked.has(kind)) return null;
  const year = Number(end.slice(0, 4));
  for (const near of plans) {
    const [first] = [year, year + 1]
      .flatMap((one) => releaseCalendar(near, one))
      .filter(({due}) => due > end && due <= daysAfter(end, mostDays));
    if (first) return {plan: first.plan, due: first.due};
  }
  return null;
}
