import {mkdirSync, rmSync, symlinkSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, test} from "vitest";
import {sha256} from "../../loaders/warehouse/archive.ts";
import {rebuild} from "../../loaders/warehouse/derive.ts";
import {ingest as ingestPaths} from "../../loaders/warehouse/ingest.ts";
import type {Receipt} from "../../loaders/warehouse/receipts.ts";
import {archived, at, contentOf, outcome, receiptLines, workplace, yearly} from "./workplace.ts";

const header =
  "level,code,name_vi,name_en,type,parent_code,valid_from,valid_to,successor_code,population_2019,illustrative";
const area = (code: string) =>
  `${header}\nprovince,${code},Tỉnh ${code},Province ${code},province,VN,2008-08-01,,,,yes\n`;

const supplements = (state: string) =>
  receiptLines(state).map((line) => (JSON.parse(line) as Receipt).reading.supplement);

describe("reference data beside exports", () => {
  test("it is no export; it applies to the folder above it and below, and adds up; it is archived by its hash", async () => {
    const {state, write, ingest} = workplace();
    write("reference/areas.csv", area("X1"));
    write("office/reference/areas.csv", area("X2"));
    write("a.csv", yearly([[2015, 1]]));
    write("office/b.csv", yearly([[2016, 2]]));
    write("office/deeper/c.csv", yearly([[2017, 3]]));
    write("other/d.csv", yearly([[2018, 4]]));
    const {files} = await ingest(at("2026-11-01"));
    expect(files.map(({state: became}) => became)).toEqual(["new", "new", "new", "new"]);
    const [a, b, c, d] = supplements(state);
    expect(a).toMatch(/^[0-9a-f]{64}$/);
    expect([c, d]).toEqual([b, a]);
    expect(b).not.toBe(a);
    expect(archived(state)).toEqual(expect.arrayContaining([a, b]));
    expect(archived(state)).toHaveLength(6);
  });

  test("a file outside its reach has none; a file named alone has the same as with its folder", async () => {
    const {settings, state, write} = workplace();
    write("office/reference/areas.csv", area("X2"));
    const file = write("office/deeper/c.csv", yearly([[2017, 3]]));
    const outside = write("d.csv", yearly([[2018, 4]]));
    const run = (day: string, ...paths: string[]) => ingestPaths(settings, {paths, now: at(day)});
    await run("2026-11-01", file, outside);
    const again = await run("2026-11-02", settings.exports);
    expect(again.files.map(({state: became}) => became)).toEqual(["unchanged", "unchanged"]);
    expect(supplements(state)).toEqual([null, expect.any(String)]);
  });

  test("the same bytes with changed reference data are read anew and get a receipt; rebuild reads each as it was", async () => {
    const {settings, state, write, ingest} = workplace();
    write("reference/areas.csv", area("X1"));
    write("a.csv", yearly([[2015, 1]]));
    await ingest(at("2026-11-01"));
    expect((await ingest(at("2026-11-02"))).files[0]?.state).toBe("unchanged");
    const reference = write("reference/areas.csv", area("X2"));
    expect(outcome(await ingest(at("2026-11-03")), "a.csv")).toMatchObject({
      state: "changed",
      rows: {loaded: 0, unchanged: 1}
    });
    const [first, second] = supplements(state);
    expect(second).not.toBe(first);
    const content = await contentOf(settings.warehouse);
    rmSync(reference);
    expect(await rebuild(settings.warehouse, state)).toBe(2);
    expect(await contentOf(settings.warehouse)).toEqual(content);
    rmSync(join(state, "archive", first ?? ""));
    await expect(rebuild(workplace().settings.warehouse, state)).rejects.toThrow(/is missing; restore it/);
  });

  test("a fault of it is an error that names the file, and nothing is taken in", async () => {
    const {state, write, ingest} = workplace();
    write("a.csv", yearly([[2015, 1]]));
    write("reference/areas.csv", area("X1").replace(",yes", ",perhaps"));
    await expect(ingest(at("2026-11-01"))).rejects.toThrow(
      /reference.areas\.csv, entry .*field illustrative/
    );
    expect(receiptLines(state)).toEqual([]);
  });
});

test("receipts of the first version of the program are read", async () => {
  const {settings, state, write, ingest} = workplace();
  const text = yearly([[2015, 1]]);
  const hash = sha256(text);
  mkdirSync(join(state, "archive"), {recursive: true});
  writeFileSync(join(state, "archive", hash), text);
  const early = {
    seq: 1,
    path: "exports/a.csv",
    sha256: hash,
    kind: "published",
    scope: "published:exports/a.csv",
    received: "2026-10-30T17:00:00.000Z",
    ingested: "2026-11-01T05:00:00.000Z",
    rows: {read: 1, taken: 1, rejected: 0, ignored: 0}
  };
  writeFileSync(join(state, "receipts.jsonl"), `${JSON.stringify(early)}\n`);
  write("a.csv", text);
  expect((await ingest(at("2026-11-02"))).files[0]?.state).toBe("unchanged");
  expect((await contentOf(settings.warehouse))["published_row"]).toHaveLength(1);
  write("a.csv", yearly([[2015, 2]]));
  expect(outcome(await ingest(at("2026-11-03")), "a.csv")).toMatchObject({
    state: "changed",
    rows: {loaded: 1}
  });
  expect(JSON.parse(receiptLines(state)[0] ?? "")).toEqual(early);
});

describe("what is said about paths that are no exports", () => {
  test("symbolic links are passed over, but one that the user names is followed", async () => {
    const {root, settings, write, ingest} = workplace();
    const outside = join(root, "outside");
    mkdirSync(outside);
    writeFileSync(join(outside, "x.csv"), yearly([[2015, 1]]));
    write("a.csv", yearly([[2016, 2]]));
    const links = [join(settings.exports, "link.csv"), join(settings.exports, "folder")];
    symlinkSync(join(outside, "x.csv"), links[0] ?? "");
    symlinkSync(outside, links[1] ?? "");
    const {files, remarks} = await ingest(at("2026-11-01"));
    expect(files).toHaveLength(1);
    expect(
      remarks.map(({path, problem}) => [path.split("/").at(-1), problem.code, problem.severity])
    ).toEqual([
      ["folder", "symbolic-link", "warning"],
      ["link.csv", "symbolic-link", "warning"]
    ]);
    const named = await ingestPaths(settings, {paths: [links[0] ?? ""], now: at("2026-11-02")});
    expect(named.files[0]?.state).toBe("new");
  });

  test("an entry of received.csv without a file, or whose hash no version has, is a warning", async () => {
    const {write, list, ingest} = workplace();
    const [v1, v2] = [yearly([[2015, 10]]), yearly([[2015, 11]])];
    write("a.csv", v1);
    list([["a.csv", v1, "2026-10-01"]]);
    expect((await ingest(at("2026-11-01"))).remarks).toEqual([]);
    write("a.csv", v2);
    list([
      ["a.csv", v1, "2026-10-01"],
      ["a.csv", v2, "2026-10-02"],
      ["a.csv", "never sent", "2026-10-03"],
      ["no such file.csv", "", "2026-10-03"]
    ]);
    const {remarks} = await ingest(at("2026-11-02"));
    expect(remarks.map(({path, problem}) => [path.split("/").at(-1), problem.code])).toEqual([
      ["received.csv", "listed-in-vain"],
      ["received.csv", "listed-in-vain"]
    ]);
    expect(remarks[0]?.problem.message.en).toContain(`«a.csv» with the sha256 ${sha256("never sent")}`);
    expect(remarks[1]?.problem.message.vi).toContain("Không có tệp «no such file.csv»");
  });
});
