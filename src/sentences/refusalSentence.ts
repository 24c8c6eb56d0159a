import {formatNumber, type Language} from "../i18n/formatNumber.ts";
import {sentences, type Sentences} from "../i18n/sentences/sentences.ts";

/** Says why the figures cannot answer a question, and what an answer would take. */
export function refusalSentence(
  {refused, need, have}: {refused: keyof Sentences["refused"]; need: number; have: number},
  language: Language
): string {
  return sentences[language].refused[refused](formatNumber(need, language), formatNumber(have, language));
}
