import {formatNumber} from "../i18n/formatNumber.ts";
import {pilotPageWords} from "../i18n/pilotPages.ts";
import {sentences} from "../i18n/sentences/sentences.ts";
import type {PilotRow} from "../schema/released.ts";
import {beforeAfterSentences, expectedSentence, powerSentence} from "../sentences/beforeAfterSentences.ts";
import {assumedPower} from "./assumedPower.ts";
import type {Context} from "./context.ts";
import {markup, type Markup} from "./markup.ts";
import {monthsBetween} from "./monthsBetween.ts";
import {pilotRows, windowCount} from "./pilotFigure.ts";
import {baselineOf, pilotPair, type NoPair} from "./pilotPair.ts";

/** What the counts before and during a pilot say, or why they say nothing. */
function comparison(rows: readonly PilotRow[], {words, language}: Context) {
  const {pilots} = words;
  const pair = pilotPair(rows);
  const reasons: Record<NoPair, string> = {
    none: pilots.conclusionNone,
    withheld: pilots.conclusionWithheld,
    other: pilots.conclusionOther,
    provisional: pilots.conclusionProvisional,
    break: pilots.conclusionBreak,
    unit: pilotPageWords[language].notJudged
  };
  if (typeof pair === "string")
    return {verdict: reasons[pair], evidence: pair === "withheld" ? [sentences[language].withheld] : []};
  const said = beforeAfterSentences(pair, language, {counted: pair.counted});
  return {verdict: said.verdict, evidence: [...said.evidence, pilots.noCause]};
}

/** What the figures of a pilot allow to say: the verdict of the interval first, then what it rests on. */
export function pilotConclusion(id: string) {
  return (context: Context): Markup => {
    const {pilots} = context.words;
    const rows = pilotRows(context, id);
    const {verdict, evidence} = comparison(rows, context);
    const baseline = baselineOf(rows)?.row;
    const result = baseline && windowCount(baseline);
    const invented = rows.some(({illustrative}) => illustrative);
    return markup`${invented && markup`<p class="caution">${pilotPageWords[context.language].invented}</p>`}
<p class="verdict">${verdict}</p>
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
    const pilot = release.plans.flatMap(({pilots}) => pilots).find((one) => one.id === id);
    if (!pilot) return markup`<p class="absent">${pilotPageWords[language].notHere}</p>`;
    const {window} = pilot;
    const months = window.start && window.end ? monthsBetween(window.start, window.end) : null;
    const baseline = baselineOf(pilotRows(context, id))?.observed;
    if (!baseline || months === null)
      return markup`<p class="absent">${words.pilots.powerUnknown}</p>
${assumedPower({months, baselineMonths: 36, perYear: [2, 5, 10, 20, 50]}, context)}`;
    return markup`<p>${words.pilots.powerIntro(baseline.count, Math.round(baseline.exposure), Math.round(months))} ${expectedSentence({baseline, exposure: months}, language)} ${powerSentence({baseline, exposure: months}, language)}</p>`;
  };
}
