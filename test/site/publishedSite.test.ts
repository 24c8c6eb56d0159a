import {createHash} from "node:crypto";
import {readdirSync, readFileSync} from "node:fs";
import {homedir, hostname, tmpdir} from "node:os";
import {join} from "node:path";
import {gzipSync} from "node:zlib";
import {beforeAll, expect, inject, test} from "vitest";
import {projectRoot} from "#loaders/projectRoot.ts";
import {filesBelow} from "#loaders/site/filesBelow.ts";
import {sharedReport, type SharedReport} from "./sharedReport.ts";

/** Weight of a page without fonts: its HTML and its style, compressed. */
const heaviest = 100 * 1024;

let report: SharedReport;
let files: {name: string; bytes: Buffer}[];
let texts: {name: string; text: string}[];

beforeAll(async () => {
  report = await sharedReport();
  files = filesBelow(report.dist.published).map((name) => ({
    name,
    bytes: readFileSync(join(report.dist.published, name))
  }));
  texts = files
    .filter(({name}) => !name.endsWith(".woff2"))
    .map(({name, bytes}) => ({name, text: bytes.toString("utf8")}));
});

/** The files that hold a text, as UTF-8 or UTF-16, in any case. */
const holding = (text: string) =>
  files
    .filter(({bytes}) =>
      ["utf8" as const, "utf16le" as const].some((encoding) =>
        bytes
          .toString("latin1")
          .toLowerCase()
          .includes(Buffer.from(text, encoding).toString("latin1").toLowerCase())
      )
    )
    .map(({name}) => name);

const exports = join(projectRoot, "exports");
const inputs = filesBelow(exports);

test("no file of the published site names an export, its folder, or a cell of it", () => {
  // «2018.csv» alone is the end of a download's name, too: with its folder it is none
  const names = inputs
    .filter((name) => /\.(?:csv|xlsx)$/.test(name))
    .map((name) =>
      name
        .split("/")
        .slice(name.startsWith("illustrative/") ? -2 : -1)
        .join("/")
    );
  expect(names).toContain("so-lieu-da-cong-bo.csv");
  expect(["exports/", "exports\\", ...names].filter((text) => holding(text).length > 0)).toEqual([]);
  expect(texts.filter(({text}) => /· [A-Z]{1,2}\d+\b/.test(text)).map(({name}) => name)).toEqual([]);
});

test("no file of the published site holds a hash of an export, whole or by its first 12 digits", () => {
  const hashes = inputs.map((name) =>
    createHash("sha256")
      .update(readFileSync(join(exports, name)))
      .digest("hex")
  );
  expect(hashes.flatMap((hash) => holding(hash.slice(0, 12)))).toEqual([]);
});

test("no file of the published site tells the machine on which it was built", () => {
  const told = [
    projectRoot,
    projectRoot.replace(/[\\/]$/, ""),
    process.cwd(),
    homedir(),
    tmpdir(),
    inject("siteFolder"),
    "localhost",
    "127.0.0.1",
    "file://",
    "node_modules",
    ".so138",
    ...(hostname().length > 3 ? [hostname()] : [])
  ].filter((text) => text.length > 3);
  expect(
    Object.fromEntries(told.map((text) => [text, holding(text)]).filter(([, found]) => found?.length !== 0))
  ).toEqual({});
});

test("no path, hash, version or row count of an export enters the published release from which the site is drawn", () => {
  const rows = JSON.parse(readFileSync(join(report.releases.published, "files.json"), "utf8")) as Record<
    string,
    unknown
  >[];
  expect(rows.length).toBeGreaterThan(0);
  for (const row of rows) expect(row).toMatchObject({path: null, sha256: null, versions: null, rows: null});
  expect(JSON.parse(readFileSync(join(report.releases.published, "findings.json"), "utf8"))).toEqual([]);
});

test("no page of the published site counts the rows of an export", () => {
  const [rows = 0] = inputs
    .filter((name) => name.endsWith("so-lieu-da-cong-bo.csv"))
    .map((name) => readFileSync(join(exports, name), "utf8").trimEnd().split("\n").length - 1);
  expect(rows).toBeGreaterThan(100);
  const counted = new RegExp(`\\b${rows} (?:dòng|rows?)\\b|<(td|dd|strong)[^>]*>${rows}</\\1>`);
  expect(texts.filter(({name}) => name.includes("quality")).map(({name}) => name)).toEqual([]);
  expect(texts.filter(({text}) => counted.test(text)).map(({name}) => name)).toEqual([]);
});

test("no small cell of the hotline's table is shown: its indicators are defined, and stand in no table, chart or download", () => {
  type Entry = {topic: string; code: string; name: {vi: string; en: string}};
  const entries = JSON.parse(
    readFileSync(join(report.releases.published, "indicators.json"), "utf8")
  ) as Entry[];
  const hotline = entries.filter(({topic}) => topic === "hotline");
  const figures = JSON.parse(readFileSync(join(report.releases.published, "figures.json"), "utf8")) as {
    indicator: string;
    qualifiers: string[];
  }[];
  expect(hotline.length).toBeGreaterThan(10);
  expect(figures.filter(({qualifiers}) => qualifiers.includes("small-cells"))).toEqual([]);
  const released = new Set(figures.map(({indicator}) => indicator));
  const hidden = hotline.filter(({code}) => !released.has(code)).flatMap(({name}) => [name.vi, name.en]);
  expect(hidden.length).toBeGreaterThan(20);
  for (const {name, text} of texts) {
    const shown = name.endsWith(".html") ? text.replace(/<dl class="definitions">[^]*?<\/dl>/g, "") : text;
    expect({name, found: hidden.filter((label) => shown.includes(label))}).toEqual({name, found: []});
  }
});

test(`a page and its style without fonts weigh no more than ${heaviest / 1024} KB compressed`, () => {
  const gzipped = (name: string) => gzipSync(files.find((file) => file.name === name)?.bytes ?? "").length;
  const style = gzipped("assets/so138.css");
  const pages = files
    .filter(({name}) => name.endsWith(".html"))
    .map(({name}) => ({page: name, bytes: gzipped(name) + style}));
  process.stdout.write(
    `${pages.map(({page, bytes}) => `${(bytes / 1024).toFixed(1).padStart(6)} KB  ${page}`).join("\n")}\n`
  );
  expect(pages.length).toBeGreaterThanOrEqual(12);
  expect(pages.filter(({bytes}) => bytes > heaviest)).toEqual([]);
});

test("the list of sums names every file of the site with its hash, so that a copy can be checked", () => {
  const [title = "", ...lines] = readFileSync(join(report.dist.published, "SHA256SUMS"), "utf8")
    .trimEnd()
    .split("\n");
  expect(title).toMatch(/^# release \S+, built by [0-9a-f]{16}$/);
  expect(lines).toEqual(
    readdirSync(report.dist.published, {recursive: true, withFileTypes: true})
      .filter((entry) => entry.isFile() && entry.name !== "SHA256SUMS")
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => ({
        name: path.slice(report.dist.published.length + 1).replaceAll("\\", "/"),
        hash: createHash("sha256").update(readFileSync(path)).digest("hex")
      }))
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .map(({name, hash}) => `${hash}  ${name}`)
  );
});
