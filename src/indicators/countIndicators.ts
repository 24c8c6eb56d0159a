import {returnMeasures, type ReturnMeasure} from "../schema/reference.ts";
import type {Bilingual, CountRow} from "../schema/released.ts";
import {caseloadMeasures, type CountKind} from "./countedMeasures.ts";
import {countedStages, type CountedStage} from "./countedStages.ts";

/**
 * What one count of returns means. Grain: stage × measure × detail × unit.
 *
 * - `id`: the indicator and its unit, `investigated.new:accused`; `indicator`: as in the released counts.
 * - `direction`: which way is better, other things equal. Counts of what was recorded have none: more cases found may be
 *   better detection.
 * - `sensitivity`: whom the count is about, by which policies withhold it.
 */
export type CountIndicator = {
  id: string;
  indicator: string;
  stage: string;
  measure: ReturnMeasure;
  detail: string | null;
  unit: string;
  kind: CountKind;
  direction: "more-is-better" | "fewer-is-better" | "none";
  sensitivity: "cases" | "victims";
  name: Bilingual;
  definition: Bilingual;
};

const directions: Partial<Record<ReturnMeasure, CountIndicator["direction"]>> = {
  done: "more-is-better",
  remaining: "fewer-is-better",
  overdue: "fewer-is-better"
};

const victimUnits: readonly string[] = [
  "victim-in-cases",
  "person-in-identification",
  "victim-identified",
  "person-supported"
];

/** Identifies a count without its agency, area and period. */
export const countIndicatorId = ({indicator, unit}: Pick<CountRow, "indicator" | "unit">): string =>
  `${indicator}:${unit}`;

function entry(
  {stage, unit}: CountedStage,
  {measure, detail, kind}: {measure: ReturnMeasure; detail: string | null; kind: CountKind},
  {name, definition}: {name: Bilingual; definition: Bilingual}
): CountIndicator {
  const indicator = [stage, measure, ...(detail === null ? [] : [detail])].join(".");
  const ofVictims = stage.startsWith("victim-") || stage === "needs-surveyed" || victimUnits.includes(unit);
  return {
    id: countIndicatorId({indicator, unit}),
    indicator,
    stage,
    measure,
    detail,
    unit,
    kind,
    direction: directions[measure] ?? "none",
    sensitivity: ofVictims ? "victims" : "cases",
    name,
    definition
  };
}

function entriesOf(stage: CountedStage): CountIndicator[] {
  if (stage.counted === "flow")
    // offices write what happened either under “new” or under “done”
    return (["new", "done"] as const).map((measure) => ({
      ...entry(stage, {measure, detail: null, kind: "flow"}, {name: stage.name, definition: stage.what}),
      direction: "none"
    }));
  return returnMeasures.flatMap((measure) => {
    const {kind, name, definition, details} = caseloadMeasures[measure];
    const own = name(stage);
    const meant = definition(stage);
    const titled = ({vi, en}: Bilingual) => ({
      vi: `${stage.name.vi}: ${vi}`,
      en: `${stage.name.en}: ${en}`
    });
    const parts = Object.entries(details(stage)).map(([detail, word]) =>
      entry(
        stage,
        {measure, detail, kind},
        {
          name: titled({vi: `${own.vi}, ${word.vi}`, en: `${own.en}, ${word.en}`}),
          definition: {
            vi: `${meant.vi.replace(/\.$/, "")}; trong đó: ${word.vi}.`,
            en: `${meant.en.replace(/\.$/, "")}; of these: ${word.en}.`
          }
        }
      )
    );
    return [entry(stage, {measure, detail: null, kind}, {name: titled(own), definition: meant}), ...parts];
  });
}

/** Every count that a return can hold, in the order of the stages and of a form's columns. */
export const countIndicators: readonly CountIndicator[] = countedStages.flatMap(entriesOf);

const byId = new Map(countIndicators.map((one) => [one.id, one]));

/** What a released count means; null for a breakdown that an office's own form has and the registry has not. */
export const countIndicator = (row: Pick<CountRow, "indicator" | "unit">): CountIndicator | null =>
  byId.get(countIndicatorId(row)) ?? null;
