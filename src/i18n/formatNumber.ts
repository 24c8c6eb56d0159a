/** The languages of the project. */
export type Language = "vi" | "en";

/**
 * Writes a number in a language: `3.359,8` in Vietnamese, `3,359.8` in English. `decimals`: digits after the mark; by
 * default as many as the value has, at most two. A minus is U+2212.
 */
export function formatNumber(value: number, language: Language, decimals?: number): string {
  const text =
    decimals === undefined ? String(Number(Math.abs(value).toFixed(2))) : Math.abs(value).toFixed(decimals);
  const [whole = "", fraction] = text.split(".");
  const [thousands, decimal] = language === "vi" ? [".", ","] : [",", "."];
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, thousands);
  const sign = value < 0 && Number(text) !== 0 ? "−" : "";
  return `${sign}${grouped}${fraction === undefined ? "" : decimal + fraction}`;
}
