import type {DuckDBConnection} from "@duckdb/node-api";
import type {OpenedTable} from "../../exports/kind/exportKind.ts";
import type {Findings} from "../../exports/findings.ts";
import {readBelow} from "../../exports/table/readBelow.ts";
import type {RowPlace, ValidRow} from "../../exports/table/readRow.ts";
import {cleaned} from "./mapCells.ts";
import {column} from "./stageCells.ts";

/** What the rows that were read by themselves came to. */
export type Rest = {
  valid: ValidRow[];
  read: number;
  ignored: number;
  /** The texts of cells that stand in no coded column. */
  others: string[];
};

/**
 * Reads rows of `bulk_stage` one by one, as the ordinary reader does, in their order. `which`: a condition on `s`;
 * `firstRow`: the row number, from 1, of the first row of the stage; `findings`: to which what is said of them is added.
 * Null if one is a total: it has to be compared with all rows.
 */
export async function readRest(
  connection: DuckDBConnection,
  opened: OpenedTable,
  place: RowPlace,
  {
    which,
    firstRow,
    width,
    uncoded,
    findings
  }: {which: string; firstRow: number; width: number; uncoded: ReadonlySet<number>; findings: Findings}
): Promise<Rest | null> {
  const columns = Array.from({length: width}, (_, index) => `s.${column(index)}::VARCHAR`);
  const found = await connection.stream(
    `SELECT s.rowid::INTEGER, s.cells::INTEGER, to_json(s.tail)::VARCHAR, ${columns.join(", ")} FROM bulk_stage AS s WHERE ${which} ORDER BY s.rowid`
  );
  const rest: Rest = {valid: [], read: 0, ignored: 0, others: []};
  for await (const rows of found.yieldRowsJson())
    for (const [at, count, tail, ...texts] of rows) {
      const beyond = typeof tail === "string" ? (JSON.parse(tail) as (string | null)[]) : [];
      const cells = [...texts, ...beyond]
        .slice(0, Number(count))
        .map((text) => cleaned(typeof text === "string" ? text : ""));
      const below = readBelow(opened, place, cells, Number(at) + firstRow);
      if (below.part && below.part.totals !== null) return null;
      for (const [index, text] of cells.entries())
        if (text !== "" && (index >= width || uncoded.has(index))) rest.others.push(text);
      rest.read += 1;
      if (below.ignored) rest.ignored += 1;
      if (below.row) rest.valid.push(below.row);
      findings.add(below.problems);
    }
  return rest;
}
