import {describe, expect, test} from "vitest";
import {workplace} from "../warehouse/workplace.ts";
import {runHere} from "./runHere.ts";
import {writeConfig} from "./runProgram.ts";

/** Both languages of a sentence: «… / …». */
const bilingual = /\S \/ \S/;

describe("so138: mistakes of usage end with 2 and a sentence on stderr, stdout stays empty", () => {
  test.each([
    ["an unknown command", ["ingst"], "unknown command 'ingst'"],
    ["an unknown option", ["status", "--force"], "unknown option '--force'"],
    ["a missing option", ["release"], "required option '--edition <name>'"],
    ["a withdrawal without a reason", ["withdraw", "a.csv"], "required option '--why <reason>'"],
    [
      "a withdrawal with a blank reason",
      ["withdraw", "a.csv", "--why", " "],
      "The reason of the withdrawal is needed"
    ],
    ["an argument too many", ["status", "x"], "too many arguments"],
    ["a path that is not there", ["ingest", "not-there.csv"], "There is no file or folder «not-there.csv»"],
    [
      "a configuration that is not there",
      ["status", "--config", "none.ts"],
      "There is no configuration file"
    ],
    [
      "an unknown edition",
      ["release", "--edition", "secret"],
      "There is no edition «secret»; known: internal, published"
    ],
    [
      "a date that does not exist",
      ["release", "--edition", "internal", "--as-of", "2026-02-30"],
      "The date «2026-02-30» cannot be read"
    ]
  ])("%s", async (_, args, said) => {
    const {code, stdout, stderr} = await runHere(args);
    expect({code, stdout}).toEqual({code: 2, stdout: ""});
    expect(stderr).toContain(said);
    expect(stderr).toMatch(bilingual);
    expect(stderr.trim().split("\n")).toHaveLength(1);
  });

  test("settings that are not valid", async () => {
    const {root, settings} = workplace();
    const config = writeConfig(root, {...settings, exports: 3 as never});
    const {code, stderr} = await runHere(["status", "--config", config]);
    expect(code).toBe(2);
    expect(stderr).toMatch(/The settings are not valid. exports: .*expected string/);
  });

  test("without a command the help goes to stderr", async () => {
    const {code, stdout, stderr} = await runHere([]);
    expect({code, stdout}).toEqual({code: 2, stdout: ""});
    expect(stderr).toContain("Cách dùng / Usage: so138");
  });
});

describe("so138 --help", () => {
  test("names every command in both languages and the exit codes", async () => {
    const {code, stdout} = await runHere(["--help"]);
    expect(code).toBe(0);
    for (const name of ["ingest", "status", "rebuild", "withdraw", "release", "build", "report"])
      expect(stdout).toMatch(new RegExp(`^  ${name} `, "m"));
    for (const exit of [0, 1, 2, 3, 4]) expect(stdout).toMatch(new RegExp(`^  ${exit}  .* / `, "m"));
  });

  test.each(["ingest", "status", "rebuild", "withdraw", "release", "build", "report"])(
    "%s --help",
    async (name) => {
      const {code, stdout} = await runHere([name, "--help"]);
      expect(code).toBe(0);
      for (const option of ["--warehouse", "--config", "--json", "--help"]) expect(stdout).toContain(option);
      expect(stdout).not.toMatch(/^(Usage|Options|Arguments):|display help/m);
    }
  );
});
