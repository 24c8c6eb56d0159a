import {join} from "node:path";
import {expect, test} from "vitest";
import {projectRoot} from "#loaders/projectRoot.ts";
import {findPages, pageText, pagesForRelease} from "#loaders/site/stage.ts";
import {province, sampleCount} from "../components/returns/sampleCounts.ts";
import {sampleContext} from "../components/sampleRelease.ts";

const source = join(projectRoot, "src");
const pages = findPages(source);
const {release} = sampleContext({counts: [sampleCount([2024, 1], 3)]});

test("pagesForRelease: the template becomes a page in each language for a province with counts", () => {
  const made = pagesForRelease(pages, {...release, areas: [province]});
  const own = made.filter(({area}) => area !== null);
  expect(own.map(({target, area}) => [target, area])).toEqual([
    ["en/pages/areas/zz.md", "zz"],
    ["pages/areas/zz.md", "zz"]
  ]);
  for (const page of own) {
    expect(pageText(source, page)).toContain("area-page zz\n");
    expect(pageText(source, page)).not.toContain("[area]");
  }
  expect(made).toHaveLength(pages.length);
});

test("pagesForRelease: without counts there is no such page, and no template is left", () => {
  const made = pagesForRelease(pages, {...release, counts: []});
  expect(made).toHaveLength(pages.length - 2);
  expect(made.filter(({target}) => target.includes("["))).toEqual([]);
});

test("pagesForRelease: two provinces with one address are refused", () => {
  const twin = {...province, code: "zz"};
  const counts = [...release.counts, sampleCount([2024, 1], 3, {area: "zz"})];
  expect(() => pagesForRelease(pages, {...release, counts, areas: [province, twin]})).toThrow("«zz»");
});
