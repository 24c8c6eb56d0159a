import {readAreaGroups} from "#loaders/reference/readAreaGroups.ts";
import {readAreas} from "#loaders/reference/readAreas.ts";
import {readCodelists} from "#loaders/reference/readCodelists.ts";
import {readEvents} from "#loaders/reference/readEvents.ts";
import {readPlans} from "#loaders/reference/readPlans.ts";
import {readPublishedIndicators} from "#loaders/reference/readPublishedIndicators.ts";
import {readPeriod} from "#loaders/exports/value/readPeriod.ts";
import type {Context} from "#src/components/context.ts";
import {wordsOf} from "#src/i18n/words.ts";
import type {CountRow, FigureRow, PilotRow} from "#src/schema/released.ts";

const provenance = {file: "F001", received: "2026-01-31", path: null, sheet: null, cell: null};

/** An invented national figure of an indicator in a period, for tests. */
export function sampleFigure(
  indicator: string,
  periodText: string,
  value: number | null,
  changes: Partial<FigureRow> = {}
): FigureRow {
  const entry = readPublishedIndicators().find(({code}) => code === indicator);
  const period = readPeriod(periodText);
  if (!entry || !period) throw new Error(`${indicator}, ${periodText}`);
  const {unit, measure, stage, family, topic, subgroup} = entry;
  return {
    id: `${indicator} ${period.id}`,
    area: "VN",
    indicator,
    unit,
    period,
    value,
    absent: value === null ? "c" : null,
    marks: [],
    source: "invented.example/x",
    provenance,
    measure,
    stage,
    family,
    topic,
    subgroup,
    qualifiers: [],
    confidence: "high",
    ...changes
  };
}

/** A context with the real reference data and invented facts. */
export function sampleContext(
  facts: {figures?: FigureRow[]; pilots?: PilotRow[]; counts?: CountRow[]},
  language: "vi" | "en" = "vi"
): Context {
  return {
    language,
    words: wordsOf(language),
    release: {
      manifest: {
        id: "2026-01-31-00000000",
        edition: "internal",
        editionName: {vi: "Bản thử", en: "Trial"},
        mark: null,
        asOf: "2026-01-31",
        receivedUpTo: "2026-01-31",
        program: {version: "0.0.0", code: "0"},
        policy: {id: "everything", reason: {vi: "thử", en: "trial"}, classes: []},
        provenance: "file",
        inputs: [],
        withheld: [],
        tables: []
      },
      figures: facts.figures ?? [],
      pilots: facts.pilots ?? [],
      counts: facts.counts ?? [],
      returns: [],
      files: [],
      cases: [],
      findings: [],
      changes: [],
      plans: readPlans(),
      events: readEvents(),
      indicators: readPublishedIndicators(),
      areas: readAreas(),
      areaGroups: readAreaGroups(),
      codelists: readCodelists()
    }
  };
}
