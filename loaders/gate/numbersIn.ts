/** A number as people and machines write it: digits with marks between them, a sign and an exponent of machines aside. */
const written = /\d+(?:[.,\u00A0\u202F]\d+)*/g;

/** The numbers that a text holds, as they are written: `3.359,8`, `2018`, `12.50`. No number, no element. */
export function numbersIn(text: string): string[] {
  return [...text.normalize("NFKC").matchAll(written)].map(([number]) => number);
}

/**
 * What a written number can mean, in Vietnamese, English or machine notation: `1.234` is 1234 or 1.234. A number that is
 * none of these (`31.12.2020`) means the sequence of its parts.
 */
export function readingsOf(number: string): string[] {
  const readings = [number.replace(/[.,]/g, " ")];
  const plain = number.replaceAll(/[\u00A0\u202F ]/g, "");
  for (const [thousands, decimal] of [
    [".", ","],
    [",", "."]
  ] as const) {
    const [whole = "", fraction = "", more] = plain.split(decimal);
    if (more !== undefined || fraction.includes(thousands)) continue;
    const groups = whole.split(thousands);
    if (groups.slice(1).some((group) => group.length !== 3)) continue;
    readings.push(String(Number(`${groups.join("")}.${fraction === "" ? "0" : fraction}`)));
  }
  return readings;
}
