import {markup, type Markup} from "./markup.ts";

/** A mark of a chart with its text, which a pointer shows and the keyboard reads out. */
export function drawMark(text: string, shape: Markup): Markup {
  return markup`<g class="mark"><title>${text}</title>${shape}</g>`;
}
