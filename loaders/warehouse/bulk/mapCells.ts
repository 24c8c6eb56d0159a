import type {DuckDBConnection} from "@duckdb/node-api";
import type {CellReading, ColumnContract, FactValue, Part} from "../../exports/kind/columnContract.ts";
import {spoiltText} from "../../exports/table/spoiltText.ts";
import {isIllustrative, saysIllustrative} from "../../exports/table/readRow.ts";
import type {Header} from "../../exports/table/recogniseTable.ts";
import type {Reference} from "../../reference/reference.ts";
import type {HeldColumns} from "../heldColumn.ts";
import {column, name} from "./stageCells.ts";

/** A cell's text as the ordinary reader hands it on. */
export const cleaned = (text: string): string => text.normalize("NFC").trim();

/**
 * What the texts of one coded column say, in the table `bulk_cell_<column>`: `code` of the text, `certain`,
 * `illustrative`, `invented` (its area is), `v_<column>` for each value of the fact, `p_<number>` for each part, in the order of `parts`, as its
 * number in the part's scale.
 *
 * - `always`: what is true of each text. `illustrative`: whether the texts say so; null where they differ.
 */
export type MappedColumn = {
  column: string;
  values: string[];
  parts: string[];
  certain: boolean;
  illustrative: boolean | null;
};

/** What a part is in a row: its number in its scale, from a coded column, or the same in all rows. */
export type PartSource = {column: string; place: number} | {number: number};

export type MappedCells = {
  columns: MappedColumn[];
  /** Columns of the fact that are the same in each certain row. */
  constants: Record<string, FactValue>;
  /** The values of a part in the order of their numbers; those of an order ascend, null first. */
  scales: Map<string, readonly Part[]>;
  sources: Map<string, PartSource>;
};

const rank = (part: Part) => (part === null ? "" : `${typeof part} ${String(part)}`);
const byRank = (one: Part, other: Part) => (rank(one) < rank(other) ? -1 : rank(one) > rank(other) ? 1 : 0);

/** The scale of each part: one for all parts of the order, and one for all that a further part is the first of. */
function scalesOf(
  readings: readonly CellReading[],
  {inOrder, first}: ColumnContract
): Map<string, readonly Part[]> {
  const groups = [inOrder, ...Object.entries(first).map(([part, of]) => [part, ...of])];
  const found = new Map<string, Set<Part>>();
  for (const part of groups.flat())
    if (!found.has(part)) {
      const shared = new Set<Part>([null]);
      for (const other of groups.find((group) => group.includes(part)) ?? []) found.set(other, shared);
    }
  for (const {parts = {}} of readings)
    for (const [part, value] of Object.entries(parts)) {
      const scale = found.get(part) ?? new Set<Part>();
      found.set(part, scale.add(value));
    }
  const sorted = new Map([...new Set(found.values())].map((scale) => [scale, [...scale].sort(byRank)]));
  return new Map([...found].map(([part, scale]) => [part, sorted.get(scale) ?? []]));
}

const batch = 20_000;

/** Makes a temporary table of rows; `columns` are their names with their types. */
export async function writeTable(
  connection: DuckDBConnection,
  table: string,
  columns: Record<string, string>,
  rows: readonly Record<string, unknown>[]
): Promise<void> {
  const types = Object.entries(columns)
    .map(([one, type]) => `${name(one)} ${type}`)
    .join(", ");
  await connection.run(`CREATE OR REPLACE TEMP TABLE ${name(table)} (${types})`);
  await appendRows(connection, table, types, rows);
}

/** Appends rows, given as JSON has them, to a table of the columns and types. */
export async function appendRows(
  connection: DuckDBConnection,
  table: string,
  types: string,
  rows: readonly Record<string, unknown>[]
): Promise<void> {
  for (let from = 0; from < rows.length; from += batch)
    await connection.run(
      `INSERT INTO ${name(table)} BY NAME SELECT entry.* FROM (SELECT unnest(CAST(CAST($1 AS JSON) AS STRUCT(${types})[])) AS entry)`,
      [JSON.stringify(rows.slice(from, from + batch))]
    );
}

/** What a fact's column, of which a table holds something else, is called there in the tables of readings. */
export const heldName = (value: string) => `h_${value}`;

/** Adds to a table of readings what the warehouse holds of its values: `h_<column>` beside `v_<column>`. */
export async function addHeld(
  connection: DuckDBConnection,
  table: string,
  values: readonly string[],
  held: HeldColumns
): Promise<void> {
  for (const value of values) {
    const as = held[value]?.as;
    if (!as) continue;
    const [into, type] = [name(heldName(value)), as.type.replace(/ NOT NULL$/, "")];
    await connection.run(`ALTER TABLE temp.${name(table)} ADD COLUMN ${into} ${type}`);
    await connection.run(`UPDATE temp.${name(table)} SET ${into} = ${as.from(name(`v_${value}`))}`);
  }
}

type TextReading = {clean: string; reading: CellReading | null};

/** What every text of every coded column says; a column without reader says nothing. */
function readTexts(
  contract: ColumnContract,
  {fields}: Header,
  coded: ReadonlyMap<string, string[]>
): Map<string, TextReading[]> {
  const fieldOf = new Map([...fields].map(([field, index]) => [column(index), field]));
  return new Map(
    [...coded].map(([one, texts]) => {
      const field = fieldOf.get(one);
      const read = field === undefined ? undefined : contract.cells[field];
      const isField = field !== undefined;
      return [
        one,
        texts.map((text) => {
          const clean = cleaned(text);
          if (isField && spoiltText(clean) !== null) return {clean, reading: null};
          return {clean, reading: read ? read(clean) : {}};
        })
      ];
    })
  );
}

const namesOf = (readings: readonly CellReading[], of: "values" | "parts") => [
  ...new Set(readings.flatMap((one) => Object.keys(one[of] ?? {})))
];

/**
 * Reads each text of each coded column once, by the contract of its field, and lays what they say into tables that the
 * rows can be joined with. `types`: of the columns of the fact; `held`: those of which the warehouse holds something else. Null where no row is certain, because the table lacks a
 * column.
 */
export async function mapCells(
  connection: DuckDBConnection,
  contract: ColumnContract,
  header: Header,
  coded: ReadonlyMap<string, string[]>,
  {types, held, reference}: {types: Record<string, string>; held: HeldColumns; reference: Reference}
): Promise<MappedCells | null> {
  const texts = readTexts(contract, header, coded);
  const absent: CellReading[] = [];
  for (const [field, read] of Object.entries(contract.cells)) {
    if (header.fields.has(field)) continue;
    const reading = read("");
    if (reading === null) return null;
    absent.push(reading);
  }
  const said = [...texts.values()].flat().flatMap(({reading}) => (reading ? [reading] : []));
  const scales = scalesOf([...said, ...absent], contract);
  const numbers = new Map(
    [...new Set(scales.values())].map((scale) => [scale, new Map(scale.map((value, at) => [value, at]))])
  );
  const numberOf = (part: string, value: Part) => numbers.get(scales.get(part) ?? [])?.get(value) ?? 0;
  const sources = new Map<string, PartSource>();
  for (const {parts = {}} of absent)
    for (const [part, value] of Object.entries(parts)) sources.set(part, {number: numberOf(part, value)});
  const columns: MappedColumn[] = [];
  for (const [one, of] of texts) {
    const readings = of.flatMap(({reading}) => (reading ? [reading] : []));
    const values = namesOf(readings, "values");
    const parts = namesOf(readings, "parts");
    for (const [place, part] of parts.entries()) sources.set(part, {column: one, place});
    const rows = of.map(({clean, reading}, code) => ({
      code,
      certain: reading !== null,
      illustrative: saysIllustrative(clean),
      invented: isIllustrative(reference, reading?.values?.["area"]),
      ...Object.fromEntries(values.map((value) => [`v_${value}`, reading?.values?.[value] ?? null])),
      ...Object.fromEntries(
        parts.map((part, place) => [`p_${place}`, numberOf(part, reading?.parts?.[part] ?? null)])
      )
    }));
    const columnTypes = {
      code: "INTEGER",
      certain: "BOOLEAN",
      illustrative: "BOOLEAN",
      invented: "BOOLEAN",
      ...Object.fromEntries(values.map((value) => [`v_${value}`, types[value] ?? "VARCHAR"])),
      ...Object.fromEntries(parts.map((_, place) => [`p_${place}`, "INTEGER"]))
    };
    await writeTable(connection, `bulk_cell_${one}`, columnTypes, rows);
    await addHeld(connection, `bulk_cell_${one}`, values, held);
    const invented = new Set(rows.map(({illustrative}) => illustrative));
    columns.push({
      column: one,
      values,
      parts,
      certain: readings.length === of.length,
      illustrative: invented.size === 1 ? invented.has(true) : null
    });
  }
  const constants = Object.assign({}, contract.always, ...absent.map(({values}) => values ?? {})) as Record<
    string,
    FactValue
  >;
  return {columns, constants, scales, sources};
}
