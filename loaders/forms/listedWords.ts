import type {Column, ExportKind} from "../exports/kind/exportKind.ts";
import {readPlans} from "../reference/readPlans.ts";
import type {Reference} from "../reference/reference.ts";

/** The codelist whose words a column of this field holds. */
const codelistOf: Readonly<Record<string, string>> = {
  stage: "stages",
  unit: "units",
  purpose: "purposes",
  route: "routes",
  method: "methods",
  status: "caseStatuses",
  activity: "activities",
  basis: "populationBases",
  confidence: "confidence"
};

type Words = (reference: Reference) => readonly string[];

const units: Words = ({indicators}) => indicators.map(({unitLabel}) => unitLabel);
const labels: Words = ({indicators}) => indicators.flatMap((one) => one.labels.slice(0, 1));

/** Columns of single kinds whose words are no codelist's: those of published figures, and of the pilots. */
const ofKind: Readonly<Record<string, Readonly<Record<string, Words>>>> = {
  published: {indicator: labels, unit: units},
  pilot: {
    indicator: labels,
    unit: units,
    pilot: () => readPlans().flatMap(({pilots}) => pilots.map(({id}) => id)),
    window: () => ["Trước chỉ đạo điểm", "Chỉ đạo điểm", "Khác"]
  }
};

/** The words that a column of a kind accepts, each once, in Vietnamese; null where it accepts any text or number. */
export function listedWords(
  {id}: Pick<ExportKind, "id">,
  {field}: Pick<Column, "field">,
  reference: Reference
): readonly string[] | null {
  const own = ofKind[id]?.[field];
  if (own) return [...new Set(own(reference))];
  const lists: Readonly<Record<string, readonly {vi: string}[] | undefined>> = reference.codelists;
  const list = lists[codelistOf[field] ?? ""];
  return list ? list.map(({vi}) => vi) : null;
}
