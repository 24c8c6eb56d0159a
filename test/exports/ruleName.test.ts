import {heldBackCode} from "#loaders/warehouse/figuresLost.ts";
import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {expect, it} from "vitest";
import {listedOfEach, Findings} from "#loaders/exports/findings.ts";
import {ruleName} from "#loaders/exports/ruleName.ts";
import {projectRoot} from "../../loaders/projectRoot.ts";

const sources = ["exports", "warehouse"].flatMap((folder) =>
  readdirSync(join(projectRoot, "loaders", folder), {recursive: true, encoding: "utf8"})
    .filter((name) => name.endsWith(".ts"))
    .map((name) => readFileSync(join(projectRoot, "loaders", folder, name), "utf8"))
);

/** The codes that the sources give to findings: first arguments of their makers, and fields `code` and `fault`. */
const codes = new Set(
  sources.flatMap((source) =>
    [
      /(?:fileProblem|Refusal|tooMuch|fault)\(\s*"([a-z\d-]+)"/g,
      /(?:code|fault): "([a-z\d-]+)"/g,
      /\bnote\(\s*"([a-z\d-]+)"/g,
      /damaged\(\{[^}]*\}, "([a-z\d-]+)"/g
    ].flatMap((pattern) => [...source.matchAll(pattern)].map(([, code = ""]) => code))
  )
);
codes.delete("custom"); // an issue of a row contract; its params name the rule
for (const code of ["personal-data", "personal-column-dropped", "personal-cell-dropped", heldBackCode])
  codes.add(code);

it("every rule that the sources name has a short name of its own in both languages", () => {
  expect(codes.size).toBeGreaterThan(130);
  const unnamed = [...codes].filter((code) => ruleName(code).vi === code || ruleName(code).en === code);
  expect(unnamed).toEqual([]);
  const names = [...codes].map((code) => ruleName(code));
  for (const {vi, en} of names) {
    expect(Math.max(vi.length, en.length)).toBeLessThanOrEqual(40);
    expect(vi).toBe(vi.normalize("NFC"));
  }
  expect(new Set(names.map(({vi}) => vi)).size).toBe(codes.size);
  expect(new Set(names.map(({en}) => en)).size).toBe(codes.size);
});

it("a code without a name stands for itself; that there are more of a rule is said by its name", () => {
  expect(ruleName("x-y")).toEqual({vi: "x-y", en: "x-y"});
  const findings = new Findings();
  findings.add(
    Array.from({length: listedOfEach + 1}, (_, row) => ({
      severity: "error" as const,
      code: "total-differs",
      sheet: null,
      row,
      column: null,
      cell: null,
      message: {vi: "", en: ""}
    }))
  );
  const more = findings.list().at(-1)?.message;
  expect([more?.vi, more?.en].join(" ")).toMatch(/«Tổng không khớp».*«Total does not match»/);
  expect([more?.vi, more?.en].join(" ")).not.toContain("total-differs");
});
