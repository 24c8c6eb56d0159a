import {z} from "zod";
import {changeRow} from "./changeRow.ts";
import type {
  Area,
  AreaGroup,
  Codelists,
  Plan,
  PublishedIndicator,
  ReferenceEvent,
  ReportingUnit
} from "./reference.ts";
import {
  bilingual,
  caseRow,
  countRow,
  figureRow,
  fileRow,
  findingRow,
  isoDateOrNull,
  pilotRow,
  returnRow
} from "./released.ts";

/**
 * What a release says of itself. `inputs` name the exports by opaque id; their hashes are `c` where the edition
 * withholds them. The hashes of `tables` sign the released rows.
 */
export const manifest = z.object({
  id: z.string(),
  edition: z.string(),
  editionName: bilingual,
  mark: bilingual.nullable(),
  asOf: z.string(),
  receivedUpTo: isoDateOrNull,
  program: z.object({version: z.string(), code: z.string()}),
  policy: z.object({
    id: z.string(),
    reason: bilingual,
    /** What is withheld of counts, class by class; empty where no policy names classes. */
    classes: z
      .array(
        z.object({
          name: z.string(),
          threshold: z.union([z.number().int(), z.literal("all")]),
          protectZeros: z.boolean(),
          reason: bilingual,
          loosened: bilingual.nullable()
        })
      )
      .default([])
  }),
  /** Where there are counts that a policy withholds: the last line of the ledger of published releases against which it was audited. */
  auditedAgainst: z.string().nullable().optional(),
  /**
   * The published release of the same edition with which `changes` compares this one; null where there is none. In an
   * edition that is never published it is what had been received by a day, without an id. `stored`:
   * whether it lay in the folder of releases; otherwise nothing was compared. Releases of earlier versions do not say it.
   */
  comparedWith: z
    .object({id: z.string().nullable(), asOf: z.string(), stored: z.boolean()})
    .nullable()
    .optional(),
  provenance: z.enum(["cell", "file"]),
  inputs: z.array(z.object({file: z.string(), sha256: z.string(), received: z.string()})),
  withheld: z.array(z.string()),
  tables: z.array(z.object({name: z.string(), rows: z.number().int(), sha256: z.string()}))
});
export type Manifest = z.infer<typeof manifest>;

/** The rows of each table of facts. */
export const factTables = {
  figures: z.array(figureRow),
  pilots: z.array(pilotRow),
  counts: z.array(countRow),
  cases: z.array(caseRow).default([]),
  returns: z.array(returnRow),
  files: z.array(fileRow),
  findings: z.array(findingRow),
  changes: z.array(changeRow)
};

/** Reference data as it stood when the release was computed. */
export type ReferenceTables = {
  plans: readonly Plan[];
  events: readonly ReferenceEvent[];
  indicators: readonly PublishedIndicator[];
  areas: readonly Area[];
  areaGroups: readonly AreaGroup[];
  /** Reporting units that offices added; old releases have no such table. */
  reportingUnits?: readonly ReportingUnit[];
  codelists: Codelists;
};

/** A release as pages read it: all that they may show. */
export type Release = {manifest: Manifest} & {
  [Name in keyof typeof factTables]: z.infer<(typeof factTables)[Name]>;
} & ReferenceTables;
