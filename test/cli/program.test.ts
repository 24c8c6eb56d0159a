import {mkdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, test} from "vitest";
import {at, bundled, receiptLines, workplace, yearly, type Workplace} from "../warehouse/workplace.ts";
import {runProgram, writeConfig} from "./runProgram.ts";

/** The lines of Vietnamese and English that a person reads come as «… / …». */
const bilingual = /\S \/ \S/;

function place(): Workplace & {run: (...args: string[]) => ReturnType<typeof runProgram>; config: string} {
  const made = workplace();
  const config = writeConfig(made.root, made.settings);
  return {
    ...made,
    config,
    run: (...args) => runProgram([...args, "--config", config])
  };
}

type Json = {
  files: {
    path: string;
    sha256: string;
    kind: string | null;
    encoding: string | null;
    rows: Record<string, number>;
    problems: {severity: string; code: string; row: number | null; message: string}[];
  }[];
  rows: Record<string, number>;
};

describe("so138 ingest", () => {
  test("--json prints one object of the contract, and errors to stderr", async () => {
    const {run, write} = place();
    write(
      "a.csv",
      yearly([
        [2015, 10],
        [2016, "x"]
      ])
    );
    write("b.csv", "");
    write("c.csv", yearly([[2017, 30]]));
    const {code, stdout, stderr} = await run("ingest", "--json");
    expect(code).toBe(4);
    expect(stdout.trimEnd().split("\n")).toHaveLength(1);
    const {files, rows} = JSON.parse(stdout) as Json;
    expect(files.map(({path}) => path.split("/").at(-1))).toEqual(["a.csv", "b.csv", "c.csv"]);
    for (const file of files) {
      expect(Object.keys(file)).toEqual(
        expect.arrayContaining(["path", "sha256", "kind", "encoding", "rows", "problems"])
      );
      expect(file.sha256).toMatch(/^[0-9a-f]{64}$/);
      expect(Object.keys(file.rows)).toEqual(["read", "loaded", "unchanged", "rejected", "ignored"]);
      for (const problem of file.problems) {
        expect(Object.keys(problem).sort()).toEqual([
          "cell",
          "code",
          "column",
          "message",
          "row",
          "severity",
          "sheet"
        ]);
        expect(problem.message).toMatch(bilingual);
      }
    }
    for (const counts of [...files.map((file) => file.rows), rows])
      expect(counts["read"]).toBe(
        (counts["loaded"] ?? 0) +
          (counts["unchanged"] ?? 0) +
          (counts["rejected"] ?? 0) +
          (counts["ignored"] ?? 0)
      );
    expect(rows).toEqual({read: 3, loaded: 2, unchanged: 0, rejected: 1, ignored: 0});
    expect(files[0]).toMatchObject({
      kind: "published",
      problems: [{severity: "error", row: 3, column: "Giá trị", cell: "E3"}]
    });
    expect(stderr).toMatch(/a\.csv, dòng \/ row 3, cột \/ column «Giá trị», E3/);
    expect(stderr).toContain("[empty-file]");
  });

  test("0, then nothing changed; 3 with a rejected row; the good rows are loaded", async () => {
    const {run, write, state} = place();
    write("a.csv", yearly([[2015, 10]]));
    expect(await run("ingest")).toMatchObject({code: 0, stderr: ""});
    const again = await run("ingest");
    expect(again.code).toBe(0);
    expect(again.stdout).toContain("Không có gì thay đổi. / Nothing changed.");
    write(
      "a.csv",
      yearly([
        [2015, 10],
        [2016, 20],
        [2017, "x"]
      ])
    );
    const rejected = await run("ingest");
    expect(rejected.code).toBe(3);
    expect(rejected.stdout).toContain("nạp / loaded 1 + không đổi / unchanged 1 + từ chối / rejected 1");
    expect(receiptLines(state)).toHaveLength(2);
  });

  test("a malformed received.csv is a failure that names the row; with --json nothing goes to stdout", async () => {
    const {run, write} = place();
    write("a.csv", yearly([[2015, 10]]));
    write("received.csv", "path,sha256,received_at\na.csv,,ngày 31\n");
    const {code, stdout, stderr} = await run("ingest", "--json");
    expect({code, stdout}).toEqual({code: 1, stdout: ""});
    expect(stderr).toMatch(/received\.csv, row 2: the received date «ngày 31»/);
  });

  test("--warehouse keeps archive and receipts beside the file that it names; a folder without exports is said", async () => {
    const {root, run, write} = place();
    const folder = join(root, "elsewhere");
    write("a.csv", yearly([[2015, 10]]));
    expect((await run("ingest", "--warehouse", join(folder, "w.duckdb"))).code).toBe(0);
    expect(receiptLines(folder)).toHaveLength(1);
    mkdirSync(join(root, "empty"));
    expect(await run("ingest", join(root, "empty"))).toMatchObject({
      code: 0,
      stdout: "Không có tệp số liệu nào. / There are no exports.\n"
    });
  });

  test("a file of the working folder is shown from there", async () => {
    const {root, config, write} = place();
    write("a.csv", "");
    const {stdout} = await runProgram(["ingest", "--json", "--config", config, "exports/a.csv"], {cwd: root});
    expect((JSON.parse(stdout) as Json).files[0]?.path).toBe("exports/a.csv");
  });
});

describe("a file in force that no longer lies in the folder of exports", () => {
  const said =
    "exports/gone.csv: đang có hiệu lực nhưng không còn trong thư mục exports / in force, but no longer in the folder of exports";
  const absentOf = ({stdout}: {stdout: string}) => (JSON.parse(stdout) as {absent: string[]}).absent;

  test("ingest of the folder and status say so, in JSON too; the exit code stays", async () => {
    const {root, run, write} = place();
    const stays = write("stays.csv", yearly([[2015, 10]]));
    const gone = write("gone.csv", yearly([[2016, 20]]));
    const elsewhere = join(root, "elsewhere.csv");
    writeFileSync(elsewhere, yearly([[2017, 30]]));
    expect(absentOf(await run("ingest", "--json"))).toEqual([]);
    await run("ingest", elsewhere);
    rmSync(gone);
    rmSync(elsewhere);
    for (const command of ["ingest", "status"]) {
      const {code, stdout} = await run(command);
      expect(code).toBe(0);
      expect(stdout.split("\n").filter((line) => line.includes("no longer in the folder"))).toEqual([said]);
      expect(absentOf(await run(command, "--json"))).toEqual(["exports/gone.csv"]);
    }
    expect((await run("ingest", stays)).stdout).not.toContain("gone.csv");
    write("gone.csv", yearly([[2016, 20]]));
    expect((await run("ingest")).stdout).not.toContain(said);
  });

  test("a folder of exports that is gone as a whole makes each of its files absent", async () => {
    const {run, write, settings} = place();
    write("gone.csv", yearly([[2016, 20]]));
    await run("ingest");
    rmSync(settings.exports, {recursive: true});
    expect(await run("status")).toMatchObject({code: 0, stdout: expect.stringContaining(said) as string});
  });
});

describe("so138 withdraw", () => {
  test("says what it did, status shows it, the next ingest warns and ends with 0", async () => {
    const {run, write, ingest} = place();
    write("a.csv", yearly([[2015, 10]]));
    await ingest(at("2026-11-01"));
    const {code, stdout} = await run("withdraw", "exports/a.csv", "--why", "gửi nhầm đơn vị", "--json");
    expect(code).toBe(0);
    const done = JSON.parse(stdout) as {name: string; at: string; why: string; back: string[]};
    expect(done).toEqual({
      name: "exports/a.csv",
      at: expect.stringMatching(/^\d{4}-.*Z$/) as string,
      why: "gửi nhầm đơn vị",
      back: []
    });
    const shown = await run("status");
    expect(shown.stdout).toMatch(
      /^ {2}đã rút \/ withdrawn \d\d\/\d\d\/\d{4}.*\(«gửi nhầm đơn vị»\): nhận \/ received 01\/11\/2026/m
    );
    const again = await run("ingest", "--json");
    expect(again.code).toBe(0);
    const {files, rows} = JSON.parse(again.stdout) as Json;
    expect(files[0]).toMatchObject({state: "withdrawn", problems: [{code: "withdrawn-file"}]});
    expect(rows).toEqual({read: 1, loaded: 0, unchanged: 0, rejected: 0, ignored: 1});
    expect((await run("withdraw", "exports/b.csv", "--why", "x")).code).toBe(2);
  });
});

describe("so138 ingest: what it says at the end", () => {
  test("an entry of received.csv without a file: on stderr, and in JSON under remarks; code 0", async () => {
    const {run, write, list} = place();
    write("a.csv", yearly([[2015, 10]]));
    list([["b.csv", "", "2026-10-31"]]);
    const {code, stderr} = await run("ingest");
    expect(code).toBe(0);
    expect(stderr).toMatch(/\[listed-in-vain\] .*received\.csv/);
    const {stdout} = await run("ingest", "--json", "--drop-personal");
    expect(JSON.parse(stdout)).toMatchObject({
      remarks: [{code: "listed-in-vain", message: expect.stringMatching(bilingual) as string}]
    });
  });

  test("--drop-personal is part of how a file was read: its receipt says so", async () => {
    const {run, write, state} = place();
    write("a.csv", yearly([[2015, 10]]));
    expect((await run("ingest", "--drop-personal")).code).toBe(0);
    await run("ingest", "--drop-personal");
    expect(receiptLines(state).map((line) => (JSON.parse(line) as {reading: unknown}).reading)).toEqual([
      {dropPersonal: true, supplement: null}
    ]);
  });
});

describe("so138 status, rebuild, release", () => {
  test("a reader that closes the pipe is no error: the program ends quietly", async () => {
    const {run, write, config} = place();
    write("a.csv", yearly([[2015, 10]]));
    await run("ingest");
    expect(await runProgram(["status", "--config", config], {closed: true})).toMatchObject({
      code: 0,
      stderr: ""
    });
  });

  test("status shows every version with the time in Viet Nam", async () => {
    const {run, write, list, ingest} = place();
    const [v1, v2] = [yearly([[2015, 10]]), yearly([[2015, 11]])];
    expect((await run("status")).stdout).toBe("Kho chưa có tệp nào. / The warehouse holds no file.\n");
    list([["a.csv", v1, "2026-10-31"]]);
    write("a.csv", v1);
    await ingest(at("2026-11-01"));
    write("a.csv", v2);
    await ingest(at("2026-11-22", "23:41"));
    const {stdout} = await run("status");
    expect(stdout.split("\n").map((line) => line.replace(/ sha256.*/, ""))).toEqual([
      "exports/a.csv (Số liệu đã công bố / Published figures)",
      "  đang có hiệu lực / in force: nhận / received 22/11/2026 23:41; nạp / taken 1 trên / of 1 dòng số liệu / data rows;",
      "  đã thay thế / superseded: nhận / received 31/10/2026; nạp / taken 1 trên / of 1 dòng số liệu / data rows;",
      ""
    ]);
    const {files} = JSON.parse((await run("status", "--json")).stdout) as {files: {versions: unknown[]}[]};
    expect(files.map(({versions}) => versions.length)).toEqual([2]);
  });

  test("rebuild after damage; release writes once", async () => {
    const {run, write, settings, ingest} = place();
    write("figures.csv", bundled("so-lieu-da-cong-bo.csv"));
    await ingest(at("2026-11-01"));
    writeFileSync(settings.warehouse, "garbage");
    expect(await run("rebuild")).toMatchObject({
      code: 0,
      stdout: "Đã dựng lại kho từ 1 biên nhận. / The warehouse was derived from 1 receipts.\n"
    });
    const release = await run("release", "--edition", "published", "--as-of", "1/11/2026", "--json");
    const {id, folder, state, asOf} = JSON.parse(release.stdout) as Record<string, string>;
    expect({state, asOf}).toEqual({state: "new", asOf: "2026-11-01"});
    expect(readFileSync(join(folder ?? "", "manifest.json"), "utf8")).toContain(`"id": "${id ?? ""}"`);
    expect((await run("release", "--edition", "published")).stdout).toContain("không thay đổi / unchanged");
  });
});
