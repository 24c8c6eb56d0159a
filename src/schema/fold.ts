/**
 * Folds a text for comparison: without tone marks and case, đ as d, one space between words.
 * `fold("  Chỉ  tiêu ")` is `"chi tieu"`.
 */
export function fold(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[đĐ]/g, "d")
    .toLowerCase()
    .replace(/\s+/g, " ")
    .trim();
}
