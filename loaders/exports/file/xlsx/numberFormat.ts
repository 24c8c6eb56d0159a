/** What a number with a format is for readers. */
export type NumberFormat = "number" | "percent" | "date";

const between = (from: number, to: number) => (id: number) => id >= from && id <= to;

/** Built-in formats of dates and times; 46 is `[h]:mm:ss`, a duration. 27–36 and 50–58 are those of East Asia. */
const dates = [between(14, 22), between(27, 36), between(45, 45), between(47, 47), between(50, 58)];

/** What a built-in format (ECMA-376, part 1, 18.8.30) shows. */
export function builtInFormat(id: number): NumberFormat {
  if (id === 9 || id === 10) return "percent";
  return dates.some((has) => has(id)) ? "date" : "number";
}

/**
 * What a format code shows, by its section for positive numbers: a date if it holds d, m or y outside quotation marks
 * and brackets, unless it is a duration such as `[h]:mm`; per cent if it holds `%` there.
 */
export function customFormat(code: string): NumberFormat {
  const bare = code.replace(/"[^"]*"?|\\.|[_*]./gs, "");
  const [section = ""] = bare.split(";");
  const letters = section.replace(/\[[^\]]*\]?/g, "");
  if (/\[(h+|m+|s+)\]/i.test(section)) return "number";
  if (/[dmy]/i.test(letters.replace(/general/gi, ""))) return "date";
  return letters.includes("%") ? "percent" : "number";
}
