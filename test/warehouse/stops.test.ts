import {spawn} from "node:child_process";
import {cpSync, mkdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {setTimeout as wait} from "node:timers/promises";
import {beforeAll, describe, expect, test} from "vitest";
import {projectRoot} from "../../loaders/projectRoot.ts";
import {rebuild} from "../../loaders/warehouse/derive.ts";
import {status} from "../../loaders/warehouse/status.ts";
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
  const receipts = receiptLines(state).map((line) => ({
    ...(JSON.parse(line) as object),
    // of the clock: another run, another time
    ingested: null,
    run: null
  }));
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

/** Starts `so138 ingest` in a workplace, under a limit of the size of files (blocks of 512 bytes) if one is given. */
function start({root, settings}: Workplace, limit: number | null = null) {
  const config = writeConfig(root, settings);
  const command = [process.execPath, join(projectRoot, "bin/so138.js"), "ingest", "--config", config];
  const [program = "", ...args] =
    limit === null ? command : ["sh", "-c", `ulimit -f ${limit} && exec "$@"`, "sh", ...command];
  const child = spawn(program, args, {cwd: projectRoot, stdio: ["ignore", "pipe", "pipe"]});
  let stderr = "";
  child.stderr.on("data", (chunk: Buffer) => {
    stderr += chunk.toString("utf8");
  });
  const ended = new Promise<{code: number | null; stderr: string}>((done) => {
    child.on("close", (code) => {
      done({code, stderr});
    });
  });
  return {child, ended};
}

/** Numbers from 0 to 1 that are the same in each run of the test (Lehmer's generator of Park and Miller). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

/** Kills a run some milliseconds after its start, or after the first sign of its work. */
async function kill(
  place: Workplace,
  moment: {after: "start" | "work"; milliseconds: number}
): Promise<void> {
  const {child, ended} = start(place);
  const size = () => archived(place.state).length + receiptLines(place.state).length;
  const before = size();
  if (moment.after === "work") while (size() === before && child.exitCode === null) await wait(1);
  await Promise.race([wait(moment.milliseconds), ended]);
  child.kill("SIGKILL");
  await ended;
}

describe("SIGKILL during «so138 ingest»: the next run ends as an undisturbed one", () => {
  const random = seeded(138);
  let duration = 0;
  let work = 0;
  beforeAll(async () => {
    const place = prepared();
    const began = performance.now();
    const {ended} = start(place);
    while (archived(place.state).length === 0) await wait(1);
    work = performance.now() - began;
    expect(await ended).toMatchObject({code: 3});
    duration = performance.now() - began;
    work = duration - work;
    expect(await resultOf(place)).toEqual(undisturbed);
  });

  // 50 kills: in each chain several runs of one workplace, half of them while files are taken in
  const chains = [1, 1, 2, 2, 2, 3, 3, 4, 4, 5, 5, 5, 6, 7];
  test.concurrent.each(chains.map((kills, index) => ({kills, chain: index + 1})))(
    "chain $chain: $kills kills",
    async ({kills}) => {
      const place = prepared();
      for (let count = 0; count < kills; count += 1)
        await kill(
          place,
          random() < 0.5
            ? {after: "start", milliseconds: random() * duration}
            : {after: "work", milliseconds: (random() * work) / 2}
        );
      await place.ingest(at("2026-11-02"));
      expect(await resultOf(place)).toEqual(undisturbed);
    },
    240_000
  );

  test("the chains kill fifty times", () => {
    expect(chains.reduce((sum, kills) => sum + kills)).toBe(50);
  });
});

describe.skipIf(process.platform === "win32")("a disk that takes no more", () => {
  // where writing fails: the database itself, a receipt, the database's log, an archived file
  test.concurrent.each([8, 20, 40])(
    "files of at most %i blocks: a sentence, code 1; the next run ends the job",
    async (limit) => {
      const place = prepared();
      place.write("long.csv", yearly(Array.from({length: 500}, (_, index) => [1500 + index, index])));
      const {code, stderr} = await start(place, limit).ended;
      expect(code).toBe(1);
      expect(stderr).toMatch(
        /Không ghi được vào đĩa .* \/ The disk did not take what was written .*run again/
      );
      expect(stderr).not.toMatch(/^\s+at /m);
      await place.ingest(at("2026-11-02"));
      const other = prepared();
      other.write("long.csv", yearly(Array.from({length: 500}, (_, index) => [1500 + index, index])));
      await other.ingest(at("2026-11-02"));
      const [got, want] = [await resultOf(place), await resultOf(other)];
      expect(got.archive).toEqual(want.archive);
      expect(Object.keys(got.content)).toEqual(Object.keys(want.content));
      expect(got.content["published_row"]).toEqual(want.content["published_row"]);
    }
  );
});

test("two ingests at once both end well and leave a whole warehouse", async () => {
  const place = prepared();
  const ends = await Promise.all([start(place).ended, start(place).ended]);
  expect(ends.map(({code}) => code)).toEqual([3, 3]); // 3: each file holds one row that is rejected
  expect(await resultOf(place)).toEqual(undisturbed);
});

describe("receipts that are gone while archived files are there", () => {
  test("are an error that says to restore them; nothing is emptied", async () => {
    const place = prepared();
    cpSync(whole.state, place.state, {recursive: true});
    const content = await contentOf(place.settings.warehouse);
    rmSync(join(place.state, "receipts.jsonl"));
    const commands = [
      () => place.ingest(at("2026-11-02")),
      () => rebuild(place.settings.warehouse, place.state),
      () => status(place.settings)
    ];
    for (const command of commands)
      await expect(command()).rejects.toThrow(
        /receipts\.jsonl are gone although archived files are there; restore them/
      );
    expect(await contentOf(place.settings.warehouse)).toEqual(content);
    cpSync(join(whole.state, "receipts.jsonl"), join(place.state, "receipts.jsonl"));
    await place.ingest(at("2026-11-02"));
    expect(await resultOf(place)).toEqual(undisturbed);
  });
});
