import {readExport} from "../exports/readExport.ts";
import {UserError} from "../userError.ts";
import {vietnamDate} from "../vietnamTime.ts";
import {readKept} from "./archive.ts";
import {ask} from "./ask.ts";
import type {Warehouse} from "./openWarehouse.ts";
import type {Receipt} from "./receipts.ts";
import {rowTables} from "./schema.ts";

/** The opaque id of an export: the number of its path's first receipt. */
const fileId = (receipts: readonly Receipt[], path: string) =>
  `F${String([...new Set(receipts.map((one) => one.path))].indexOf(path) + 1).padStart(3, "0")}`;

/** Puts one receipt and the rows of its file into the warehouse, in one transaction. */
export async function applyReceipt(
  {connection}: Warehouse,
  folder: string,
  receipts: readonly Receipt[],
  receipt: Receipt
): Promise<void> {
  const {kind, rows, read, taken, rejected, ignored, problems} = readExport(
    await readKept(folder, receipt.sha256)
  );
  const target = kind === receipt.kind ? rowTables[receipt.kind] : undefined;
  if (!target)
    throw new UserError(
      `Tệp ${receipt.path} (biên nhận ${receipt.seq}) không còn đọc được theo quy tắc hiện hành; hãy dùng phiên bản chương trình đã nhận tệp này hoặc sửa quy tắc đọc. ${problems[0]?.message.vi ?? receipt.kind} / The file ${receipt.path} (receipt ${receipt.seq}) can no longer be read by the present rules; use the version of the program that accepted it, or correct the rules. ${problems[0]?.message.en ?? receipt.kind}`
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
      read,
      taken,
      rejected,
      ignored
    ]);
    await connection.run("COMMIT");
  } catch (error) {
    await connection.run("ROLLBACK");
    throw error;
  }
}
