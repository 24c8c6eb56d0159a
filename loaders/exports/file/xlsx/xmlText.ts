const marks = new Map([
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
  ['"', "&quot;"],
  ["\t", "&#9;"],
  ["\n", "&#10;"]
]);

const escaped = (letter: string) => `_x${letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;

/**
 * A text for an element or attribute of a workbook. What XML cannot hold, and CR, which it would not keep, is written
 * `_x0007_`; so is the underscore before what looks like such an escape. Halves of letters become U+FFFD.
 */
export function xmlText(text: string): string {
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
    .replace(/\p{Cs}/gu, "\uFFFD")
    .replace(/[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]/g, escaped)
    .replace(/[&<>"\t\n]/g, (mark) => marks.get(mark) ?? mark);
}
