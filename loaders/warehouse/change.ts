import type {DuckDBConnection} from "@duckdb/node-api";
import {z} from "zod";
import {ask} from "./ask.ts";
import {always} from "./ledger.ts";
import type {Receipt} from "./receipts.ts";
import {rowTables} from "./schema.ts";

/** A temporary table of what facts in force say, by kind and key, with the same text for the same content. */
export type Stated = "stated_before" | "stated_after";

/**
 * Writes down the facts in force that a file touches: those of its own versions and of its scopes, or all of its kind
 * where it updates by key; `asOf`: at that instant (ISO, UTC). `dropStated` removes the tables.
 */
export async function stateNow(
  connection: DuckDBConnection,
  into: Stated,
  {kind, replaces, path}: Pick<Receipt, "kind" | "replaces" | "path">,
  scopes: readonly string[],
  asOf: string = always
): Promise<void> {
  const touched =
    replaces === "key"
      ? "(scopes.kind = $1 OR scopes.path = $2)"
      : "(scopes.path = $2 OR list_contains(CAST(CAST($1 AS JSON) AS VARCHAR[]), scope))";
  await connection.run(
    `CREATE OR REPLACE TEMP TABLE ${into} AS
     SELECT fact.seq, fact.scope, fact.kind, fact.key, md5(fact.content) AS content
     FROM fact JOIN scopes_in_force($3) AS scopes USING (seq, scope)
     WHERE ${touched}
     QUALIFY row_number() OVER (PARTITION BY fact.kind, fact.key ORDER BY scopes.received DESC, seq DESC) = 1`,
    [replaces === "key" ? kind : JSON.stringify(scopes), path, asOf]
  );
}

export async function dropStated(connection: DuckDBConnection): Promise<void> {
  await connection.run("DROP TABLE IF EXISTS temp.stated_before");
  await connection.run("DROP TABLE IF EXISTS temp.stated_after");
}

/** The number of sheet rows of a receipt all of whose facts were stated before in the same words. */
export async function rowsUnchanged(connection: DuckDBConnection, seq: number): Promise<number> {
  const [row] = await ask(
    connection,
    `SELECT count(*)::INTEGER AS rows FROM (
       SELECT 1 FROM fact LEFT JOIN stated_before AS stated ON stated.kind = fact.kind AND stated.key = fact.key
       WHERE fact.seq = $1
       GROUP BY fact.sheet, fact.row
       HAVING bool_and(coalesce(md5(fact.content) = stated.content, false))
     )`,
    [seq]
  );
  return Number(row?.["rows"]);
}

/** How many of the facts in force that are no longer are told by their places. */
const placed = 200;

/** The place of a fact that was in force, in the file that gave it. */
const lostPlace = z.object({path: z.string(), sheet: z.string().nullable(), cell: z.string()});
export type LostPlace = z.infer<typeof lostPlace>;

/**
 * Facts that were in force before and whose key no fact in force has now; `places`: of the first `placed`; `areas`: the
 * ids of all their areas, each once, in the order of files, sheets and rows.
 */
export type Lost = {facts: number; places: LostPlace[]; areas: string[]};

export const nothingLost: Lost = {facts: 0, places: [], areas: []};

/** The area of a fact, which its content holds after whether it is illustrative. */
const areaOf = `CASE fact.kind ${Object.entries(rowTables)
  .map(
    ([kind, {columns}]) => `WHEN '${kind}' THEN fact.content ->> ${Object.keys(columns).indexOf("area") + 1}`
  )
  .join(" ")} END`;

/**
 * The facts that were in force before and no longer are, their places in the order of files, sheets and rows. `but`: a
 * kind; its facts of scopes that no file gives any longer are left out, and so are facts that any file in force gives.
 */
export async function lostSince(connection: DuckDBConnection, {but}: {but?: string} = {}): Promise<Lost> {
  if (but !== undefined && !Object.hasOwn(rowTables, but)) throw new Error(`There is no kind «${but}».`);
  const isApart =
    but === undefined
      ? "false"
      : `kind = '${but}' AND scope NOT IN (SELECT scope FROM scopes_in_force('${always}'))
         OR (kind, key) IN (SELECT (fact.kind, fact.key) FROM fact JOIN scopes_in_force('${always}') USING (seq, scope))`;
  const lost = `SELECT seq, kind, key FROM stated_before ANTI JOIN stated_after USING (kind, key) WHERE NOT (${isApart})`;
  const [row] = await ask(connection, `SELECT count(*)::INTEGER AS facts FROM (${lost})`);
  const facts = Number(row?.["facts"]);
  if (facts === 0) return nothingLost;
  const places = await ask(
    connection,
    `SELECT receipt.path, fact.sheet, fact.cell
     FROM (${lost}) AS lost
     JOIN fact ON fact.seq = lost.seq AND fact.kind = lost.kind AND fact.key = lost.key
     JOIN receipt ON receipt.seq = lost.seq
     QUALIFY row_number() OVER (PARTITION BY lost.kind, lost.key ORDER BY fact.sheet, fact.row, fact.cell) = 1
     ORDER BY receipt.path, fact.sheet NULLS FIRST, fact.row, length(fact.cell), fact.cell LIMIT ${placed}`
  );
  const areas = await ask(
    connection,
    `SELECT ${areaOf} AS area
     FROM (${lost}) AS lost
     JOIN fact ON fact.seq = lost.seq AND fact.kind = lost.kind AND fact.key = lost.key
     JOIN receipt ON receipt.seq = lost.seq
     GROUP BY area HAVING area IS NOT NULL
     ORDER BY min((receipt.path, coalesce(fact.sheet, ''), fact.row))`
  );
  return {
    facts,
    places: places.map((one) => lostPlace.parse(one)),
    areas: areas.map(({area}) => String(area))
  };
}
