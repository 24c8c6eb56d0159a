import type {DuckDBConnection} from "@duckdb/node-api";
import type {ExportRow, ReadExport} from "../exports/readExport.ts";
import {UserError} from "../userError.ts";
import {vietnamDate} from "../vietnamTime.ts";
import type {BulkRead} from "./bulk/readBulk.ts";
import type {Ledger} from "./ledger.ts";
import type {Warehouse} from "./openWarehouse.ts";
import {readArchived} from "./reading.ts";
import {batchOf, isWithdrawal, type Entry, type Receipt} from "./receipts.ts";
import type {HeldColumns} from "./heldColumn.ts";
import {factColumns, rowTables, storedIn} from "./schema.ts";

/** Objects that one statement inserts: more at once makes it slower, as JSON texts of many megabytes are. */
const chunk = 5_000;

/**
 * Inserts the fields of objects that are columns of a table, with their types; a field that an object lacks is null, and
 * every row gets the receipt's number. `held`: the columns that the table holds otherwise.
 */
async function insert(
  connection: DuckDBConnection,
  table: string,
  types: Record<string, string>,
  seq: number,
  rows: readonly object[],
  held: HeldColumns = {}
): Promise<void> {
  const columns = Object.entries(types).filter(([name]) => name !== "seq");
  const selected = columns.flatMap(([name]) => {
    const one = held[name];
    if (!one) return [`entry."${name}"`];
    return one.as ? [`${one.as.from(`entry."${name}"`)} AS "${one.as.column}"`] : [];
  });
  const struct = columns.map(([name, type]) => `"${name}" ${type.replace(/ NOT NULL$/, "")}`).join(", ");
  for (let start = 0; start < rows.length; start += chunk)
    await connection.run(
      `INSERT INTO ${table} BY NAME SELECT $1::INTEGER AS seq, ${selected.join(", ")} FROM (SELECT unnest(CAST(CAST($2 AS JSON) AS STRUCT(${struct})[])) AS entry)`,
      [
        seq,
        JSON.stringify(
          rows
            .slice(start, start + chunk)
            .map((row) => Object.fromEntries(columns.map(([name]) => [name, Reflect.get(row, name) ?? null])))
        )
      ]
    );
}

const findingColumns = {
  severity: "VARCHAR",
  code: "VARCHAR",
  sheet: "VARCHAR",
  row: "INTEGER",
  column: "VARCHAR",
  cell: "VARCHAR",
  message: "STRUCT(vi VARCHAR, en VARCHAR)"
};

/** The scope of a fact: the file itself where the fact names none, and where its kind updates by key. */
function scopeOf({kind, replaces}: ReadExport, fact: ExportRow, path: string): string {
  return replaces === "key" || fact.scope === null ? ownScope({kind}, path) : fact.scope;
}

/** The scope of a file whose facts name none. */
export const ownScope = ({kind}: Pick<ReadExport, "kind">, path: string): string => `${kind ?? ""}:${path}`;

/** All scopes of a file of this path, in order. */
export function scopesOf(read: ReadExport, path: string): string[] {
  return [...new Set(read.rows.map((fact) => scopeOf(read, fact, path)))].sort();
}

const noLongerRead = (receipt: Receipt, {problems}: Pick<ReadExport, "problems">) =>
  new UserError(
    `Tệp ${receipt.path} (biên nhận ${receipt.seq}) không còn đọc được theo quy tắc hiện hành; hãy dùng phiên bản chương trình đã nhận tệp này hoặc sửa quy tắc đọc. ${problems[0]?.message.vi ?? receipt.kind} / The file ${receipt.path} (receipt ${receipt.seq}) can no longer be read by the present rules; use the version of the program that accepted it, or correct the rules. ${problems[0]?.message.en ?? receipt.kind}`
  );

async function insertReceipt(
  connection: DuckDBConnection,
  file: string,
  receipt: Receipt,
  read: ReadExport | BulkRead
): Promise<void> {
  const target = rowTables[receipt.kind];
  if (!target || read.kind !== receipt.kind) throw noLongerRead(receipt, read);
  const {seq, path, sha256, kept, kind, replaces, received, reading} = receipt;
  const scopes = new Set(receipt.scopes);
  if ("facts" in read) {
    const scope = ownScope(read, path);
    if (!scopes.has(scope)) throw noLongerRead(receipt, read);
    await connection.run(
      `INSERT INTO ${storedIn(target)} BY NAME SELECT $1::INTEGER AS seq, $2 AS scope, fact.* FROM (${read.stored}) AS fact`,
      [seq, scope]
    );
  } else {
    const facts = read.rows.map((fact) => ({...fact, scope: scopeOf(read, fact, path)}));
    if (facts.some(({scope}) => !scopes.has(scope))) throw noLongerRead(receipt, read);
    await insert(connection, storedIn(target), factColumns(target), seq, facts, target.held);
  }
  await insert(connection, "finding", findingColumns, seq, read.problems);
  await insert(
    connection,
    "receipt_scope",
    {scope: "VARCHAR"},
    seq,
    receipt.scopes.map((scope) => ({scope}))
  );
  await connection.run(
    "INSERT INTO receipt VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)",
    [
      seq,
      path,
      file,
      sha256,
      kept,
      reading.supplement,
      reading.dropPersonal,
      kind,
      replaces,
      received,
      vietnamDate(received),
      batchOf(receipt),
      receipt.rows.read,
      receipt.rows.taken,
      receipt.rows.rejected,
      receipt.rows.ignored
    ]
  );
}

/**
 * Puts one entry of the ledger into the warehouse, in one transaction: a receipt with the facts of its file, or a
 * withdrawal. `read`: what the archived file holds, where that is known; else it is read from the archive. `record` writes
 * a new entry into the ledger, when the warehouse has taken it but before that is final: what the warehouse cannot take
 * is never recorded, and what is recorded but not final after a stop is applied by the next run.
 */
export async function applyEntry(
  {connection}: Warehouse,
  folder: string,
  ledger: Ledger,
  entry: Entry,
  {read, record}: {read?: ReadExport | BulkRead | undefined; record?: () => Promise<void>} = {}
): Promise<void> {
  const content = isWithdrawal(entry) ? null : (read ?? (await readArchived(folder, entry, connection)));
  await connection.run("BEGIN");
  try {
    if (isWithdrawal(entry))
      await connection.run("INSERT INTO withdrawal VALUES ($1, $2, $3, $4)", [
        entry.seq,
        entry.withdraws,
        entry.why,
        entry.at
      ]);
    else if (content) await insertReceipt(connection, ledger.fileId(entry.path), entry, content);
    await record?.();
    await connection.run("COMMIT");
    if (content && "facts" in content) await content.close();
  } catch (error) {
    // a failed statement may have ended the transaction already
    await connection.run("ROLLBACK").catch(() => undefined);
    throw error;
  }
}
