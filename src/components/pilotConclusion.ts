import {formatNumber} from "../i18n/formatNumber.ts";
import {sentences} from "../i18n/sentences/sentences.ts";
import type {PilotRow} from "../schema/released.ts";
import {beforeAfterSentences, expectedSentence, powerSentence} from "../sentences/beforeAfterSentences.ts";
import type {Context} from "./context.ts";
import {markup, type Markup} from "./markup.ts";
import {monthsBetween} from "./monthsBetween.ts";
import {pilotRows, windowCount} from "./pilotFigure.ts";

/** The unit that the sentences speak of; several victims or persons of one case are not independent of each other. */
const judged = "case-found";

const observed = (row: PilotRow) => {
  const counted = windowCount(row);
  return counted && {count: counted.value, exposure: counted.months};
};

/** Whether two counts are of the same thing in the same places. */
const isAlike = (one: PilotRow, other: PilotRow) =>
  one.indicator === other.indicator && one.unit === other.unit && one.area === other.area;

/** The count during the pilot that can be compared with the one before: of the same kind, over the longest time. */
function comparable(baseline: PilotRow, during: readonly PilotRow[]): PilotRow | undefined {
  return during
    .filter((row) => isAlike(row, baseline))
    .sort((a, b) => (observed(b)?.exposure ?? 0) - (observed(a)?.exposure ?? 0))[0];
}

/** What the counts before and during a pilot say, or why they say nothing. */
function comparison(baseline: PilotRow | undefined, during: readonly PilotRow[], {words, language}: Context) {
  const {pilots} = words;
  const known = during.filter((row) => observed(row) !== null);
  if (known.length === 0)
    return during.some(({absent}) => absent === "c")
      ? {verdict: pilots.conclusionWithheld, evidence: [sentences[language].withheld]}
      : {verdict: pilots.conclusionNone, evidence: []};
  const after = baseline && comparable(baseline, known);
  const counts = {before: baseline && observed(baseline), after: after && observed(after)};
  if (!counts.before || !counts.after) return {verdict: pilots.conclusionOther, evidence: []};
  if ([baseline, after].some((row) => row?.marks.includes("p")))
    return {verdict: pilots.conclusionProvisional, evidence: []};
  if ([baseline, after].some((row) => row?.marks.includes("b")))
    return {verdict: pilots.conclusionBreak, evidence: []};
  if (baseline?.unit !== judged) return {verdict: pilots.conclusionUnit, evidence: []};
  const said = beforeAfterSentences({before: counts.before, after: counts.after}, language);
  return {verdict: said.verdict, evidence: [...said.evidence, pilots.noCause]};
}

/** What the figures of a pilot allow to say: the verdict of the interval first, then what it rests on. */
export function pilotConclusion(id: string) {
  return (context: Context): Markup => {
    const {pilots} = context.words;
    const rows = pilotRows(context, id);
    const before = rows.filter(({window}) => window === "baseline");
    const baseline = before.find(({unit}) => unit === judged) ?? before[0];
    const {verdict, evidence} = comparison(
      baseline,
      rows.filter(({window}) => window === "pilot"),
      context
    );
    const result = baseline && windowCount(baseline);
    return markup`<p class="verdict">${verdict}</p>
${evidence.length > 0 && markup`<p>${evidence.join(" ")}</p>`}
${
  result &&
  markup`<p>${pilots.baselineSentence(
    formatNumber(result.value, context.language),
    Math.round(result.months),
    result,
    result.perYear
  )}</p>`
}`;
  };
}

/** What a pilot could show at all, by its baseline and the length of its window: known before any of its figures is. */
export function pilotPower(id: string) {
  return (context: Context): Markup => {
    const {words, language, release} = context;
    const window = release.plans.flatMap(({pilots}) => pilots).find((pilot) => pilot.id === id)?.window;
    const row = pilotRows(context, id).find((one) => one.window === "baseline");
    const baseline = row && observed(row);
    if (!baseline || !window?.start || !window.end)
      return markup`<p class="absent">${words.pilots.powerUnknown}</p>`;
    const exposure = monthsBetween(window.start, window.end);
    return markup`<p>${words.pilots.powerIntro(baseline.count, Math.round(baseline.exposure), Math.round(exposure))} ${expectedSentence({baseline, exposure}, language)} ${powerSentence({baseline, exposure}, language)}</p>`;
  };
}
