/**
 * The length of a period in months: whole calendar months for a period that starts on a first and ends on a last day
 * (01/01/2016–31/12/2020 is 60); else its days over 365.25/12. Both dates are inclusive.
 */
export function monthsBetween(start: string, end: string): number {
  const [year = 0, month = 0, day = 0] = start.split("-").map(Number);
  const after = new Date(Date.parse(`${end}T00:00:00Z`) + 86_400_000);
  if (day === 1 && after.getUTCDate() === 1)
    return (after.getUTCFullYear() - year) * 12 + (after.getUTCMonth() + 1 - month);
  return (after.getTime() - Date.parse(`${start}T00:00:00Z`)) / 86_400_000 / (365.25 / 12);
}
