import type {DuckDBConnection} from "@duckdb/node-api";
import {codeVersion} from "../codeVersion.ts";
import {UserError} from "../userError.ts";
import {applyReceipt} from "./applyReceipt.ts";
import {ask} from "./ask.ts";
import {isUnreadable, openWarehouse, setAside, type Warehouse} from "./openWarehouse.ts";
import {readReceipts, type Receipt} from "./receipts.ts";
import {schema, schemaVersion} from "./schema.ts";

/** What the warehouse is derived by: its schema, and the code and reference data that read an export. */
const derivedBy = () =>
  `${schemaVersion}:${codeVersion("loaders/exports", "loaders/reference", "loaders/warehouse", "package-lock.json")}`;

type State = "current" | "outdated" | "foreign";

/**
 * Whether the present code derived the warehouse from these receipts or the first of them. A database of somebody else, which
 * has tables and does not say what derived it, is foreign. Reads every row, so that damage shows here and not later.
 */
async function stateOf({connection}: Warehouse, receipts: readonly Receipt[]): Promise<State> {
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
  const applied = await ask(connection, "SELECT path, sha256, received FROM receipt ORDER BY seq");
  return applied.every((one, index) => isSame(one, receipts[index])) ? "current" : "outdated";
}

const isSame = (applied: Record<string, unknown>, receipt: Receipt | undefined) =>
  applied["path"] === receipt?.path &&
  applied["sha256"] === receipt?.sha256 &&
  applied["received"] === receipt?.received;

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;

async function appliedUpTo(connection: DuckDBConnection): Promise<number> {
  const [row] = await ask(connection, "SELECT coalesce(max(seq), 0) AS applied FROM receipt");
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

/** Applies the receipts that the warehouse does not hold yet, in their order. */
export async function catchUp(warehouse: Warehouse, folder: string): Promise<void> {
  const receipts = await readReceipts(folder);
  const applied = await appliedUpTo(warehouse.connection);
  for (const receipt of receipts.slice(applied)) await applyReceipt(warehouse, folder, receipts, receipt);
}

async function derive(warehouse: Warehouse, folder: string, anew: boolean): Promise<Warehouse> {
  try {
    const state = await stateOf(warehouse, await readReceipts(folder));
    if (state === "foreign")
      throw new UserError(
        `${warehouse.file} là cơ sở dữ liệu khác, không phải kho của so138; hãy chọn tệp khác cho --warehouse. / ${warehouse.file} is another database and no warehouse of so138; give another file to --warehouse.`,
        2
      );
    if (anew || state === "outdated") await layOut(warehouse);
    await catchUp(warehouse, folder);
    return warehouse;
  } catch (error) {
    warehouse.close();
    throw error;
  }
}

/**
 * Opens the warehouse in step with the archive and the receipts in `folder`. One that another version of the code or
 * the schema derived, that holds other receipts, or that is damaged, is derived anew; `anew` always does so.
 */
export async function openDerived(file: string, folder: string, {anew = false} = {}): Promise<Warehouse> {
  try {
    return await derive(await openWarehouse(file), folder, anew);
  } catch (error) {
    if (error instanceof UserError || !isUnreadable(error)) throw error;
    await setAside(file);
    return await derive(await openWarehouse(file), folder, anew);
  }
}

/** Derives the warehouse anew from the archive and the receipts. Returns the number of receipts applied. */
export async function rebuild(file: string, folder: string): Promise<number> {
  const warehouse = await openDerived(file, folder, {anew: true});
  try {
    return await appliedUpTo(warehouse.connection);
  } finally {
    warehouse.close();
  }
}
