/**
 * Reads a calendar date written `31/12/2020`, `1/7/2024` or `2020-12-31` into ISO form. Null for anything else and for
 * days that do not exist (30/02/2021).
 */
export function readDate(text: string): string | null {
  const written =
    /^(?<day>\d{1,2})\/(?<month>\d{1,2})\/(?<year>\d{4})$/.exec(text) ??
    /^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})$/.exec(text);
  const {year, month, day} = written?.groups ?? {};
  if (year === undefined || month === undefined || day === undefined) return null;
  const iso = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : null;
}
