import {expect, test} from "vitest";
import {describeStatus} from "#loaders/describe.ts";
import {yearly, workplace} from "../warehouse/workplace.ts";
import {runHere} from "./runHere.ts";
import {writeConfig} from "./runProgram.ts";

test.each([
  [["withdraw", "a.csv"], "Thiếu tùy chọn --why (lý do rút tệp). Xem «so138 --help». / ", "--why"],
  [["form"], "Thiếu tùy chọn --kind (loại số liệu: returns, cases, activities…). ", "kind of export"],
  [["release"], "Thiếu tùy chọn --edition (ấn bản). ", "(edition)"],
  [["map"], "Thiếu tham số <file> (tệp số liệu). ", "(an export)"],
  [["withdraw", "a.csv", "--why"], "Thiếu giá trị của tùy chọn --why (lý do rút tệp). ", "--why"],
  [["status", "--colour"], "Lệnh không có tùy chọn «--colour». ", "--colour"],
  [["stats"], "Không có lệnh «stats». ", "stats"]
])("so138 %s: the mistake is named in both languages", async (args, vi, en) => {
  const {code, stdout, stderr} = await runHere(args);
  expect({code, stdout}).toEqual({code: 2, stdout: ""});
  expect(stderr.startsWith(vi)).toBe(true);
  expect(stderr.split(" / ").at(-1)).toContain(en.split(" / ").at(-1));
});

test("dates in what withdraw and --as-of say are written as people write them", async () => {
  const {root, settings, write} = workplace();
  const config = ["--config", writeConfig(root, settings)];
  write("a.csv", yearly([[2015, 10]]));
  await runHere(["ingest", ...config]);
  const rut = ["withdraw", "exports/a.csv", "--why", "gửi nhầm", ...config];
  const done = await runHere(rut);
  expect(done.stdout).toMatch(/\d\d\/\d\d\/\d{4}/);
  const again = await runHere(rut);
  expect(again.code).toBe(2);
  expect(again.stderr).toMatch(
    /đã được rút ngày \d\d\/\d\d?\/\d{4} .* was withdrawn on \d+ [A-Z][a-z]+ \d{4}/
  );
  const later = await runHere(["release", "--edition", "internal", "--as-of", "2999-12-31", ...config]);
  expect(later.stderr).toMatch(
    /^Ngày 31\/12\/2999 chưa đến \(hôm nay là \d\d\/\d\d?\/\d{4}\)\. \/ The date 31 December 2999/
  );
  for (const {stdout, stderr} of [done, again, later]) expect(stdout + stderr).not.toMatch(/\d{4}-\d\d-\d\d/);
  const unread = await runHere(["release", "--edition", "internal", "--as-of", "hôm qua", ...config]);
  expect(unread.stderr).toContain("ví dụ: 31/10/2026.");
});

test("status counts rows of figures apart from titles, totals and blank rows, which are not lost", () => {
  const version = {
    seq: 1,
    path: "exports/a.xlsx",
    kind: "returns",
    sha256: "a".repeat(64),
    received: "2026-11-01T05:00:00.000Z",
    rows: {read: 19, taken: 4, rejected: 1, ignored: 14},
    standing: {state: "in-force", by: [], withdrawal: null}
  } as unknown as Parameters<typeof describeStatus>[0]["versions"][number];
  const status = {path: version.path, kind: "returns", inForce: version, versions: [version]};
  expect(describeStatus(status)).toContain(
    "nạp / taken 4 trên / of 5 dòng số liệu / data rows (+ 14 dòng tiêu đề, tổng, ghi chú hoặc trống / titles, totals, remarks or blank rows);"
  );
  expect(describeStatus(status)).not.toContain("19");
});
