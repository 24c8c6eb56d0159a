/** A date as far as it is known: `2024-09-17`, `2024-09` where only the month is known, `2024` where only the year is. */
export type PartialDate = string;

export type DatePrecision = "day" | "month" | "year";

export function precisionOf(date: PartialDate): DatePrecision {
  return date.length === 4 ? "year" : date.length === 7 ? "month" : "day";
}

/** The first day that a date may mean, `YYYY-MM-DD`. */
export function earliest(date: PartialDate): string {
  return {year: `${date}-01-01`, month: `${date}-01`, day: date}[precisionOf(date)];
}

/** The last day that a date may mean, `YYYY-MM-DD`. */
export function latest(date: PartialDate): string {
  const [year = "", month = "12"] = date.split("-");
  if (precisionOf(date) === "day") return date;
  const days = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return `${year}-${month}-${days}`;
}

/** Whether one date lies before another whatever the days are that are not known; false where it may or may not. */
export function surelyBefore(one: PartialDate, other: PartialDate): boolean {
  return latest(one) < earliest(other);
}
