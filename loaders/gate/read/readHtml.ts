import type {Piece} from "../leak.ts";

/** In order: a comment or other declaration, a closing tag, an opening tag with its attributes, a sign that opens none. */
const token =
  /<!--([^]*?)-->|<!doctype[^>]*>|<\/([a-z][^\s>]*)\s*>|<([a-z][a-z0-9:-]*)((?:\s+[^\s"'<>/=]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'<>=`]+))?)*)\s*(\/?)>|<(?=[a-z/!?])/gi;
const attribute = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>=`]+)))?/g;

const rawText = new Set(["script", "style", "textarea", "iframe", "noembed", "noframes", "xmp"]);
const empty = new Set([..."area base br col embed hr img input link meta param source track wbr".split(" ")]);

const named: Record<string, string> = {amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: "\u00A0"};
const decode = (text: string) =>
  text.replace(
    /&(?:#(\d+)|#x([0-9a-f]+)|([a-z]+));/gi,
    (whole, decimal?: string, hex?: string, name?: string) => {
      const code = decimal !== undefined ? Number(decimal) : hex !== undefined ? parseInt(hex, 16) : -1;
      if (code > 0x10ffff) return whole;
      return code >= 0 ? String.fromCodePoint(code) : (named[name?.toLowerCase() ?? ""] ?? whole);
    }
  );

/** Attributes that people read or hear at some pace, and those that machines alone read. Both are out of sight. */
const outOfSight =
  /^(?:title|alt|aria-.*|data-.*|content|value|placeholder|summary|label|srcdoc|style|points|d|[a-z]+)$/;

/** The link to itself that Framework puts around a heading's text: it says nothing. */
const headingLink =
  /(<h[1-6](?: [^<>]*)? id="([^"<>]*)"[^<>]*>)<a class="observablehq-header-anchor" href="#\2">((?:(?!<\/?a\b)[^])*)<\/a>(?=<\/h)/g;

type Open = {tag: string; label: string; count: Map<string, number>};

/** The place of a piece: the figure or part of the page around it, then the row and cell. */
const placeOf = (open: readonly Open[]) =>
  open
    .filter(({tag}) => !["html", "body", "main", "tbody", "thead", "div", "span"].includes(tag))
    .map(({label}) => label)
    .join(" > ");

/**
 * Reads HTML or SVG as its pieces: elements, attributes, texts, comments, and the content of scripts and styles. Spaces
 * are brought to one; blank texts are none. Throws, with the place, at what is no HTML of a form that it knows.
 */
export function readHtml(source: string): Piece[] {
  const html = source.replace(headingLink, "$1$3");
  const pieces: Piece[] = [];
  const root: Open = {tag: "", label: "", count: new Map()};
  const open: Open[] = [];
  const tokens = new RegExp(token);
  let at = 0;

  const unseen = () =>
    open.some(
      ({tag}, index) =>
        ["template", "noscript", "head", "desc", "metadata"].includes(tag) || (tag === "title" && index > 0)
    );
  const add = (kind: string, text: string, hidden: boolean, place = placeOf(open)) => {
    pieces.push({place: place === "" ? "page" : place, kind, text, hidden});
  };
  const addText = (text: string) => {
    const plain = decode(text).replace(/\s+/g, " ").trim();
    if (plain !== "") add(`${open.at(-1)?.tag ?? ""} text`, plain, unseen());
  };

  for (let match = tokens.exec(html); match; match = tokens.exec(html)) {
    const [whole, comment, closing, opening, list = "", selfClosing] = match;
    addText(html.slice(at, match.index));
    at = tokens.lastIndex;
    if (whole === "<") throw new Error(html.slice(match.index, match.index + 60));
    if (comment !== undefined) add("comment", comment.trim(), true, `${placeOf(open)} <!-- -->`.trim());
    if (closing !== undefined) {
      const from = open.findLastIndex(({tag}) => tag === closing.toLowerCase());
      if (from >= 0) open.splice(from);
    }
    if (opening === undefined) continue;
    const tag = opening.toLowerCase();
    const attributes = [...list.matchAll(attribute)].map(
      ([, key = "", double, single, bare]) =>
        [key.toLowerCase(), decode(double ?? single ?? bare ?? "").trim()] as const
    );
    const id = attributes.find(([key]) => key === "id")?.[1];
    const {count} = open.at(-1) ?? root;
    const number = (count.get(tag) ?? 0) + 1;
    count.set(tag, number);
    const label =
      id !== undefined
        ? `${tag}#${id}`
        : ["tr", "td", "th", "li", "g", "p"].includes(tag)
          ? `${tag} ${number}`
          : tag;
    open.push({tag, label, count: new Map()});
    add("element", tag, false);
    for (const [key, text] of attributes.toSorted(([a], [b]) => (a < b ? -1 : 1)))
      add(`${tag} @${key}`, text, outOfSight.test(key), `${placeOf(open)} @${key}`);
    if (rawText.has(tag)) {
      const close = new RegExp(`</${tag}[\\s>]`, "gi");
      close.lastIndex = at;
      const end = close.exec(html)?.index ?? html.length;
      const text = html.slice(at, end).trim();
      if (text !== "") add(`${tag} content`, text, true);
      at = end;
      tokens.lastIndex = end;
    } else if (empty.has(tag) || selfClosing === "/") open.pop();
  }
  addText(html.slice(at));
  return pieces;
}
