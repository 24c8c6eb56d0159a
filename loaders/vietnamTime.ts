/** Viet Nam keeps UTC+7 all year round. */
const offset = "+07:00";
const offsetMilliseconds = 7 * 3600 * 1000;

/** The calendar date in Viet Nam at an instant: `2026-10-30T17:00:00.000Z` is `2026-10-31`. */
export function vietnamDate(instant: string): string {
  return new Date(Date.parse(instant) + offsetMilliseconds).toISOString().slice(0, 10);
}

/** The first instant of a date in Viet Nam, as ISO text in UTC. */
export function startOfDay(date: string): string {
  return new Date(`${date}T00:00:00.000${offset}`).toISOString();
}

/** The last millisecond of a date in Viet Nam, as ISO text in UTC. */
export function endOfDay(date: string): string {
  return new Date(`${date}T23:59:59.999${offset}`).toISOString();
}

/** An instant as a clock in Viet Nam shows it: `31/10/2026 09:05`; the first instant of a day as its date alone. */
export function vietnamClock(instant: string): string {
  const date = vietnamDate(instant);
  const [year = "", month = "", day = ""] = date.split("-");
  const time = new Date(Date.parse(instant) + offsetMilliseconds).toISOString().slice(11, 16);
  return `${day}/${month}/${year}${instant === startOfDay(date) ? "" : ` ${time}`}`;
}
