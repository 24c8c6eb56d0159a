import {formatNumber, type Language} from "../i18n/formatNumber.ts";
import {formatTally} from "../i18n/formatTally.ts";
import {judgements} from "../i18n/judgements.ts";
import {sentences} from "../i18n/sentences/sentences.ts";
import type {Judgement} from "../indicators/judgeTarget.ts";
import type {TargetShare} from "../indicators/targetShares.ts";
import {backlogSentence} from "./backlogSentence.ts";
import {targetSentence} from "./targetSentence.ts";

/** What is judged: one of the shares, or the reduction (null). */
type What = Pick<TargetShare, "id" | "unit"> | null;

function withoutMargin({verdict, absent, plan}: Judgement, share: What, language: Language): string | null {
  const words = judgements[language];
  switch (verdict) {
    case "not-stated":
      return words.notStated[absent ?? "x"];
    case "no-target":
      return plan === null ? words.noTarget : words.notEntered(plan.citation[language]);
    case "not-due":
      return sentences[language].target.notDue;
    case "nothing":
      return share === null ? words.noneBefore : sentences[language].target.none;
    default:
      return null;
  }
}

/**
 * Says how a result of returns stands to its target: met or missed with the margin in cases, not yet due, no target in
 * force, nothing to handle, or not stated with the reason. A share above 100 % is explained by what began earlier.
 */
export function judgementSentence(judged: Judgement, share: What, language: Language): string {
  const words = judgements[language];
  const plain = withoutMargin(judged, share, language);
  if (plain !== null) return plain;
  const {part, whole, target, margin} = judged;
  if (part.value === null || whole.value === null || margin === null || target === null)
    return words.notStated.x;
  const tally = (value: number) => formatTally(value, language);
  if (share === null) {
    const written = {now: tally(part.value), before: tally(whole.value)};
    return margin >= 0
      ? words.fewer({...written, more: tally(margin + 1)})
      : words.notFewer({...written, many: tally(-margin)});
  }
  const noun = words.nouns[share.unit];
  const stoodIn = share.id === "clearance" && part.rows.some(({stage}) => stage !== "cleared");
  const deed = words.deeds[stoodIn ? "concluded" : share.id];
  const percent = target.percent ?? 0;
  const strict = target.comparator === "over";
  if (part.value <= whole.value)
    return targetSentence(
      {done: part.value, handled: whole.value},
      {target: percent / 100, strict, due: true},
      {noun, deed, language}
    );
  const over = words.over({
    deed: deed[language],
    done: tally(part.value),
    noun: language === "vi" ? noun.vi : noun.en.other,
    fresh: tally(whole.value),
    target: sentences[language].target.text(formatNumber(percent, language), strict),
    fewer: tally(margin + 1)
  });
  const backlog = backlogSentence({finished: part.value, fresh: whole.value}, {noun, language});
  return backlog === null ? over : `${over} ${backlog}`;
}
