/** A value of a fact as JSON holds it. */
export type FactValue = string | number | boolean | null | readonly string[];

/** What a check over several cells needs to know of one of them. */
export type Part = string | number | boolean | null;

/**
 * What a cell says by itself. `values`: the columns of the fact that it decides. `parts`: what the checks need of it,
 * by the names that they ask for.
 */
export type CellReading = {values?: Record<string, FactValue>; parts?: Record<string, Part>};

/**
 * A check over several cells: of the parts that it names, the columns of the fact that they decide together, or null
 * where the row needs to be read by itself. It is asked once for each combination that the file holds, so parts have
 * few different values.
 */
export type Together = {
  parts: readonly string[];
  read: (part: (name: string) => Part) => Record<string, FactValue> | null;
};

/**
 * The contract of a row column by column, for files too large to be read row by row. It speaks only of rows that are
 * taken as they are, without any finding, and state one fact; all others are left to the row contract. So whatever is
 * said here must be what the row contract says of such a row, and a row that is certain here must be data to it: no
 * total and no remark.
 *
 * - `key`: the field whose text is the key of the fact, and its `column`, just as it is written. `isCertain` is asked
 *   of the text with 0 for each digit; it is true only for ASCII letters, digits and marks, and only where
 *   it is true whatever the digits are.
 * - `stated`: the field of the cell that states the fact.
 * - `cells`: how each other field is read; null where the row needs to be read by itself. A blank cell is `""`, and so
 *   is a column that the table lacks. A field without reader decides nothing; of `running` numbers, which may differ
 *   from row to row, only those of up to eight digits are certain.
 * - `first`: further parts, each the first of others that is not null.
 * - `inOrder`: parts that are texts or null and must not fall from one to the next, nulls passed over.
 * - `always`: columns of the fact that are the same in each certain row.
 */
export type ColumnContract = {
  key: {field: string; column: string; isCertain: (text: string) => boolean};
  stated: string;
  running: readonly string[];
  cells: Record<string, (text: string) => CellReading | null>;
  first: Record<string, readonly string[]>;
  together: readonly Together[];
  inOrder: readonly string[];
  always: Record<string, FactValue>;
};
