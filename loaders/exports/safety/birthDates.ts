/** The year of an exact date written in any usual way, or null. A month or a year alone is no exact date. */
export function yearOfDate(text: string): number | null {
  const match =
    /^\d{1,2}\s?[./-]\s?\d{1,2}\s?[./-]\s?(?<year>\d{4})$/.exec(text) ??
    /^(?<year>\d{4})-\d{1,2}-\d{1,2}(?:[T ].*)?$/.exec(text);
  return match?.groups?.["year"] === undefined ? null : Number(match.groups["year"]);
}

/** The programme's present, used where a table has no other dates: nothing here reads the clock. */
const present = 2026;
const most = 0.6;

const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

/**
 * Whether the cells of a column are dates of birth: most are exact dates, most of these 12–80 years before the other
 * dates of the table (before 2026 if it has none), and spread over more than five years, as dates of one period's
 * events are not. `otherYears`: the years of the exact dates in the other columns, asked for only if needed.
 */
export function areBirthDates(cells: readonly string[], otherYears: () => readonly number[]): boolean {
  const years = cells.map(yearOfDate).filter((year) => year !== null);
  if (years.length < 2 || years.length < most * cells.length) return false;
  const reference = median(otherYears()) ?? present;
  const fitting = years.filter((year) => reference - year >= 12 && reference - year <= 80);
  return fitting.length >= most * years.length && Math.max(...years) - Math.min(...years) > 5;
}
