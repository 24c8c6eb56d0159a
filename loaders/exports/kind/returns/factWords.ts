import {formatPeriod} from "#src/i18n/formatPeriod.ts";
import {lowerFirst} from "#src/i18n/lowerFirst.ts";
import type {Period} from "#src/schema/period.ts";
import type {Bilingual} from "#src/schema/released.ts";
import type {Reference} from "../../../reference/reference.ts";
import {echo} from "../../problem.ts";
import {placeName} from "../../value/placeName.ts";
import {unitByCode} from "../../value/unitByCode.ts";
import {longCounts} from "./longColumns.ts";
import {measureWords} from "./measureWords.ts";
import type {ReturnFact} from "./returnFact.ts";

/** What is shown where the reference data no longer know a code. */
const asItIs = (code: string): Bilingual => ({vi: `«${echo(code)}»`, en: `«${echo(code)}»`});

/** The name of a reporting unit in a sentence: `Công an tỉnh Lạng Sơn`, `Police, Lang Son province`. */
export const reporterWords = (code: string, reference: Reference): Bilingual =>
  unitByCode(code, reference)?.name ?? asItIs(code);

/** A period within a sentence: `quý III/2024 (15/6/2024–14/9/2024)`, `Q3 2024 (…)`. */
export const periodWords = (period: Period): Bilingual => ({
  vi: lowerFirst(formatPeriod(period, "vi")),
  en:
    period.kind === "half-year" || period.kind === "nine-months"
      ? `the ${lowerFirst(formatPeriod(period, "en"))}`
      : formatPeriod(period, "en")
});

/** The caseload of a fact: who reports it, where it is, which stage and what is counted. */
export function caseloadWords(
  {reporter, area, stage, unit}: Pick<ReturnFact, "reporter" | "area" | "stage" | "unit">,
  reference: Reference
): Bilingual {
  const {stages, units} = reference.codelists;
  const by = reporterWords(reporter, reference);
  const where = placeName(area, reference) ?? asItIs(area);
  const at = stages.find(({code}) => code === stage) ?? asItIs(stage);
  const counted = units.find(({code}) => code === unit) ?? asItIs(unit);
  return {
    vi: `${by.vi}; ${where.vi}; khâu ${at.vi}; đơn vị tính: ${counted.vi}`,
    en: `${by.en}; ${where.en}; stage: ${at.en}; unit: ${counted.en}`
  };
}

/** Which count of its caseload a fact is: a part of one by the title of its column in the form. */
export function countWords(
  {form, stage, unit, measure, detail}: Pick<ReturnFact, "form" | "stage" | "unit" | "measure" | "detail">,
  {forms}: Reference
): Bilingual {
  const words = measureWords[measure];
  if (detail === null) return words;
  const own = forms
    .filter(({code}) => code === form)
    .flatMap(({columns}) => columns)
    .find(
      ({holds}) =>
        "count" in holds &&
        holds.count.stage === stage &&
        holds.count.unit === unit &&
        holds.count.measure === measure &&
        holds.count.detail === detail
    )?.titles[0];
  const long = longCounts.find((one) => one.measure === measure && one.detail === detail)?.header;
  const title = own ?? long;
  return title === undefined
    ? words
    : {vi: `${words.vi}, cột «${echo(title)}»`, en: `${words.en}, column «${echo(title)}»`};
}
