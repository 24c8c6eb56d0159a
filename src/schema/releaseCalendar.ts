import type {Plan} from "./reference.ts";
import type {Bilingual} from "./released.ts";

/**
 * A return that a plan asks for. `before`: the day, in the plan's own words, before which it is due; `due`: the last day
 * on which it comes in time. Both ISO dates.
 */
export type CalendarEntry = {
  plan: string;
  title: Bilingual;
  period: Bilingual;
  before: string;
  due: string;
  source: Bilingual;
};

const isoDay = (time: number) => new Date(time).toISOString().slice(0, 10);
const dayLong = 24 * 3600 * 1000;

/**
 * The returns that plans ask for before a day of a year, by the plans in force on the last day in time, in their order. Empty where the plans in
 * force name no days: nothing is carried over from an earlier plan. A deadline before 29 February is one before 1 March
 * in a year without that day.
 */
export function releaseCalendar(plans: readonly Plan[], year: number): CalendarEntry[] {
  return plans
    .flatMap((plan) =>
      plan.deadlines.map(({period, before: dayOfYear, source}) => {
        const [month = 1, day = 1] = dayOfYear.split("-").map(Number);
        const time = Date.UTC(year, month - 1, day);
        const [before, due] = [isoDay(time), isoDay(time - dayLong)];
        return {plan, entry: {plan: plan.id, title: plan.title, period, before, due, source}};
      })
    )
    .filter(({plan: {validFrom, validTo}, entry: {due}}) => validFrom <= due && (validTo ?? due) >= due)
    .map(({entry}) => entry)
    .sort((one, other) => compare(one.due, other.due) || compare(one.plan, other.plan));
}

const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);
