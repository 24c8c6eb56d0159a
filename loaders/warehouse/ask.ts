import type {DuckDBConnection} from "@duckdb/node-api";

/** Runs a statement and reads its rows; lists and structs come as JSON values. */
export async function ask(
  connection: DuckDBConnection,
  sql: string,
  values: (string | number)[] = []
): Promise<Record<string, unknown>[]> {
  return (await connection.runAndReadAll(sql, values)).getRowObjectsJson();
}
