import {spawn} from "node:child_process";
import {cpSync, mkdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {setTimeout as wait} from "node:timers/promises";
import {beforeAll, describe, expect, test} from "vitest";
import {projectRoot} from "../../loaders/projectRoot.ts";
import {writeConfig} from "../cli/runProgram.ts";
import {archived, at, contentOf, receiptLines, workplace, yearly, type Workplace} from "./workplace.ts";

const names = Array.from({length: 8}, (_, index) => `${String.fromCharCode(97 + index)}.csv`);

/** A workplace with eight exports that were received on a listed date. */
function prepared(): Workplace {
  const place = workplace();
  const texts = names.map((name, index) => {
    const text = yearly([
      [2010 + index, index],
      [2000 + index, "x"]
    ]);
    place.write(name, text);
    return [name, text, "2026-10-31"] as const;
  });
  place.list(texts);
  return place;
}

/** What a run leaves: archive, receipts apart from the instant of their ingest, and all rows of the warehouse. */
async function resultOf({state, settings}: Workplace) {
  const receipts = receiptLines(state).map((line) => ({...(JSON.parse(line) as object), ingested: null}));
  return {archive: archived(state), receipts, content: await contentOf(settings.warehouse)};
}

let undisturbed: Awaited<ReturnType<typeof resultOf>>;
let whole: Workplace;
beforeAll(async () => {
  whole = prepared();
  await whole.ingest(at("2026-11-01"));
  undisturbed = await resultOf(whole);
});

describe("a stop after each step of taking in a file: the next run ends as an undisturbed one", () => {
  const [first = ""] = names;
  const stops: [string, (place: Workplace) => void][] = [
    [
      "the archived file half written",
      ({state}) => {
        mkdirSync(join(state, "archive"), {recursive: true});
        for (const hash of [archived(whole.state)[0] ?? "", "0".repeat(64)])
          writeFileSync(join(state, "archive", `${hash}.part`), "half");
      }
    ],
    [
      "archived, no receipt",
      ({state}) => {
        cpSync(join(whole.state, "archive"), join(state, "archive"), {recursive: true});
        writeFileSync(join(state, "receipts.jsonl"), "");
      }
    ],
    [
      "archived, receipt half written",
      ({state}) => {
        cpSync(join(whole.state, "archive"), join(state, "archive"), {recursive: true});
        writeFileSync(join(state, "receipts.jsonl"), (receiptLines(whole.state)[0] ?? "").slice(0, 90));
      }
    ],
    [
      "receipt, not in the warehouse",
      (place) => {
        cpSync(whole.state, place.state, {recursive: true});
        rmSync(place.settings.warehouse);
      }
    ]
  ];
  test.each(stops)("%s", async (_, prepare) => {
    const place = prepared();
    prepare(place);
    await place.ingest(at("2026-11-02"));
    expect(await resultOf(place)).toEqual(undisturbed);
  });

  test("receipt of a correction, the warehouse still without it", async () => {
    const place = prepared();
    cpSync(whole.state, place.state, {recursive: true});
    const before = readFileSync(place.settings.warehouse);
    place.write(first, yearly([[2010, 99]]));
    await place.ingest(at("2026-11-02"));
    const corrected = await resultOf(place);
    writeFileSync(place.settings.warehouse, before);
    const {rows} = await place.ingest(at("2026-11-03"));
    expect(rows.loaded).toBe(0);
    expect(await resultOf(place)).toEqual(corrected);
  });
});

test("a file that cannot be archived gets no receipt and enters no warehouse", async () => {
  const place = prepared();
  mkdirSync(place.state);
  writeFileSync(join(place.state, "archive"), "a file where the folder should be");
  await expect(place.ingest(at("2026-11-02"))).rejects.toThrow();
  expect(receiptLines(place.state)).toEqual([]);
  expect((await contentOf(place.settings.warehouse))["receipt"]).toEqual([]);
});

/** Starts `so138 ingest`, kills it when it has reported `files` files and `delay` milliseconds went by. */
async function killed({root, settings}: Workplace, files: number, delay: number): Promise<void> {
  const config = writeConfig(root, settings);
  const child = spawn(process.execPath, [join(projectRoot, "bin/so138.js"), "ingest", "--config", config], {
    cwd: projectRoot,
    stdio: ["ignore", "pipe", "ignore"]
  });
  const ended = new Promise((done) => child.on("close", done));
  let reported = 0;
  child.stdout.on("data", (chunk: Buffer) => {
    reported += chunk.toString("utf8").split("\n").length - 1;
  });
  while (reported < files && child.exitCode === null) await wait(1);
  if (files === 0) {
    const state = join(root, "state");
    while (archived(state).length === 0 && receiptLines(state).length === 0 && child.exitCode === null)
      await wait(1);
  }
  await wait(delay);
  child.kill("SIGKILL");
  await ended;
}

describe("SIGKILL during «so138 ingest»: the next run ends as an undisturbed one", () => {
  const moments = Array.from(
    {length: 10},
    (_, index) => [index % 8, Math.round(Math.random() * 12)] as const
  );
  test.concurrent.each(moments)("after %i files and %i ms", async (files, delay) => {
    const place = prepared();
    await killed(place, files, delay);
    await place.ingest(at("2026-11-02"));
    expect(await resultOf(place)).toEqual(undisturbed);
  });
});
