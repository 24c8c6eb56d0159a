/** Whether figures may be about this year: 1900–2100. Any other year in an export is a slip of the keyboard. */
export function plausibleYear(year: number): boolean {
  return year >= 1900 && year <= 2100;
}
