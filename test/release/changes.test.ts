import {cpSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {beforeAll, describe, expect, test} from "vitest";
import {diffReleases} from "#loaders/release/diffReleases.ts";
import {publish} from "#loaders/release/publish.ts";
import {readRelease} from "#loaders/release/readRelease.ts";
import {release} from "#loaders/release/release.ts";
import {sha256} from "#loaders/warehouse/archive.ts";
import {at, bundled, workplace, yearly, type Workplace} from "../warehouse/workplace.ts";

const pilot = bundled("chi-dao-diem.csv");

/** The bundled pilot count without its public source, so that only the internal edition may show it. */
const withoutSource = (value: number) => pilot.replace(/;22;Kế hoạch.*/, `;${value};`);

/** The file of changes of a candidate, as text. */
const textOf = (folder: string) => readFileSync(join(folder, "changes.json"), "utf8");

async function take(
  {settings, write, ingest}: Workplace,
  day: string,
  files: Record<string, string>,
  edition = "published"
) {
  for (const [name, text] of Object.entries(files)) write(name, text);
  await ingest(at(day));
  return release(settings, {edition});
}

describe("a release says what changed since the last published one", () => {
  let place: Workplace;
  let ids: string[];

  beforeAll(async () => {
    place = workplace();
    ids = [];
    const days: [string, Record<string, string>][] = [
      [
        "2026-11-01",
        {
          "a.csv": yearly([
            [2014, 7],
            [2015, 10],
            [2016, 22]
          ])
        }
      ],
      [
        "2026-11-02",
        {
          "a.csv": yearly([
            [2014, 7],
            [2015, 12]
          ]),
          "b.csv": yearly([[2017, 3]])
        }
      ],
      [
        "2026-11-03",
        {
          "a.csv": yearly([
            [2014, 8],
            [2015, 12]
          ])
        }
      ]
    ];
    for (const [day, files] of days) {
      const made = await take(place, day, files);
      ids.push(made.id);
      // of two candidates only the first is published before the third is made
      if (ids.length === 1) await publish(place.settings, {id: made.id, now: at("2026-11-20")});
    }
  });

  const stored = (index: number) => readRelease(join(place.settings.releases, ids[index] ?? "", "published"));

  test("the first has nothing to be compared with", () => {
    expect(stored(0)).toMatchObject({changes: [], manifest: {comparedWith: null}});
  });

  test("the next are compared with the published one, not with a candidate; the rows are those of diff", () => {
    for (const [index, years] of [
      [1, ["2015 changed 10 12", "2017 added  3", "2016 gone  "]],
      [2, ["2014 changed 7 8", "2015 changed 10 12", "2017 added  3", "2016 gone  "]]
    ] as const) {
      const {manifest, changes} = stored(index);
      expect(manifest.comparedWith).toEqual({id: ids[0], asOf: "2026-11-01", stored: true});
      expect(
        changes.map(({period, change, before, after}) =>
          [period.id, change, before?.value, after?.value].join(" ")
        )
      ).toEqual(years);
      expect(changes).toEqual(diffReleases(stored(0), stored(index)));
    }
  });

  test("released again after it was published, it has the same id and bytes, and the next is compared with it", async () => {
    const other = workplace();
    cpSync(place.state, other.state, {recursive: true});
    cpSync(place.settings.releases, other.settings.releases, {recursive: true});
    await publish(other.settings, {id: ids[2] ?? "", now: at("2026-11-21")});
    const again = await release(other.settings, {edition: "published"});
    expect(again).toMatchObject({id: ids[2], state: "unchanged"});
    cpSync(place.settings.exports, other.settings.exports, {recursive: true});
    const next = await take(other, "2026-11-04", {"b.csv": yearly([[2017, 4]])});
    expect(next.manifest.comparedWith).toMatchObject({id: ids[2]});
    expect(readRelease(next.folder).changes).toHaveLength(1);
  });

  test("a published release that is not stored: nothing is compared, and that is said", async () => {
    const other = workplace();
    cpSync(place.state, other.state, {recursive: true});
    cpSync(
      join(place.settings.releases, "published.jsonl"),
      join(other.settings.releases, "published.jsonl")
    );
    const {folder, manifest} = await release(other.settings, {edition: "published"});
    expect(manifest.comparedWith).toEqual({id: ids[0], asOf: "2026-11-01", stored: false});
    expect(readRelease(folder).changes).toEqual([]);
  });

  test("editions are compared with their own releases only", async () => {
    expect((await release(place.settings, {edition: "committee"})).manifest.comparedWith).toBeNull();
  });

  test("the internal edition is compared with what had been received before the last day on which files came", async () => {
    const {manifest, folder} = await release(place.settings, {edition: "internal"});
    expect(manifest.comparedWith).toEqual({id: null, asOf: "2026-11-02", stored: true});
    const {changes} = readRelease(folder);
    expect(changes.length).toBeGreaterThan(0);
    const first = await release(place.settings, {edition: "internal", asOf: "2026-11-01"});
    expect(first.manifest.comparedWith).toBeNull();
  });

  test("a release of an earlier version, which has no such table and none of returns, is read", () => {
    const folder = join(place.root, "old");
    cpSync(join(place.settings.releases, ids[0] ?? "", "published"), folder, {recursive: true});
    const manifest = JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8")) as {
      comparedWith?: unknown;
      tables: {name: string}[];
    };
    delete manifest.comparedWith;
    manifest.tables = manifest.tables.filter(({name}) => name !== "changes" && name !== "returns");
    const text = JSON.stringify(manifest);
    writeFileSync(join(folder, "manifest.json"), text);
    rmSync(join(folder, "changes.json"));
    rmSync(join(folder, "returns.json"));
    const sums = readFileSync(join(folder, "SHA256SUMS"), "utf8")
      .split("\n")
      .filter((line) => !/(?:changes|returns)\.json$/.test(line))
      .map((line) => (line.endsWith("manifest.json") ? `${sha256(text)}  manifest.json` : line));
    writeFileSync(join(folder, "SHA256SUMS"), sums.join("\n"));
    const read = readRelease(folder);
    expect(read.changes).toEqual([]);
    expect(read.returns).toEqual([]);
    expect(read.manifest.comparedWith).toBeUndefined();
    expect(read.figures.length).toBe(stored(0).figures.length);
  });
});

describe("changes obey the withholding of both releases", () => {
  /** A place in which a release with the pilot's count shown, or withheld, is published. */
  async function published(pilots: string) {
    const place = workplace();
    const {id} = await take(place, "2026-11-01", {
      "published/pilots.csv": pilots,
      "published/a.csv": yearly([[2015, 10]])
    });
    await publish(place.settings, {id, now: at("2026-11-20")});
    return place;
  }

  test("withheld now: neither number is said, and the hidden one moves no byte", async () => {
    const texts: string[] = [];
    const found: string[] = [];
    for (const value of [3, 7138]) {
      const place = await published(pilot);
      const {id, folder} = await take(place, "2026-11-02", {"published/pilots.csv": withoutSource(value)});
      const [row] = readRelease(folder).changes;
      expect(row).toMatchObject({
        ...{table: "pilots", change: "now-withheld", before: null, after: {value: null, absent: "c"}},
        ...{why: ["withholding"], origin: null}
      });
      expect(readRelease(folder).changes).toHaveLength(1);
      texts.push(textOf(folder));
      found.push(id);
    }
    expect(texts[0]).not.toMatch(/"value":(?!null)/);
    expect(texts[1]).toBe(texts[0]);
    expect(found[1]).toBe(found[0]);
  });

  test("withheld then, shown now: the number of then is not said", async () => {
    const place = await published(withoutSource(7138));
    const {folder} = await take(place, "2026-11-02", {"published/pilots.csv": pilot});
    expect(readRelease(folder).changes).toMatchObject([
      {table: "pilots", change: "now-shown", before: {value: null, absent: "c"}, after: null}
    ]);
    expect(textOf(folder)).not.toContain("7138");
  });

  test("withheld both times: a change of the hidden number is no change", async () => {
    const place = await published(withoutSource(7138));
    const {folder, manifest} = await take(place, "2026-11-02", {
      "published/pilots.csv": withoutSource(3),
      "published/a.csv": yearly([[2015, 11]])
    });
    expect(manifest.comparedWith).toMatchObject({stored: true});
    expect(readRelease(folder).changes.map(({table}) => table)).toEqual(["figures"]);
  });
});
