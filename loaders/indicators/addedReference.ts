import type {DuckDBConnection} from "@duckdb/node-api";
import {z} from "zod";
import type {Area, AreaGroup, Plan, ReportingUnit} from "#src/schema/reference.ts";
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

/** The entries of lists that are not among those known, each once. */
function beyond<Entry>(lists: readonly (readonly Entry[])[], known: readonly Entry[]): Entry[] {
  const found = new Map<string, Entry>();
  const own = new Set(known.map((entry) => JSON.stringify(entry)));
  for (const entry of lists.flat()) {
    const key = JSON.stringify(entry);
    if (!own.has(key)) found.set(key, entry);
  }
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
        own.areas
      ),
      areaGroups: beyond(
        read.map(({groups}) => groups),
        own.groups
      ),
      plans: beyond(
        read.map(({plans}) => plans),
        own.plans
      ),
      units: beyond(
        read.map(({units}) => units),
        own.units
      )
    };
  };
  return {real: await added(rows.filter(({illustrative}) => !illustrative)), all: await added(rows)};
}
