const dayOf = (iso: string) => Date.parse(`${iso}T00:00:00Z`) / 86_400_000;

/**
 * The serial number of a day such as `2024-05-01`, counted from 1900, with Excel's 29/02/1900 that never was, or from
 * 1904. Throws for what is no day or lies before the first.
 */
export function dateSerial(iso: string, date1904: boolean): number {
  const day = dayOf(iso);
  const exists =
    /^\d{4}-\d\d-\d\d$/.test(iso) && new Date(day * 86_400_000).getUTCDate() === Number(iso.slice(8));
  const from1900 = day - dayOf("1899-12-30");
  const serial = date1904 ? day - dayOf("1904-01-01") : from1900 > 60 ? from1900 : from1900 - 1;
  if (!exists || serial < (date1904 ? 0 : 1)) throw new Error(`No day of a workbook: ${iso}`);
  return serial;
}
