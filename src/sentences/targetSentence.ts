import {formatBeside} from "../i18n/formatBeside.ts";
import {formatNumber, type Language} from "../i18n/formatNumber.ts";
import {formatTally} from "../i18n/formatTally.ts";
import {sentences, type Deed, type Noun} from "../i18n/sentences/sentences.ts";
import {compareWithTarget} from "../stats/index.ts";

/** A plan's target as a part of 1; `strict`: "over", not "at least". `due`: whether the period that it is set for is over. */
export type Target = {target: number; strict: boolean; due: boolean};

/**
 * Says whether a caseload met its target: met with the margin, missed by how many, exactly on a line that was to be passed,
 * not yet due, or nothing to handle. A share that would round to the target from the other side is written with more
 * decimals.
 *
 * @throws RangeError as `compareWithTarget` does.
 */
export function targetSentence(
  {done, handled}: {done: number; handled: number},
  {target, strict, due}: Target,
  {noun, deed, language}: {noun: Noun; deed: Deed; language: Language}
): string {
  const words = sentences[language].target;
  const compared = compareWithTarget(done, handled, {target, strict});
  if ("refused" in compared) return words.none;
  if (!due) return words.notDue;
  // 0.95 · 100 is not 95 in binary numbers
  const percent = Number((target * 100).toPrecision(12));
  const percentText = formatNumber(percent, language);
  const share = (done * 100) / handled;
  const written = {
    done: formatNumber(done, language),
    handled: formatNumber(handled, language),
    share: formatBeside(share, percent, language),
    target: words.text(percentText, strict)
  };
  if (compared.meets)
    return words.met(deed, noun, {...written, fewer: formatTally(compared.margin + 1, language)});
  if (strict && compared.margin === -1 && share === percent)
    return words.onTheLine(noun, {...written, percent: percentText});
  return words.missed(deed, noun, {
    ...written,
    short: formatTally(-compared.margin, language),
    shortOfOne: compared.margin === -1
  });
}
