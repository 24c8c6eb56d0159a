import {readFileSync, rmSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, test} from "vitest";
import {readRelease} from "../../loaders/release/readRelease.ts";
import {release} from "../../loaders/release/release.ts";
import {rebuild} from "../../loaders/warehouse/derive.ts";
import {ingest as ingestPaths, ingestExitCode} from "../../loaders/warehouse/ingest.ts";
import {readAbsent} from "../../loaders/warehouse/readAbsent.ts";
import {status} from "../../loaders/warehouse/status.ts";
import {withdraw} from "../../loaders/warehouse/withdraw.ts";
import {openDerived} from "../../loaders/warehouse/derive.ts";
import {returnsOf, take} from "./sentFile.ts";
import {archived, at, contentOf, outcome, receiptLines, workplace, yearly} from "./workplace.ts";

const v1 = yearly([[2015, 10]]);
const v2 = yearly([[2015, 11]]);

/** The years and values of the figures in force at the end of a day. */
async function figures(settings: Parameters<typeof release>[0], asOf: string | null = null) {
  const {folder} = await release(settings, {edition: "internal", asOf});
  return readRelease(folder).figures.map(({period, value}) => [period.id, value]);
}

describe("withdraw", () => {
  test.each(["chị Trần Thị Bình đề nghị", "gọi 0912345678", "CCCD 001190123456", "a@example.vn"])(
    "a reason with personal data is an error of usage that keeps and echoes nothing: %s",
    async (why) => {
      const {settings, state, write, ingest} = workplace();
      write("a.csv", v1);
      await ingest(at("2026-11-01"));
      const kept = receiptLines(state);
      const error: unknown = await withdraw(settings, "exports/a.csv", {why}).catch(
        (thrown: unknown) => thrown
      );
      expect(error).toMatchObject({exitCode: 2});
      expect(String(error)).not.toContain(why);
      expect(receiptLines(state)).toEqual(kept);
    }
  );

  test("from then on no version of the file counts; earlier dates still see it; nothing is deleted", async () => {
    const {settings, state, write, ingest} = workplace();
    write("a.csv", v1);
    write("b.csv", yearly([[2016, 20]]));
    await ingest(at("2026-11-01"));
    write("a.csv", v2);
    await ingest(at("2026-11-02"));
    const kept = archived(state);
    const done = await withdraw(settings, "exports/a.csv", {why: "  gửi  nhầm ", now: at("2026-11-05")});
    expect(done).toEqual({
      name: "exports/a.csv",
      at: at("2026-11-05").toISOString(),
      why: "gửi nhầm",
      back: []
    });
    expect(JSON.parse(receiptLines(state)[3] ?? "")).toEqual({
      seq: 4,
      withdraws: "exports/a.csv",
      why: "gửi nhầm",
      at: at("2026-11-05").toISOString()
    });
    expect(await figures(settings)).toEqual([["2016", 20]]);
    expect(await figures(settings, "2026-11-04")).toEqual([
      ["2015", 11],
      ["2016", 20]
    ]);
    expect(archived(state)).toEqual(kept);
    const content = await contentOf(settings.warehouse);
    expect(await rebuild(settings.warehouse, state)).toBe(4);
    expect(await contentOf(settings.warehouse)).toEqual(content);
  });

  test("the same bytes in the folder stay withdrawn, which is said; the file named itself is taken in again", async () => {
    const {settings, state, write, ingest} = workplace();
    const file = write("a.csv", v1);
    await ingest(at("2026-11-01"));
    await withdraw(settings, file, {why: "gửi nhầm", now: at("2026-11-02")});
    const stays = await ingest(at("2026-11-03"));
    expect(outcome(stays, "a.csv")).toMatchObject({
      state: "withdrawn",
      rows: {read: 1, loaded: 0, unchanged: 0, rejected: 0, ignored: 1},
      problems: [{code: "withdrawn-file", severity: "warning"}]
    });
    expect(outcome(stays, "a.csv").problems[0]?.message.vi).toContain("lý do: gửi nhầm");
    expect(ingestExitCode(stays)).toBe(0);
    expect(receiptLines(state)).toHaveLength(2);
    const again = await ingestPaths(settings, {paths: [file], now: at("2026-11-04")});
    expect(outcome(again, "a.csv")).toMatchObject({state: "new", rows: {loaded: 1}});
    expect(await figures(settings)).toEqual([["2015", 10]]);
    expect((await ingest(at("2026-11-05"))).files[0]?.state).toBe("unchanged");
  });

  test("other bytes under its name are taken in again", async () => {
    const {settings, write, ingest} = workplace();
    write("a.csv", v1);
    await ingest(at("2026-11-01"));
    await withdraw(settings, "exports/a.csv", {why: "gửi nhầm", now: at("2026-11-02")});
    write("a.csv", v2);
    expect(outcome(await ingest(at("2026-11-03")), "a.csv")).toMatchObject({state: "new", withdrawn: 0});
    expect(await figures(settings)).toEqual([["2015", 11]]);
  });

  test("a file withdrawn and gone is not absent; status gives the date and the reason", async () => {
    const {settings, write, ingest} = workplace();
    const file = write("a.csv", v1);
    await ingest(at("2026-11-01"));
    rmSync(file);
    expect(await readAbsent(settings)).toEqual(["exports/a.csv"]);
    await withdraw(settings, file, {why: "gửi nhầm", now: at("2026-11-02")});
    expect(await readAbsent(settings)).toEqual([]);
    const [entry] = await status(settings);
    expect(entry?.inForce).toBeNull();
    expect(entry?.versions[0]?.standing).toMatchObject({
      state: "withdrawn",
      withdrawal: {why: "gửi nhầm", at: at("2026-11-02").toISOString()}
    });
  });

  test("the file that it had superseded comes back into force", async () => {
    const {settings, state} = workplace();
    const facts = (value: number) => returnsOf([{scope: "police | form | 2026-Q1", key: "K", value}]);
    const warehouse = await openDerived(settings.warehouse, state);
    try {
      await take(warehouse, state, "a.csv", facts(10), {day: "2026-11-01"});
      await take(warehouse, state, "b.csv", facts(11), {day: "2026-11-02"});
    } finally {
      warehouse.close();
    }
    const before = await status(settings);
    expect(before.map(({versions}) => versions[0]?.standing)).toMatchObject([
      {state: "superseded", by: ["b.csv"]},
      {state: "in-force", by: []}
    ]);
    expect(await withdraw(settings, "b.csv", {why: "gửi nhầm", now: at("2026-11-03")})).toMatchObject({
      back: ["a.csv"]
    });
    expect((await status(settings)).map(({inForce}) => inForce?.seq ?? null)).toEqual([1, null]);
  });

  test("a name that was never received: near names; a blank reason; a second withdrawal: exit code 2", async () => {
    const {settings, state, write, ingest} = workplace();
    write("bieu-2026.csv", v1);
    write("khac.csv", yearly([[2016, 20]]));
    await ingest(at("2026-11-01"));
    const error = (file: string, why = "gửi nhầm") =>
      withdraw(settings, file, {why, now: at("2026-11-02")}).catch((one: unknown) => one);
    const unknown = await error("exports/biểu-2025.csv");
    expect(unknown).toMatchObject({name: "UserError", exitCode: 2});
    expect(String(unknown)).toContain("is it one of: «exports/bieu-2026.csv»?");
    expect(await error("zzzzzzzz")).toMatchObject({
      message: expect.stringContaining("so138 status") as string
    });
    expect(await error("exports/khac.csv", " \n")).toMatchObject({exitCode: 2});
    expect(receiptLines(state)).toHaveLength(2);
    await withdraw(settings, "exports/khac.csv", {why: "gửi nhầm", now: at("2026-11-02")});
    expect(await error("exports/khac.csv")).toMatchObject({
      exitCode: 2,
      message: expect.stringContaining("2 November 2026 already (reason: gửi nhầm)") as string
    });
    expect(readFileSync(join(state, "receipts.jsonl"), "utf8").match(/withdraws/g)).toHaveLength(1);
  });
});
