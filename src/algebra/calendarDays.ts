const dayLong = 86_400_000;

const timeOf = (day: string) => Date.parse(`${day}T00:00:00Z`);
const isoDay = (time: number) => new Date(time).toISOString().slice(0, 10);

/** Whether a text is a day of the calendar, `2024-02-29`; `2024-02-30` is none. */
export const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(timeOf(text)) && isoDay(timeOf(text)) === text;

/** The ISO date so many days after another, before it where `count` is below 0. */
export const daysAfter = (day: string, count: number): string => isoDay(timeOf(day) + count * dayLong);

/** How many days lie between two ISO dates, both included. */
export const countDays = (first: string, last: string): number =>
  Math.round((timeOf(last) - timeOf(first)) / dayLong) + 1;
