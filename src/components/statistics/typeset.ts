import type {Language} from "../../i18n/formatNumber.ts";
import {markup, type Markup} from "../markup.ts";

/**
 * Sets a line of mathematics as text with subscripts (`k_1`, `x_{ij}`) and raised parts (`x^{1/2}`), which reads without
 * script and aloud. Without braces it is
 * one sign; within them there may be further ones.
 */
export function typeset(line: string): Markup {
  const parts = [...line.matchAll(/([_^])(?:\{([^{}]*)\}|(\S))|[^_^]+/gu)];
  return markup`${parts.map(([all, mark, group, sign]) => {
    const part = group === undefined ? sign : typeset(group);
    if (mark === "_") return markup`<sub>${part}</sub>`;
    return mark === "^" ? markup`<sup>${part}</sup>` : all;
  })}`;
}

/** Sets a formula, with the decimal mark of the language. */
export function typesetFormula(line: string, language: Language): Markup {
  return typeset(language === "vi" ? line.replace(/(\d)\.(\d)/g, "$1,$2") : line);
}
