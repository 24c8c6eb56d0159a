import {cpSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {beforeAll, describe, expect, inject, test} from "vitest";
import {describeOtherCode} from "#loaders/describeReleases.ts";
import {projectRoot} from "#loaders/projectRoot.ts";
import {readRelease} from "#loaders/release/readRelease.ts";
import {release} from "#loaders/release/release.ts";
import {build} from "#loaders/site/build.ts";
import {filesBelow} from "#loaders/site/filesBelow.ts";
import {sha256} from "#loaders/warehouse/archive.ts";
import {ingest} from "#loaders/warehouse/ingest.ts";
import {runHere} from "../cli/runHere.ts";
import {runProgram, writeConfig} from "../cli/runProgram.ts";
import {yearly} from "../warehouse/workplace.ts";
import {sharedReport} from "./sharedReport.ts";
import {siteSettings} from "./siteSettings.ts";

const exports = join(inject("siteFolder"), "stored", "exports");
const settings = siteSettings("stored", {exports});
const folder = join(settings.dist, "published");
const fewPages = join(projectRoot, "test", "input", "sites", "whole");

/** The hash of every file of a site. */
const bytesOf = (site: string) =>
  Object.fromEntries(filesBelow(site).map((name) => [name, sha256(readFileSync(join(site, name)))]));

let config: string[];
let old: {id: string; folder: string};
let first: Record<string, string>;

beforeAll(async () => {
  const shared = await sharedReport();
  const {id} = readRelease(shared.releases.published).manifest;
  old = {id, folder: join(settings.releases, id, "published")};
  cpSync(shared.releases.published, old.folder, {recursive: true});
  first = bytesOf(shared.dist.published);
  cpSync(join(projectRoot, "exports", "published"), join(exports, "published"), {recursive: true});
  writeFileSync(join(exports, "newer.csv"), yearly([[2015, 138_138]]));
  config = ["--config", writeConfig(join(settings.dist, ".."), settings)];
});

/** Changes a text of a stored release and signs it anew; returns what is then stored under the id. */
function resigned(id: string, change: (manifest: string) => string): string {
  const target = join(settings.releases, id, "published");
  cpSync(old.folder, target, {recursive: true});
  const before = readFileSync(join(target, "manifest.json"), "utf8");
  const after = change(before).replaceAll(old.id, id);
  writeFileSync(join(target, "manifest.json"), after);
  const sums = readFileSync(join(target, "SHA256SUMS"), "utf8");
  writeFileSync(join(target, "SHA256SUMS"), sums.replace(sha256(before), sha256(after)));
  return target;
}

describe("a stored release", () => {
  test("gives the same site to the byte, from another process and place, also after newer figures came in", async () => {
    await ingest(settings, {now: new Date("2026-12-20T03:00:00Z")});
    const newer = await release(settings, {edition: "published"});
    expect(newer.id).not.toBe(old.id);
    await build(settings, {edition: "published", release: newer.folder, source: fewPages});
    expect(bytesOf(folder)).not.toEqual(first);

    const {code, stdout, stderr} = await runProgram(["build", old.id, "--json", ...config]);
    expect({code, stderr}).toEqual({code: 0, stderr: ""});
    expect(JSON.parse(stdout)).toMatchObject({
      release: old.id,
      edition: "published",
      state: "new",
      otherCode: null
    });
    expect(Object.keys(first).length).toBeGreaterThan(20);
    expect(bytesOf(folder)).toEqual(first);
  }, 180_000);

  test("of other code is built, and that is said", async () => {
    const id = "2026-11-01-00000000";
    const zeros = "0".repeat(64);
    const other = resigned(id, (manifest) =>
      manifest.replace(/"code": "[0-9a-f]{64}"/, `"code": "${zeros}"`)
    );
    const site = await build(settings, {edition: "published", release: other, source: fewPages});
    expect(site).toMatchObject({state: "new", release: id, otherCode: {code: zeros}});
    expect(site.otherCode && describeOtherCode(site.otherCode)).toMatch(
      /^Lưu ý: bản phát hành này được tính bằng chương trình \S+ \(mã 0{16}\), .* \/ Note: this release was computed by the program \S+ \(code 0{16}\)/
    );
    // as if it were built of the project's own pages already, so that the command has nothing to build
    const list = join(folder, "SHA256SUMS");
    writeFileSync(list, readFileSync(list, "utf8").replace(", from pages of another folder", ""));
    const {code, stdout, stderr} = await runHere(["build", id, ...config]);
    expect(code).toBe(0);
    expect(stdout).toContain("published: không thay đổi / unchanged");
    expect(stderr).toContain("Note: this release was computed by the program");
    rmSync(join(settings.releases, id), {recursive: true});
  });

  test("must be named, or the edition of which the newest is to be computed", async () => {
    const {code, stderr} = await runHere(["build", ...config]);
    expect(code).toBe(2);
    expect(stderr).toMatch(/Cần ghi mã bản phát hành, .* \/ Give the id of a release, or --edition/);
    expect((await runHere(["build", "2026-01-01-00000000", ...config])).code).toBe(2);
    expect(await runHere(["build", old.id, "--edition", "internal", ...config])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("it has: published") as string
    });
  });
});
