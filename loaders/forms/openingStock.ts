import type {DuckDBConnection} from "@duckdb/node-api";
import {z} from "zod";
import {ask} from "../warehouse/ask.ts";
import {always} from "../warehouse/ledger.ts";

/** What a return carries over into its first day: by area (id) and caseload (`stage|unit`). */
export type OpeningStock = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** The name of a caseload in an `OpeningStock`. */
export const caseloadOf = ({stage, unit}: {stage: string; unit: string}) => `${stage}|${unit}`;

const row = z.object({area: z.string(), stage: z.string(), unit: z.string(), value: z.coerce.number()});

const dayBefore = (day: string) =>
  new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);

/**
 * What remained of each caseload on the day before `start` by the returns in force of one reporting unit in one form:
 * for a cumulative return that is the end of the year before. Several returns may end on that day (a quarter and the
 * half-year); where they disagree, and where one did not report the count, the stock is not known and left out.
 */
export async function readOpeningStock(
  connection: DuckDBConnection,
  {unit, form, start}: {unit: string; form: string; start: string}
): Promise<OpeningStock> {
  const rows = await ask(
    connection,
    `SELECT area, stage, unit, min("value") AS "value" FROM return_in_force($1)
     WHERE reporter = $2 AND form = $3 AND period."end" = $4 AND measure = 'remaining' AND detail IS NULL
     GROUP BY area, stage, unit
     HAVING count(DISTINCT "value") = 1 AND count("value") = count(*)
     ORDER BY area, stage, unit`,
    [always, unit, form, dayBefore(start)]
  );
  const stock = new Map<string, Map<string, number>>();
  for (const {area, value, ...caseload} of rows.map((one) => row.parse(one))) {
    const known = stock.get(area) ?? new Map<string, number>();
    stock.set(area, known.set(caseloadOf(caseload), value));
  }
  return stock;
}
