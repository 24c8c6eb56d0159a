import {expect, test} from "vitest";
import {release} from "../../loaders/release/release.ts";
import {readRelease} from "../../loaders/release/readRelease.ts";
import {ingestExitCode} from "../../loaders/warehouse/ingest.ts";
import {at, outcome, workplace, yearly} from "./workplace.ts";

test.each([
  ["received on different days", "2026-10-30", "2026-10-31", "b.csv", 11],
  ["the first by name received later", "2026-10-31", "2026-10-30", "a.csv", 10],
  ["received on the same day", "2026-10-31", "2026-10-31", "b.csv", 11]
])(
  "one figure in two files, %s: the later counts, and the later says so",
  async (_, dateA, dateB, later, value) => {
    const {settings, write, list, ingest} = workplace();
    const a = yearly([
      [2015, 10],
      [2016, 20]
    ]);
    const b = yearly([
      [2015, 11],
      [2016, 20]
    ]);
    list([
      ["a.csv", a, dateA],
      ["b.csv", b, dateB]
    ]);
    write("a.csv", a);
    write("b.csv", b);
    const result = await ingest(at("2026-11-01"));
    expect(ingestExitCode(result)).toBe(0);
    for (const file of ["a.csv", "b.csv"])
      expect(outcome(result, file).problems).toMatchObject([
        {
          severity: "warning",
          code: "stated-twice",
          row: 2,
          cell: "E2",
          message: {vi: expect.stringContaining(`có hiệu lực: «exports/${later}»`) as string}
        }
      ]);
    const {folder} = await release(settings, {edition: "internal"});
    const {figures, findings} = readRelease(folder);
    expect(figures.map((row) => row.value)).toEqual(later === "a.csv" ? [10, 20] : [value, 20]);
    expect(findings).toMatchObject([{path: `exports/${later}`, code: "stated-twice", row: 2}]);
    const again = await ingest(at("2026-11-02"));
    expect(again.files.map(({problems}) => problems.length)).toEqual([1, 1]);
  }
);

test("files that state the same are no contradiction", async () => {
  const {settings, write, ingest} = workplace();
  write("a.csv", yearly([[2015, 10]]));
  write("b.csv", yearly([[2015, 10]]));
  const found = (await ingest(at("2026-11-01"))).files.flatMap(({path, problems}) =>
    problems.map(({severity, code}) => `${path.split("/").at(-1) ?? ""} ${severity} ${code}`)
  );
  expect(found).toEqual(["b.csv warning same-bytes"]);
  const {folder} = await release(settings, {edition: "internal"});
  expect(readRelease(folder).figures).toHaveLength(1);
});

test("a remark that only one of two files gives is a contradiction", async () => {
  const {write, ingest} = workplace();
  write("a.csv", yearly([[2015, 10]], "Số đã làm tròn"));
  write("b.csv", yearly([[2015, 10]]));
  expect(outcome(await ingest(at("2026-11-01")), "b.csv").problems[0]?.code).toBe("stated-twice");
});
