import {cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {dirname, join} from "node:path";
import {UserError} from "../userError.ts";

/** Packages whose versions Framework would ask the network for; an empty folder in its cache answers it. */
const askedFor = [
  "react",
  "react-dom",
  "lodash",
  "arquero",
  "apache-arrow",
  "d3",
  "d3-dsv",
  "echarts",
  "htl",
  "leaflet",
  "mapbox-gl",
  "parquet-wasm",
  "topojson-client",
  "@observablehq/plot",
  "@observablehq/sample-datasets"
];

/** A page of `src/pages`: its file, its place in the site, and the editions that its front matter names. */
export type Page = {source: string; target: string; language: "vi" | "en"; editions: string[]};

/** The place of a page: `index.md` is the site's first page, `x.en.md` is English and lies under `/en/`. */
function targetOf(source: string): Pick<Page, "target" | "language"> {
  const english = source.endsWith(".en.md");
  const path = source.replace(/(\.en)?\.md$/, ".md");
  const place = path === "index.md" ? path : `pages/${path}`;
  return english ? {target: `en/${place}`, language: "en"} : {target: place, language: "vi"};
}

/** The file, below `pages`, of the page that Framework calls `/pages/trends` or `/en/index`. */
export function sourceOf(path: string): string {
  const [, english, place = ""] = /^\/(en\/)?(?:pages\/)?(.*?)(?:\.html)?$/.exec(path) ?? [];
  return `${place}${english === undefined ? "" : ".en"}.md`;
}

/** The file of the same page in the other language: `x.md` and `x.en.md`. */
const otherLanguage = (page: string) =>
  page.endsWith(".en.md") ? page.replace(/\.en\.md$/, ".md") : page.replace(/\.md$/, ".en.md");

/**
 * All pages below `<source>/pages`. A page that lacks its file in the other language, or that does not say which editions
 * it belongs to, is refused.
 */
export function findPages(source: string): Page[] {
  const folder = join(source, "pages");
  const names = readdirSync(folder, {recursive: true, encoding: "utf8"})
    .map((name) => name.replaceAll("\\", "/"))
    .filter((name) => name.endsWith(".md"))
    .sort();
  for (const page of names) {
    const other = otherLanguage(page);
    if (!names.includes(other))
      throw new UserError(
        `Trang «${page}» thiếu bản ngôn ngữ kia: hãy thêm tệp «${other}». / The page «${page}» lacks its other language: add the file «${other}».`
      );
  }
  return names.map((page) => {
    const editions = /^---\n[^]*?^editions: \[([a-z, -]+)\]$[^]*?^---$/m.exec(
      readFileSync(join(folder, page), "utf8").replaceAll("\r\n", "\n")
    )?.[1];
    if (editions === undefined)
      throw new UserError(
        `Trang «${page}» không ghi thuộc ấn bản nào. Thêm vào đầu trang, ví dụ: editions: [internal, published]. / The page «${page}» does not say which editions it belongs to. Add to its front matter, for example: editions: [internal, published].`
      );
    return {source: page, ...targetOf(page), editions: editions.split(",").map((name) => name.trim())};
  });
}

/** What settings call a page, in both languages: `/` is the first one, `/pages/trends` another. */
const nameOf = ({source}: Page) => {
  const path = source.replace(/(\.en)?\.md$/, "");
  return path === "index" ? "/" : `/pages/${path}`;
};

/**
 * The pages of an edition: `all` whose front matter names it, or those that its settings list. A page that is listed and
 * is not there is an error.
 */
export function pagesOf(edition: string, listed: "all" | readonly string[], pages: readonly Page[]): Page[] {
  if (listed === "all") return pages.filter(({editions}) => editions.includes(edition));
  const missing = listed.find((name) => !pages.some((page) => nameOf(page) === name));
  if (missing !== undefined)
    throw new UserError(
      `Cấu hình không hợp lệ: editions.${edition}.pages: không có trang «${missing}». / The settings are not valid: editions.${edition}.pages: there is no page «${missing}».`,
      2
    );
  return pages.filter((page) => listed.includes(nameOf(page)));
}

/** Lays out a fresh folder that holds only what belongs to an edition: its pages, and the data loaders of `<source>/data`. */
export function stage(folder: string, {source, pages}: {source: string; pages: readonly Page[]}): void {
  rmSync(folder, {recursive: true, force: true});
  for (const page of pages) {
    const target = join(folder, page.target);
    mkdirSync(dirname(target), {recursive: true});
    writeFileSync(target, readFileSync(join(source, "pages", page.source)));
  }
  const loaders = join(source, "data");
  if (existsSync(loaders)) cpSync(loaders, join(folder, "data"), {recursive: true});
  for (const name of askedFor)
    mkdirSync(join(folder, ".observablehq", "cache", "_npm", `${name}@0.0.0`), {recursive: true});
}
