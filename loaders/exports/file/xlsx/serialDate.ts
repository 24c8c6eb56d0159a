/** Excel's last day, 31/12/9999, in the two systems. */
const last1900 = 2_958_465;
const last1904 = 2_957_003;

const dayAfter = (from: string, days: number) =>
  new Date(Date.parse(`${from}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/**
 * The day of a serial number, as `2024-05-01`; the time of the day is left out. Counted from 1900 (1 is 01/01/1900) or
 * from 1904 (0 is 01/01/1904). Excel counts a 29/02/1900 that never was: 60 has no day, and days after it follow one
 * later. Null without a day: a time alone (below 1), 60, a negative number, or a day after 31/12/9999.
 */
export function serialDate(serial: number, date1904: boolean): string | null {
  const day = Math.floor(serial);
  if (date1904) return day >= 0 && day <= last1904 ? dayAfter("1904-01-01", day) : null;
  if (!(day >= 1 && day <= last1900) || day === 60) return null;
  return dayAfter(day < 60 ? "1899-12-31" : "1899-12-30", day);
}
