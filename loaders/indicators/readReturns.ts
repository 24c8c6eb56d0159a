import type {DuckDBConnection} from "@duckdb/node-api";
import {z} from "zod";
import {period} from "#src/schema/period.ts";
import type {ReturnRow} from "#src/schema/released.ts";
import {unitByCode} from "../exports/value/unitByCode.ts";
import type {Reference} from "../reference/reference.ts";
import {vietnamDate} from "../vietnamTime.ts";
import {archivedReference} from "../warehouse/reading.ts";
import {dueDay} from "./dueDay.ts";
import {plansOver} from "./plansOver.ts";
import {query} from "./query.ts";
import {groupBy} from "../exports/groupBy.ts";
import {returnTable, type ReturnVersion, type Sender} from "./returnTable.ts";

const row = z.object({
  reporter: z.string(),
  form: z.string().nullable(),
  period,
  sha256: z.string(),
  supplement: z.string().nullable(),
  received: z.string(),
  received_date: z.string(),
  illustrative: z.boolean(),
  nothing_arose: z.boolean(),
  in_force: z.boolean()
});

const revision = z.object({
  reporter: z.string(),
  form: z.string().nullable(),
  period: z.string(),
  illustrative: z.boolean(),
  indicator: z.string(),
  unit: z.string(),
  counts: z.number().int(),
  before: z.number(),
  after: z.number()
});

/** Who sends a form, by the reference data with which the return was read. A unit not in it has its code for a name. */
function senderOf({reporter, form}: ReturnVersion, reference: Reference): Sender {
  const unit = unitByCode(reporter, reference);
  const plans = unit ? plansOver(unit, reference) : [];
  return {
    agency: unit?.agency ?? reporter,
    name: unit?.name ?? {vi: reporter, en: reporter},
    formName: reference.forms.find(({code}) => code === form)?.name ?? null,
    validTo: unit?.validTo ?? null,
    dueOf: (one) => dueDay(one, plans)
  };
}

/**
 * The table of returns at an instant (ISO, UTC): which came in time, late or not at all. `folder`: of the archive, where
 * the units, forms and plans lie that offices added.
 */
export async function readReturns(
  connection: DuckDBConnection,
  folder: string,
  asOf: string
): Promise<ReturnRow[]> {
  const references = new Map<ReturnVersion, Reference>();
  for (const one of await query(connection, "return-versions", asOf, row)) {
    const {reporter, form, sha256, received, illustrative} = one;
    const version: ReturnVersion = {
      ...{reporter, form, period: one.period, sha256, received, illustrative},
      receivedOn: one.received_date,
      inForce: one.in_force,
      nothingArose: one.nothing_arose
    };
    references.set(version, await archivedReference(folder, one));
  }
  const revisions = groupBy(
    await query(connection, "return-revisions", asOf, revision),
    ({reporter, form, period: id, illustrative}) => JSON.stringify([reporter, form, id, illustrative])
  );
  const newest = new Map([...references].map(([{reporter}, reference]) => [reporter, reference]));
  return returnTable([...references.keys()], {
    until: vietnamDate(asOf),
    senderOf: (version) => {
      const reference = newest.get(version.reporter);
      if (!reference) throw new Error(`no reference data for «${version.reporter}»`);
      return senderOf(version, reference);
    },
    revisionsOf: ({reporter, form, period: {id}, illustrative}) =>
      (revisions.get(JSON.stringify([reporter, form, id, illustrative])) ?? []).map(
        ({indicator, unit, counts, before, after}) => ({indicator, unit, counts, before, after})
      )
  });
}
