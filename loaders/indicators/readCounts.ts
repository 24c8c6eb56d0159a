import type {DuckDBConnection} from "@duckdb/node-api";
import {z} from "zod";
import {period} from "#src/schema/period.ts";
import {returnMeasures} from "#src/schema/reference.ts";
import {archivedReference} from "../warehouse/reading.ts";
import {countPlaces, type Places} from "./countPlaces.ts";
import {countId, countTable, type CountFact, type StatedCount} from "./countTable.ts";
import {query} from "./query.ts";

const row = z.object({
  reporter: z.string(),
  period,
  area: z.string(),
  stage: z.string(),
  unit: z.string(),
  measure: z.enum(returnMeasures),
  detail: z.string().nullable(),
  value: z.number().int().nonnegative().nullable(),
  illustrative: z.boolean(),
  supplement: z.string().nullable(),
  sheet: z.string().nullable(),
  cell: z.string(),
  file: z.string(),
  path: z.string(),
  received_date: z.string(),
  received: z.string(),
  revised: z.boolean()
});

/** The level of a unit without an area of its own in the lists: procuracies and courts of a region stand below provinces. */
const regional = 1.5;

/**
 * The table of counts by the returns in force at an instant (ISO, UTC). `folder`: of the archive, where the areas lie that
 * offices added. Invented and real counts are tables of their own, that are never added.
 */
export async function readCounts(
  connection: DuckDBConnection,
  folder: string,
  asOf: string
): Promise<CountFact[]> {
  const stated: StatedCount[] = [];
  const known = new Map<string | null, Places>();
  for (const one of await query(connection, "return-counts", asOf, row)) {
    const {reporter, area, stage, measure, detail, value} = one;
    const places = known.get(one.supplement) ?? countPlaces(await archivedReference(folder, one));
    known.set(one.supplement, places);
    const [agency = reporter, ...place] = reporter.split(":");
    const key = {
      agency,
      area,
      indicator: [stage, measure, ...(detail === null ? [] : [detail])].join("."),
      unit: one.unit,
      period: one.period
    };
    const count: CountFact = {
      ...key,
      id: countId(key),
      stage,
      measure,
      detail,
      value,
      absent: value === null ? "x" : null,
      marks: one.revised ? ["r"] : [],
      how: "stated",
      illustrative: one.illustrative,
      provenance: {
        file: one.file,
        received: one.received_date,
        path: one.path,
        sheet: one.sheet,
        cell: one.cell
      },
      territory: places.territoryOf(area),
      within: null,
      parts: [],
      some: []
    };
    const level = places.levelOf(place.join(":")) ?? regional;
    stated.push({count, level, received: one.received, places});
  }
  return [false, true].flatMap((invented) =>
    countTable(stated.filter(({count}) => count.illustrative === invented))
  );
}
