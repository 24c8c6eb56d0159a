import type {Basis, DatedPeriod} from "./datedPeriod.ts";
import {notApplicable, type NotApplicable} from "./notApplicable.ts";
import {idOfDays} from "./periodOf.ts";
import {daysOfMonths, monthsOfDays} from "./statisticalYear.ts";

const inYear = (day: string, years: number) => `${Number(day.slice(0, 4)) + years}${day.slice(4)}`;

const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** The same day of another year; 29 February becomes another day where that year has none. */
function sameDay(day: string, years: number, instead: "02-28" | "03-01"): string {
  const moved = inYear(day, years);
  return moved.endsWith("-02-29") && !isLeap(Number(moved.slice(0, 4)))
    ? `${moved.slice(0, 5)}${instead}`
    : moved;
}

function moved<B extends Basis>(
  period: DatedPeriod<B>,
  years: number
): DatedPeriod<B> | NotApplicable<"no-such-day"> {
  const {id, kind, basis} = period;
  const months = monthsOfDays(basis, period);
  const {start, end} = months
    ? daysOfMonths(basis, months.year + years, {first: months.first, last: months.first + months.count - 1})
    : {start: sameDay(period.start, years, "03-01"), end: sameDay(period.end, years, "02-28")};
  if (end < start) return notApplicable("no-such-day");
  const named = id.replace(/\d{4}/g, (year) => String(Number(year) + years));
  return {...period, id: kind === "dates" ? idOfDays(basis, start, end) : named, start, end};
}

/**
 * The same period of the year before (cùng kỳ năm trước), of the same kind and statistical year. Whole months stay whole
 * months: 01/02–29/02/2024 has 01/02–28/02/2023. Other days keep their numbers; where the year before has no 29 February,
 * a period ends on the 28th or begins on 1 March instead. Refused: the 29 February alone.
 */
export const samePeriodLastYear = <B extends Basis>(
  period: DatedPeriod<B>
): DatedPeriod<B> | NotApplicable<"no-such-day"> => moved(period, -1);

/**
 * The same period of the year after, by the same rules. It undoes `samePeriodLastYear`, but for days that are no whole
 * months and begin or end on 29 February, and for days from the first of a month to 28 February of a leap year.
 */
export const samePeriodNextYear = <B extends Basis>(
  period: DatedPeriod<B>
): DatedPeriod<B> | NotApplicable<"no-such-day"> => moved(period, 1);
