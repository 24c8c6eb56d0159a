import {formatBeside} from "../i18n/formatBeside.ts";
import type {Language} from "../i18n/formatNumber.ts";
import {formatTally} from "../i18n/formatTally.ts";
import {sentences, type Noun} from "../i18n/sentences/sentences.ts";

/** No percentage is given on a base below this one. */
export const leastBase = 20;

/** Says how a count changed against the same period last year; with a percentage only from a base of 20 on. */
export function changeSentence(
  {before, after}: {before: number; after: number},
  {noun, language}: {noun: Noun; language: Language}
): string {
  const words = sentences[language].change;
  const difference = Math.abs(after - before);
  if (difference === 0) return words.same(noun, formatTally(after, language));
  const written = {
    difference: formatTally(difference, language),
    one: difference === 1,
    before: formatTally(before, language),
    after: formatTally(after, language)
  };
  return before < leastBase
    ? words.few(noun, after > before, written)
    : words.percent(noun, after > before, {
        ...written,
        percent: formatBeside((difference * 100) / before, 0, language)
      });
}
