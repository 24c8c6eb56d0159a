import {cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {dirname, join} from "node:path";
import {areaSlug, provincesWithPage} from "#src/components/areas/areaSlug.ts";
import type {Release} from "#src/schema/release.ts";
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

/**
 * A page of `src/pages`: its file, its place in the site, and the editions that its front matter names. `area`: of a page
 * made from a template, the last part of its address; null for every other page.
 */
export type Page = {
  source: string;
  target: string;
  language: "vi" | "en";
  editions: string[];
  area: string | null;
};

/** What stands in the name of a template, and in its text, for the area of the page. */
const placeholder = "[area]";

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
    return {
      source: page,
      ...targetOf(page),
      editions: editions.split(",").map((name) => name.trim()),
      area: null
    };
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

/**
 * The pages of a release: a template, whose name holds `[area]`, becomes one page for each province that has counts, and
 * none where no province has. Two provinces whose pages would have one address are an error.
 */
export function pagesForRelease(pages: readonly Page[], release: Release): Page[] {
  const areas = provincesWithPage(release).map(areaSlug);
  const twice = areas.find((area, index) => areas.indexOf(area) !== index);
  if (twice !== undefined)
    throw new UserError(
      `Hai tỉnh có cùng địa chỉ trang «${twice}»: hãy đổi mã của một tỉnh. / Two provinces share the address «${twice}»: change the code of one.`
    );
  return pages.flatMap((page) =>
    page.source.includes(placeholder)
      ? areas.map((area) => ({...page, target: page.target.replace(placeholder, area), area}))
      : [page]
  );
}

/** The text of a page's file; in a template the area stands for `[area]`. */
export function pageText(source: string, {source: name, area}: Page): string {
  const text = readFileSync(join(source, "pages", name), "utf8");
  return area === null ? text : text.replaceAll(placeholder, area);
}

/** Lays out a fresh folder that holds only what belongs to an edition: its pages, and the data loaders of `<source>/data`. */
export function stage(folder: string, {source, pages}: {source: string; pages: readonly Page[]}): void {
  rmSync(folder, {recursive: true, force: true});
  for (const page of pages) {
    const target = join(folder, page.target);
    mkdirSync(dirname(target), {recursive: true});
    writeFileSync(target, pageText(source, page));
  }
  const loaders = join(source, "data");
  if (existsSync(loaders)) cpSync(loaders, join(folder, "data"), {recursive: true});
  for (const name of askedFor)
    mkdirSync(join(folder, ".observablehq", "cache", "_npm", `${name}@0.0.0`), {recursive: true});
}
