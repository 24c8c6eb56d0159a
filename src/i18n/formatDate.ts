import type {Language} from "./formatNumber.ts";

const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December"
];

/**
 * Writes an ISO date or month in a language. Vietnamese: days under 10 and months 1 and 2 take a zero (`01/7/2024`,
 * `15/02/2024`, `4/2022`); English: `1 July 2024`, `April 2022`.
 */
export function formatDate(date: string, language: Language): string {
  const [year = "", month = "", day] = date.split("-");
  if (language === "en") {
    const name = `${months[Number(month) - 1] ?? month} ${year}`;
    return day === undefined ? name : `${Number(day)} ${name}`;
  }
  const short = `${Number(month) <= 2 ? month : Number(month)}/${year}`;
  return day === undefined ? short : `${day}/${short}`;
}

/** Writes a span of dates; one date where both are the same or the end is null. */
export function formatDates(start: string, end: string | null, language: Language): string {
  const first = formatDate(start, language);
  if (end === null || end === start) return first;
  return `${first}${language === "vi" ? "–" : " – "}${formatDate(end, language)}`;
}
