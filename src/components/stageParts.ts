import {valueOf} from "./valueOf.ts";
import type {Context} from "./context.ts";
import {markup, type Markup} from "./markup.ts";

/** Why one stage's count over another's misleads, on the figures of 2018. */
export function crossStageExample(context: Context): Markup {
  const {stages} = context.words;
  const initiated = valueOf(context, "cases-initiated", "2018");
  const prosecuted = valueOf(context, "cases-prosecuted", "2018");
  const accepted = valueOf(context, "cases-court-accepted", "2018");
  return initiated === null || prosecuted === null || accepted === null
    ? markup`<p class="absent">${stages.exampleMissing}</p>`
    : markup`<p class="caution">${stages.example(prosecuted, initiated, (100 * prosecuted) / initiated, accepted)}</p>`;
}
