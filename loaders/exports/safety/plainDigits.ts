const isDigit = (code: number) => /^\p{Nd}$/u.test(String.fromCodePoint(code));

/** The value of a digit of any script: digits of a script stand in a row from 0 to 9. */
function valueOf(digit: string): number {
  const code = digit.codePointAt(0) ?? 0;
  let before = 0;
  while (before < 9 && isDigit(code - before - 1)) before += 1;
  return before;
}

/**
 * A text in NFKC whose digits of any script are those from 0 to 9, and in which numbers of persons are written as usual:
 * the letter O at the head of a number or inside it is 0, digits set apart one by one are joined, and so are the groups
 * of a mobile number between slashes or commas.
 */
export function plainDigits(text: string): string {
  const plain = text
    .normalize("NFKC")
    .replace(/\p{Cf}/gu, "")
    .replace(/[^\d\P{Nd}]/gu, (digit) => String(valueOf(digit)));
  if (!/\d[^\p{L}]*\d/u.test(plain)) return plain;
  return plain
    .replace(/(?<![\p{L}\d])[OoОо](?=[ .-]?\d{2})|(?<=\d)[OoОо](?=\d)/gu, "0")
    .replace(/(?<![\d.,/-]|\d )0(?:(?<mark>[ .-])\d)(?:\k<mark>\d){7,10}(?![.,/ -]?\d)/gu, (number) =>
      number.replace(/\D/gu, "")
    )
    .replace(
      /(?<![\d.,/])(0\d{2,3})([/,])(\d{3})\2(\d{3,4})(?![\d/,])/gu,
      (_, first: string, __, second: string, third: string) => `${first} ${second} ${third}`
    );
}
