import type {Basis, DatedPeriod} from "./datedPeriod.ts";
import {notApplicable, type NotApplicable} from "./notApplicable.ts";
import {idOfDays} from "./periodOf.ts";
import {daysOfMonths, monthsOfDays} from "./statisticalYear.ts";

/** The same day of the year before or after, neither of which has a 29 February where this one does. */
const sameDay = (day: string, years: 1 | -1, insteadOf29February: string): string =>
  `${Number(day.slice(0, 4)) + years}${day.endsWith("-02-29") ? insteadOf29February : day.slice(4)}`;

function moved<B extends Basis>(
  period: DatedPeriod<B>,
  years: 1 | -1
): DatedPeriod<B> | NotApplicable<"no-such-day"> {
  const {id, kind, basis} = period;
  const months = monthsOfDays(basis, period);
  const {start, end} = months
    ? daysOfMonths(basis, months.year + years, {first: months.first, last: months.first + months.count - 1})
    : {start: sameDay(period.start, years, "-03-01"), end: sameDay(period.end, years, "-02-28")};
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
