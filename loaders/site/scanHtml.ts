/** An element of a page: its attributes with their values as text, and the content of a script, style or title. */
export type Element = {name: string; attributes: Map<string, string>; text: string};

const entities: Record<string, string> = {amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: "\u00A0"};

/** Reads the entities that a serialised page holds. */
export function decodeEntities(text: string): string {
  return text.replace(
    /&(?:#(\d+)|#x([0-9a-f]+)|([a-z]+));/gi,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
      if (hex !== undefined) return String.fromCodePoint(parseInt(hex, 16));
      return entities[name?.toLowerCase() ?? ""] ?? whole;
    }
  );
}

/** In order: a comment, the doctype, a closing tag, an opening tag with its attributes, a sign that opens none of these. */
const token =
  /<!--[^]*?-->|<!doctype[^>]*>|<\/[a-z][^>]*>|<([a-z][a-z0-9:-]*)((?:\s+[^\s"'<>/=]+(?:="[^"]*")?)*)\s*\/?>|<(?=[a-z/!?])/gi;

const attribute = /([^\s"'<>/=]+)(?:="([^"]*)")?/g;

/** Elements whose content is text, not further elements. */
const rawText = new Set(["script", "style", "title", "textarea"]);

/**
 * Yields the elements of a page in the form that Framework writes: double quotes around every value, every `<` of a
 * text escaped. Throws, with the place, at a tag of another form: what cannot be read cannot be checked.
 */
export function* scanHtml(html: string): Generator<Element> {
  const tokens = new RegExp(token);
  for (let match = tokens.exec(html); match; match = tokens.exec(html)) {
    const [whole, tag, list = ""] = match;
    if (whole === "<") throw new Error(html.slice(match.index, match.index + 60));
    if (tag === undefined) continue;
    const name = tag.toLowerCase();
    const attributes = new Map(
      [...list.matchAll(attribute)].map(([, key = "", value = ""]) => [
        key.toLowerCase(),
        decodeEntities(value)
      ])
    );
    let text = "";
    if (rawText.has(name)) {
      const close = new RegExp(`</${name}[\\s>]`, "gi");
      close.lastIndex = tokens.lastIndex;
      const end = close.exec(html)?.index ?? html.length;
      text = html.slice(tokens.lastIndex, end);
      tokens.lastIndex = end;
    }
    yield {name, attributes, text};
  }
}
