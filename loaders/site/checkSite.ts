import {existsSync, readFileSync} from "node:fs";
import {dirname, join, resolve} from "node:path";

/** What is wrong with a built page. */
export type Fault = {page: string; fault: string};

const attribute = /\s(href|src)="([^"]*)"/g;

/** The addresses that a page names: those it loads (`src`, links of the head) and those it leads to (`a href`). */
function* references(html: string): Generator<{tag: string; address: string}> {
  for (const [tag, name = ""] of html.matchAll(/<([a-z]+)\s[^>]*>/g))
    for (const [, , address = ""] of tag.matchAll(attribute)) yield {tag: name, address};
}

const isElsewhere = (address: string) => /^(?:[a-z][a-z0-9+.-]*:)?\/\//i.test(address);

/**
 * Checks built pages: no broken cell of Framework, nothing loaded from elsewhere, every local link and anchor leads
 * to something, and every figure and part was drawn. Returns the faults, with the page's path.
 */
export function checkSite(folder: string, pages: readonly string[]): Fault[] {
  const faults: Fault[] = [];
  const texts = new Map(pages.map((page) => [page, readFileSync(join(folder, page), "utf8")]));
  const ids = (page: string) =>
    new Set([...(texts.get(page) ?? "").matchAll(/\sid="([^"]+)"/g)].map(([, id = ""]) => id));
  for (const [page, html] of texts) {
    const add = (fault: string) => faults.push({page, fault});
    const broken = /observablehq--error[^>]*>([^<]*)/.exec(html);
    if (broken) add(`a cell is broken: ${broken[1] ?? ""}`);
    if (html.includes("<observablehq-loading>") && !html.includes('<script type="module">'))
      add("a live cell stands on a page without Framework's runtime");
    const twice = [...html.matchAll(/\sid="([^"]+)"/g)]
      .map(([, id = ""]) => id)
      .filter((id, index, all) => all.indexOf(id) !== index);
    if (twice.length > 0) add(`the id «${twice[0] ?? ""}» stands twice`);
    for (const {tag, address} of references(html)) {
      if (address.startsWith("data:") || address === "") continue;
      if (isElsewhere(address)) {
        if (tag !== "a") add(`<${tag}> loads from elsewhere: ${address}`);
        continue;
      }
      if (/^[a-z]+:/i.test(address)) {
        add(`<${tag}> has the address ${address}`);
        continue;
      }
      const [path = "", anchor] = decodeURI(address).split("#");
      const target = path === "" ? page : resolve("/", dirname(page), path).slice(1);
      if (path !== "" && !existsSync(join(folder, target))) add(`the link ${address} leads nowhere`);
      else if (anchor !== undefined && anchor !== "" && texts.has(target) && !ids(target).has(anchor))
        add(`the link ${address} leads to no place of its page`);
    }
  }
  return faults;
}
