import type {DuckDBConnection} from "@duckdb/node-api";
import {z} from "zod";
import type {Area, AreaGroup, Plan, ReportingUnit} from "#src/schema/reference.ts";
import {areaId} from "../reference/areaId.ts";
import {projectReference} from "../reference/reference.ts";
import {archivedReference} from "../warehouse/reading.ts";
import {query} from "./query.ts";

/** What offices added to the project's own reference data: each list without what the project has. */
export type AddedReference = {
  areas: readonly Area[];
  areaGroups: readonly AreaGroup[];
  plans: readonly Plan[];
  units: readonly ReportingUnit[];
};

const row = z.object({supplement: z.string(), illustrative: z.boolean()});

/** The entries of lists that are not among those known; of those with one key the one in the last list. */
function beyond<Entry>(
  lists: readonly (readonly Entry[])[],
  known: readonly Entry[],
  keyOf: (entry: Entry) => string
): Entry[] {
  const own = new Set(known.map(keyOf));
  const found = new Map<string, Entry>();
  for (const entry of lists.flat()) if (!own.has(keyOf(entry))) found.set(keyOf(entry), entry);
  return [...found.values()];
}

/**
 * The reference data that offices added and by which exports in force at an instant were read: of exports of real
 * figures, and of all, those of invented figures among them.
 */
export async function addedReference(
  connection: DuckDBConnection,
  folder: string,
  asOf: string
): Promise<{real: AddedReference; all: AddedReference}> {
  const rows = await query(connection, "added-reference", asOf, row);
  const own = projectReference();
  const added = async (those: typeof rows): Promise<AddedReference> => {
    const read = await Promise.all(those.map((one) => archivedReference(folder, one)));
    return {
      areas: beyond(
        read.map(({areas}) => areas),
        own.areas,
        ({level, ...area}) => `${level} ${areaId(area)}`
      ),
      areaGroups: beyond(
        read.map(({groups}) => groups),
        own.groups,
        ({code}) => code
      ),
      plans: beyond(
        read.map(({plans}) => plans),
        own.plans,
        ({id}) => id
      ),
      units: beyond(
        read.map(({units}) => units),
        own.units,
        ({code, validFrom}) => `${code} ${validFrom ?? ""}`
      )
    };
  };
  return {real: await added(rows.filter(({illustrative}) => !illustrative)), all: await added(rows)};
}
