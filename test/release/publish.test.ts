import {spawn} from "node:child_process";
import {appendFileSync, cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {setTimeout as wait} from "node:timers/promises";
import {beforeAll, beforeEach, describe, expect, test} from "vitest";
import {projectRoot} from "#loaders/projectRoot.ts";
import {listReleases} from "#loaders/release/listReleases.ts";
import type {Release} from "#src/schema/release.ts";
import {publish} from "#loaders/release/publish.ts";
import {readPublished} from "#loaders/release/publishedLedger.ts";
import {publishedValues} from "#loaders/release/publishedValues.ts";
import {readRelease} from "#loaders/release/readRelease.ts";
import {release} from "#loaders/release/release.ts";
import {sha256} from "#loaders/warehouse/archive.ts";
import {attackerBounds} from "#loaders/disclosure/index.ts";
import {runHere} from "../cli/runHere.ts";
import {writeConfig} from "../cli/runProgram.ts";
import {at, workplace, yearly, type Workplace} from "../warehouse/workplace.ts";

/** Three releases of the published edition and one internal, of a figure that was corrected twice. */
let model: Workplace;
const ids: string[] = [];
let internal = "";

beforeAll(async () => {
  model = workplace();
  for (const [day, value] of [
    ["2026-11-01", 22],
    ["2026-11-02", 23],
    ["2026-11-03", 30]
  ] as const) {
    model.write(
      "a.csv",
      yearly([
        [2015, value],
        [2016, 0]
      ])
    );
    await model.ingest(at(day));
    ids.push((await release(model.settings, {edition: "published"})).id);
  }
  internal = (await release(model.settings, {edition: "internal"})).id;
});

let place: Workplace;
beforeEach(() => {
  place = workplace();
  cpSync(model.settings.releases, place.settings.releases, {recursive: true});
});

const id = (index: number) => ids[index] ?? "";
const ledger = ({settings}: Workplace) => join(settings.releases, "published.jsonl");
const textOf = (one: Workplace) => readFileSync(ledger(one), "utf8");
const change = (file: string, edit: (text: string) => string) => {
  const before = readFileSync(file, "utf8");
  expect(edit(before)).not.toBe(before);
  writeFileSync(file, edit(before));
};
const read = ({settings}: Workplace) => readPublished(settings.releases);

describe("publish: a line of the ledger", () => {
  test("says what was published, when in Viet Nam, and follows on the line before", async () => {
    // 18:00 UTC is 01:00 of the next day in Viet Nam
    const first = await publish(place.settings, {
      id: id(0),
      why: "Họp báo quý IV",
      now: new Date("2026-11-23T18:00:00Z")
    });
    await publish(place.settings, {id: id(1), now: at("2026-12-01")});
    const folder = join(place.settings.releases, id(0), "published");
    const {manifest} = readRelease(folder);
    expect(first).toMatchObject({
      number: 1,
      id: id(0),
      edition: "published",
      asOf: "2026-11-01",
      receivedUpTo: "2026-11-01",
      published: "2026-11-24",
      why: "Họp báo quý IV",
      program: manifest.program,
      policy: manifest.policy,
      sums: sha256(readFileSync(join(folder, "SHA256SUMS"))),
      previous: null
    });
    const [one = "", two = "", end] = textOf(place).split("\n");
    expect(end).toBe("");
    expect(JSON.parse(two)).toMatchObject({number: 2, id: id(1), previous: sha256(one), why: null});
    expect(read(place).lines).toHaveLength(2);
  });

  test("its values are those that withholding takes as known; a corrected figure contradicts nothing", async () => {
    await publish(place.settings, {id: id(0), now: at("2026-11-24")});
    await publish(place.settings, {id: id(1), now: at("2026-12-01")});
    const {editions} = read(place);
    expect(editions.map(({date}) => date)).toEqual(["2026-11-24", "2026-12-01"]);
    expect(editions.map(({values}) => values.map(({value}) => value))).toEqual([
      [22, 0],
      [23, 0]
    ]);
    const values = editions.flatMap((one) => one.values);
    const constraints = values.map(({terms, value = NaN}) => ({terms, equals: value}));
    for (const {terms, value} of values)
      expect(await attackerBounds({constraints}, terms)).toMatchObject({lower: value, upper: value});
  });

  test("the same candidate a second time is refused, saying when it was published", async () => {
    await publish(place.settings, {id: id(0), now: at("2026-11-24")});
    const before = textOf(place);
    await expect(publish(place.settings, {id: id(0), now: at("2026-11-25")})).rejects.toMatchObject({
      exitCode: 2,
      message: expect.stringMatching(/24\/11\/2026, số 1.*24 November 2026 already, number 1/) as string
    });
    expect(textOf(place)).toBe(before);
  });

  test.each([
    ["2026-11-01-00000000", "published", "There is no release"],
    ["../releases", "published", "There is no release"],
    ["internal", "published", "it has: internal"],
    ["internal", "internal", "for internal use and cannot be published"]
  ])("%s of the edition %s is refused", async (name, edition, said) => {
    const asked = {id: name === "internal" ? internal : name, edition};
    await expect(publish(place.settings, asked)).rejects.toMatchObject({
      exitCode: 2,
      message: expect.stringContaining(said) as string
    });
    expect(existsSync(ledger(place))).toBe(false);
  });

  test("a reason that names a person is refused and not echoed", async () => {
    const why = "theo yêu cầu của ông Nguyễn Văn Bình";
    const refused = publish(place.settings, {id: id(0), why});
    await expect(refused).rejects.toMatchObject({
      exitCode: 2,
      message: expect.not.stringContaining("Bình") as string
    });
    expect(existsSync(ledger(place))).toBe(false);
  });

  test("an altered candidate is not published", async () => {
    change(join(place.settings.releases, id(0), "published", "figures.json"), (text) =>
      text.replace('"value":22', '"value":21')
    );
    await expect(publish(place.settings, {id: id(0)})).rejects.toThrow("altered after release");
    expect(existsSync(ledger(place))).toBe(false);
  });
});

describe("publishedValues", () => {
  const shown = () => readRelease(join(place.settings.releases, id(0), "published"));
  const first = () => {
    const [figure] = shown().figures;
    if (!figure) throw new Error("no figure");
    return figure;
  };
  const valuesOf = (figure: object) => publishedValues({...shown(), figures: [{...first(), ...figure}]});

  test("withheld cells, percentages, changes and fractions are no counts", () => {
    expect(valuesOf({})).toHaveLength(1);
    expect(valuesOf({value: null, absent: "c"})).toEqual([]);
    expect(valuesOf({unit: "percent"})).toEqual([]);
    expect(valuesOf({measure: "change", value: 5})).toEqual([]);
    expect(valuesOf({value: 12.5})).toEqual([]);
    expect(valuesOf({value: -3})).toEqual([]);
  });

  test("counts are unknowns named by their ids; hidden ones are left out", () => {
    const counts = [
      {id: "a", value: 12},
      {id: "b", value: null, absent: "c"},
      {id: "d", value: 0}
    ] as Release["counts"];
    expect(publishedValues({...shown(), figures: [], counts})).toEqual([
      {terms: {a: 1}, value: 12},
      {terms: {d: 1}, value: 0}
    ]);
  });
});

describe("publish: two at once", () => {
  test("one waits for the other: each gets a line of its own, and the same one is published once", async () => {
    const two = await Promise.allSettled(
      [0, 1, 0].map((index) => publish(place.settings, {id: id(index), now: at("2026-11-24")}))
    );
    expect(two.filter(({status}) => status === "fulfilled")).toHaveLength(2);
    const {lines} = read(place);
    expect(lines.map(({number}) => number)).toEqual([1, 2]);
    expect(new Set(lines.map((line) => line.id))).toEqual(new Set([id(0), id(1)]));
  });
});

/** Starts the program; `ended` gives its exit code. */
function start(args: string[]) {
  const child = spawn(process.execPath, [join(projectRoot, "bin/so138.js"), ...args], {stdio: "ignore"});
  const ended = new Promise<number | null>((done) => {
    child.on("close", done);
  });
  return {child, ended};
}

describe("publish: stopped at any moment", () => {
  test("what a stop left of a line at any byte never counted, is cut off, and the next publish goes on", async () => {
    await publish(place.settings, {id: id(0), now: at("2026-11-24")});
    const one = textOf(place);
    await publish(place.settings, {id: id(1), now: at("2026-11-24")});
    const both = textOf(place);
    rmSync(join(place.settings.releases, id(1), "published.published"));
    for (let cut = one.length; cut <= both.length; cut += 1) {
      writeFileSync(ledger(place), both.slice(0, cut));
      // the line without its line end is whole: it says so itself
      expect(read(place).lines).toHaveLength(cut >= both.length - 1 ? 2 : 1);
    }
    for (const cut of [one.length + 1, both.length - 2]) {
      writeFileSync(ledger(place), both.slice(0, cut));
      await publish(place.settings, {id: id(1), now: at("2026-11-24")});
      expect(textOf(place)).toBe(both);
      rmSync(join(place.settings.releases, id(1), "published.published"));
    }
    writeFileSync(ledger(place), both.slice(0, -1));
    await expect(publish(place.settings, {id: id(1)})).rejects.toThrow("number 2");
    await publish(place.settings, {id: id(2), now: at("2026-11-24")});
    expect(textOf(place).startsWith(both)).toBe(true);
    expect(read(place).lines.map(({number}) => number)).toEqual([1, 2, 3]);
  });

  test("SIGKILL: the ledger is whole, nobody stays locked out, and in the end each is published once", async () => {
    const config = ["--config", writeConfig(place.root, place.settings)];
    const began = performance.now();
    expect(await start(["publish", id(0), ...config]).ended).toBe(0);
    const usual = performance.now() - began;
    for (const share of [0.8, 0.95]) {
      const {child, ended} = start(["publish", id(1), ...config]);
      await Promise.race([wait(share * usual), ended]);
      child.kill("SIGKILL");
      await ended;
      expect(read(place).lines.length).toBeGreaterThanOrEqual(1);
    }
    for (const index of [1, 2])
      await publish(place.settings, {id: id(index)}).catch((error: unknown) => {
        expect(String(error)).toContain("already");
      });
    expect(read(place).lines.map((line) => line.id)).toEqual(ids);
  });
});

describe("readPublished: fails closed", () => {
  beforeEach(async () => {
    for (const one of ids) await publish(place.settings, {id: one, now: at("2026-11-24")});
  });

  test.each<[string, (lines: string[]) => string[], number]>([
    ["a value of the first line", ([a = "", ...rest]) => [a.replace('"value":22', '"value":21'), ...rest], 1],
    [
      "a value of the last line",
      ([a = "", b = "", c = ""]) => [a, b, c.replace('"value":30', '"value":31')],
      3
    ],
    [
      "a line altered and sealed anew",
      ([a = "", b = "", c = ""]) => {
        const content = b.replace(/,"hash":.*/, "}").replace('"value":23', '"value":24');
        return [a, `${content.slice(0, -1)},"hash":"${sha256(content)}"}`, c];
      },
      3
    ],
    ["a line taken out", ([a = "", , c = ""]) => [a, c], 2],
    ["lines in another order", ([a = "", b = "", c = ""]) => [b, a, c], 1],
    ["a line twice", ([a = "", b = "", c = ""]) => [a, a, b, c], 2],
    ["a blank line", ([a = "", b = "", c = ""]) => [a, "", b, c], 2]
  ])("%s: the error names the line", async (_, edit, line) => {
    const lines = edit(textOf(place).trimEnd().split("\n"));
    expect(lines.join("\n")).not.toBe(textOf(place).trimEnd());
    // of the marks that lie beside the candidates nothing is needed
    for (const one of ids) rmSync(join(place.settings.releases, one, "published.published"));
    writeFileSync(ledger(place), `${lines.join("\n")}\n`);
    const said = new RegExp(`sai ở dòng ${line}: .* is wrong in line ${line}: `);
    expect(() => read(place)).toThrow(said);
    await expect(publish(place.settings, {id: id(0)})).rejects.toThrow(said);
  });

  test("the last line taken out, or the whole ledger, is found by the marks beside the candidates", () => {
    change(ledger(place), (text) => `${text.trimEnd().split("\n").slice(0, 2).join("\n")}\n`);
    expect(() => read(place)).toThrow(/lacks the line of the published release .*/);
    rmSync(ledger(place));
    expect(() => read(place)).toThrow(/lacks the line/);
  });

  test.each<[string, (folder: string) => void, string]>([
    [
      "a table",
      (folder) => {
        appendFileSync(join(folder, "areas.json"), " ");
      },
      "areas.json"
    ],
    [
      "a table gone",
      (folder) => {
        rmSync(join(folder, "pilots.json"));
      },
      "pilots.json"
    ],
    [
      "a table with its sum",
      (folder) => {
        const before = sha256(readFileSync(join(folder, "events.json")));
        appendFileSync(join(folder, "events.json"), " ");
        change(join(folder, "SHA256SUMS"), (text) =>
          text.replace(before, sha256(readFileSync(join(folder, "events.json"))))
        );
      },
      "SHA256SUMS"
    ]
  ])("%s of a published candidate altered: the error names the line and the file", (_, alter, file) => {
    alter(join(place.settings.releases, id(1), "published"));
    expect(() => read(place)).toThrow(new RegExp(`ledger, line 2\\) was altered or lacks a file: ${file}`));
  });

  test("candidates that are not stored here are no fault: the ledger alone is kept in version control", () => {
    for (const one of ids) rmSync(join(place.settings.releases, one), {recursive: true});
    expect(read(place).editions).toHaveLength(3);
  });

  test("without a ledger and without marks nothing is published", () => {
    expect(readPublished(join(place.root, "none"))).toEqual({lines: [], editions: []});
  });
});

describe("so138 publish, so138 releases", () => {
  test("publishes, lists, and refuses the second time, in both languages and as JSON", async () => {
    const config = ["--config", writeConfig(place.root, place.settings)];
    const why = ["--why", "Báo cáo năm"];
    const done = await runHere(["publish", id(0), ...why, ...config]);
    expect(done).toMatchObject({code: 0, stderr: ""});
    expect(done.stdout).toContain("đã công bố / published, số / number 1");
    const json = await runHere(["publish", id(1), "--json", ...config]);
    expect(JSON.parse(json.stdout)).toMatchObject({number: 2, id: id(1), values: 2});
    expect(await runHere(["publish", id(0), ...config])).toMatchObject({code: 2, stdout: ""});

    rmSync(join(place.settings.releases, id(0)), {recursive: true});
    change(join(place.settings.releases, id(2), "published", "manifest.json"), (text) => `${text} `);
    const listed = (await runHere(["releases", ...config])).stdout;
    const lines = listed.trimEnd().split("\n");
    expect(lines[0]).toMatch(
      new RegExp(`^${id(0)} \\(published\\): đã công bố / published, số / number 1, `)
    );
    expect(lines.slice(1, 3)).toEqual(["  «Báo cáo năm»", "  không lưu ở đây / not stored here"]);
    expect(listed).toContain("ĐÃ BỊ THAY ĐỔI / ALTERED: manifest.json");
    expect(listed).toContain(
      `${internal} (internal): dự kiến / candidate; số liệu đến / figures up to 03/11/2026`
    );
    const {releases} = JSON.parse((await runHere(["releases", "--json", ...config])).stdout) as {
      releases: unknown[];
    };
    expect(releases).toHaveLength(4);
    expect(releases).toEqual(JSON.parse(JSON.stringify(listReleases(place.settings))));
  });

  test("nothing is listed where nothing was released, and no folder is made", async () => {
    const empty = workplace();
    const {code, stdout} = await runHere(["releases", "--config", writeConfig(empty.root, empty.settings)]);
    expect({code, stdout}).toEqual({
      code: 0,
      stdout: "Chưa có bản phát hành nào. / There is no release yet.\n"
    });
    expect(readdirSync(empty.root)).not.toContain("releases");
  });
});
