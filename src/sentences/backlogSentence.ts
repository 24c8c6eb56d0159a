import {formatNumber, type Language} from "../i18n/formatNumber.ts";
import {formatTally} from "../i18n/formatTally.ts";
import {sentences, type Noun} from "../i18n/sentences/sentences.ts";

/**
 * Explains a period's ratio above 100 %: more was finished than started, because some of it began earlier. Null where it
 * is not above 100 %, or nothing started.
 */
export function backlogSentence(
  {finished, fresh}: {finished: number; fresh: number},
  {noun, language}: {noun: Noun; language: Language}
): string | null {
  if (fresh === 0 || finished <= fresh) return null;
  const percent = (finished * 100) / fresh;
  return sentences[language].backlog(noun, formatNumber(Math.max(101, Math.round(percent)), language), {
    finished: formatTally(finished, language),
    fresh: formatTally(fresh, language)
  });
}
