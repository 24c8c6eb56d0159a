import {readFileSync} from "node:fs";

/**
 * The rows of an file of expected values, `test/oracles/<name>.csv` (made by `<name>.R`), by column name and
 * as written. The values hold no commas or quotes.
 */
export function readOracle<Column extends string>(
  name: string,
  columns: readonly Column[]
): Record<Column, string>[] {
  const [header = "", ...lines] = readFileSync(new URL(`../oracles/${name}.csv`, import.meta.url), "utf8")
    .trim()
    .split("\n");
  const names = header.split(",");
  return lines.map((line) => {
    const cells = line.split(",");
    const cell = (column: Column) => {
      const value = cells[names.indexOf(column)];
      if (value === undefined || value === "") throw new Error(`${name}.csv has no ${column} in "${line}"`);
      return [column, value] as const;
    };
    return Object.fromEntries(columns.map(cell)) as Record<Column, string>;
  });
}
