import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, test} from "vitest";
import {projectRoot} from "#loaders/projectRoot.ts";
import {figures} from "#src/components/figures.ts";
import {parts} from "#src/components/parts.ts";
import config from "../../so138.config.ts";

const folder = join(projectRoot, "src", "pages");
const files = readdirSync(folder, {recursive: true, encoding: "utf8"})
  .map((name) => name.replaceAll("\\", "/"))
  .filter((name) => name.endsWith(".md"))
  .sort();

/** What two language versions of a page must share. */
function read(name: string) {
  const text = readFileSync(join(folder, name), "utf8").replaceAll("\r\n", "\n");
  const [, front = "", body = ""] = /^---\n([^]*?)\n---\n([^]*)$/.exec(text) ?? [];
  const fences = [...body.matchAll(/^```(.*)\n([^]*?)^```$/gm)].map(([, kind = "", content = ""]) => ({
    kind: kind.trim(),
    // a part's own name may hold a space; else what stands behind one is its argument
    name: Object.hasOwn(parts, content.trim()) ? content.trim() : (content.trim().split(" ")[0] ?? "")
  }));
  const headings = [...body.replace(/^```[^]*?^```$/gm, "").matchAll(/^(#+) (.+)$/gm)].map(
    ([, marks = "", title = ""]) => ({
      level: marks.length,
      title
    })
  );
  return {
    editions: /^editions: \[(.*)\]$/m.exec(front)?.[1]?.split(/, */) ?? [],
    title: /^title: (.+)$/m.exec(front)?.[1] ?? "",
    levels: headings.map(({level}) => level),
    fences,
    links: [...body.matchAll(/\]\(([^)]+)\)/g)].map(([, address = ""]) => address)
  };
}

const vietnamese = files.filter((name) => !name.endsWith(".en.md"));
const english = (name: string) => name.replace(/\.md$/, ".en.md");

test("every Vietnamese page has its English one, and the other way round", () => {
  expect(files.filter((name) => name.endsWith(".en.md"))).toEqual(vietnamese.map(english).sort());
  expect(vietnamese).toContain("index.md");
});

describe.each(vietnamese)("%s and its English page", (name) => {
  const vi = read(name);
  const en = read(english(name));

  test("headings are equal in number and level, from one of the first level down without a gap", () => {
    expect(en.levels).toEqual(vi.levels);
    expect(vi.levels.filter((level) => level === 1)).toEqual([1]);
    expect(vi.levels[0]).toBe(1);
    for (const [index, level] of vi.levels.entries())
      expect(level - (vi.levels[index - 1] ?? 0)).toBeLessThanOrEqual(1);
  });

  test("the fences name the same figures and parts in the same order", () => {
    expect(en.fences).toEqual(vi.fences);
  });

  test("both name the same known editions, and have a title", () => {
    expect(vi.editions.length).toBeGreaterThan(0);
    expect(en.editions).toEqual(vi.editions);
    expect(Object.keys(config.editions)).toEqual(expect.arrayContaining(vi.editions));
    expect(vi.title).not.toBe("");
    expect(en.title).not.toBe("");
  });

  test("links within the site stay in the language of the page", () => {
    const inside = (links: string[]) => links.filter((address) => address.startsWith("/"));
    expect(inside(en.links).filter((address) => !address.startsWith("/en/"))).toEqual([]);
    expect(inside(vi.links).filter((address) => address.startsWith("/en/"))).toEqual([]);
    expect(inside(en.links).map((address) => address.slice(3))).toEqual(inside(vi.links));
  });
});

const fences = files.flatMap((name) => read(name).fences.map((fence) => ({...fence, page: name})));

test("every fence draws a known figure or part", () => {
  const known: Record<string, object> = {figure: figures, part: parts};
  const unknown = fences.filter(({kind, name}) => !Object.hasOwn(known[kind] ?? {}, name));
  expect(unknown.filter(({kind}) => kind in known || !["js", "sql"].includes(kind))).toEqual([]);
});

test("every figure and every part of the registry stands on some page, a figure once a page", () => {
  const used = (wanted: string) => new Set(fences.filter(({kind}) => kind === wanted).map(({name}) => name));
  expect([...used("figure")].sort()).toEqual(Object.keys(figures).sort());
  expect([...used("part")].sort()).toEqual(Object.keys(parts).sort());
  for (const name of files) {
    const own = read(name)
      .fences.filter(({kind}) => kind === "figure")
      .map((fence) => fence.name);
    expect(own).toEqual([...new Set(own)]);
  }
});
