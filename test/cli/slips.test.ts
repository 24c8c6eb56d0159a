import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, test} from "vitest";
import {workplace, yearly} from "../warehouse/workplace.ts";
import {runHere} from "./runHere.ts";
import {writeConfig} from "./runProgram.ts";

/** The line above the slips that are named. */
const title = (count: number) =>
  `Phiếu có lỗi hoặc điểm cần kiểm tra, gửi lại đơn vị (${count}) / Slips with errors or points to check, for the offices (${count}):`;
const sound = yearly([[2015, 10]]);
const faulty = yearly([
  [2016, 20],
  [2017, "x"]
]);

function place() {
  const made = workplace();
  const config = writeConfig(made.root, made.settings);
  return {
    ...made,
    slip: (name: string) => join(made.settings.slips, "exports", `${name}.html`),
    ingest: (...args: string[]) => runHere(["ingest", ...args, "--config", config])
  };
}

describe("so138 ingest: return slips", () => {
  test("every file has a slip; named are those about which something is to be done", async () => {
    const {write, slip, ingest, settings} = place();
    const folder = settings.slips;
    write("a.csv", sound);
    write("b.csv", faulty);
    write("c.csv", "");
    const {code, stdout} = await ingest();
    expect(code).toBe(4);
    for (const name of ["a.csv", "b.csv", "c.csv"]) expect(existsSync(slip(name))).toBe(true);
    const lines = stdout.split("\n");
    const from = lines.indexOf(title(2));
    expect(lines.slice(from, from + 3)).toEqual([title(2), `  ${slip("b.csv")}`, `  ${slip("c.csv")}`]);
    expect(lines[from - 1]).toBe(
      `Phiếu rà soát: 3 phiếu, mỗi tệp một phiếu, trong thư mục ${folder} / Return slips: 3, one for each file, in the folder ${folder}`
    );
    expect(stdout).not.toContain(slip("a.csv"));
    expect(readFileSync(slip("b.csv"), "utf8")).toContain("<b>E3</b>");
  });

  test("none of them is hidden, however many there are", async () => {
    const {write, slip, ingest} = place();
    const names = Array.from({length: 25}, (_, index) => `${String.fromCharCode(97 + index)}.csv`);
    for (const name of names) write(name, "");
    const {stdout} = await ingest();
    expect(stdout).toContain(title(25));
    expect(stdout.split("\n").filter((line) => line.startsWith("  ") && line.endsWith(".html"))).toEqual(
      names.map((name) => `  ${slip(name)}`)
    );
  });

  test("of each rule twenty findings about a file are printed; the slip has the others", async () => {
    const {write, slip, ingest} = place();
    const rows = Array.from({length: 25}, (_, index) => [1990 + index, "x"] as [number, string]);
    write("a.csv", yearly([[1980, 1], ...rows]));
    for (const args of [[], ["--json"]]) {
      const {stdout, stderr} = await ingest(...args);
      expect(stderr.match(/a\.csv, dòng \/ row \d+/g)).toHaveLength(20);
      expect(stderr).toMatch(/a\.csv: còn 5 mục như vậy, xem phiếu rà soát \/ 5 more of this sort/);
      if (args.length > 0)
        expect((JSON.parse(stdout) as {files: {problems: object[]}[]}).files[0]?.problems).toHaveLength(25);
    }
    expect(readFileSync(slip("a.csv"), "utf8")).toContain("<b>E27</b>");
  });

  test("where all is well none is named; with --json they are written, and nothing else is printed", async () => {
    const {write, slip, ingest} = place();
    write("a.csv", sound);
    const {stdout: quiet} = await ingest();
    expect(quiet).toContain("Phiếu rà soát: 1 phiếu");
    expect(quiet).not.toContain("gửi lại đơn vị");
    write("b.csv", faulty);
    const {stdout} = await ingest("--json");
    expect(() => {
      JSON.parse(stdout);
    }).not.toThrow();
    expect(existsSync(slip("b.csv"))).toBe(true);
  });
});
