import {chmodSync} from "node:fs";
import {describe, expect, test} from "vitest";
import {ingestExitCode} from "../../loaders/warehouse/ingest.ts";
import {archived, at, contentOf, outcome, receiptLines, workplace, yearly} from "./workplace.ts";

const good = yearly([[2016, 20]]);
const [header = ""] = good.split("\n");

describe("a refused file is neither archived nor receipted nor loaded; other files of the run are", () => {
  test.each<[string, string | Uint8Array]>([
    ["0 bytes", ""],
    ["binary", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1])],
    ["another header", "a;b\n1;2\n"],
    ["header only", `${header}\n`],
    ["no valid row", yearly([[2015, "mười"]])]
  ])("%s", async (_, content) => {
    const {settings, state, write, ingest} = workplace();
    write("a.csv", content);
    write("b.csv", good);
    const result = await ingest(at("2026-11-01"));
    expect(ingestExitCode(result)).toBe(4);
    const refused = outcome(result, "a.csv");
    expect(refused.state).toBe("refused");
    expect(refused.problems.some(({severity}) => severity === "error")).toBe(true);
    expect(outcome(result, "b.csv")).toMatchObject({state: "new", rows: {loaded: 1}});
    expect(archived(state)).toEqual([outcome(result, "b.csv").sha256]);
    expect(receiptLines(state)).toHaveLength(1);
    expect((await contentOf(settings.warehouse))["published_row"]).toHaveLength(1);
  });

  test("a new version that is refused leaves the earlier one in force, and that is said", async () => {
    const {settings, write, ingest} = workplace();
    write("a.csv", good);
    await ingest(at("2026-11-01"));
    const content = await contentOf(settings.warehouse);
    write("a.csv", "");
    const {problems} = outcome(await ingest(at("2026-11-02")), "a.csv");
    expect(problems.map(({code}) => code)).toEqual(["empty-file", "earlier-version-stays"]);
    expect(problems[0]?.message.vi).toMatch(/^Tệp rỗng \(0 byte\).*\.xlsx hoặc \.csv/);
    expect(await contentOf(settings.warehouse)).toEqual(content);
  });

  test.skipIf(process.platform === "win32" || process.getuid?.() === 0)(
    "a file without the right to read",
    async () => {
      const {write, ingest} = workplace();
      chmodSync(write("a.csv", good), 0);
      write("b.csv", good);
      const result = await ingest(at("2026-11-01"));
      expect(outcome(result, "a.csv")).toMatchObject({
        state: "refused",
        problems: [{code: "unreadable-file"}]
      });
      expect(outcome(result, "b.csv").state).toBe("new");
    }
  );
});

test("read = loaded + unchanged + rejected + ignored, for each file and in sum", async () => {
  const {write, ingest} = workplace();
  write(
    "a.csv",
    `Bảng 1\n\n${yearly([
      [2015, 10],
      [2016, "x"],
      [2017, 30]
    ])}\nNgười lập biểu\n`
  );
  write("b.csv", "");
  write("c.csv", good);
  await ingest(at("2026-11-01"));
  write(
    "a.csv",
    `Bảng 1\n\n${yearly([
      [2015, 11],
      [2016, "x"],
      [2017, 30]
    ])}\nNgười lập biểu\n`
  );
  const result = await ingest(at("2026-11-02"));
  const {files, rows} = result;
  expect(outcome(result, "a.csv").rows).toEqual({
    read: 7,
    loaded: 1,
    unchanged: 1,
    rejected: 1,
    ignored: 4
  });
  for (const counts of [...files.map((file) => file.rows), rows])
    expect(counts.read).toBe(counts.loaded + counts.unchanged + counts.rejected + counts.ignored);
  expect(rows.read).toBe(files.reduce((sum, file) => sum + file.rows.read, 0));
});
