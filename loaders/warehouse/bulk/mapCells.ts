import type {DuckDBConnection} from "@duckdb/node-api";
import {tellsIllustrative} from "../../exports/table/readRow.ts";
import type {CellReading, ColumnContract, FactValue, Part} from "../../exports/kind/columnContract.ts";
import type {Header} from "../../exports/table/recogniseTable.ts";
import {name} from "./stageCells.ts";

/** A cell's text as the ordinary reader hands it on. */
export const cleaned = (text: string) => text.normalize("NFC").trim();

/**
 * What the texts of one coded column say, in the table `bulk_cell_<index>`: `code`, `certain`, `v_…` for each value,
 * `p_…` for each part as its number in the list of `parts`, and the flags below.
 *
 * - `blank`, `numeral`, `illustrative`: whether some, none or all of the certain texts are blank, are nothing but a
 *   number, or say that the figures are invented.
 */
export type MappedColumn = {
  index: number;
  field: string | null;
  values: string[];
  parts: string[];
  all: {certain: boolean};
  some: {blank: boolean; numeral: boolean; illustrative: boolean};
};

/** The values that a part takes in the file, in the order of their numbers; those of `inOrder` ascend. */
export type PartNumbers = Map<string, Part[]>;

export type MappedCells = {
  columns: MappedColumn[];
  /** Values and parts of fields that the table lacks: the same in each row. */
  constants: Record<string, FactValue>;
  parts: PartNumbers;
  partOf: Map<string, {index: number} | {constant: number}>;
};

type TextReading = {text: string; clean: string; reading: CellReading | null};

const ascending = (one: Part, other: Part) => {
  const [a, b] = [one === null ? "" : String(one), other === null ? "" : String(other)];
  return a < b ? -1 : a > b ? 1 : 0;
};

/** The parts of all readings, each with its values; the parts that stand in an order get their numbers in it. */
function numberParts(readings: Iterable<CellReading>, inOrder: readonly string[]): PartNumbers {
  const found = new Map<string, Set<Part>>();
  const ordered = new Set<Part>([null]);
  for (const {parts = {}} of readings)
    for (const [part, value] of Object.entries(parts)) {
      const values = found.get(part) ?? new Set<Part>();
      values.add(value);
      found.set(part, values);
      if (inOrder.includes(part)) ordered.add(value);
    }
  const order = [...ordered].sort(ascending);
  return new Map(
    [...found].map(([part, values]) => [part, inOrder.includes(part) ? order : [...values].sort(ascending)])
  );
}

async function writeTable(
  connection: DuckDBConnection,
  table: string,
  columns: Record<string, string>,
  rows: readonly Record<string, unknown>[]
): Promise<void> {
  const types = Object.entries(columns).map(([column, type]) => `${name(column)} ${type}`);
  await connection.run(`CREATE TEMP TABLE ${name(table)} (${types.join(", ")})`);
  for (let from = 0; from < rows.length; from += 20_000)
    await connection.run(
      `INSERT INTO ${name(table)} SELECT entry.* FROM (SELECT unnest(CAST(CAST($1 AS JSON) AS STRUCT(${types.join(", ")})[])) AS entry)`,
      [JSON.stringify(rows.slice(from, from + 20_000))]
    );
}

/**
 * Reads every text of every coded column once, by the contract of its field, and lays what they say into tables that
 * the rows can be joined with. Null where the table lacks a field without which no row is certain.
 */
export async function mapCells(
  connection: DuckDBConnection,
  contract: ColumnContract,
  {fields}: Header,
  coded: ReadonlyMap<number, string[]>,
  types: Record<string, string>
): Promise<MappedCells | null> {
  const fieldOf = new Map([...fields].map(([field, index]) => [index, field]));
  const readings = new Map<number, TextReading[]>();
  for (const [index, texts] of coded) {
    const field = fieldOf.get(index);
    const read = field === undefined ? undefined : contract.cells[field];
    readings.set(
      index,
      texts.map((text) => {
        const clean = cleaned(text);
        return {text, clean, reading: clean.includes("\uFFFD") ? null : read ? read(clean) : {}};
      })
    );
  }
  const constants: Record<string, FactValue> = {...contract.always};
  const lacking: CellReading[] = [];
  for (const [field, read] of Object.entries(contract.cells)) {
    if (fields.has(field)) continue;
    const reading = read("");
    if (reading === null) return null;
    Object.assign(constants, reading.values);
    lacking.push(reading);
  }
  const certain = [...readings.values()].flat().flatMap(({reading}) => (reading ? [reading] : []));
  const parts = numberParts([...certain, ...lacking], contract.inOrder);
  const numbers = new Map(
    [...parts].map(([part, values]) => [part, new Map(values.map((value, at) => [value, at]))])
  );
  const numberOf = (part: string, value: Part) => numbers.get(part)?.get(value) ?? 0;
  const partOf: MappedCells["partOf"] = new Map();
  for (const reading of lacking)
    for (const [part, value] of Object.entries(reading.parts ?? {}))
      partOf.set(part, {constant: numberOf(part, value)});
  const columns: MappedColumn[] = [];
  for (const [index, texts] of readings) {
    const sure = texts.filter(({reading}) => reading !== null);
    const values = [...new Set(sure.flatMap(({reading}) => Object.keys(reading?.values ?? {})))];
    const own = [...new Set(sure.flatMap(({reading}) => Object.keys(reading?.parts ?? {})))];
    for (const part of own) partOf.set(part, {index});
    const said = sure.map(({clean}) => ({
      blank: clean === "",
      numeral: /^\(?\d+\)?$/.test(clean),
      illustrative: tellsIllustrative(clean)
    }));
    await writeTable(
      connection,
      `bulk_cell_${index}`,
      {
        code: "INTEGER",
        certain: "BOOLEAN",
        blank: "BOOLEAN",
        numeral: "BOOLEAN",
        illustrative: "BOOLEAN",
        ...Object.fromEntries(values.map((value) => [`v_${value}`, types[value] ?? "VARCHAR"])),
        ...Object.fromEntries(own.map((part) => [`p_${part}`, "INTEGER"]))
      },
      texts.map(({clean, reading}, code) => ({
        code,
        certain: reading !== null,
        blank: clean === "",
        numeral: /^\(?\d+\)?$/.test(clean),
        illustrative: tellsIllustrative(clean),
        ...Object.fromEntries(values.map((value) => [`v_${value}`, reading?.values?.[value] ?? null])),
        ...Object.fromEntries(own.map((part) => [`p_${part}`, numberOf(part, reading?.parts?.[part] ?? null)]))
      }))
    );
    columns.push({
      index,
      field: fieldOf.get(index) ?? null,
      values,
      parts: own,
      all: {certain: sure.length === texts.length},
      some: {
        blank: said.some(({blank}) => blank),
        numeral: said.some(({numeral, blank}) => numeral || blank),
        illustrative: said.some(({illustrative}) => illustrative)
      }
    });
  }
  return {columns, constants, parts, partOf};
}
