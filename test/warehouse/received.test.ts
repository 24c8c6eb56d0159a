import {describe, expect, test} from "vitest";
import {ingestExitCode} from "../../loaders/warehouse/ingest.ts";
import {status} from "../../loaders/warehouse/status.ts";
import {vietnamClock} from "../../loaders/vietnamTime.ts";
import {archived, at, outcome, receiptLines, workplace, yearly} from "./workplace.ts";

const v1 = yearly([[2015, 10]]);
const v2 = yearly([[2015, 11]]);

describe("received.csv: dates", () => {
  test("two versions of one path with the same received date: the second is refused, nothing stored", async () => {
    const {state, write, list, ingest} = workplace();
    list([["a.csv", "", "2026-10-31"]]);
    write("a.csv", v1);
    await ingest(at("2026-11-01"));
    write("a.csv", v2);
    write("b.csv", yearly([[2016, 20]]));
    const result = await ingest(at("2026-11-02"));
    expect(ingestExitCode(result)).toBe(4);
    const refused = outcome(result, "a.csv");
    expect(refused).toMatchObject({state: "refused", rows: {read: 1, loaded: 0, rejected: 1}});
    expect(refused.problems.map(({code}) => code)).toEqual(["same-received-date", "earlier-version-stays"]);
    expect(outcome(result, "b.csv").state).toBe("new");
    expect([receiptLines(state).length, archived(state).length]).toEqual([2, 2]);
  });

  test("a date in the future is refused, nothing stored", async () => {
    const {state, write, list, ingest} = workplace();
    list([["a.csv", v1, "2026-11-02"]]);
    write("a.csv", v1);
    const result = await ingest(at("2026-11-01", "23:59"));
    expect(outcome(result, "a.csv").problems[0]?.code).toBe("received-in-future");
    expect(ingestExitCode(result)).toBe(4);
    expect([receiptLines(state), archived(state)]).toEqual([[], []]);
  });

  test("today's date is accepted from the first minute of the day in Viet Nam", async () => {
    const {write, list, ingest} = workplace();
    list([["a.csv", v1, "2026-11-02"]]);
    write("a.csv", v1);
    expect(outcome(await ingest(at("2026-11-02", "00:00")), "a.csv").state).toBe("new");
  });

  test("an entry with the hash goes before one without", async () => {
    const {settings, write, list, ingest} = workplace();
    list([
      ["a.csv", "", "2026-10-01"],
      ["a.csv", v1, "2026-10-31"]
    ]);
    write("a.csv", v1);
    await ingest(at("2026-11-01"));
    expect((await status(settings))[0]?.inForce?.received).toBe("2026-10-30T17:00:00.000Z");
  });

  test("a version received before the one in force is kept on record, and that is said each time", async () => {
    const {settings, write, list, ingest} = workplace();
    write("a.csv", v1);
    await ingest(at("2026-11-01"));
    list([["a.csv", v2, "2026-10-01"]]);
    write("a.csv", v2);
    for (const day of ["2026-11-02", "2026-11-03"]) {
      const file = outcome(await ingest(at(day)), "a.csv");
      expect(file.problems.map(({code}) => code)).toEqual(["older-version"]);
      expect(file.withdrawn).toBe(0);
    }
    expect((await status(settings))[0]?.inForce?.seq).toBe(1);
  });

  test("a date changed in the list after the receipt is overruled, and that is said", async () => {
    const {settings, write, list, ingest} = workplace();
    list([["a.csv", v1, "2026-10-31"]]);
    write("a.csv", v1);
    await ingest(at("2026-11-01"));
    list([["a.csv", v1, "2026-10-30"]]);
    const file = outcome(await ingest(at("2026-11-02")), "a.csv");
    expect(file).toMatchObject({state: "unchanged", problems: [{code: "received-differs"}]});
    expect((await status(settings))[0]?.inForce?.received).toBe("2026-10-30T17:00:00.000Z");
  });
});

describe("received.csv: faults are errors that name the row, and nothing is taken in", () => {
  const hash = "0".repeat(64);
  test.each([
    ["no column", "path,date\na.csv,2026-10-31\n", "row 1", "sha256, received_at"],
    ["no date", `path,sha256,received_at\n\na.csv,${hash},31 tháng 10\n`, "row 3", "31 tháng 10"],
    ["a day that does not exist", "path,sha256,received_at\na.csv,,2026-02-30\n", "row 2", "2026-02-30"],
    ["a short hash", "path,sha256,received_at\na.csv,abc,2026-10-31\n", "row 2", "abc"],
    ["no path", `path,sha256,received_at\n,${hash},2026-10-31\n`, "row 2", "path is blank"],
    [
      "two dates",
      `path,sha256,received_at\na.csv,${hash},2026-10-31\na.csv,${hash},2026-10-30\n`,
      "row 3",
      "another date"
    ],
    ["bytes that are no text", "\0\0", "row 1", "zero bytes"]
  ])("%s", async (_, text, row, said) => {
    const {state, write, ingest} = workplace();
    write("a.csv", v1);
    write("received.csv", text);
    const error = await ingest(at("2026-11-01")).catch((one: unknown) => one);
    expect(error).toMatchObject({name: "UserError"});
    expect(String(error)).toContain("received.csv");
    expect(String(error)).toContain(row);
    expect(String(error)).toContain(said);
    expect(receiptLines(state)).toEqual([]);
  });
});

test("vietnamClock: time in Viet Nam; the first instant of a day is its date", () => {
  expect(vietnamClock("2026-10-30T17:00:00.000Z")).toBe("31/10/2026");
  expect(vietnamClock("2026-10-30T16:59:00.000Z")).toBe("30/10/2026 23:59");
  expect(vietnamClock("2026-11-23T02:05:00.000Z")).toBe("23/11/2026 09:05");
});
