import type {DuckDBConnection} from "@duckdb/node-api";
import {ask} from "./ask.ts";
import {always} from "./ledger.ts";
import type {Receipt} from "./receipts.ts";

/** What facts in force say, by kind and key; equal texts for equal content, wherever the fact stands. */
export type Stated = ReadonlyMap<string, string>;

const keyOf = ({kind, key}: Record<string, unknown>) => `${String(kind)} ${String(key)}`;

/**
 * The facts in force that a file touches: those of its own versions and of its scopes, or all of its kind where it
 * updates by key.
 */
export async function statedNow(
  connection: DuckDBConnection,
  {kind, replaces, path}: Pick<Receipt, "kind" | "replaces" | "path">,
  scopes: readonly string[]
): Promise<Stated> {
  const touched =
    replaces === "key"
      ? "(scopes.kind = $1 OR scopes.path = $2)"
      : "(scopes.path = $2 OR list_contains(CAST(CAST($1 AS JSON) AS VARCHAR[]), scope))";
  const rows = await ask(
    connection,
    `SELECT fact.kind, fact.key, md5(fact.content) AS content
     FROM fact JOIN scopes_in_force('${always}') AS scopes USING (seq, scope)
     WHERE ${touched}
     QUALIFY row_number() OVER (PARTITION BY fact.kind, fact.key ORDER BY scopes.received DESC, seq DESC) = 1`,
    [replaces === "key" ? kind : JSON.stringify(scopes), path]
  );
  return new Map(rows.map((row) => [keyOf(row), String(row["content"])]));
}

/** The number of sheet rows of a receipt all of whose facts were stated before in the same words. */
export async function rowsUnchanged(
  connection: DuckDBConnection,
  seq: number,
  before: Stated
): Promise<number> {
  if (before.size === 0) return 0;
  const rows = await ask(
    connection,
    "SELECT kind, key, sheet, row, md5(content) AS content FROM fact WHERE seq = $1",
    [seq]
  );
  const unchanged = new Map<string, boolean>();
  for (const row of rows) {
    const place = JSON.stringify([row["sheet"], row["row"]]);
    unchanged.set(place, (unchanged.get(place) ?? true) && before.get(keyOf(row)) === row["content"]);
  }
  return [...unchanged.values()].filter((one) => one).length;
}

/** The number of facts that were in force before and whose key no fact in force has now. */
export const withdrawnSince = (before: Stated, after: Stated): number =>
  [...before.keys()].filter((key) => !after.has(key)).length;
