import type {DuckDBConnection} from "@duckdb/node-api";
import {codeVersion} from "../codeVersion.ts";
import {UserError} from "../userError.ts";
import {applyEntry} from "./applyEntry.ts";
import {ask} from "./ask.ts";
import {isUnreadable, openWarehouse, setAside, type Warehouse} from "./openWarehouse.ts";
import {instantOf, isWithdrawal, type Entry} from "./receipts.ts";
import {Ledger} from "./ledger.ts";
import {schema, schemaVersion} from "./schema.ts";

/** What the warehouse is derived by: its schema, and the code and reference data that read an export. */
const derivedBy = () =>
  `${schemaVersion}:${codeVersion("loaders/exports", "loaders/reference", "loaders/warehouse", "package-lock.json")}`;

type State = "current" | "outdated" | "foreign";

/**
 * Whether the present code derived the warehouse from these receipts or the first of them. A database of somebody else, which
 * has tables and does not say what derived it, is foreign. Reads every row, so that damage shows here and not later.
 */
async function stateOf({connection}: Warehouse, entries: readonly Entry[]): Promise<State> {
  const tables = await ask(connection, "SELECT table_name AS name FROM duckdb_tables()");
  if (tables.length === 0) return "outdated";
  const said = await ask(
    connection,
    "SELECT 1 FROM duckdb_columns() WHERE table_name = 'meta' AND column_name = 'derived_by'"
  );
  if (said.length === 0) return "foreign";
  for (const {name} of tables)
    await ask(connection, `SELECT bit_xor(hash(one)) FROM ${quoted(String(name))} AS one`);
  const [meta] = await ask(connection, "SELECT derived_by FROM meta");
  if (meta?.["derived_by"] !== derivedBy()) return "outdated";
  const applied = await ask(
    connection,
    "SELECT path, sha256, received FROM (SELECT seq, path, sha256, received FROM receipt UNION ALL SELECT seq, path, why, withdrawn FROM withdrawal) ORDER BY seq"
  );
  return applied.every((one, index) => isSame(one, entries[index])) ? "current" : "outdated";
}

const isSame = (applied: Record<string, unknown>, entry: Entry | undefined) =>
  entry !== undefined &&
  applied["path"] === (isWithdrawal(entry) ? entry.withdraws : entry.path) &&
  applied["sha256"] === (isWithdrawal(entry) ? entry.why : entry.sha256) &&
  applied["received"] === instantOf(entry);

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;

async function appliedUpTo(connection: DuckDBConnection): Promise<number> {
  const [row] = await ask(
    connection,
    "SELECT coalesce(max(seq), 0) AS applied FROM (SELECT seq FROM receipt UNION ALL SELECT seq FROM withdrawal)"
  );
  return Number(row?.["applied"]);
}

/** Empties the warehouse and lays out the schema, in one transaction. The file stays, and with it the hold on it. */
async function layOut({connection}: Warehouse): Promise<void> {
  const drop = async (kind: string, sql: string) => {
    for (const {name} of await ask(connection, sql))
      await connection.run(`DROP ${kind} IF EXISTS ${quoted(String(name))}`);
  };
  await connection.run("BEGIN");
  await drop(
    "MACRO TABLE",
    "SELECT DISTINCT function_name AS name FROM duckdb_functions() WHERE NOT internal AND function_type = 'table_macro'"
  );
  await drop("VIEW", "SELECT view_name AS name FROM duckdb_views() WHERE NOT internal");
  await drop("TABLE", "SELECT table_name AS name FROM duckdb_tables()");
  await connection.run(schema);
  await connection.run("INSERT INTO meta VALUES ($1)", [derivedBy()]);
  await connection.run("COMMIT");
}

/** An open warehouse and the ledger that it is in step with. */
export type Derived = Warehouse & {ledger: Ledger};

async function derive(warehouse: Warehouse, folder: string, anew: boolean): Promise<Derived> {
  try {
    const ledger = await Ledger.read(folder);
    const state = await stateOf(warehouse, ledger.entries);
    if (state === "foreign")
      throw new UserError(
        `${warehouse.file} là cơ sở dữ liệu khác, không phải kho của so138; hãy chọn tệp khác cho --warehouse. / ${warehouse.file} is another database and no warehouse of so138; give another file to --warehouse.`,
        2
      );
    if (anew || state === "outdated") await layOut(warehouse);
    const applied = await appliedUpTo(warehouse.connection);
    for (const entry of ledger.entries.slice(applied)) await applyEntry(warehouse, folder, ledger, entry);
    return {...warehouse, ledger};
  } catch (error) {
    warehouse.close();
    throw error;
  }
}

/**
 * Opens the warehouse in step with the archive and the receipts in `folder`. One that another version of the code or
 * the schema derived, that holds other receipts, or that is damaged, is derived anew; `anew` always does so.
 */
export async function openDerived(file: string, folder: string, {anew = false} = {}): Promise<Derived> {
  try {
    return await derive(await openWarehouse(file), folder, anew);
  } catch (error) {
    if (error instanceof UserError || !isUnreadable(error)) throw error;
    await setAside(file);
    return await derive(await openWarehouse(file), folder, anew);
  }
}

/** Derives the warehouse anew from the archive and the receipts. Returns the number of entries applied. */
export async function rebuild(file: string, folder: string): Promise<number> {
  const warehouse = await openDerived(file, folder, {anew: true});
  try {
    return await appliedUpTo(warehouse.connection);
  } finally {
    warehouse.close();
  }
}
