import type {ColumnContract} from "../../exports/kind/columnContract.ts";

/** A key may end in so many digits. */
const digitsAtEnd = 8;

/** More beginnings than this are not looked at. */
const mostBeginnings = 200;

/**
 * A pattern for RE2 of keys that are certain, in the manner of the given ones: what stands before the digits at the end,
 * with any digits, and up to eight digits. Zeros are asked about: if they make no number of a person, no digits do.
 */
export function certainKeys({isCertain}: ColumnContract["key"], texts: readonly string[]): string {
  const beginnings = new Set<string>();
  for (const text of texts) {
    const beginning = /^([A-Z0-9./-]*?)\d+$/.exec(text)?.[1];
    if (beginning !== undefined && beginnings.size < mostBeginnings)
      beginnings.add(beginning.replace(/\d/g, "0"));
  }
  const certain = [...beginnings].filter((beginning) =>
    Array.from({length: digitsAtEnd}, (_, more) => beginning + "0".repeat(more + 1)).every(isCertain)
  );
  const patterns = certain.map((beginning) => beginning.replace(/[./-]/g, "[$&]").replaceAll("0", "[0-9]"));
  return patterns.length === 0 ? "[^\\s\\S]" : `(?:${patterns.join("|")})[0-9]{1,${digitsAtEnd}}`;
}
