import type {DuckDBConnection} from "@duckdb/node-api";
import {z} from "zod";
import {period} from "#src/schema/period.ts";
import {returnMeasures} from "#src/schema/reference.ts";
import {checkAdjoining} from "../exports/kind/returns/adjoining.ts";
import {shownName, type Problem} from "../exports/problem.ts";
import {archivedReference} from "./reading.ts";

/** A count of a return in force, and where it stands. */
const count = z.object({
  key: z.string(),
  file: z.string(),
  path: z.string(),
  supplement: z.string().nullable(),
  sheet: z.string().nullable(),
  row: z.number(),
  cell: z.string(),
  reporter: z.string(),
  form: z.string().nullable(),
  period,
  accumulation: z.enum(["in-period", "cumulative"]),
  area: z.string(),
  stage: z.string(),
  unit: z.string(),
  measure: z.enum(returnMeasures),
  detail: z.string().nullable(),
  value: z.number().nullable(),
  how: z.enum(["stated", "dash", "nil", "not-reported"])
});

/** A disagreement of a return with that of another period: a finding about the file of the later one. */
export type Disagreement = {file: string; path: string; problem: Problem};

/**
 * Compares the returns in force at an instant (ISO, UTC) with those of the adjoining periods: what remained must be what
 * was carried over, and a cumulative count must not fall. `folder`: of the archive, where the names of units and areas
 * lie that offices added.
 */
export async function readAdjoining(
  connection: DuckDBConnection,
  folder: string,
  asOf: string
): Promise<Disagreement[]> {
  const result = await connection.runAndReadAll(
    "SELECT fact.*, receipt.supplement FROM return_in_force($as_of) AS fact JOIN receipt USING (seq) ORDER BY fact.file, sheet NULLS FIRST, row, cell",
    {as_of: asOf}
  );
  const counts = result.getRowObjectsJson().map((row) => count.parse(row));
  const byKey = new Map(counts.map((one) => [one.key, one]));
  const found: Disagreement[] = [];
  for (const {code, severity, keys, message} of checkAdjoining(counts)) {
    const [before, after] = keys;
    const [earlier, later] = [byKey.get(before), byKey.get(after)];
    if (!earlier || !later) throw new Error(`No return in force states ${before} or ${after}.`);
    const {file, path, sheet, row, cell} = later;
    const {vi, en} = message(await archivedReference(folder, later));
    const other = `«${shownName(earlier.path)}»`;
    const problem: Problem = {
      severity,
      code,
      sheet,
      row,
      column: null,
      cell,
      message: {
        vi: `${vi} Số kỳ trước ở tệp ${other}, ô ${earlier.cell}.`,
        en: `${en} The earlier count stands in the file ${other}, cell ${earlier.cell}.`
      }
    };
    found.push({file, path, problem});
  }
  return found;
}
