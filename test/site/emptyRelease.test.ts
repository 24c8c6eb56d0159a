import {readFileSync} from "node:fs";
import {mkdir, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {beforeAll, describe, expect, inject, test} from "vitest";
import {projectRoot} from "#loaders/projectRoot.ts";
import {release} from "#loaders/release/release.ts";
import {build, type Site} from "#loaders/site/build.ts";
import {filesBelow} from "#loaders/site/filesBelow.ts";
import {findPages, pagesOf} from "#loaders/site/stage.ts";
import {ingest} from "#loaders/warehouse/ingest.ts";
import {siteSettings, today} from "./siteSettings.ts";

const bundled = join(projectRoot, "exports", "published", "so-lieu-da-cong-bo.csv");

/** Rows that are taken in and never released: the small cells of the hotline's table. */
const [header = "", ...rows] = readFileSync(bundled, "utf8").split(/\r?\n/);
const neverReleased = rows.filter((row) => row.split(";")[3] === "đường dây nóng 111: dưới 10 tuổi");

const source = join(projectRoot, "src");

/** The names of the figures that stand on the pages of an edition. */
const figuresOf = (edition: string) =>
  [
    ...new Set(
      pagesOf(edition, "all", findPages(source)).flatMap(({source: page}) =>
        [...readFileSync(join(source, "pages", page), "utf8").matchAll(/^```figure\s+([\w-]+)$/gm)].map(
          ([, name]) => name
        )
      )
    )
  ].sort();

describe.each(["internal", "published"])("the %s site of a release without any figure", (edition) => {
  const exports = join(inject("siteFolder"), `empty-${edition}`, "exports");
  const settings = siteSettings(`empty-${edition}`, {exports});
  let site: Site;
  let pages: {name: string; html: string}[];

  beforeAll(async () => {
    await mkdir(exports, {recursive: true});
    await writeFile(join(exports, "hotline.csv"), [header, ...neverReleased, ""].join("\n"));
    await ingest(settings, {now: today});
    const {folder, manifest} = await release(settings, {edition});
    expect(manifest.tables).toEqual(
      expect.arrayContaining(
        ["figures", "pilots"].map((name): unknown => expect.objectContaining({name, rows: 0}))
      )
    );
    site = await build(settings, {edition, release: folder});
    pages = filesBelow(site.folder)
      .filter((name) => name.endsWith(".html"))
      .map((name) => ({name, html: readFileSync(join(site.folder, name), "utf8")}));
  });

  test("is built, with every page", () => {
    expect(site.state).toBe("new");
    expect(pages.length).toBe(site.pages);
  });

  test("every figure says [x] and the reason, and draws no chart", () => {
    const drawn = pages.flatMap(({name, html}) =>
      [...html.matchAll(/<figure class="figure" id="([^"]+)"[^]*?<\/figure>/g)].map(([text, id]) => ({
        name,
        id,
        text
      }))
    );
    expect([...new Set(drawn.map(({id}) => id))].sort()).toEqual(figuresOf(edition));
    for (const {name, id, text} of drawn)
      expect({
        name,
        id,
        reason: /<p class="absent">(\[x\] .{20,})<\/p>/.exec(text)?.[1]?.slice(0, 3)
      }).toEqual({
        name,
        id,
        reason: "[x]"
      });
    expect(pages.filter(({html}) => /<svg viewBox/.test(html)).map(({name}) => name)).toEqual([]);
  });

  test("nothing is blank or a computer's word for it: no NaN, undefined, null, Infinity or empty paragraph", () => {
    for (const {name, html} of pages) {
      const text = html.replace(/<(script|style)[^]*?<\/\1>/g, "").replace(/<[^>]*>/g, " ");
      expect({name, found: /\b(?:NaN|undefined|null|Infinity)\b/.exec(text)?.[0] ?? null}).toEqual({
        name,
        found: null
      });
      expect({name, empty: /<(p|li|dd|figcaption|h[1-6])[^>]*>\s*<\/\1>/.exec(html)?.[0] ?? null}).toEqual({
        name,
        empty: null
      });
    }
  });

  test("no number is shown for the key figures", () => {
    const index = pages.find(({name}) => name === "index.html")?.html ?? "";
    expect(index).not.toContain('class="card-value"');
    expect(index).toContain("[x]");
  });
});
