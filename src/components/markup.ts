/** A piece of HTML or SVG that is safe to write into a page: every text in it has been escaped. */
export class Markup {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
  toString(): string {
    return this.text;
  }
}

type Value = Markup | string | number | null | undefined | false | readonly Value[];

const escapes: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
  $: "&#36;"
};

/** Escapes a text for element content and quoted attributes; `$` too, so that Framework finds no `${…}` in it. */
export function escapeText(text: string): string {
  return text.replace(/[&<>"'$]/g, (sign) => escapes[sign] ?? sign);
}

function write(value: Value): string {
  if (value === null || value === undefined || value === false) return "";
  if (value instanceof Markup) return value.text;
  if (Array.isArray(value)) return (value as readonly Value[]).map(write).join("");
  return escapeText(String(value));
}

/** Builds markup from a template: texts and numbers are escaped, markup and lists of it go in as they are. */
export function markup(strings: TemplateStringsArray, ...values: Value[]): Markup {
  return new Markup(strings.reduce((text, part, index) => text + write(values[index - 1]) + part));
}
