import {join} from "node:path";
import {expect, test} from "vitest";
import {projectRoot} from "#loaders/projectRoot.ts";
import {findPages, pagesOf} from "#loaders/site/stage.ts";
import config from "../../so138.config.ts";

const pages = findPages(join(projectRoot, "src"));
const sources = (edition: string, listed: "all" | readonly string[]) =>
  pagesOf(edition, listed, pages).map(({source}) => source);

test("all: the pages whose front matter names the edition", () => {
  expect(sources("internal", "all")).toContain("quality.md");
  expect(sources("published", "all")).not.toContain("quality.md");
  expect(sources("unheard-of", "all")).toEqual([]);
});

test("a list: these pages, in both languages, and no other", () => {
  expect(sources("any", ["/", "/pages/trends"])).toEqual([
    "index.en.md",
    "index.md",
    "trends.en.md",
    "trends.md"
  ]);
});

test("the committee gets no page on the quality of the data", () => {
  const listed = config.editions["committee"]?.pages ?? "all";
  expect(sources("committee", listed)).toContain("funnel.md");
  expect(sources("committee", listed)).not.toContain("quality.md");
});

test("an edition that lists its pages, and the pages' front matter, name the same", () => {
  for (const [name, {pages: listed}] of Object.entries(config.editions))
    if (listed !== "all") expect(sources(name, listed)).toEqual(sources(name, "all"));
});

test("every edition has the pages of methods and of changes", () => {
  for (const [name, {pages: listed}] of Object.entries(config.editions))
    expect(sources(name, listed)).toEqual(
      expect.arrayContaining(["methods.md", "methods.en.md", "changes.md", "changes.en.md"])
    );
});

test("a page that is not there is an error of usage", () => {
  expect(() => pagesOf("committee", ["/pages/nothing"], pages)).toThrow("there is no page «/pages/nothing»");
});
