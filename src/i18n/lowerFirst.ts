/** A text with a small first letter, for use within a sentence: `Năm 2018` is `năm 2018`. */
export function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
