import type {DuckDBConnection} from "@duckdb/node-api";
import {codeVersion} from "../codeVersion.ts";
import {readExport} from "../exports/readExport.ts";
import {UserError} from "../userError.ts";
import {vietnamDate} from "../vietnamTime.ts";
import {readKept} from "./archive.ts";
import {openWarehouse, removeWarehouse, type Warehouse} from "./openWarehouse.ts";
import {readReceipts, type Receipt} from "./receipts.ts";
import {rowTables, schema, schemaVersion} from "./schema.ts";

/** What the warehouse is derived by: its schema, and the code and reference data that read an export. */
const derivedBy = () =>
  `${schemaVersion}:${codeVersion("loaders/exports", "loaders/reference", "loaders/warehouse")}`;

async function ask(
  connection: DuckDBConnection,
  sql: string,
  values: (string | number)[] = []
): Promise<Record<string, unknown>[]> {
  return (await connection.runAndReadAll(sql, values)).getRowObjectsJson();
}

/** The opaque id of an export: the number of its path's first receipt. */
const fileId = (receipts: readonly Receipt[], path: string) =>
  `F${String([...new Set(receipts.map((one) => one.path))].indexOf(path) + 1).padStart(3, "0")}`;

/** Puts one receipt and the rows of its file into the warehouse, in one transaction. */
async function apply(
  {connection}: Warehouse,
  folder: string,
  receipts: readonly Receipt[],
  receipt: Receipt
): Promise<void> {
  const {kind, rows, problems} = readExport(await readKept(folder, receipt.sha256));
  const target = kind === receipt.kind ? rowTables[receipt.kind] : undefined;
  if (!target)
    throw new UserError(
      `Tệp ${receipt.path} (biên nhận ${receipt.seq}) không còn đọc được theo quy tắc hiện hành: ${problems[0]?.message.vi ?? receipt.kind} / The file ${receipt.path} (receipt ${receipt.seq}) can no longer be read by the present rules: ${problems[0]?.message.en ?? receipt.kind}`
    );
  await connection.run("BEGIN");
  try {
    const [{known} = {}] = await ask(
      connection,
      `SELECT count(*)::INTEGER AS known FROM receipt WHERE sha256 = $1`,
      [receipt.sha256]
    );
    if (known === 0) {
      const types = (
        await ask(
          connection,
          `SELECT column_name, column_type FROM (DESCRIBE ${target.table}) WHERE column_name <> 'sha256'`
        )
      )
        .map(({column_name, column_type}) => `"${String(column_name)}" ${String(column_type)}`)
        .join(", ");
      await connection.run(
        `INSERT INTO ${target.table} BY NAME SELECT $1 AS sha256, entry.* FROM (SELECT unnest(CAST(CAST($2 AS JSON) AS STRUCT(${types})[])) AS entry)`,
        [receipt.sha256, JSON.stringify(rows)]
      );
      await connection.run(
        `INSERT INTO finding BY NAME SELECT $1 AS sha256, entry.* FROM (SELECT unnest(CAST(CAST($2 AS JSON) AS STRUCT(severity VARCHAR, code VARCHAR, "row" INTEGER, "column" VARCHAR, message STRUCT(vi VARCHAR, en VARCHAR))[])) AS entry)`,
        [
          receipt.sha256,
          JSON.stringify(
            problems.map(({severity, code, row, column, message}) => ({severity, code, row, column, message}))
          )
        ]
      );
    }
    await connection.run("INSERT INTO receipt VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)", [
      receipt.seq,
      receipt.path,
      fileId(receipts, receipt.path),
      receipt.sha256,
      receipt.kind,
      receipt.scope,
      receipt.received,
      vietnamDate(receipt.received),
      receipt.rows.read,
      receipt.rows.taken,
      receipt.rows.rejected,
      receipt.rows.ignored
    ]);
    await connection.run("COMMIT");
  } catch (error) {
    await connection.run("ROLLBACK");
    throw error;
  }
}

async function isCurrent({connection}: Warehouse): Promise<boolean> {
  const [table] = await ask(connection, "SELECT 1 FROM information_schema.tables WHERE table_name = 'meta'");
  if (!table) return false;
  const [meta] = await ask(connection, "SELECT derived_by FROM meta");
  return meta?.["derived_by"] === derivedBy();
}

/** Applies the receipts that the warehouse does not hold yet, in their order. */
export async function catchUp(warehouse: Warehouse, folder: string): Promise<void> {
  const receipts = await readReceipts(folder);
  const [{applied} = {applied: 0}] = await ask(
    warehouse.connection,
    "SELECT coalesce(max(seq), 0) AS applied FROM receipt"
  );
  for (const receipt of receipts.slice(Number(applied))) await apply(warehouse, folder, receipts, receipt);
}

/**
 * Opens the warehouse in step with the archive and the receipts in `folder`: one that another version of the code or
 * the schema derived, or that holds more than the receipts, is derived anew.
 */
export async function openDerived(file: string, folder: string): Promise<Warehouse> {
  const receipts = await readReceipts(folder);
  let warehouse = await openWarehouse(file);
  try {
    const [{applied} = {applied: 0}] = (await isCurrent(warehouse))
      ? await ask(warehouse.connection, "SELECT coalesce(max(seq), 0) AS applied FROM receipt")
      : [{applied: Infinity}];
    if (Number(applied) > receipts.length) {
      warehouse.close();
      await removeWarehouse(file);
      warehouse = await openWarehouse(file);
      await warehouse.connection.run(schema);
      await warehouse.connection.run("INSERT INTO meta VALUES ($1)", [derivedBy()]);
    }
    await catchUp(warehouse, folder);
    return warehouse;
  } catch (error) {
    warehouse.close();
    throw error;
  }
}

/** Derives the warehouse anew from the archive and the receipts. Returns the number of receipts applied. */
export async function rebuild(file: string, folder: string): Promise<number> {
  await removeWarehouse(file);
  const warehouse = await openDerived(file, folder);
  warehouse.close();
  return (await readReceipts(folder)).length;
}
