import {describe, expect, it} from "vitest";
import {progressLine} from "#loaders/progressLine.ts";
import {report} from "#loaders/report.ts";
import {at, workplace, yearly} from "../warehouse/workplace.ts";

describe("progress", () => {
  it("is told by the whole job for each large file, before the file is shown", async () => {
    const {settings, write} = workplace();
    const large = write("a.csv", yearly([[2015, 10]]));
    const said: string[] = [];
    await report(
      {...settings, report: []},
      {
        now: at("2026-11-01"),
        bulkFrom: 1,
        onProgress: ({file, step}) => said.push(`${file === large ? "a.csv" : file} ${step}`),
        onFile: () => said.push("shown")
      }
    );
    expect([...new Set(said)]).toEqual(["a.csv read", "a.csv check", "a.csv store", "shown"]);
  });

  it("stands on one line of a terminal and is cleared from it; elsewhere nothing is written", () => {
    const at50 = {file: "exports/so.csv", step: "read", done: 50, of: 100} as const;
    const written: string[] = [];
    const write = (text: string) => written.push(text);
    const terminal = progressLine({isTTY: true, write});
    terminal.show(at50);
    terminal.clear();
    expect(written.join("")).toMatch(/so\.csv: 50% .*reading\r\u001B\[2K$/);
    written.length = 0;
    const pipe = progressLine({write});
    pipe.show(at50);
    pipe.clear();
    expect(written).toEqual([]);
  });
});
