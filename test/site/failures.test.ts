import {readFileSync} from "node:fs";
import {mkdir, writeFile} from "node:fs/promises";
import {join, parse} from "node:path";
import {beforeAll, describe, expect, test} from "vitest";
import {projectRoot} from "#loaders/projectRoot.ts";
import {release} from "#loaders/release/release.ts";
import {build} from "#loaders/site/build.ts";
import {filesBelow} from "#loaders/site/filesBelow.ts";
import {findPages} from "#loaders/site/stage.ts";
import {UserError} from "#loaders/userError.ts";
import {ingest} from "#loaders/warehouse/ingest.ts";
import {siteSettings, today} from "./siteSettings.ts";

const settings = siteSettings("failures");
const sites = join(projectRoot, "test", "input", "sites");
const releases: Record<string, string> = {};
const oldSite = "the old site";

const buildCase = (name: string, edition: string) =>
  build(settings, {edition, release: releases[edition] ?? "", source: join(sites, name)});

/** The message of the user error with which an attempt ends. */
async function messageOf(attempt: Promise<unknown>): Promise<string> {
  const outcome = await attempt.then(
    () => null,
    (error: unknown) => error
  );
  expect(outcome).toBeInstanceOf(UserError);
  return outcome instanceof UserError ? outcome.message : "";
}

/** The message of a build that must fail and leave the site that was there. */
async function failureOf(name: string, edition = "published"): Promise<string> {
  const message = await messageOf(buildCase(name, edition));
  const folder = join(settings.dist, edition);
  expect(filesBelow(folder)).toEqual(["index.html"]);
  expect(readFileSync(join(folder, "index.html"), "utf8")).toBe(oldSite);
  expect(message).not.toContain(projectRoot);
  return message;
}

beforeAll(async () => {
  await ingest(settings, {now: today});
  for (const edition of ["internal", "published"]) {
    releases[edition] = (await release(settings, {edition})).folder;
    await mkdir(join(settings.dist, edition), {recursive: true});
    await writeFile(join(settings.dist, edition, "index.html"), oldSite);
  }
});

describe("build: a fault of a page fails the build, names the page in both languages, and the old site stays", () => {
  let faults: Record<string, string>;

  beforeAll(async () => {
    faults = {
      internal: await failureOf("faulty", "internal"),
      published: await failureOf("faulty", "published")
    };
  });

  test.each([
    ["syntax-error", "published", ["một ô mã bị lỗi: SyntaxError", "a cell is broken: SyntaxError"]],
    ["syntax-error", "internal", ["một ô mã bị lỗi: SyntaxError", "a cell is broken: SyntaxError"]],
    ["live-cell", "published", ["có ô mã chạy trực tiếp", "a live cell stands on a page"]],
    [
      "broken-link",
      "published",
      ["liên kết «./none.html» không dẫn đến tệp nào", "the link «./none.html» leads to no file"]
    ],
    [
      "broken-anchor",
      "published",
      [
        "liên kết «../index.html#none» không dẫn đến chỗ nào của trang index.html",
        "the link «../index.html#none» leads to no place of index.html"
      ]
    ],
    [
      "link-out",
      "published",
      [
        "liên kết có địa chỉ không được phép: javascript:alert(1)",
        "a link has an address that is not allowed: javascript:alert(1)"
      ]
    ],
    [
      "elsewhere",
      "published",
      [
        "thẻ <img> tải từ nơi khác: https://example.invalid/a.png",
        "<img> loads from elsewhere: https://example.invalid/a.png",
        "<p> loads from elsewhere: https://example.invalid/b.png"
      ]
    ],
    [
      "inline-script",
      "published",
      ["có mã viết thẳng trong trang", "a script stands in the page", "has code in the attribute onclick"]
    ],
    ["two-headings", "published", ["trang có 2 đề mục cấp một", "the page has 2 headings"]]
  ])("%s (%s)", (page, edition, said) => {
    const lines = (faults[edition] ?? "").split("\n").filter((line) => line.startsWith(`  ${page}.md: `));
    for (const text of said) expect(lines.join("\n")).toContain(text);
  });

  test("the internal edition may hold live cells", () => {
    expect(faults["internal"]).not.toContain("live-cell");
  });

  test("pages without fault are not named", () => {
    for (const text of Object.values(faults)) expect(text).not.toMatch(/\.en\.md|index\.md/);
  });
});

test("build: an unknown figure fails the build with the page's name and the known figures; the old site stays", async () => {
  const message = await failureOf("unknown-figure");
  expect(message).toContain("Trang / page «broken.md»: figure «no-such-figure»");
  expect(message).toContain("cases-by-year");
});

test("build: a page that names no edition fails the build with its name; the old site stays", async () => {
  const message = await failureOf("unmarked-edition");
  expect(message).toContain("Trang «broken.md» không ghi thuộc ấn bản nào");
  expect(message).toContain("The page «broken.md» does not say which editions");
});

test.each([
  ["only.md", "only.en.md"],
  ["below/only.en.md", "below/only.md"]
])("findPages: %s without %s is refused, and the missing file is named", async (page, missing) => {
  const source = join(settings.dist, "..", "one-language", parse(page).name);
  await mkdir(join(source, "pages", "below"), {recursive: true});
  await writeFile(join(source, "pages", page), "---\neditions: [internal]\n---\n# Một\n");
  const message = await messageOf(Promise.resolve().then(() => findPages(source)));
  expect(message).toContain(`Trang «${page}» thiếu bản ngôn ngữ kia: hãy thêm tệp «${missing}».`);
  expect(message).toContain(`The page «${page}» lacks its other language: add the file «${missing}».`);
});

test("build: a data loader that throws fails the build with its name and its error; the old site stays", async () => {
  const message = await failureOf("throwing-loader");
  expect(message).toContain("data/count.csv.ts");
  expect(message).toContain("nguồn không đọc được");
});

test("build: a release of another edition is refused, so that no internal figure enters the published site", async () => {
  const attempt = build(settings, {edition: "published", release: releases["internal"] ?? ""});
  expect(await messageOf(attempt)).toContain("«internal»");
});

test("build: an edition without pages is refused", async () => {
  const source = join(settings.dist, "..", "no-pages");
  await mkdir(join(source, "pages"), {recursive: true});
  const attempt = build(settings, {edition: "published", release: releases["published"] ?? "", source});
  expect(await messageOf(attempt)).toContain("No page belongs to the edition «published»");
});

test("build: a stage outside the project is refused, because packages do not resolve there", async () => {
  const outside = {...settings, stage: join(projectRoot, "..", "stage")};
  const attempt = build(outside, {edition: "published", release: releases["published"] ?? ""});
  expect(await messageOf(attempt)).toContain("(stage) must lie inside the project");
});

test("build: a site without faults takes the place of the old one, with the sums of its files", async () => {
  expect(await buildCase("whole", "published")).toMatchObject({state: "new", pages: 2});
  const folder = join(settings.dist, "published");
  const listed = readFileSync(join(folder, "SHA256SUMS"), "utf8").trimEnd().split("\n").slice(1);
  expect(listed.map((line) => line.slice(66))).toEqual(
    filesBelow(folder).filter((name) => name !== "SHA256SUMS")
  );
  expect(listed.join("\n")).toMatch(/ {2}_file\/data\/count\.[0-9a-f]+\.csv$/m);
  expect(readFileSync(join(folder, "index.html"), "utf8")).toContain("Hai trang, một bộ nạp dữ liệu.");
  expect(filesBelow(settings.dist).filter((name) => !/^(internal|published)\//.test(name))).toEqual([]);
});
