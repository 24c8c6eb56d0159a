/** How a column writes numbers: which mark stands before the decimals; null if the column does not show it. */
export type NumberStyle = {decimal: "," | "."} | "mixed" | null;

type Mark = "," | ".";

const longest = 40;
const patternOf = (decimal: Mark) => {
  const thousands = decimal === "," ? String.raw`[.\s]` : String.raw`[,\s]`;
  return new RegExp(
    String.raw`^[+-]?(?:\d+|[1-9]\d{0,2}(${thousands})\d{3}(?:\1\d{3})*)(?:[${decimal}]\d+)?$`
  );
};
const patterns = new Map<Mark, RegExp>([
  [",", patternOf(",")],
  [".", patternOf(".")]
]);

/** The decimal marks with which a text is a number: both for `12` and `1.292`, one for `21,2`, none for `1.2.3`. */
const decimalMarks = (text: string): Mark[] =>
  text.length > longest
    ? []
    : [...patterns].filter(([, pattern]) => pattern.test(text)).map(([mark]) => mark);

const withoutPercent = (text: string) => text.trim().replace(/\s*%$/, "").replace(/^[−–]/, "-");

function valueOf(text: string, decimal: Mark): number {
  const digits = text.replace(decimal === "," ? /[.\s]/g : /[,\s]/g, "").replace(",", ".");
  return Number(digits) + 0; // −0 is 0
}

/**
 * Judges how a column writes numbers, from all its cells together: a cell decides that is a number with one decimal
 * mark only (`21,2`, `1.234.567`), not one that fits both (`1.292`, `12`). Null where no cell decides, `"mixed"` where
 * two cells contradict one another.
 */
export function numberStyle(cells: readonly string[]): NumberStyle {
  const votes = new Set<Mark>();
  for (const cell of cells) {
    const [mark, other] = decimalMarks(withoutPercent(cell));
    if (mark !== undefined && other === undefined) votes.add(mark);
  }
  const [decimal] = votes;
  if (decimal === undefined) return null;
  return votes.size > 1 ? "mixed" : {decimal};
}

/**
 * Reads a number in the style of its column. Thousands may be grouped by the other mark or by a space, in threes only;
 * a `%` behind the number is left out. `"ambiguous"` for `1.292` in a column that does not show its style (a count can
 * only be 1292 there, so callers that read counts pass `whole: true`), for a count that would have three decimals in a
 * column with that decimal mark (`2.000` may well be two thousand), and for every number with a mark in a mixed
 * column. Null if the text is no number: only the digits 0–9 count, and no exponents.
 */
export function readNumber(
  text: string,
  style: NumberStyle,
  {whole = false} = {}
): number | "ambiguous" | null {
  const plain = withoutPercent(text);
  const marks = decimalMarks(plain);
  const [mark] = marks;
  if (mark === undefined) return null;
  if (!/[.,]/.test(plain)) return valueOf(plain, mark);
  if (style === "mixed") return "ambiguous";
  if (style !== null) {
    if (!marks.includes(style.decimal)) return null;
    // a count has no decimals: `2.000` where the column writes a decimal point may well be two thousand
    if (whole && marks.length > 1 && plain.includes(style.decimal)) return "ambiguous";
    return valueOf(plain, style.decimal);
  }
  if (marks.length === 1) return valueOf(plain, mark);
  return whole ? Number(plain.replace(/[.,\s]/g, "")) : "ambiguous";
}
