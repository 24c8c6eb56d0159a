import type fc from "fast-check";
import {activities} from "#loaders/exports/kind/activities.ts";
import {cases} from "#loaders/exports/kind/cases.ts";
import type {Column, ExportKind} from "#loaders/exports/kind/exportKind.ts";
import {pilot} from "#loaders/exports/kind/pilot.ts";
import {population} from "#loaders/exports/kind/population.ts";
import {published} from "#loaders/exports/kind/published.ts";
import {returns} from "#loaders/exports/kind/returns.ts";
import {projectReference, type Reference} from "#loaders/reference/reference.ts";
import {inventedReference} from "./inventedReference.ts";
import {activityRow, caseRow, populationRow} from "./inventedRows.ts";
import {binhLam} from "./kind/returns/binhLam.ts";
import {pilotRow, publishedRow} from "./publicRows.ts";
import {returnRow} from "./returnRows.ts";
import type {Written} from "./written.ts";

/**
 * A kind with rows at random. `columns`: of its own layout, those that the rows fill; `key`: what no two rows of a table
 * share; `facts`: what a row states.
 */
export type AnyKind = {
  kind: ExportKind;
  reference: Reference;
  row: fc.Arbitrary<Written>;
  columns: Column[];
  key: (row: Written) => string;
  facts: (row: Written) => Record<string, unknown>[];
};

const byPeriod = ({states}: Written) => [{...states, period: {id: states["period"]}}];
const own = ({states}: Written) => [states];
const joined =
  (...fields: string[]) =>
  ({states}: Written) =>
    fields
      .map((field) => String(states[field]))
      .join("|")
      .toLowerCase()
      .replace(/\s+/g, " ");

const columnsOf = (kind: ExportKind, reference: Reference, leftOut: readonly string[] = []) =>
  (kind.layouts(reference).find(({form}) => form === null)?.columns ?? []).filter(
    ({field}) => !leftOut.includes(field)
  );

const returnsReference = binhLam();

/** Each kind of export, with random rows of it. */
export const manyKinds: readonly AnyKind[] = [
  {
    kind: published,
    reference: projectReference(),
    row: publishedRow,
    columns: columnsOf(published, projectReference()),
    key: joined("area", "period", "indicator", "source"),
    facts: byPeriod
  },
  {
    kind: pilot,
    reference: projectReference(),
    row: pilotRow,
    columns: columnsOf(pilot, projectReference()),
    key: joined("window", "period", "indicator"),
    facts: byPeriod
  },
  {
    kind: cases,
    reference: inventedReference,
    row: caseRow,
    columns: columnsOf(cases, inventedReference),
    key: joined("key"),
    facts: own
  },
  {
    kind: population,
    reference: inventedReference,
    row: populationRow,
    columns: columnsOf(population, inventedReference),
    key: joined("key"),
    facts: own
  },
  {
    kind: activities,
    reference: inventedReference,
    row: activityRow,
    columns: columnsOf(activities, inventedReference, ["reporter", "start", "end", "attendances"]),
    key: joined("key"),
    facts: own
  },
  {
    kind: returns,
    reference: returnsReference,
    row: returnRow,
    columns: columnsOf(returns, returnsReference).filter(
      ({field}) =>
        ![
          "form",
          "resumed",
          "transferred-in",
          "returned-in",
          "split",
          "transferred-out",
          "returned-out",
          "joined",
          "overdue",
          "note"
        ].includes(field)
    ),
    key: joined("key"),
    facts: ({states}) => states["facts"] as Record<string, unknown>[]
  }
];
