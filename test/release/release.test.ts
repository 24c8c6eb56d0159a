import {appendFileSync, cpSync, readdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {beforeAll, describe, expect, test} from "vitest";
import {readRelease} from "../../loaders/release/readRelease.ts";
import {release} from "../../loaders/release/release.ts";
import {sha256} from "../../loaders/warehouse/archive.ts";
import {at, bundled, workplace, yearly, type Workplace} from "../warehouse/workplace.ts";

const pilot = bundled("chi-dao-diem.csv");

/** The bundled pilot count without its public source, so that only the internal edition may show it. */
const withoutSource = (value: number) => pilot.replace(/;22;Kế hoạch.*/, `;${value};`);

/** The bytes of every file of a folder, by name. */
const bytesOf = (folder: string) =>
  Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), "utf8")]));

function filled(pilots = pilot): Workplace {
  const place = workplace();
  const figures = bundled("so-lieu-da-cong-bo.csv");
  place.write("published/figures.csv", figures);
  place.write("published/pilots.csv", pilots);
  place.list([
    ["published/figures.csv", figures, "2026-10-30"],
    ["published/pilots.csv", pilots, "2026-10-31"]
  ]);
  return place;
}

let model: Workplace;
beforeAll(async () => {
  model = filled();
  await model.ingest(at("2026-11-01"));
});

describe("release: identity", () => {
  test.each(["internal", "published"])(
    "%s: same inputs and code, same id and bytes, wherever computed",
    async (edition) => {
      const one = await release(model.settings, {edition});
      const other = filled();
      await other.ingest(at("2026-11-20"));
      const two = await release(other.settings, {edition});
      expect(two.id).toBe(one.id);
      expect(bytesOf(two.folder)).toEqual(bytesOf(one.folder));
      expect(one.manifest).toMatchObject({edition, asOf: "2026-10-31", receivedUpTo: "2026-10-31"});
    }
  );

  test("the second time it is left as it is", async () => {
    await release(model.settings, {edition: "internal"});
    expect((await release(model.settings, {edition: "internal"})).state).toBe("unchanged");
  });

  test("another as-of date, another id; nothing received yet is an error of usage", async () => {
    const now = await release(model.settings, {edition: "internal"});
    const earlier = await release(model.settings, {edition: "internal", asOf: "2026-10-30"});
    const later = await release(model.settings, {edition: "internal", asOf: "2026-11-05"});
    expect(new Set([now.id, earlier.id, later.id]).size).toBe(3);
    expect(readRelease(earlier.folder).pilots).toEqual([]);
    await expect(release(model.settings, {edition: "internal", asOf: "2026-10-29"})).rejects.toMatchObject({
      exitCode: 2,
      message: expect.stringContaining("the first came on 2026-10-30") as string
    });
  });

  test("an edition that is not declared is an error of usage, an empty warehouse a failure", async () => {
    await expect(release(model.settings, {edition: "none"})).rejects.toMatchObject({exitCode: 2});
    await expect(release(workplace().settings, {edition: "internal"})).rejects.toThrow(
      "run «so138 ingest» first"
    );
  });

  test("a figure that came back on the same day is another release than one that never moved", async () => {
    const {settings, write, ingest} = workplace();
    const ids: string[] = [];
    for (const [hour, value] of [
      ["08:00", 10],
      ["09:00", 11],
      ["10:00", 10]
    ] as const) {
      write("a.csv", yearly([[2015, value]]));
      await ingest(at("2026-11-01", hour));
      ids.push((await release(settings, {edition: "published"})).id);
    }
    expect(new Set(ids).size).toBe(3);
  });

  test("no table names a folder of this machine", async () => {
    for (const edition of ["internal", "published"]) {
      const {folder} = await release(model.settings, {edition});
      for (const text of Object.values(bytesOf(folder))) expect(text).not.toContain(model.root);
    }
  });
});

describe("release: a candidate that was altered is an error, never used", () => {
  const alterations: [string, (folder: string) => void][] = [
    [
      "a value in a table",
      (folder) => {
        alter(folder, "figures.json", (text) => text.replace('"value":1292', '"value":1293'));
      }
    ],
    [
      "a blank in reference data",
      (folder) => {
        appendFileSync(join(folder, "areas.json"), " ");
      }
    ],
    [
      "a table missing",
      (folder) => {
        rmSync(join(folder, "pilots.json"));
      }
    ],
    [
      "the manifest",
      (folder) => {
        alter(folder, "manifest.json", (text) =>
          text.replace('"asOf": "2026-10-31"', '"asOf": "2026-12-31"')
        );
      }
    ],
    [
      "a table and its hash in the manifest",
      (folder) => {
        const {tables} = readRelease(folder).manifest;
        const before = tables.find(({name}) => name === "figures")?.sha256 ?? "";
        alter(folder, "figures.json", (text) => text.replace('"value":1292', '"value":1293'));
        const after = sha256(readFileSync(join(folder, "figures.json"), "utf8"));
        alter(folder, "manifest.json", (text) => text.replace(before, after));
      }
    ],
    [
      "the list of sums missing",
      (folder) => {
        rmSync(join(folder, "SHA256SUMS"));
      }
    ]
  ];
  test.each(alterations)("%s", async (_, change) => {
    const {folder} = await release(model.settings, {edition: "internal"});
    const kept = bytesOf(folder);
    change(folder);
    expect(bytesOf(folder)).not.toEqual(kept);
    expect(() => readRelease(folder)).toThrow(/missing or was altered after release/);
    await expect(release(model.settings, {edition: "internal"})).rejects.toThrow(
      /was altered .*Delete that folder/
    );
    rmSync(folder, {recursive: true});
    expect((await release(model.settings, {edition: "internal"})).state).toBe("new");
    expect(bytesOf(folder)).toEqual(kept);
  });

  test("a folder without a release", () => {
    expect(() => readRelease(model.root)).toThrow("There is no release in");
  });

  test("nothing half written is left where two are computed at once", async () => {
    const place = workplace();
    cpSync(model.state, place.state, {recursive: true});
    const two = await Promise.all(["a", "b"].map(() => release(place.settings, {edition: "internal"})));
    expect(two[0]?.id).toBe(two[1]?.id);
    expect(readdirSync(join(place.settings.releases, two[0]?.id ?? ""))).toEqual(["internal"]);
  });
});

function alter(folder: string, name: string, change: (text: string) => string): void {
  const file = join(folder, name);
  writeFileSync(file, change(readFileSync(file, "utf8")));
}

describe("release: what the published edition may not show", () => {
  let hidden: Workplace;
  beforeAll(async () => {
    hidden = filled(withoutSource(22));
    await hidden.ingest(at("2026-11-01"));
  });

  test("a pilot count without a public source is [c]; with one it is shown", async () => {
    const {folder, manifest} = await release(hidden.settings, {edition: "published"});
    const {pilots} = readRelease(folder);
    expect(pilots).toMatchObject([{value: null, absent: "c", marks: [], source: null}]);
    expect(manifest.withheld).toEqual(pilots.map(({id}) => id));
    const shown = await release(model.settings, {edition: "published"});
    expect(readRelease(shown.folder).pilots).toMatchObject([{value: 22, absent: null}]);
    const internal = await release(hidden.settings, {edition: "internal"});
    expect(readRelease(internal.folder).pilots).toMatchObject([{value: 22, absent: null}]);
  });

  test("provenance ends at the file: no path, sheet, cell, hash, counts or findings", async () => {
    hidden.write(
      "published/more.csv",
      yearly([
        [2015, 10],
        [2016, "x"]
      ])
    );
    await hidden.ingest(at("2026-11-01"));
    const {folder, manifest} = await release(hidden.settings, {edition: "published"});
    const {figures, pilots, files, findings} = readRelease(folder);
    for (const {provenance} of [...figures, ...pilots])
      expect(provenance).toMatchObject({path: null, sheet: null, cell: null});
    for (const file of files)
      expect(file).toMatchObject({path: null, sha256: null, versions: null, rows: null});
    expect(files).toHaveLength(3);
    expect(findings).toEqual([]);
    expect(manifest.inputs.map((input) => input.sha256)).toEqual(["c", "c", "c"]);
    const hashes = readdirSync(join(hidden.state, "archive"));
    expect(hashes).toHaveLength(3);
    for (const text of Object.values(bytesOf(folder)))
      for (const secret of [...hashes, "pilots.csv", "figures.csv", "more.csv"])
        expect(text).not.toContain(secret);
  });

  test("a hidden count moves neither the id nor one byte", async () => {
    const other = filled(withoutSource(3));
    await other.ingest(at("2026-11-01"));
    const same = filled(withoutSource(22));
    await same.ingest(at("2026-11-01"));
    const [one, two] = [
      await release(same.settings, {edition: "published"}),
      await release(other.settings, {edition: "published"})
    ];
    expect(two.id).toBe(one.id);
    expect(bytesOf(two.folder)).toEqual(bytesOf(one.folder));
  });
});

describe("release: small cells", () => {
  const lines = bundled("so-lieu-da-cong-bo.csv").split(/\r?\n/);
  const small = lines.filter((line) => line.includes("Bảng có ô số nhỏ"));
  const sources = new Set(small.map((line) => line.split(";")[6] ?? ""));

  test("the bundled export marks the whole table of the hotline, which alone has its source", () => {
    expect(small).toHaveLength(19);
    expect(lines.filter((line) => line.includes("Quý III/2024"))).toEqual(small);
    expect(lines.filter((line) => sources.has(line.split(";")[6] ?? ""))).toEqual(small);
  });

  test.each(["internal", "published"])(
    "%s: no byte of any file of the release tells of them",
    async (edition) => {
      const {folder} = await release(model.settings, {edition});
      expect(readRelease(folder).figures).toHaveLength(170 - small.length);
      const {"codelists.json": codelists = "", ...others} = bytesOf(folder);
      expect(codelists).toContain("small-cells"); // the mark itself is explained
      for (const text of Object.values(others))
        for (const secret of ["small-cells", "2024-Q3", ...sources]) expect(text).not.toContain(secret);
    }
  );
});
