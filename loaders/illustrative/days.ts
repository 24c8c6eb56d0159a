/** A calendar day as the number of days since 1970-01-01. */
export type Day = number;

export const dayOf = (iso: string): Day => Date.parse(`${iso}T00:00:00Z`) / 86_400_000;

export const isoOf = (day: Day): string => new Date(day * 86_400_000).toISOString().slice(0, 10);

/** A day as offices write it: `05/3/2024`. */
export function writtenDay(day: Day): string {
  const [year = "", month = "", date = ""] = isoOf(day).split("-");
  return `${date}/${Number(month) <= 2 ? month : Number(month)}/${year}`;
}
