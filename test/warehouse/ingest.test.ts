import {readFileSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, test} from "vitest";
import {release} from "../../loaders/release/release.ts";
import {readRelease} from "../../loaders/release/readRelease.ts";
import type {Settings} from "../../loaders/settings.ts";
import {rebuild} from "../../loaders/warehouse/derive.ts";
import {ingest as take, ingestExitCode} from "../../loaders/warehouse/ingest.ts";
import {status} from "../../loaders/warehouse/status.ts";
import {archived, at, bundled, contentOf, outcome, receiptLines, workplace, yearly} from "./workplace.ts";

const name = "so-lieu-da-cong-bo.csv";
const first = bundled(name);
const corrected = first.replace(";1292;", ";1293;");

/** The figure of 2004–2009 that `corrected` changes, in a release of the internal edition. */
async function figure(settings: Parameters<typeof release>[0], asOf: string | null = null) {
  const {folder} = await release(settings, {edition: "internal", asOf});
  const row = readRelease(folder).figures.find(
    ({period, value}) => period.id === "2004..2009" && value !== 2257
  );
  return {value: row?.value, marks: row?.marks};
}

describe("ingest: the same file twice", () => {
  test("changes nothing and says so", async () => {
    const {settings, state, write, ingest} = workplace();
    write(name, first);
    expect(outcome(await ingest(at("2026-11-01")), name)).toMatchObject({
      state: "new",
      rows: {read: 170, loaded: 170, unchanged: 0, rejected: 0, ignored: 0}
    });
    const receipts = receiptLines(state);
    const content = await contentOf(settings.warehouse);
    const again = await ingest(at("2026-11-02"));
    expect(outcome(again, name)).toMatchObject({
      state: "unchanged",
      rows: {read: 170, loaded: 0, unchanged: 170, rejected: 0, ignored: 0}
    });
    expect(ingestExitCode(again)).toBe(0);
    expect(receiptLines(state)).toEqual(receipts);
    expect(await contentOf(settings.warehouse)).toEqual(content);
  });
});

describe("ingest: a corrected file", () => {
  test("new rows are in force, the old stay known, and as-of shows them", async () => {
    const {settings, state, write, list, ingest} = workplace();
    list([[name, first, "2026-10-31"]]);
    write(name, first);
    await ingest(at("2026-11-01"));
    write(name, corrected);
    const result = outcome(await ingest(at("2026-11-23")), name);
    expect(result).toMatchObject({
      state: "changed",
      withdrawn: 0,
      rows: {read: 170, loaded: 1, unchanged: 169, rejected: 0, ignored: 0}
    });
    const [file] = await status(settings);
    expect(file?.versions.map(({sha256}) => sha256)).toHaveLength(2);
    expect(file?.inForce?.seq).toBe(2);
    expect(archived(state)).toHaveLength(2);
    expect(await figure(settings)).toEqual({value: 1293, marks: ["r"]});
    expect(await figure(settings, "2026-11-22")).toEqual({value: 1292, marks: []});
  });

  test("v1, v2, v1 puts v1 in force again, also where the list gives v1's date", async () => {
    const {settings, write, list, ingest} = workplace();
    list([[name, first, "2026-10-31"]]);
    for (const [index, text] of [first, corrected, first].entries()) {
      write(name, text);
      await ingest(at(`2026-11-2${index}`));
    }
    expect((await status(settings))[0]?.inForce?.seq).toBe(3);
    expect(await figure(settings)).toEqual({value: 1292, marks: ["r"]});
    expect(await figure(settings, "2026-11-21")).toEqual({value: 1293, marks: ["r"]});
    const again = outcome(await ingest(at("2026-11-24")), name);
    expect(again).toMatchObject({state: "unchanged", problems: [{code: "notes-not-kept", severity: "note"}]});
  });

  test("a row missing from the new version is withdrawn and counted", async () => {
    const {settings, write, ingest} = workplace();
    write(
      "a.csv",
      yearly([
        [2015, 10],
        [2016, 20]
      ])
    );
    await ingest(at("2026-11-01"));
    write("a.csv", yearly([[2015, 10]]));
    expect(outcome(await ingest(at("2026-11-02")), "a.csv")).toMatchObject({
      withdrawn: 1,
      rows: {unchanged: 1}
    });
    const {folder} = await release(settings, {edition: "internal"});
    expect(readRelease(folder).figures.map(({period}) => period.id)).toEqual(["2015"]);
  });

  const good = yearly([
    [2015, 10],
    [2016, 20]
  ]);
  const faulty = yearly([
    [2015, 11],
    [2016, "hai mươi"]
  ]);
  const periodsOf = async (settings: Settings, asOf: string | null = null) => {
    const {folder} = await release(settings, {edition: "internal", asOf});
    return readRelease(folder).figures.map(({period, value}) => [period.id, value]);
  };

  test("a version whose rejected rows would take figures out of force is held back as a whole, and says which", async () => {
    const {settings, state, write, ingest} = workplace();
    write("a.csv", good);
    await ingest(at("2026-11-01"));
    const before = [receiptLines(state), archived(state), await contentOf(settings.warehouse)];
    write("a.csv", faulty);
    for (const day of ["2026-11-02", "2026-11-03"]) {
      const result = await ingest(at(day));
      const file = outcome(result, "a.csv");
      expect(file).toMatchObject({
        state: "refused",
        withdrawn: 0,
        rows: {read: 2, loaded: 0, unchanged: 0, rejected: 2, ignored: 0},
        problems: [
          {severity: "error", code: "figures-would-be-lost"},
          {severity: "error", row: 3}
        ]
      });
      // E3 of the earlier file: the count of 2016, the third line, the fifth column
      expect(file.problems[0]?.message.vi).toMatch(
        /1 dòng bị từ chối.* 1 số liệu .*«exports\/a\.csv» \(nhận ngày 01\/11\/2026\), ô E3\. .*gửi lại cả tệp\.$/
      );
      expect(file.problems[0]?.message.en).toMatch(
        /«exports\/a\.csv» .* cell E3\. .*resend the whole file\.$/
      );
      expect(ingestExitCode(result)).toBe(4);
      expect([receiptLines(state), archived(state), await contentOf(settings.warehouse)]).toEqual(before);
    }
    expect(await periodsOf(settings)).toEqual([
      ["2015", 10],
      ["2016", 20]
    ]);
    write(
      "a.csv",
      yearly([
        [2015, 11],
        [2016, 21]
      ])
    );
    expect(outcome(await ingest(at("2026-11-04")), "a.csv")).toMatchObject({state: "changed", withdrawn: 0});
    expect(await periodsOf(settings)).toEqual([
      ["2015", 11],
      ["2016", 21]
    ]);
    expect(await periodsOf(settings, "2026-11-03")).toEqual([
      ["2015", 10],
      ["2016", 20]
    ]);
  });

  test("rejected rows that take nothing out of force do not hold a version back", async () => {
    const {settings, write, ingest} = workplace();
    write("a.csv", faulty);
    await ingest(at("2026-11-01"));
    write(
      "a.csv",
      yearly([
        [2015, 12],
        [2016, "hai mươi"],
        [2017, 30]
      ])
    );
    const result = await ingest(at("2026-11-02"));
    expect(outcome(result, "a.csv")).toMatchObject({state: "changed", withdrawn: 0, rows: {loaded: 2}});
    expect(ingestExitCode(result)).toBe(3);
    expect(await periodsOf(settings)).toEqual([
      ["2015", 12],
      ["2017", 30]
    ]);
  });

  test("the user may take a held-back file in by its name; the loss is named, and a rebuild gives the same", async () => {
    const {settings, state, write, ingest} = workplace();
    const file = write("a.csv", good);
    await ingest(at("2026-11-01"));
    write("a.csv", faulty);
    const anyway = {replaceAnyway: true, now: at("2026-11-02")};
    // a folder names no file
    expect(outcome(await take(settings, anyway), "a.csv").state).toBe("refused");
    const result = await take(settings, {...anyway, paths: [file]});
    expect(outcome(result, "a.csv")).toMatchObject({
      state: "changed",
      withdrawn: 1,
      rows: {read: 2, loaded: 1, rejected: 1},
      problems: [
        {severity: "error", row: 3},
        {severity: "warning", code: "earlier-figures-lost"}
      ]
    });
    expect(ingestExitCode(result)).toBe(3);
    expect(await periodsOf(settings)).toEqual([["2015", 11]]);
    const content = await contentOf(settings.warehouse);
    await rebuild(settings.warehouse, state);
    expect(await contentOf(settings.warehouse)).toEqual(content);
    const again = await ingest(at("2026-11-03"));
    expect(outcome(again, "a.csv").state).toBe("unchanged");
  });

  test("figures that were lost to rejected rows come back as their message says: by the earlier file", async () => {
    const {settings, write, ingest} = workplace();
    const file = write("a.csv", good);
    await ingest(at("2026-11-01"));
    write("a.csv", faulty);
    const result = await take(settings, {paths: [file], replaceAnyway: true, now: at("2026-11-02")});
    const {message} =
      outcome(result, "a.csv").problems.find(({code}) => code === "earlier-figures-lost") ?? {};
    // a withdrawal takes all versions of the path out of force, the earlier one too
    expect(message?.vi).not.toMatch(/withdraw|rút/);
    expect(message?.en).not.toMatch(/withdraw/);
    expect(message?.vi).toMatch(/ô E3\. .*đặt lại tệp của bản trước vào chỗ cũ rồi chạy so138 ingest/);
    expect(message?.en).toMatch(/cell E3\. .*put its file back in the same place and run so138 ingest/);
    write("a.csv", good);
    await ingest(at("2026-11-03"));
    expect((await periodsOf(settings)).map(([period]) => period)).toEqual(["2015", "2016"]);
  });

  test("a path that now holds another kind of export leaves no row of the old kind in force", async () => {
    const {settings, write, ingest} = workplace();
    write("a.csv", yearly([[2015, 10]]));
    await ingest(at("2026-11-01"));
    write("a.csv", bundled("chi-dao-diem.csv"));
    expect(outcome(await ingest(at("2026-11-02")), "a.csv").withdrawn).toBe(1);
    const {folder} = await release(settings, {edition: "internal"});
    const {figures, pilots, files} = readRelease(folder);
    expect([figures.length, pilots.length, files.length]).toEqual([0, 1, 1]);
  });
});

describe("ingest: names", () => {
  test("a file elsewhere is named from the folder that was named; no folder of the machine is stored", async () => {
    const {root, settings, state, write, ingest} = workplace();
    write("published/a.csv", yearly([[2015, 10]]));
    await ingest(at("2026-11-01"));
    const outside = {...settings, exports: join(root, "none")};
    await take(outside, {paths: [join(root, "exports", "published")], now: at("2026-11-02")});
    expect(receiptLines(state).map((line) => (JSON.parse(line) as {path: string}).path)).toEqual([
      "exports/published/a.csv",
      "published/a.csv"
    ]);
    const {folder} = await release(settings, {edition: "internal"});
    for (const text of [...receiptLines(state), readFileSync(join(folder, "files.json"), "utf8")])
      expect(text).not.toContain(root);
  });

  test("two files of one run with one name: the second is refused", async () => {
    const {root, settings, write} = workplace();
    const paths = ["x/in/a.csv", "y/in/a.csv"].map((path, index) =>
      write(path, yearly([[2015 + index, 10]]))
    );
    const result = await take({...settings, exports: join(root, "none")}, {paths, now: at("2026-11-01")});
    expect(result.files.map(({state}) => state)).toEqual(["new", "refused"]);
    expect(result.files[1]?.problems[0]?.code).toBe("same-name");
  });

  test("the program's own files beside the exports are no exports", async () => {
    const {settings, write, ingest} = workplace();
    settings.warehouse = join(settings.exports, "warehouse.duckdb");
    write("a.csv", yearly([[2015, 10]]));
    await ingest(at("2026-11-01"));
    expect((await ingest(at("2026-11-02"))).files.map(({path}) => path.split("/").at(-1))).toEqual(["a.csv"]);
  });
});
