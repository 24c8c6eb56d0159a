import type {DuckDBConnection} from "@duckdb/node-api";
import {z} from "zod";
import {period} from "#src/schema/period.ts";
import {returnMeasures} from "#src/schema/reference.ts";
import {checkAdjoining} from "../exports/kind/returns/adjoining.ts";
import {echo, type Problem} from "../exports/problem.ts";

/** A count of a return in force, and where it stands. */
const count = z.object({
  key: z.string(),
  file: z.string(),
  path: z.string(),
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
 * was carried over, and a cumulative count must not fall.
 */
export async function readAdjoining(connection: DuckDBConnection, asOf: string): Promise<Disagreement[]> {
  const result = await connection.runAndReadAll(
    "SELECT * FROM return_in_force($as_of) ORDER BY file, sheet NULLS FIRST, row, cell",
    {as_of: asOf}
  );
  const counts = result.getRowObjectsJson().map((row) => count.parse(row));
  const byKey = new Map(counts.map((one) => [one.key, one]));
  return checkAdjoining(counts).flatMap(
    ({code, severity, keys: [before, after], message}): Disagreement[] => {
      const [earlier, later] = [byKey.get(before), byKey.get(after)];
      if (!earlier || !later) throw new Error(`No return in force states ${before} or ${after}.`);
      const {file, path, sheet, row, cell} = later;
      const other = `«${echo(earlier.path)}», ${earlier.cell}`;
      const problem: Problem = {
        severity,
        code,
        sheet,
        row,
        column: null,
        cell,
        message: {
          vi: `${message.vi} Số kỳ trước ở tệp ${other}.`,
          en: `${message.en} The earlier count stands in the file ${other}.`
        }
      };
      return [{file, path, problem}];
    }
  );
}
