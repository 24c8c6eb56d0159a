import type {DuckDBConnection} from "@duckdb/node-api";
import {exportKinds} from "../../exports/index.ts";
import type {ExportKind} from "../../exports/kind/exportKind.ts";
import {Findings} from "../../exports/findings.ts";
import {columnLetters} from "../../exports/problem.ts";
import type {ReadExport} from "../../exports/readExport.ts";
import {usualCells} from "../../exports/table/readTable.ts";
import {saysIllustrative, type ExportRow} from "../../exports/table/readRow.ts";
import {settleRepeats} from "../../exports/table/settleRepeats.ts";
import {turnedDates} from "../../exports/table/turnedDates.ts";
import {unknownColumn} from "../../exports/table/unknownColumn.ts";
import {numberStyle, type NumberStyle} from "../../exports/value/readNumber.ts";
import type {Reference} from "../../reference/reference.ts";
import {ask} from "../ask.ts";
import type {HeldColumns} from "../heldColumn.ts";
import {certainKeys} from "./certainKeys.ts";
import {appendRows, cleaned, mapCells, writeTable} from "./mapCells.ts";
import {mayBeGarbled, mayBePersonal} from "./mayBePersonal.ts";
import {leftOutOf, type LeftOut} from "./leftOut.ts";
import {readHead, type Head} from "./readHead.ts";
import {readRest, type Rest} from "./readRest.ts";
import type {Lines} from "./scanLines.ts";
import {screenRows, type Screen} from "./screenRows.ts";
import {column, dropStage, name, stageCells} from "./stageCells.ts";

/**
 * A file that was read in bulk: what `readExport` says of it, with its facts in temporary tables instead of `rows`.
 *
 * - `facts`: a SELECT of all facts with the columns that `ExportRow` has, in no order.
 * - `stored`: the same with the columns that the warehouse stores, without `seq` and `scope`.
 * - `leftOut`: what its archived copy leaves out; null where the file is kept as it came.
 * - `close`: removes the temporary tables.
 */
export type BulkRead = Omit<ReadExport, "rows" | "archive"> & {
  leftOut: LeftOut | null;
  facts: string;
  stored: string;
  close: () => Promise<void>;
};

/**
 * `held`: of each kind the columns of which the warehouse holds something else. `receivedOn`: the day on which the file was
 * received, by its hash; null where that is not known.
 */
export type BulkOptions = {
  reference: Reference;
  fileName?: string;
  kinds?: readonly ExportKind[];
  held?: Record<string, HeldColumns>;
  receivedOn?: (sha256: string) => string | null;
};

/** More different texts in one column than this are no codes, dates or counts. */
const mostTexts = 200_000;

/** The columns of a fact that each kind has, with their types. */
const origin = {
  key: "VARCHAR",
  sheet: "VARCHAR",
  row: "INTEGER",
  cell: "VARCHAR",
  scope: "VARCHAR",
  illustrative: "BOOLEAN"
};

async function dropAll(connection: DuckDBConnection): Promise<void> {
  const tables = await ask(
    connection,
    "SELECT table_name AS name FROM duckdb_tables() WHERE temporary AND table_name LIKE 'bulk\\_%' ESCAPE '\\'"
  );
  for (const one of tables) await connection.run(`DROP TABLE IF EXISTS temp.${name(String(one["name"]))}`);
  await dropStage(connection);
}

/** How each column of numbers writes them, as `readTable` judges it from all cells of the column. */
function stylesOf({header}: Head, coded: ReadonlyMap<string, string[]>): (field: string) => NumberStyle {
  const styles = new Map<string, NumberStyle>();
  for (const {field, number} of header.layout.columns) {
    const texts = coded.get(column(header.fields.get(field) ?? -1));
    if (number && texts) styles.set(field, numberStyle(texts.map(cleaned)));
  }
  return (field) => styles.get(field) ?? null;
}

/** The rest of the rows once those are in it too that have a key in common with another row. */
async function withRepeats(
  connection: DuckDBConnection,
  rest: Rest,
  key: string,
  read: (which: string) => Promise<Rest | null>
): Promise<Rest | null> {
  await writeTable(
    connection,
    "bulk_key",
    {key: "VARCHAR"},
    rest.valid.flatMap(({facts}) => facts.map((fact) => ({key: fact.key})))
  );
  await connection.run(
    `CREATE OR REPLACE TEMP TABLE bulk_repeat AS SELECT s.rowid AS place FROM bulk_stage AS s SEMI JOIN (SELECT hash FROM (SELECT hash(${key}) AS hash FROM bulk_stage) GROUP BY hash HAVING count(*) > 1 UNION SELECT hash(key) FROM bulk_key) AS other ON other.hash = hash(s.${key}) ANTI JOIN bulk_rest AS r ON r.place = s.rowid`
  );
  const repeats = await read("s.rowid IN (SELECT place FROM bulk_repeat)");
  if (repeats === null) return null;
  await connection.run("INSERT INTO bulk_rest SELECT place FROM bulk_repeat");
  return {
    valid: [...rest.valid, ...repeats.valid].sort((one, other) => one.row - other.row),
    read: rest.read + repeats.read,
    ignored: rest.ignored + repeats.ignored,
    others: [...rest.others, ...repeats.others]
  };
}

/** The facts of the certain rows, as a SELECT, and what the warehouse stores of them, as another. */
function certainFacts(
  {from, valueOf, heldOf, illustrative}: Screen,
  types: Record<string, string>,
  held: HeldColumns,
  {key, letters, firstRow}: {key: string; letters: string; firstRow: number}
): {facts: string; stored: string} {
  const own: Record<string, string> = {
    key: `s.${key}`,
    sheet: "NULL",
    row: `s.rowid + ${firstRow}`,
    cell: `'${letters}' || (s.rowid + ${firstRow})`,
    scope: "NULL",
    illustrative
  };
  const ownHeld: Record<string, string> = {cell: `'${letters}'`};
  const below = `FROM ${from} ANTI JOIN bulk_rest AS r ON r.place = s.rowid`;
  const facts = Object.entries(types).map(
    ([one, type]) => `(${own[one] ?? valueOf(one) ?? "NULL"})::${type} AS ${name(one)}`
  );
  const stored = storedColumns(
    types,
    held,
    (one, type) => `(${own[one] ?? valueOf(one) ?? "NULL"})::${type}`,
    (one) => ownHeld[one] ?? heldOf(one)
  );
  return {facts: `SELECT ${facts.join(", ")} ${below}`, stored: `SELECT ${stored} ${below}`};
}

/** What the warehouse stores of facts: `value` and `heldValue` are the SQL of a column, and of what is held of it. */
function storedColumns(
  types: Record<string, string>,
  held: HeldColumns,
  value: (column: string, type: string) => string,
  heldValue: (column: string) => string | null
): string {
  const selected = Object.entries(types).flatMap(([one, type]) => {
    const instead = held[one];
    if (one === "scope" || instead?.as === null) return [];
    if (!instead) return [`${value(one, type)} AS ${name(one)}`];
    const {column: as, type: asType, from} = instead.as;
    return [
      `(${heldValue(one) ?? from(value(one, type))})::${asType.replace(/ NOT NULL$/, "")} AS ${name(as)}`
    ];
  });
  return selected.join(", ");
}

/**
 * Reads a large CSV file in a few passes of DuckDB instead of row by row: the texts of each column are read once by the
 * contract of the kind, rows made of certain texts are taken as they are, and every other row is read as the ordinary
 * reader does. The result is that of `readExport`, which has to read the file where this returns null: where lines may
 * be no rows, where the kind has no contract by columns, where a total stands in the table, or where no row is valid.
 *
 * `lines`: of the file; its cells are cut while its lines are still being counted. `columns`: the columns of a fact of each kind beside those that all have, with their types.
 */
export async function readBulk(
  connection: DuckDBConnection,
  file: string,
  lines: Lines | Promise<Lines>,
  columns: Record<string, Record<string, string>>,
  {reference, fileName = "", kinds = exportKinds, held = {}, receivedOn = () => null}: BulkOptions
): Promise<BulkRead | null> {
  const head = await readHead(file, reference, kinds);
  const own = head && columns[head.header.kind.id];
  if (!own) return null;
  try {
    const read = await readStaged(connection, file, lines, head, {
      reference,
      fileName,
      types: {...own, ...origin},
      held: held[head.header.kind.id] ?? {},
      receivedOn
    });
    if (read === null) await dropAll(connection);
    return read;
  } catch (error) {
    await dropAll(connection);
    throw error;
  }
}

async function readStaged(
  connection: DuckDBConnection,
  file: string,
  scanned: Lines | Promise<Lines>,
  head: Head,
  {
    reference,
    fileName,
    types,
    held,
    receivedOn
  }: Required<Pick<BulkOptions, "reference" | "fileName" | "receivedOn">> & {
    types: Record<string, string>;
    held: HeldColumns;
  }
): Promise<BulkRead | null> {
  const {sheet, header, delimiter, encoding} = head;
  const titled = new Set([...header.fields.values(), ...header.unknown.map(({index}) => index)]);
  const before = header.layout.open({sheet, header, reference, style: () => null, notAfter: null}).byColumn;
  const keyIndex = header.fields.get(before?.key.field ?? "");
  if (!before || keyIndex === undefined || titled.size < header.width) return null;
  const free = before.running.flatMap((field) => header.fields.get(field) ?? []);
  const skip = header.row + 1;
  const staged = await stageCells(
    connection,
    {file, delimiter, skip, width: header.width},
    {key: keyIndex, free, limit: mostTexts}
  );
  const lines = await scanned;
  if (!lines.plain || staged?.rows !== lines.lines - skip) return null;
  if (header.width - staged.coded.size !== 1 + free.length) return null;
  const style = stylesOf(head, staged.coded);
  const opened = header.layout.open({
    sheet,
    header,
    reference,
    style,
    notAfter: receivedOn(lines.sha256)
  });
  const contract = opened.byColumn;
  if (!contract || opened.problems.length > 0 || opened.end !== undefined) return null;
  const mapped = await mapCells(connection, contract, header, staged.coded, {types, held, reference});
  if (mapped === null) return null;
  const counts = new Map(staged.cells);
  if (lines.blankAtEnd > 0) counts.set(1, (counts.get(1) ?? 0) + lines.blankAtEnd);
  const place = {
    header,
    reference,
    delimiter,
    usual: usualCells(sheet, header, counts),
    illustrative: sheet.rows.slice(0, header.top).some((cells) => cells.some(saysIllustrative))
  };
  const key = column(keyIndex);
  const screen = await screenRows(connection, contract, mapped, {
    types,
    held,
    reference,
    usual: place.usual,
    whole: place.illustrative,
    keys: certainKeys(
      contract.key,
      sheet.rows.slice(skip).map((cells) => cells[keyIndex] ?? "")
    ),
    running: free.map(column),
    key
  });
  const firstRow = skip + 1;
  const uncoded = new Set([keyIndex, ...free]);
  const findings = new Findings();
  findings.add(header.unknown.map(({index, text}) => unknownColumn(header, index, text)));
  const readWhich = (which: string) =>
    readRest(connection, opened, place, {which, firstRow, width: header.width, uncoded, findings});
  const uncertain = await readWhich("s.rowid IN (SELECT place FROM bulk_rest)");
  const rest = uncertain && (await withRepeats(connection, uncertain, key, readWhich));
  if (rest === null || mayBeGarbled(staged.coded, rest.others)) return null;
  if (mayBePersonal(head, staged.coded, rest.others, fileName)) return null;
  const settled = settleRepeats(rest.valid, header);
  const taken = staged.rows - rest.read + settled.rows.length;
  if (taken === 0) return null;
  await writeFacts(
    connection,
    types,
    settled.rows.flatMap(({facts}) => facts)
  );
  const read = lines.lines + lines.blankAtEnd - (header.row - header.top + 1);
  const ignored = header.top + lines.blankAtEnd + rest.ignored + settled.superseded;
  findings.add(settled.problems);
  findings.add(turnedDates(findings.list(), header));
  const certain = certainFacts(screen, types, held, {
    key,
    letters: columnLetters(header.fields.get(contract.stated) ?? 0),
    firstRow
  });
  const listed = Object.keys(types).map(name).join(", ");
  const left = leftOutOf(head, (at) => staged.coded.get(column(at)) ?? []);
  return {
    kind: header.kind.id,
    replaces: header.kind.replaces,
    encoding,
    scopes: null,
    read,
    taken,
    rejected: read - ignored - taken,
    ignored,
    problems: [...findings.list(), ...left.problems],
    leftOut: left.leftOut,
    facts: `SELECT ${listed} FROM (${certain.facts}) UNION ALL SELECT ${listed} FROM bulk_fact`,
    stored: `${certain.stored} UNION ALL SELECT ${storedColumns(types, held, name, () => null)} FROM bulk_fact`,
    close: () => dropAll(connection)
  };
}

async function writeFacts(
  connection: DuckDBConnection,
  types: Record<string, string>,
  facts: readonly ExportRow[]
): Promise<void> {
  await writeTable(connection, "bulk_fact", types, []);
  const columns = Object.entries(types)
    .map(([one, type]) => `${name(one)} ${type}`)
    .join(", ");
  await appendRows(connection, "bulk_fact", columns, facts);
}
