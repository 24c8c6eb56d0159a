import {en} from "../../i18n/methods/en.ts";
import {vi, type MethodWords} from "../../i18n/methods/vi.ts";
import type {Language} from "../../i18n/formatNumber.ts";
import {leastBase} from "../../sentences/changeSentence.ts";
import type {Context} from "../context.ts";
import {markup, type Markup} from "../markup.ts";
import type {Entry} from "./method.ts";
import {methods} from "./methods.ts";
import {typeset, typesetFormula} from "./typeset.ts";

/** The words about statistical methods of each language. */
export const methodWords: Record<Language, MethodWords> = {vi, en};

/** A ratio above 100 %: so many finished in a period, so many new in it. */
const backlog = {finished: 24, fresh: 20};

function renderMethod(entry: Entry, words: MethodWords, language: Language): Markup {
  const {labels} = words;
  const {name, question, where, caution} = words.methods[entry.id];
  const refusals = entry.refusals(words);
  return markup`<section class="method" id="${entry.id}"><h4>${name}</h4>
<p>${question}</p>
<p class="example"><strong>${entry.published ? labels.published : labels.example}.</strong> ${entry.example(words)}</p>
<details><summary>${labels.more}</summary><dl class="definitions">
<div><dt>${labels.formula}</dt>${entry.formula.map((line) => markup`<dd class="formula">${typesetFormula(line, language)}</dd>`)}<dd>${typeset(where)}</dd></div>
<div><dt>${labels.caution}</dt><dd>${caution}</dd></div>
<div><dt>${labels.refuses}</dt>${
    refusals.length === 0
      ? markup`<dd>${labels.answers}</dd>`
      : refusals.map(({code, text}) => markup`<dd><code>${code}</code>: ${text}</dd>`)
  }</div>
<div><dt>${labels.reference}</dt>${entry.references.map((reference) => markup`<dd${language === "en" ? "" : markup` lang="en"`}>${reference}</dd>`)}</div>
<div><dt>${labels.functions}</dt><dd>${entry.explains.map((name) => markup`<code>${name}</code>`)}</dd></div>
</dl></details></section>
`;
}

/** The verdicts, rules and pitfalls, then every method of the statistics library with an example that it computes. */
export function statisticalMethods({language}: Context): Markup {
  const words = methodWords[language];
  const {verdicts, rules, pitfalls, groups} = words;
  const names = Object.keys(groups) as (keyof typeof groups)[];
  return markup`<h3 id="verdicts">${verdicts.title}</h3>
<p>${verdicts.intro}</p>
<dl class="definitions">${Object.values(verdicts.entries).map(({name, meaning}) => markup`<div><dt>${name}</dt><dd>${meaning}</dd></div>`)}</dl>
<h3 id="statistical-rules">${rules.title}</h3>
<ul>${rules.items({base: leastBase}).map((rule) => markup`<li>${rule}</li>`)}</ul>
<h3 id="pitfalls">${pitfalls.title}</h3>
<ul>${pitfalls
    .items({...backlog, percent: (backlog.finished * 100) / backlog.fresh})
    .map(({name, text}) => markup`<li><strong>${name}</strong> ${text}</li>`)}</ul>
<h3 id="method-list">${words.list}</h3>
<p>${words.intro} ${words.invented}</p>
<p>${words.signs}</p>
${names.map(
  (group) =>
    markup`<p><strong>${groups[group]}:</strong> ${methods[group].map(
      ({id}, index) => markup`${index > 0 && "; "}<a href="#${id}">${words.methods[id].name}</a>`
    )}.</p>`
)}
${names.map(
  (group) =>
    markup`<h3>${groups[group]}</h3>
${methods[group].map((entry) => renderMethod(entry, words, language))}`
)}`;
}
