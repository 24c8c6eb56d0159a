import type {DuckDBConnection} from "@duckdb/node-api";
import type {ColumnContract, FactValue} from "../../exports/kind/columnContract.ts";
import {isIllustrative} from "../../exports/table/readRow.ts";
import type {Reference} from "../../reference/reference.ts";
import type {HeldColumns} from "../heldColumn.ts";
import {addHeld, heldName, writeTable, type MappedCells, type MappedColumn} from "./mapCells.ts";
import {name} from "./stageCells.ts";

/** The parts of SQL that read the certain rows of `bulk_stage AS s`. */
export type Screen = {
  /** Of `bulk_stage` with all tables that say something of its cells. */
  from: string;
  /** Of a column of the fact, what a certain row says. */
  valueOf: (column: string) => string | null;
  /** The same of what the warehouse holds of the column. */
  heldOf: (column: string) => string | null;
  illustrative: string;
};

const alias = ({column}: Pick<MappedColumn, "column">) => `m_${column}`;

const joins = (columns: readonly MappedColumn[]) =>
  columns
    .map(
      (one) =>
        ` JOIN bulk_cell_${one.column} AS ${alias(one)} ON ${alias(one)}.code = enum_code(s.${one.column})`
    )
    .join("");

/** The number of a part in a row, as SQL. A part that no cell has is null, which has the number 0. */
function partSql(mapped: MappedCells, contract: ColumnContract, part: string): string {
  const of = contract.first[part];
  if (of) {
    const parts = of.map((other) => `nullif(${partSql(mapped, contract, other)}, 0)`);
    return `coalesce(${parts.join(", ")}, 0)`;
  }
  const source = mapped.sources.get(part);
  if (!source) return "0";
  return "number" in source ? String(source.number) : `m_${source.column}.p_${source.place}`;
}

/** Lays the answers of each check over several cells into `bulk_together_<number>`; returns the columns it decides. */
async function askTogether(
  connection: DuckDBConnection,
  contract: ColumnContract,
  mapped: MappedCells,
  {types, held, reference}: {types: Record<string, string>; held: HeldColumns; reference: Reference}
): Promise<{code: string; values: string[]}[]> {
  const codes = contract.together.map(({parts}) => {
    let factor = 1;
    const terms = parts.map((part) => {
      const term = `(${partSql(mapped, contract, part)})::BIGINT * ${factor}`;
      factor *= Math.max(1, mapped.scales.get(part)?.length ?? 1);
      return term;
    });
    return terms.join(" + ");
  });
  if (codes.length === 0) return [];
  const names = codes.map((_, at) => `k${at}`);
  const needed = mapped.columns.filter(({parts}) => parts.length > 0);
  await connection.run(
    `CREATE OR REPLACE TEMP TABLE bulk_combination AS SELECT ${names.join(", ")} FROM (SELECT ${codes.map((code, at) => `${code} AS k${at}`).join(", ")} FROM bulk_stage AS s${joins(needed)}) GROUP BY GROUPING SETS (${names.map((one) => `(${one})`).join(", ")})`
  );
  const answers: {code: string; values: string[]}[] = [];
  for (const [at, {parts, read}] of contract.together.entries()) {
    const found = await connection.runAndReadAll(
      `SELECT k${at}::DOUBLE FROM bulk_combination WHERE k${at} IS NOT NULL`
    );
    const rows = (found.getColumnsJson()[0] ?? []).map((code) => {
      let rest = Number(code);
      const said = new Map(
        parts.map((part) => {
          const scale = mapped.scales.get(part) ?? [null];
          const value = scale[rest % scale.length] ?? null;
          rest = Math.floor(rest / scale.length);
          return [part, value];
        })
      );
      return {code, values: read((part) => said.get(part) ?? null)};
    });
    const values = [...new Set(rows.flatMap((row) => Object.keys(row.values ?? {})))];
    await writeTable(
      connection,
      `bulk_together_${at}`,
      {
        code: "BIGINT",
        certain: "BOOLEAN",
        invented: "BOOLEAN",
        ...Object.fromEntries(values.map((value) => [`v_${value}`, types[value] ?? "VARCHAR"]))
      },
      rows.map((row) => ({
        code: row.code,
        certain: row.values !== null,
        invented: isIllustrative(reference, row.values?.["area"]),
        ...Object.fromEntries(values.map((value) => [`v_${value}`, row.values?.[value] ?? null]))
      }))
    );
    await addHeld(connection, `bulk_together_${at}`, values, held);
    answers.push({code: codes[at] ?? "0", values});
  }
  return answers;
}

const literal = (value: FactValue): string => {
  if (value === null) return "NULL";
  if (typeof value === "string") return `'${value.replaceAll("'", "''")}'`;
  if (typeof value === "object") return `[${value.map(literal).join(", ")}]::VARCHAR[]`;
  return String(value);
};

/**
 * Finds the rows of `bulk_stage` that need to be read by themselves, and puts their `rowid` into `bulk_rest` as `place`:
 * all that are not certain by the contract. `usual`: the number of cells beyond which a row is broken; `keys`: the
 * pattern of certain keys; `whole`: the titles say that all figures are invented; `running`: the columns of which only
 * digits are certain.
 */
export async function screenRows(
  connection: DuckDBConnection,
  contract: ColumnContract,
  mapped: MappedCells,
  {
    types,
    held,
    reference,
    usual,
    whole,
    running,
    key,
    keys
  }: {
    types: Record<string, string>;
    held: HeldColumns;
    reference: Reference;
    usual: number;
    whole: boolean;
    running: readonly string[];
    key: string;
    keys: string;
  }
): Promise<Screen> {
  const together = await askTogether(connection, contract, mapped, {types, held, reference});
  const values = new Map<string, string>(
    Object.entries(mapped.constants).map(([column, value]) => [column, literal(value)])
  );
  for (const one of mapped.columns)
    for (const value of one.values) values.set(value, `${alias(one)}.${name(`v_${value}`)}`);
  for (const [at, one] of together.entries())
    for (const value of one.values) values.set(value, `t${at}.${name(`v_${value}`)}`);
  const heldOf = (column: string) => {
    const as = held[column]?.as;
    if (!as) return null;
    const one = mapped.columns.find((other) => other.values.includes(column));
    const at = together.findLastIndex((other) => other.values.includes(column));
    if (at !== -1) return `t${at}.${name(heldName(column))}`;
    if (one) return `${alias(one)}.${name(heldName(column))}`;
    return as.from(`(${values.get(column) ?? "NULL"})::${types[column] ?? "VARCHAR"}`);
  };
  values.set(contract.key.column, `s.${key}`);
  const needed = mapped.columns.filter(
    (one) => !one.certain || one.illustrative === null || one.values.length + one.parts.length > 0
  );
  const from = `bulk_stage AS s${joins(needed)}${together
    .map(({code}, at) => ` JOIN bulk_together_${at} AS t${at} ON t${at}.code = ${code}`)
    .join("")}`;
  const said = needed.filter((one) => one.illustrative === null).map((one) => `${alias(one)}.illustrative`);
  const illustrative =
    whole || mapped.columns.some((one) => one.illustrative === true)
      ? "true"
      : said.length > 0
        ? `(${said.join(" OR ")})`
        : "false";
  const order = contract.inOrder.map((part) => partSql(mapped, contract, part));
  const certain = [
    ...needed.filter((one) => !one.certain).map((one) => `${alias(one)}.certain`),
    ...together.map((_, at) => `t${at}.certain`),
    ...running.map((one) => `regexp_full_match(s.${one}, '[0-9]{0,8}')`),
    ...order
      .slice(1)
      .map((part, at) => `(${part} = 0 OR ${part} >= greatest(${order.slice(0, at + 1).join(", ")}))`),
    `regexp_full_match(s.${key}, ${literal(keys)})`,
    `s.cells <= ${usual}`,
    "(s.tail IS NULL OR array_to_string(s.tail, '') = '')"
  ];
  const invented = values.get("area")?.replace("v_area", "invented");
  if (invented !== undefined) certain.push(`${illustrative} = ${invented}`);
  await connection.run(
    `CREATE OR REPLACE TEMP TABLE bulk_rest AS SELECT s.rowid AS place FROM ${from} WHERE NOT coalesce(${certain.join(" AND ")}, false)`
  );
  return {from, illustrative, valueOf: (column) => values.get(column) ?? null, heldOf};
}
