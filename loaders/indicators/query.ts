import type {DuckDBConnection} from "@duckdb/node-api";
import {readFileSync} from "node:fs";
import type {z} from "zod";

/** The queries of this folder, by file name. The first line of each states its grain. */
export const queries = [
  "published-figures",
  "pilot-counts",
  "return-counts",
  "return-versions",
  "return-revisions",
  "files-in-force",
  "added-reference",
  "cases",
  "findings"
] as const;

/** The SQL text of a query. */
export function queryText(name: (typeof queries)[number]): string {
  return readFileSync(new URL(`${name}.sql`, import.meta.url), "utf8");
}

/** Runs a query as of an instant (ISO, UTC); every row is checked against its shape. */
export async function query<Row>(
  connection: DuckDBConnection,
  name: (typeof queries)[number],
  asOf: string,
  row: z.ZodType<Row>
): Promise<Row[]> {
  const result = await connection.runAndReadAll(queryText(name), {as_of: asOf});
  return result.getRowObjectsJson().map((value) => row.parse(value));
}
