import type {Plan} from "../schema/reference.ts";
import type {Context} from "./context.ts";
import {markup, type Markup} from "./markup.ts";
import {renderTable} from "./renderTable.ts";
import {returnTargetsAtAGlance} from "./returns/targetResults.ts";
import {targetLevel} from "./targetLevel.ts";

/** The targets of one plan with their calculation; a plan without targets says why. */
function planTargets(plan: Plan, context: Context): Markup {
  const {words, language} = context;
  if (plan.targetsStatus === "not-entered") return markup`<p class="absent">${words.targets.notEntered}</p>`;
  if (plan.targetsStatus === "none-stated") return markup`<p class="absent">${words.targets.noneStated}</p>`;
  const {column, targets} = words;
  return markup`${renderTable(
    {
      columns: [column.target, column.level, column.ratio, column.judgement].map((label) => ({
        label,
        numeric: false
      })),
      rows: plan.targets.map((target) => [
        {show: target.text[language], plain: target.text[language]},
        {
          show: markup`<span class="level">${targetLevel(target, context)}</span>`,
          plain: targetLevel(target, context)
        },
        {
          show: markup`${target.numerator[language]} / ${target.denominator[language]}<br><small>${target.denominatorWords === null ? targets.noWords : targets.words(target.denominatorWords[language])}</small>`,
          plain: `${target.numerator[language]} / ${target.denominator[language]}`
        },
        {show: targets.notReported, plain: targets.notReported}
      ])
    },
    targets.caption(plan.citation[language]),
    {stack: true}
  )}`;
}

/** The targets of every plan, the national one opened. */
export function targetTables(context: Context): Markup {
  const {release, language, words} = context;
  return markup`${release.plans.map(
    (
      plan
    ) => markup`<details class="plan"${plan.id === "VN-2024" && markup` open=""`}><summary>${plan.title[language]}</summary>
<p class="source">${words.targets.source}: ${plan.citation[language]}</p>
${planTargets(plan, context)}
${plan.targetsStatus !== "not-entered" && plan.notes.map((note) => markup`<p class="note">${note[language]}</p>`)}</details>`
  )}`;
}

/** The targets of the newest national plan that has any, each with its level and where it stands; below, where returns stand to them. */
export function targetsAtAGlance(context: Context): Markup {
  const {release, language, words} = context;
  const plan = release.plans
    .filter(({area, targetsStatus}) => area === "VN" && targetsStatus === "entered")
    .at(-1);
  if (!plan) return markup`<p class="absent">${words.targets.notEntered}</p>`;
  const {column, targets} = words;
  return markup`<p class="source">${targets.source}: ${plan.citation[language]}.</p>${renderTable(
    {
      columns: [column.target, column.level, column.judgement].map((label) => ({label, numeric: false})),
      rows: plan.targets.map((target) => [
        {show: target.text[language], plain: target.text[language]},
        {
          show: markup`<span class="level">${targetLevel(target, context)}</span>`,
          plain: targetLevel(target, context)
        },
        {show: targets.notReported, plain: targets.notReported}
      ])
    },
    targets.caption(plan.citation[language]),
    {stack: true}
  )}${returnTargetsAtAGlance(context)}`;
}
