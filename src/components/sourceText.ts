import {markup, type Markup} from "./markup.ts";

const longest = 44;

/**
 * A public source: a link where it is a web address (always https), else plain text. A long address is shortened on
 * the screen and printed whole on paper. `brief` shows the host alone.
 */
export function sourceText(source: string, {brief = false} = {}): Markup {
  const isAddress =
    /^(?:[a-z0-9-]+\.)+[a-z]{2,}\/[^\s"'<>]*$/i.test(source) && URL.canParse(`https://${source}`);
  if (!isAddress) return markup`${source}`;
  const label = brief
    ? source.slice(0, source.indexOf("/"))
    : source.length > longest
      ? markup`<span class="short">${source.slice(0, longest - 3)}…</span><span class="whole">${source}</span>`
      : source;
  return markup`<a href="https://${source}" rel="external noopener noreferrer" title="${source}">${label}</a>`;
}
