import type {DuckDBConnection} from "@duckdb/node-api";
import {ask} from "../ask.ts";

/** A plain text file (`scanLines`), and how its rows are cut into cells. `skip`: lines up to the header's last one. */
export type PlainCsv = {file: string; delimiter: string; skip: number; width: number};

/**
 * The rows of a file in the temporary table `bulk_stage`, in their order: `rowid` counts from 0. Its columns are `c0`,
 * `c1`, … up to the last of the header. A
 * `coded` one is an enumeration of all its texts, which are given in its order; the others are held as they are. A cell
 * that a short row lacks is `""`. `cells` says how many cells a row has, and `tail` holds those beyond the header, null
 * where there are none.
 *
 * - `cells`: the number of rows by their number of cells.
 */
export type Staged = {rows: number; coded: Map<string, string[]>; cells: Map<number, number>};

/** Beyond the columns of the header so many are read, for rows that a delimiter within a cell has broken. */
const further = 12;

const literal = (text: string) => `'${text.replaceAll("'", "''")}'`;
export const name = (text: string) => `"${text.replaceAll('"', '""')}"`;
export const column = (index: number) => `c${index}`;
const range = (length: number) => Array.from({length}, (_, index) => index);

function source({file, delimiter, skip, width}: PlainCsv): string {
  const types = range(width + further).map((index) => `'${column(index)}': 'VARCHAR'`);
  return `read_csv(${literal(file)}, auto_detect = false, header = false, skip = ${skip}, delim = ${literal(delimiter)}, quote = '', escape = '', comment = '', nullstr = [chr(0)], null_padding = true, strict_mode = true, columns = {${types.join(", ")}})`;
}

/** Makes an enumeration of the texts of each column, and gives them in its order. More than `limit` are left out. */
async function distinctTexts(
  connection: DuckDBConnection,
  from: string,
  texts: ReadonlyMap<string, string>,
  limit: number
): Promise<Map<string, string[]>> {
  const coded = new Map<string, string[]>();
  const names = [...texts.keys()];
  await connection.run(
    `CREATE TEMP TABLE bulk_text AS SELECT ${names.join(", ")}, GROUPING_ID(${names.join(", ")}) AS others FROM (SELECT ${[...texts].map(([one, text]) => `${text} AS ${one}`).join(", ")} FROM ${from}) GROUP BY GROUPING SETS (${names.map((one) => `(${one})`).join(", ")})`
  );
  for (const [place, one] of names.entries()) {
    const others = 2 ** names.length - 1 - 2 ** (names.length - 1 - place);
    const query = `SELECT DISTINCT ${one} FROM bulk_text WHERE others = ${others} ORDER BY 1`;
    const found = await connection.runAndReadAll(`${query} LIMIT ${limit + 1}`);
    const all = (found.getColumnsJson()[0] ?? []).map(String);
    if (all.length > limit) continue;
    await connection.run(`CREATE TEMP TYPE bulk_text_${one} AS ENUM (${query})`);
    coded.set(one, all);
  }
  await connection.run("DROP TABLE bulk_text");
  return coded;
}

async function stage(
  connection: DuckDBConnection,
  csv: PlainCsv,
  {key, free, limit}: StageOptions
): Promise<Staged | null> {
  const from = source(csv);
  const widest = csv.width + further;
  const texts = new Map(range(csv.width).map((index) => [column(index), `coalesce(${column(index)}, '')`]));
  const held = new Set([key, ...free].map(column));
  const coded = await distinctTexts(
    connection,
    from,
    new Map([...texts].filter(([one]) => !held.has(one))),
    limit
  );
  const selected = [...texts].map(
    ([one, text]) => `${coded.has(one) ? `CAST(${text} AS bulk_text_${one})` : text} AS ${one}`
  );
  const [last, beyond] = [column(csv.width - 1), column(csv.width)];
  const filled = range(widest).map((index) => `(${column(index)} IS NOT NULL)::UTINYINT`);
  const tail = range(further).map((index) => column(csv.width + index));
  await connection.run(
    `CREATE TEMP TABLE bulk_stage AS SELECT ${selected.join(", ")}, CASE WHEN ${last} IS NULL OR ${beyond} IS NOT NULL THEN ${filled.join(" + ")} ELSE ${csv.width} END AS cells, CASE WHEN ${beyond} IS NOT NULL THEN [${tail.join(", ")}] END AS tail FROM ${from}`
  );
  const counts = await ask(
    connection,
    "SELECT cells::INTEGER AS cells, count(*)::INTEGER AS rows FROM bulk_stage GROUP BY cells"
  );
  const cells = new Map(counts.map((one) => [Number(one["cells"]), Number(one["rows"])]));
  if (cells.has(widest)) return null;
  return {rows: [...cells.values()].reduce((sum, one) => sum + one, 0), coded, cells};
}

/** Removes what `stageCells` made. */
export async function dropStage(connection: DuckDBConnection): Promise<void> {
  await connection.run("DROP TABLE IF EXISTS temp.bulk_stage");
  await connection.run("DROP TABLE IF EXISTS temp.bulk_text");
  const types = await ask(
    connection,
    "SELECT type_name AS name FROM duckdb_types() WHERE database_name = 'temp' AND type_name LIKE 'bulk\\_text\\_%' ESCAPE '\\'"
  );
  for (const one of types) await connection.run(`DROP TYPE IF EXISTS temp.${name(String(one["name"]))}`);
}

/**
 * The errors of DuckDB about the text of a CSV file: a row with more cells than columns, or a text that was another when
 * the file was read first. The ordinary reader then takes the file, and says what is wrong.
 */
const isCsvError = (error: unknown) =>
  error instanceof Error && /CSV Error|Conversion Error|Invalid Input Error/i.test(error.message);

/** `key`: the column of the key. `free`: others that are held as they are. `limit`: of the texts of one column. */
export type StageOptions = {key: number; free: readonly number[]; limit: number};

/**
 * Reads a plain file into `bulk_stage`, twice as a stream: once for the texts of its columns, once for its rows. The
 * columns of the key and in `free`, and those with more than `limit` texts, are held as they are. Null where a row has
 * far more cells than the header.
 */
export async function stageCells(
  connection: DuckDBConnection,
  csv: PlainCsv,
  options: StageOptions
): Promise<Staged | null> {
  try {
    const staged = await stage(connection, csv, options);
    if (staged === null) await dropStage(connection);
    return staged;
  } catch (error) {
    await dropStage(connection);
    if (isCsvError(error)) return null;
    throw error;
  }
}
