import {readFileSync} from "node:fs";
import {cp, mkdir, readFile, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {expect, inject, test} from "vitest";
import {projectRoot} from "#loaders/projectRoot.ts";
import {release} from "#loaders/release/release.ts";
import {build} from "#loaders/site/build.ts";
import {filesBelow} from "#loaders/site/filesBelow.ts";
import {UserError} from "#loaders/userError.ts";
import {ingest} from "#loaders/warehouse/ingest.ts";
import {siteSettings, today} from "../site/siteSettings.ts";

/** Settings over exports of published figures and the given rows of a pilot, none of which has a public source. */
async function workplace(name: string, pilots: (header: string, row: string) => string[]) {
  const exports = join(inject("siteFolder"), name, "exports");
  await cp(join(projectRoot, "exports", "published"), join(exports, "published"), {recursive: true});
  const file = join(exports, "published", "chi-dao-diem.csv");
  const [header = "", row = ""] = (await readFile(file, "utf8")).split(/\r?\n/);
  await writeFile(file, `${[header, ...pilots(header, row)].join("\r\n")}\r\n`);
  const settings = siteSettings(name, {exports});
  const {files} = await ingest(settings, {now: today});
  expect(files.flatMap(({problems}) => problems.filter(({severity}) => severity === "error"))).toEqual([]);
  return {settings, folder: (await release(settings, {edition: "published"})).folder};
}

const hidden = (row: string, window: string, value: number) =>
  row.replace(/;22;.*$/, `;${value};`).replace("01/01/2016;31/12/2020", window);
const years = ["01/01/2016;31/12/2017", "01/01/2018;31/12/2019"] as const;

test("hidden counts, and the order that an office gives them, move no byte of the built site", async () => {
  const one = await workplace("canary-one", (_, row) => [hidden(row, years[0], 3), hidden(row, years[1], 8)]);
  const two = await workplace("canary-two", (_, row) => [
    hidden(row, years[1], 2),
    hidden(row, years[0], 41)
  ]);
  const [first, second] = [
    await build(one.settings, {edition: "published", release: one.folder}),
    await build(two.settings, {edition: "published", release: two.folder})
  ];
  expect(JSON.parse(readFileSync(join(one.folder, "manifest.json"), "utf8"))).toMatchObject({
    withheld: [expect.any(String), expect.any(String)] as string[]
  });
  expect(filesBelow(second.folder)).toEqual(filesBelow(first.folder));
  const moved = filesBelow(first.folder).filter(
    (name) => !readFileSync(join(first.folder, name)).equals(readFileSync(join(second.folder, name)))
  );
  expect(moved).toEqual([]);
}, 240_000);

test("a page that tells a number out of sight fails the build with 5; each place is named, and the old site stays", async () => {
  const {settings, folder} = await workplace("leaking", (_, row) => [row]);
  const site = join(settings.dist, "published");
  await mkdir(site, {recursive: true});
  await writeFile(join(site, "index.html"), "the old site");
  const outcome: unknown = await build(settings, {
    edition: "published",
    release: folder,
    source: join(projectRoot, "test", "input", "sites", "leaking")
  }).catch((error: unknown) => error);
  expect(outcome).toBeInstanceOf(UserError);
  if (!(outcome instanceof UserError)) return;
  expect(outcome.exitCode).toBe(5);
  expect(outcome.message).toMatch(/\[comment\] index\.html: .*<!-- -->\n.*«7 vụ»/);
  expect(outcome.message).toMatch(/\[number\] index\.html: p 1 @title\n.*«12,34%»/);
  expect(outcome.message).toMatch(/\[number\] en\/index\.html: table > tr 1 > td 2\n.*«99887»/);
  expect(filesBelow(site)).toEqual(["index.html"]);
});
