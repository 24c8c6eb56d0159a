/** The digits that JavaScript prints, without exponent. */
function plain(value: number): string {
  const [mantissa = "", exponent = "0"] = String(Math.abs(value)).split("e");
  const [whole = "", decimals = ""] = mantissa.split(".");
  const shift = Number(exponent);
  const digits = whole + decimals;
  const point = whole.length + shift;
  const sign = value < 0 ? "-" : "";
  if (shift === 0) return sign + mantissa;
  if (point <= 0) return `${sign}0.${"0".repeat(-point)}${digits}`;
  if (point >= digits.length) return sign + digits.padEnd(point, "0");
  return `${sign}${digits.slice(0, point)}.${digits.slice(point)}`;
}

const neverThreeDecimals = (text: string) => (/\.\d{3}$/.test(text) ? `${text}0` : text);

/**
 * A finite number of a workbook as text: the shortest digits that give the same number, a point before decimals, no
 * exponent, no grouping, and never exactly three decimals (`1.234` is written `1.2340`). Minus zero is `0`.
 */
export function numberText(value: number): string {
  return neverThreeDecimals(plain(value));
}

/** A number with a format of per cent, as readers see it: 0.933 is `93.3%`. Rounded to 15 digits, as Excel counts. */
export function percentText(value: number): string {
  return `${numberText(Number((value * 100).toPrecision(15)))}%`;
}
