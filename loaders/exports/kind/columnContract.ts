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
  read: (parts: Record<string, Part>) => Record<string, FactValue> | null;
};

/**
 * The contract of a row column by column, for files too large to be read row by row. It speaks of rows only that are
 * taken as they are, without any finding, and state one fact; all others are left to the row contract. So whatever is
 * said here must be what the row contract says of such a row, and a row that is certain here is no total, no remark,
 * and data to the row contract.
 *
 * - `key`: the field whose text is key and value (`column`) of the fact, where all of it matches `certain`, a pattern
 *   that JavaScript and RE2 read alike and that only ASCII without space at either end fulfils.
 * - `stated`: the field of the cell that states the fact.
 * - `cells`: how each other field is read; null where the row needs to be read by itself. A blank cell is `""`, and so
 *   is a column that the table lacks. A field without reader decides nothing, whatever it holds.
 * - `inOrder`: names of parts that are texts or null and must not fall from one to the next, nulls passed over.
 * - `always`: columns of the fact that are the same in each certain row.
 */
export type ColumnContract = {
  key: {field: string; column: string; certain: string};
  stated: string;
  cells: Record<string, (text: string) => CellReading | null>;
  together: readonly Together[];
  inOrder: readonly string[];
  always: Record<string, FactValue>;
};
