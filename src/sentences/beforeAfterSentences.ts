import {formatBeside} from "../i18n/formatBeside.ts";
import {formatNumber, type Language} from "../i18n/formatNumber.ts";
import {formatTally} from "../i18n/formatTally.ts";
import {sentences} from "../i18n/sentences/sentences.ts";
import {
  beforeAfterPower,
  detectableRatio,
  predictionRange,
  rateRatio,
  type Observed
} from "../stats/index.ts";

/** Below this ratio, and at least one case below what was to be expected, a number that could be chance is called encouraging. */
const encouraging = 0.5;
const power = 0.8;
const level = 0.95;

/** Months as a sentence writes them: to one decimal, and never none. */
const writtenMonths = (months: number, language: Language) =>
  formatNumber(Math.max(0.1, Number(months.toFixed(1))), language);

/**
 * The counts to expect over so many months if nothing changes from the baseline.
 *
 * @throws RangeError as `predictionRange` does.
 */
export function expectedSentence(
  {baseline, exposure}: {baseline: Observed; exposure: number},
  language: Language
): string {
  const {lower, upper} = predictionRange({baseline, exposure}, {level});
  return sentences[language].evidence.expected(writtenMonths(exposure, language), {
    lower: formatTally(lower, language),
    upper: formatTally(upper, language),
    percent: formatNumber(level * 100, language),
    onlyNone: upper === 0
  });
}

/**
 * What the counts before and during a pilot or peak campaign (exposures in months) allow to say: first the verdict of the interval, then the
 * numbers that it rests on. `counted`: which kind of cases the verdict names. No sentence says that the pilot caused a change.
 *
 * @throws RangeError as `rateRatio` does.
 */
export function beforeAfterSentences(
  {before, after}: {before: Observed; after: Observed},
  language: Language,
  {campaign = false, counted = "found"}: {campaign?: boolean; counted?: "found" | "initiated"} = {}
): {verdict: string; evidence: string[]} {
  const {verdict, evidence} = sentences[language];
  const months = (value: number) => writtenMonths(value, language);
  const counts = {
    before: formatTally(before.count, language),
    monthsBefore: months(before.exposure),
    after: formatTally(after.count, language),
    monthsAfter: months(after.exposure)
  };
  const found = rateRatio({before, after}, {level});
  if ("refused" in found) return {verdict: verdict.noEvents, evidence: []};
  const percent = formatNumber(level * 100, language);
  const times = (value: number) => formatBeside(value, 1, language, 2);
  const expected = (before.count / before.exposure) * after.exposure;
  const isEncouraging = found.ratio < encouraging && after.count <= expected - 1;
  const cannotTell = found.verdict === "cannot-tell";
  return {
    verdict: cannotTell
      ? verdict.cannotTell
      : found.upper < 1
        ? verdict.fall(counts, verdict.counted[counted], campaign)
        : campaign
          ? verdict.riseInCampaign
          : verdict.rise(counts, verdict.counted[counted]),
    evidence: [
      ...(cannotTell || (campaign && found.lower > 1) ? [evidence.counts(counts)] : []),
      found.ratio === Infinity
        ? evidence.onlyAfter(percent, times(found.lower))
        : evidence.ratio(percent, {
            ratio: times(found.ratio),
            lower: times(found.lower),
            upper: found.upper === Infinity ? null : times(found.upper)
          }),
      expectedSentence({baseline: before, exposure: after.exposure}, language),
      ...(cannotTell && isEncouraging ? [evidence.notProof] : [])
    ]
  };
}

/**
 * What a comparison with this baseline could show at all, over so many months: the fall that has a chance of 80 % to be
 * shown, or the chance at a fall to nothing where none has. Without a case before no fall can be shown.
 *
 * @throws RangeError as `detectableRatio` does.
 */
export function powerSentence(observed: {baseline: Observed; exposure: number}, language: Language): string {
  const words = sentences[language].power;
  const {ratio} = detectableRatio(observed, {power, level});
  if (observed.baseline.count === 0) return words.noneBefore;
  const wanted = formatNumber(power * 100, language);
  if (ratio === null) {
    const atNone = Math.floor(beforeAfterPower({...observed, ratio: 0}, {level}) * 100);
    return atNone === 0 ? words.nothing : words.vanishing(formatNumber(atNone, language), wanted);
  }
  // rounded down, as the ratio is
  const percent = Math.floor(ratio * 100);
  return percent === 0 ? words.almostNone(wanted) : words.detectable(formatNumber(percent, language), wanted);
}
