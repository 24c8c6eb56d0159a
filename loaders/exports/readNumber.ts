/** How a column writes numbers: which mark stands before the decimals; null if the column does not show it. */
export type NumberStyle = {decimal: "," | "."} | null;

/**
 * Judges how a column writes numbers, from all its cells together. A mark is decimal where it is followed by other
 * than three digits, or stands last behind the other mark; it groups thousands where it is repeated. Where no cell
 * decides, or two cells contradict one another, the style is null.
 */
export function numberStyle(cells: readonly string[]): NumberStyle {
  const votes = new Set<"," | ".">();
  for (const cell of cells) {
    const text = cell.replace(/[\s%]/g, "");
    if (!/^[+-]?\d[\d.,]*$/.test(text)) continue;
    const marks = [...text.matchAll(/[.,]/g)];
    const lastMark = marks.at(-1);
    if (lastMark === undefined) continue;
    const mark = lastMark[0] as "," | ".";
    const other = mark === "," ? "." : ",";
    if (text.includes(other)) votes.add(marks.filter(([sign]) => sign === mark).length > 1 ? other : mark);
    else if (marks.length > 1) votes.add(other);
    else if (text.length - lastMark.index - 1 !== 3) votes.add(mark);
  }
  const [decimal] = votes;
  return votes.size === 1 && decimal !== undefined ? {decimal} : null;
}

/**
 * Reads a number in the style of its column. `"ambiguous"` for `1.234` in a column that does not show its style:
 * a count can only be 1234 there, so callers that read counts pass `whole: true`. Null if the text is no number.
 */
export function readNumber(text: string, style: NumberStyle, {whole = false} = {}): number | "ambiguous" | null {
  const plain = text.replace(/\s/g, "").replace(/%$/, "");
  if (/^[+-]?\d+$/.test(plain)) return Number(plain);
  const grouped = /^[+-]?\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*$/.exec(plain);
  if (grouped && style === null) return whole ? Number(plain.replace(/[.,]/g, "")) : "ambiguous";
  if (style === null) return null;
  const [thousands, decimal] = style.decimal === "," ? [".", ","] : [",", "."];
  const pattern = new RegExp(`^[+-]?(?:\\d+|\\d{1,3}(?:\\${thousands}\\d{3})+)(?:\\${decimal}\\d+)?$`);
  return pattern.test(plain) ? Number(plain.replaceAll(thousands, "").replace(decimal, ".")) : null;
}
