import {funnelWords} from "../../i18n/funnel.ts";
import {countIndicators} from "../../indicators/countIndicators.ts";
import {reduction, targetShares} from "../../indicators/targetShares.ts";
import type {Context} from "../context.ts";
import {markup, type Markup} from "../markup.ts";
import {codeWord} from "../valueText.ts";

/** The id of an entry on its page. */
const anchor = (id: string) => `count-${id.replace(/[^a-z0-9]+/g, "-")}`;

/** The registry of the counts of returns, and of the shares that targets measure, as definitions. */
export function countRegistry(context: Context): Markup {
  const {language} = context;
  const words = funnelWords[language];
  return markup`<details class="plan"><summary>${words.derived} (${targetShares.length + 1})</summary><dl class="definitions">${targetShares.map(
    ({id, name, definition, numerator, denominators, basis}) =>
      markup`<div><dt id="share-${id}">${name[language]}</dt><dd>${definition[language]}</dd>${(
        ["own", "new", "plan"] as const
      ).map((one) => {
        const side = denominators[one];
        return (
          side &&
          markup`<dd><small>${words.basis[one]}${one === basis && ` (${words.byDefault})`}: ${words.formula(numerator.name[language], side.name[language])}</small></dd>`
        );
      })}</div>`
  )}<div><dt id="share-${reduction.id}">${reduction.name[language]}</dt><dd>${reduction.definition[language]}</dd></div></dl></details>
<details class="plan"><summary>${words.registry(countIndicators.length)}</summary><p class="note">${words.registryNote}</p><dl class="definitions">${countIndicators.map(
    ({id, unit, kind, direction, sensitivity, name, definition}) =>
      markup`<div><dt id="${anchor(id)}">${name[language]} <small>${codeWord(context, "units", unit)}</small></dt><dd>${definition[language]} <small>${[words.kind[kind], words.direction[direction], words.sensitivity[sensitivity]].join("; ")}</small></dd></div>`
  )}</dl></details>`;
}
