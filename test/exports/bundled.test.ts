import {readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {readExport} from "#loaders/exports/readExport.ts";

const read = (name: string) =>
  readExport(readFileSync(new URL(`../../exports/published/${name}`, import.meta.url)));
const published = read("so-lieu-da-cong-bo.csv");
const pilot = read("chi-dao-diem.csv");

/** Values of the published rows for an area, a period and an indicator. */
const values = (area: string, period: string, indicator: string) =>
  published.rows
    .filter((row) => row["area"] === area && row["indicator"] === indicator)
    .filter((row) => (row["period"] as {id: string}).id === period)
    .map((row) => row["value"]);

describe("bundled exports", () => {
  it("170 published figures and one pilot figure, all taken, without error or warning", () => {
    for (const [found, kind, count] of [
      [published, "published", 170],
      [pilot, "pilot", 1]
    ] as const) {
      expect(found).toMatchObject({kind, encoding: "utf-8-bom", read: count, rejected: 0, ignored: 0});
      expect(found.rows).toHaveLength(count);
      expect(found.problems.filter(({severity}) => severity !== "note")).toEqual([]);
    }
  });

  it("22 cases found and handled in the three border districts of Lạng Sơn, 2016-2020, in both files", () => {
    expect(values("LS-BORDER-3", "2016..2020", "cases-found-and-handled")).toEqual([22]);
    expect(pilot.rows[0]).toMatchObject({
      value: 22,
      pilot: "LS-2021",
      window: "baseline",
      area: "LS-BORDER-3",
      indicator: "cases-found-and-handled",
      period: {start: "2016-01-01", end: "2020-12-31"}
    });
  });

  it("163 cases handled in 2024 are a stock and 91 initiated a flow: two indicators", () => {
    expect(values("VN", "2024", "cases-handled")).toEqual([163]);
    expect(values("VN", "2024", "cases-initiated")).toEqual([91]);
    expect(values("VN", "2024", "cases-found")).toEqual([]);
  });

  it("in the first half of 2023, 224 victims were in cases and 82 were identified: two indicators", () => {
    expect(values("VN", "2023-H1", "victims-in-handled-cases")).toEqual([224]);
    expect(values("VN", "2023-H1", "victims-identified")).toEqual([82]);
  });

  it("2018: 200 cases initiated, 109 prosecuted, 130 accepted by the courts", () => {
    expect(values("VN", "2018", "cases-initiated")).toEqual([200]);
    expect(values("VN", "2018", "cases-prosecuted")).toEqual([109]);
    expect(values("VN", "2018", "cases-court-accepted")).toEqual([130]);
  });

  it("21,2 per cent is the only value with decimals", () => {
    expect(published.rows.map((row) => row["value"]).filter((value) => !Number.isInteger(value))).toEqual([
      21.2
    ]);
  });
});
