import type {DuckDBConnection} from "@duckdb/node-api";
import {z} from "zod";
import {period} from "#src/schema/period.ts";
import {
  bilingual,
  caseRow,
  type CaseRow,
  type FigureRow,
  type FileRow,
  type FindingRow,
  type PilotRow,
  type ReturnRow
} from "#src/schema/released.ts";
import {readPublishedIndicators} from "../reference/readPublishedIndicators.ts";
import {contradictionProblem, readContradictions} from "../warehouse/contradictions.ts";
import {readDisagreements} from "../warehouse/disagreements.ts";
import {readAdjoining} from "../warehouse/readAdjoining.ts";
import {addedReference, type AddedReference} from "./addedReference.ts";
import type {CountFact} from "./countTable.ts";
import {query} from "./query.ts";
import {readCounts} from "./readCounts.ts";
import {readReturns} from "./readReturns.ts";

const fact = z.object({
  id: z.string(),
  area: z.string(),
  indicator: z.string(),
  period,
  source: z.string().nullable(),
  sheet: z.string().nullable(),
  cell: z.string(),
  file: z.string(),
  path: z.string(),
  received_date: z.string(),
  revised: z.boolean()
});
const announced = fact.extend({
  value: z.number(),
  confidence: z.enum(["high", "medium"]),
  qualifiers: z.array(z.string()),
  small_cells: z.boolean()
});
const counted = fact.extend({
  value: z.number().nullable(),
  pilot: z.string(),
  window: z.enum(["baseline", "pilot", "other"]),
  illustrative: z.boolean()
});
const registered = caseRow.omit({provenance: true}).extend({
  sheet: z.string().nullable(),
  cell: z.string(),
  file: z.string(),
  path: z.string(),
  received_date: z.string()
});
const file = z.object({
  file: z.string(),
  path: z.string(),
  kind: z.string(),
  sha256: z.string(),
  received: z.string(),
  received_date: z.string(),
  rows_read: z.number(),
  rows_taken: z.number(),
  rows_rejected: z.number(),
  rows_ignored: z.number(),
  versions: z.number(),
  illustrative: z.boolean()
});
const finding = z.object({
  file: z.string(),
  path: z.string(),
  severity: z.enum(["error", "warning", "note"]),
  code: z.string(),
  row: z.number().nullable(),
  column: z.string().nullable(),
  message: bilingual
});

/** All facts in force at an instant, with full provenance; what an edition may show is decided by its policy. */
export type Facts = {
  figures: FigureRow[];
  pilots: PilotRow[];
  counts: CountFact[];
  cases: CaseRow[];
  returns: ReturnRow[];
  files: FileRow[];
  findings: FindingRow[];
  /** What offices added to the reference data, for exports of real figures. */
  added: AddedReference;
  /** The instant of the latest receipt in force; null when there is none. */
  receivedUpTo: string | null;
  /** The files of invented figures alone, the instant of their latest receipt, and what offices added for any export. */
  illustrative: {files: FileRow[]; receivedUpTo: string | null; added: AddedReference};
};

/** Files as they are released, and the instant of the latest receipt among them. */
function filesOf(rows: readonly z.infer<typeof file>[]): Omit<Facts["illustrative"], "added"> {
  return {
    files: rows.map((row) => ({
      file: row.file,
      kind: row.kind,
      received: row.received_date,
      path: row.path,
      sha256: row.sha256,
      versions: row.versions,
      rows: {
        read: row.rows_read,
        taken: row.rows_taken,
        rejected: row.rows_rejected,
        ignored: row.rows_ignored
      }
    })),
    receivedUpTo:
      rows
        .map(({received}) => received)
        .sort()
        .at(-1) ?? null
  };
}

const indicator = (code: string) => {
  const entry = readPublishedIndicators().find((one) => one.code === code);
  if (!entry) throw new Error(`The warehouse holds the indicator «${code}», which is not in the list.`);
  return entry;
};

const common = (row: z.infer<typeof fact>) => ({
  id: row.id,
  area: row.area,
  indicator: row.indicator,
  unit: indicator(row.indicator).unit,
  period: row.period,
  marks: row.revised ? (["r"] as "r"[]) : [],
  source: row.source,
  provenance: {file: row.file, received: row.received_date, path: row.path, sheet: row.sheet, cell: row.cell}
});

/** What files in force state differently, as findings about the file received later. */
async function statedTwice(connection: DuckDBConnection, asOf: string): Promise<FindingRow[]> {
  const contradictions = await readContradictions(connection, asOf);
  return contradictions
    .filter(({in_force}) => in_force)
    .map((one) => {
      const {severity, code, row, column, message} = contradictionProblem(one);
      return {file: one.file, path: one.path, severity, code, row, column, message};
    });
}

/** Reads what is in force in the warehouse at an instant (ISO, UTC). `folder`: of the archive beside it. */
export async function readFacts(connection: DuckDBConnection, folder: string, asOf: string): Promise<Facts> {
  const figures = (await query(connection, "published-figures", asOf, announced)).map((row): FigureRow => {
    const {measure, stage, family, topic, subgroup} = indicator(row.indicator);
    const {value, confidence} = row;
    const qualifiers = row.small_cells ? [...new Set([...row.qualifiers, "small-cells"])] : row.qualifiers;
    return {
      ...common(row),
      value,
      absent: null,
      measure,
      stage,
      family,
      topic,
      subgroup,
      qualifiers,
      confidence
    };
  });
  const pilots = (await query(connection, "pilot-counts", asOf, counted)).map((row): PilotRow => {
    const {value, pilot, window, illustrative} = row;
    return {...common(row), value, absent: value === null ? "x" : null, pilot, window, illustrative};
  });
  const allFiles = await query(connection, "files-in-force", asOf, file);
  const files = allFiles.filter(({illustrative}) => !illustrative);
  const inForce = new Set(files.map((row) => row.file));
  const findings = [
    ...(await query(connection, "findings", asOf, finding)),
    ...(await statedTwice(connection, asOf)),
    ...[
      ...(await readDisagreements(connection, asOf)).filter(({counts}) => counts),
      ...(await readAdjoining(connection, folder, asOf))
    ].map(({file, path, problem}) => {
      const {severity, code, row, column, message} = problem;
      return {file, path, severity, code, row, column, message};
    })
  ].filter((row) => inForce.has(row.file));
  const added = await addedReference(connection, folder, asOf);
  return {
    figures,
    pilots,
    added: added.real,
    counts: await readCounts(connection, folder, asOf),
    cases: (await query(connection, "cases", asOf, registered)).map(
      ({sheet, cell, file: id, path, received_date: received, ...row}): CaseRow => ({
        ...row,
        provenance: {file: id, received, path, sheet, cell}
      })
    ),
    returns: await readReturns(connection, folder, asOf),
    ...filesOf(files),
    findings,
    illustrative: {...filesOf(allFiles.filter(({illustrative}) => illustrative)), added: added.all}
  };
}
