import {markup, type Markup} from "./markup.ts";

/** A public source: a link where it is a web address (always https), else plain text. */
export function sourceText(source: string): Markup {
  const isAddress = /^[a-z0-9-]+(\.[a-z0-9-]+)+\/[^\s"'<>]*$/i.test(source);
  const label = source.length > 60 ? `${source.slice(0, 57)}…` : source;
  return isAddress
    ? markup`<a href="https://${source}" rel="external noopener noreferrer" title="${source}">${label}</a>`
    : markup`${source}`;
}
