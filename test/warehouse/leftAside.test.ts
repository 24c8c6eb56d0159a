import {execFileSync} from "node:child_process";
import {symlinkSync} from "node:fs";
import {createServer} from "node:net";
import {join} from "node:path";
import {describe, expect, onTestFinished, test} from "vitest";
import {describeFile, describeProblem} from "#loaders/describe.ts";
import {shownName} from "#loaders/exports/problem.ts";
import {ingest as take} from "#loaders/warehouse/ingest.ts";
import {readPassedOver} from "#loaders/warehouse/passedOver.ts";
import {at, outcome, receiptLines, workplace, yearly} from "./workplace.ts";

const table = yearly([[2015, 1]]);
const onUnix = test.skipIf(process.platform === "win32");

describe("what lies among exports and is not read", () => {
  test("a hidden file is named in every run and by status; files of systems are not", async () => {
    const {settings, state, write, ingest} = workplace();
    write("sub/.bao-cao.csv", table);
    const ofSystems = [".DS_Store", "._a.csv", ".gitkeep", ".~lock.a.csv#", "~$a.xlsx", "Thumbs.db"];
    for (const name of ofSystems) write(name, table);
    for (const day of ["2026-11-01", "2026-11-02"]) {
      const {files, remarks} = await ingest(at(day));
      expect(files).toEqual([]);
      expect(remarks).toMatchObject([{problem: {code: "hidden-file", severity: "warning"}}]);
      expect(remarks[0]?.path.endsWith("sub/.bao-cao.csv")).toBe(true);
    }
    expect((await readPassedOver(settings)).map(({problem}) => problem.code)).toEqual(["hidden-file"]);
    expect(receiptLines(state)).toEqual([]);
  });

  test("a hidden file that the user names is read", async () => {
    const {settings, write} = workplace();
    const paths = [settings.exports, write(".a.csv", table)];
    const {files, remarks} = await take(settings, {paths, now: at("2026-11-01")});
    expect(files.map(({state}) => state)).toEqual(["new"]);
    expect(remarks).toEqual([]);
  });

  onUnix(
    "a pipe and a socket are named, never opened; one that the user names is an error of usage",
    async () => {
      const {settings, write, ingest} = workplace();
      write("a.csv", table);
      const pipe = join(settings.exports, "pipe.csv");
      execFileSync("mkfifo", [pipe]);
      const socket = createServer().listen(join(settings.exports, "s.csv"));
      onTestFinished(() => void socket.close());
      await new Promise((done) => socket.once("listening", done));
      const {files, remarks} = await ingest(at("2026-11-01"));
      expect(files.map(({state}) => state)).toEqual(["new"]);
      expect(remarks.map(({path, problem}) => [path.split("/").at(-1), problem.code])).toEqual([
        ["pipe.csv", "special-file"],
        ["s.csv", "special-file"]
      ]);
      await expect(take(settings, {paths: [pipe]})).rejects.toThrow(/không phải tệp thường/);
    }
  );

  onUnix("a list of received files that is a pipe is not opened", async () => {
    const {settings, write, ingest} = workplace();
    write("a.csv", table);
    execFileSync("mkfifo", [join(settings.exports, "received.csv")]);
    await expect(ingest(at("2026-11-01"))).rejects.toThrow(/received\.csv/);
  });

  onUnix("a link is named without the name of a person", async () => {
    const {settings, write, ingest} = workplace();
    symlinkSync(write("a.csv", table), join(settings.exports, "Nguyễn Văn An 0912345678.csv"));
    const {remarks} = await ingest(at("2026-11-01"));
    expect(remarks).toHaveLength(1);
    expect(remarks[0]?.path).not.toContain("0912345678");
  });
});

describe("names that would steer the terminal", () => {
  test("line breaks, escapes, turns of direction and separators are shown as signs", () => {
    for (const steering of ["\n", "\r", "\u001B", "\u202E", "\u2066", "\u2028", "\u2029", "\u0085"])
      expect(shownName(`a${steering}b`)).toBe("a\uFFFDb");
  });

  onUnix("a line break in a name ends no line", async () => {
    const {write, ingest} = workplace();
    write("a\nlỗi / error.csv", yearly([[2015, "mười"], [2016, 1]])); // prettier-ignore
    const [file] = (await ingest(at("2026-11-01"))).files;
    if (!file) throw new Error("no file");
    expect(describeFile(file)).not.toContain("\n");
    for (const problem of file.problems)
      expect(describeProblem(file.path, problem).split("\n")).toHaveLength(3);
    expect(describeFile(file)).toContain("a\uFFFDlỗi");
  });

  test.skipIf(process.platform !== "linux")("a name that is not UTF-8 is said to be the cause", async () => {
    const {settings, write, ingest} = workplace();
    write("a.csv", table);
    execFileSync("sh", ["-c", `printf 'x\\n' > "$(printf 'b\\341o.csv')"`], {cwd: settings.exports});
    const file = outcome(await ingest(at("2026-11-01")), "b\uFFFDo.csv");
    expect(file.state).toBe("refused");
    expect(file.problems.map(({code}) => code)).toEqual(["name-not-utf8"]);
  });
});
