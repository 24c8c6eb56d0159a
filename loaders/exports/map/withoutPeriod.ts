const period =
  "(?:(?:quý|quí)\\s+(?:iii|ii|iv|i|[1-4])|(?:\\d{1,2}|ba|sáu|chín)\\s+tháng(?:\\s+(?:đầu|cuối))?|tháng\\s+\\d{1,2})";
const year = "(?:19|20)\\d{2}";

/** What of a title speaks of a time, in the order in which it is taken out. */
const times = [
  `\\([^()]*(?:${year}|lũy kế|luỹ kế)[^()]*\\)`,
  `(?<!\\p{L})(?:tính\\s+)?từ\\s+(?:ngày\\s+)?\\d{1,2}[/.-]\\d{1,2}.*$`,
  `(?<!\\p{L})${period}\\s*(?:[/,-]\\s*)?(?:của\\s+)?(?:năm\\s+)?${year}(?!\\d)`,
  `(?<!\\p{L})năm\\s+${year}(?:\\s*[-–]\\s*${year})?(?!\\d)`,
  `(?<!\\p{L})${period}\\s*$`
].map((pattern) => new RegExp(pattern, "giu"));

/**
 * The title of a form without the period that one file states in it: the form is the same in every period. The whole
 * title where nothing else is in it.
 */
export function withoutPeriod(title: string): string {
  const line = title.normalize("NFC").replace(/\s+/g, " ").trim();
  const left = times
    .reduce((text, pattern) => text.replace(pattern, " "), line)
    .replace(/\s+/g, " ")
    .replace(/[\s,;:–-]+$/, "")
    .trim();
  return left === "" ? line : left;
}
