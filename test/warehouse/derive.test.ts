import {DuckDBInstance} from "@duckdb/node-api";
import {
  appendFileSync,
  cpSync,
  copyFileSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync
} from "node:fs";
import {join} from "node:path";
import {beforeAll, describe, expect, test} from "vitest";
import {rebuild} from "../../loaders/warehouse/derive.ts";
import {openWarehouse} from "../../loaders/warehouse/openWarehouse.ts";
import {at, archived, contentOf, receiptLines, workplace, yearly, type Workplace} from "./workplace.ts";

type Filled = Workplace & {content: Record<string, string[]>};

/** A workplace with two files, one of them corrected once, and what its warehouse holds. */
async function fill(place: Workplace): Promise<Filled> {
  place.write(
    "a.csv",
    yearly([
      [2015, 10],
      [2016, 20]
    ])
  );
  place.write(
    "b.csv",
    yearly([
      [2017, 30],
      [2018, "x"]
    ])
  );
  await place.ingest(at("2026-11-01"));
  place.write(
    "a.csv",
    yearly([
      [2015, 11],
      [2016, 20]
    ])
  );
  await place.ingest(at("2026-11-02"));
  return {...place, content: await contentOf(place.settings.warehouse)};
}

let model: Filled;
beforeAll(async () => {
  model = await fill(workplace());
});

/** A copy of the filled workplace: names of files are the same, only the folder differs. */
function filled(): Filled {
  const place = workplace();
  cpSync(model.root, place.root, {recursive: true});
  return {...place, content: model.content};
}

async function change(file: string, ...statements: string[]): Promise<void> {
  const instance = await DuckDBInstance.create(file);
  const connection = await instance.connect();
  for (const sql of statements) await connection.run(sql);
  connection.closeSync();
  instance.closeSync();
}

/** Damages bytes of every block of the file, its headers apart. */
function damage(file: string): void {
  const bytes = readFileSync(file);
  for (let start = 12_288 + 5_000; start < bytes.length; start += 262_144)
    bytes.fill(0x41, start, start + 100);
  writeFileSync(file, bytes);
}

const harm: [string, (file: string) => void | Promise<void>][] = [
  [
    "deleted",
    (file) => {
      rmSync(file);
    }
  ],
  [
    "deleted but for its write-ahead log",
    (file) => {
      copyFileSync(file, `${file}.wal`);
      rmSync(file);
    }
  ],
  [
    "garbage",
    (file) => {
      writeFileSync(file, "garbage ".repeat(5000));
    }
  ],
  [
    "empty",
    (file) => {
      writeFileSync(file, "");
    }
  ],
  [
    "cut off",
    (file) => {
      truncateSync(file, 10_000);
    }
  ],
  ["damaged inside", damage],
  [
    "of another schema version",
    async (file) => {
      await change(
        file,
        "UPDATE meta SET derived_by = '0:other'",
        "DROP TABLE finding",
        "CREATE TABLE left_over (a INTEGER)",
        "CREATE MACRO left_macro(a) AS TABLE SELECT a"
      );
    }
  ],
  [
    "of other receipts",
    async (file) => {
      await change(file, "UPDATE receipt SET path = 'exports/other.csv' WHERE seq = 1");
    }
  ],
  [
    "ahead of the receipts",
    async (file) => {
      await change(file, "INSERT INTO receipt SELECT 4, * EXCLUDE (seq) FROM receipt WHERE seq = 1");
    }
  ]
];

describe("the warehouse is derived", () => {
  test.each(harm)("%s: the next command gives the same content", async (_, harmFile) => {
    const {settings, content, ingest} = filled();
    await harmFile(settings.warehouse);
    const {rows} = await ingest(at("2026-11-03"));
    expect(rows.loaded).toBe(0);
    expect(await contentOf(settings.warehouse)).toEqual(content);
  });

  test.each(harm)("%s: rebuild gives the same content", async (_, harmFile) => {
    const {settings, state, content} = filled();
    await harmFile(settings.warehouse);
    expect(await rebuild(settings.warehouse, state)).toBe(3);
    expect(await contentOf(settings.warehouse)).toEqual(content);
  });

  test("a file that is no warehouse is set aside, not deleted", async () => {
    const {settings, state} = filled();
    writeFileSync(settings.warehouse, "somebody's notes");
    await rebuild(settings.warehouse, state);
    expect(readFileSync(`${settings.warehouse}.unreadable`, "utf8")).toBe("somebody's notes");
  });

  test("another program's database is refused and left as it is", async () => {
    const {settings, ingest} = workplace();
    settings.warehouse = join(settings.exports, "..", "theirs.duckdb");
    await change(settings.warehouse, "CREATE TABLE theirs AS SELECT 1 AS a");
    await expect(ingest(at("2026-11-01"))).rejects.toMatchObject({name: "UserError", exitCode: 2});
    expect(await contentOf(settings.warehouse)).toEqual({theirs: ['{"a":1}']});
  });
});

describe("receipts", () => {
  test("a last line cut off in the middle is ignored and overwritten by the next", async () => {
    const {settings, state, content, write, ingest} = filled();
    const before = receiptLines(state);
    appendFileSync(join(state, "receipts.jsonl"), '{"seq":4,"path":"exports/a');
    await ingest(at("2026-11-03"));
    expect(await contentOf(settings.warehouse)).toEqual(content);
    write("c.csv", yearly([[2019, 40]]));
    await ingest(at("2026-11-04"));
    const lines = receiptLines(state);
    expect(lines.slice(0, 3)).toEqual(before);
    expect(lines).toHaveLength(4);
    expect(JSON.parse(lines[3] ?? "")).toMatchObject({seq: 4, path: "exports/c.csv"});
  });

  test.each([
    ["damaged", (line: string) => line.slice(0, 40)],
    ["missing", () => null],
    ["blank", () => ""],
    ["twice", (line: string) => `${line}\n${line}`]
  ])("an inner line %s is an error that names the line", async (_, harmLine) => {
    const {settings, state, ingest} = filled();
    const lines = receiptLines(state);
    lines.splice(1, 1, ...[harmLine(lines[1] ?? "")].filter((line) => line !== null));
    writeFileSync(join(state, "receipts.jsonl"), `${lines.join("\n")}\n`);
    const said = /receipts\.jsonl are damaged in line [23]/;
    await expect(ingest(at("2026-11-03"))).rejects.toThrow(said);
    await expect(rebuild(settings.warehouse, state)).rejects.toThrow(said);
  });
});

describe("archive", () => {
  test.each<[string, (file: string) => void, RegExp]>([
    [
      "missing",
      (file) => {
        rmSync(file);
      },
      /is missing; restore it from a backup/
    ],
    [
      "altered",
      (file) => {
        appendFileSync(file, " ");
      },
      /was altered; restore it from a backup/
    ]
  ])("a file %s is an error when the warehouse is derived", async (_, harmFile, said) => {
    const {settings, state} = filled();
    harmFile(join(state, "archive", archived(state)[0] ?? ""));
    await expect(rebuild(settings.warehouse, state)).rejects.toThrow(said);
  });

  test("a version that is sent again mends its altered copy", async () => {
    const {settings, state, write, ingest} = filled();
    const [line = ""] = receiptLines(state);
    appendFileSync(join(state, "archive", (JSON.parse(line) as {sha256: string}).sha256), " ");
    write(
      "a.csv",
      yearly([
        [2015, 10],
        [2016, 20]
      ])
    );
    await ingest(at("2026-11-03"));
    expect(await rebuild(settings.warehouse, state)).toBe(4);
  });
});

test("two commands of one process wait for each other", async () => {
  const {settings, state} = filled();
  const first = await openWarehouse(settings.warehouse);
  let closed = false;
  setTimeout(() => {
    closed = true;
    first.close();
  }, 300);
  expect(await rebuild(settings.warehouse, state)).toBe(3);
  expect(closed).toBe(true);
});
