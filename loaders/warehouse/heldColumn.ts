/**
 * How a table holds a column of facts otherwise than as its text, which takes less time to write and less room. Readers
 * see the column itself, in a view.
 *
 * - `as`: the column that is stored in its place; null where other columns say the same. `from` gives its value, as SQL,
 *   of the SQL of the fact's value, which is of the column's own type.
 * - `read`: the SQL of the column itself, of the stored columns of the table.
 */
export type HeldColumn = {
  as: {column: string; type: string; from: (value: string) => string} | null;
  read: string;
};

/** By the columns of facts. */
export type HeldColumns = Record<string, HeldColumn>;

/** A column that another one equals. */
export const sameAs = (column: string): HeldColumn => ({as: null, read: `"${column}"`});

/** The address of a cell is held as the letters of its column, beside `row`. */
export const cellOfRow: HeldColumn = {
  as: {column: "cell_column", type: "VARCHAR NOT NULL", from: (cell) => `rtrim(${cell}, '0123456789')`},
  read: `cell_column || "row"`
};

/**
 * A date as far as it is known is held as four times the days from 01/01/1970 to its first day, and 1 more where only
 * its month is known, 2 more where only its year is. A text that is no such date is an error.
 */
export function partialDate(column: string): HeldColumn {
  const held = `"${column}_held"`;
  const first = `CAST(DATE '1970-01-01' + (${held} >> 2) AS VARCHAR)`;
  return {
    as: {
      column: `${column}_held`,
      type: "INTEGER",
      // DuckDB may compute a cast for texts of other rows, too, even within CASE: so only whole dates are ever cast
      from: (date) =>
        `CAST((CAST(CASE length(${date}) WHEN 7 THEN ${date} || '-01' WHEN 4 THEN ${date} || '-01-01' ELSE ${date} END AS DATE) - DATE '1970-01-01') * 4 + CASE length(${date}) WHEN 7 THEN 1 WHEN 4 THEN 2 ELSE 0 END AS INTEGER)`
    },
    read: `CASE ${held} & 3 WHEN 0 THEN ${first} WHEN 1 THEN left(${first}, 7) ELSE left(${first}, 4) END`
  };
}

/** A code of a list is held as an enumeration of the list. A text that is not of the list is an error. */
export function codeOf(column: string, codes: readonly {code: string}[]): HeldColumn {
  const type = `ENUM(${codes.map(({code}) => `'${code.replaceAll("'", "''")}'`).join(", ")})`;
  return {
    as: {column: `${column}_held`, type, from: (code) => `CAST(${code} AS ${type})`},
    read: `CAST("${column}_held" AS VARCHAR)`
  };
}
