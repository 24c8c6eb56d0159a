import {createHash} from "node:crypto";
import {readFileSync} from "node:fs";
import Papa from "papaparse";
import {describe, expect, it} from "vitest";
import {readAreaGroups} from "#loaders/reference/readAreaGroups.ts";
import {readCodelists} from "#loaders/reference/readCodelists.ts";
import type {PublishedIndicator} from "#src/schema/reference.ts";
import {readPublishedIndicators} from "#loaders/reference/readPublishedIndicators.ts";

const exportsFolder = new URL("../../exports/", import.meta.url);
const read = (path: string) => readFileSync(new URL(path, exportsFolder));
const rowsOf = (path: string, delimiter: string) =>
  Papa.parse<Record<string, string>>(
    read(path)
      .toString("utf8")
      .replace(/^\uFEFF/, ""),
    {
      header: true,
      delimiter,
      skipEmptyLines: true
    }
  ).data;

const PUBLISHED = "published/so-lieu-da-cong-bo.csv";
const PILOT = "published/chi-dao-diem.csv";
const indicators = readPublishedIndicators();
const published = rowsOf(PUBLISHED, ";");
const lists = readCodelists();
const phrase = (code: string) => lists.qualifiers.find((entry) => entry.code === code)?.vi ?? "";
const remarks = (row: Record<string, string>) => (row["Lưu ý"] ?? "").split(" | ").filter(Boolean);

function meanings(row: Record<string, string>): PublishedIndicator[] {
  const carriedOver = remarks(row).includes(phrase("includes-carried-over"));
  return indicators.filter(
    (entry) =>
      entry.labels.includes(row["Chỉ tiêu"] ?? "") &&
      entry.unitLabel === row["Đơn vị tính"] &&
      entry.includesCarriedOver === carriedOver
  );
}

describe("published indicators", () => {
  it("label, unit and carried-over together mean one indicator", () => {
    const keys = indicators.flatMap((entry) =>
      entry.labels.map((label) => `${label}|${entry.unitLabel}|${entry.includesCarriedOver}`)
    );
    expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
  });

  it("a figure that includes what was carried over has the measure handled, and no other has", () => {
    const wrong = indicators.filter((entry) => entry.includesCarriedOver !== (entry.measure === "handled"));
    expect(wrong.map(({code}) => code)).toEqual([]);
  });

  it("an export's word for persons fits the unit: bị can is accused, bị cáo defendant, tin report, % per cent", () => {
    const unitOf = {
      "bị can": "accused",
      "bị cáo": "defendant",
      "đối tượng": "suspect",
      tin: "report",
      "%": "percent"
    };
    for (const [label, unit] of Object.entries(unitOf)) {
      const units = indicators.filter((entry) => entry.unitLabel === label).map((entry) => entry.unit);
      expect([...new Set(units)], label).toEqual([unit]);
    }
    const cases = indicators.filter((entry) => entry.unitLabel === "vụ").map((entry) => entry.unit);
    expect(new Set(cases)).toEqual(new Set(["case-found", "case-initiated"]));
  });

  it("a code tells its article, and the names for charts are unique in both languages", () => {
    for (const {code, subgroup} of indicators)
      expect(/article-15[01]/.exec(code)?.[0] ?? null, code).toBe(
        subgroup?.startsWith("article") ? subgroup : null
      );
    for (const language of ["vi", "en"] as const) {
      const names = indicators.map(({name}) => name[language]);
      expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
    }
  });

  it("figures in one unit are all percentages, or none is: the unit alone says how a number is read", () => {
    for (const {unit, unitLabel} of indicators) expect(unit === "percent", unitLabel).toBe(unitLabel === "%");
  });
});

describe("bundled exports", () => {
  it("170 published figures: each means one indicator, and every indicator is used", () => {
    expect(published).toHaveLength(170);
    const unclear = published.filter((row) => meanings(row).length !== 1).map((row) => row.TT);
    expect(unclear).toEqual([]);
    const used = new Set(published.flatMap(meanings).map(({code}) => code));
    expect(indicators.filter(({code}) => !used.has(code)).map(({code}) => code)).toEqual([]);
  });

  it("every remark is a qualifier's phrase, and every confidence a word of the codelist", () => {
    const phrases = new Set(lists.qualifiers.map(({vi}) => vi));
    expect(published.flatMap(remarks).filter((remark) => !phrases.has(remark))).toEqual([]);
    const words = new Set(lists.confidence.map(({vi}) => vi));
    expect(published.map((row) => row["Độ tin cậy"] ?? "").filter((word) => !words.has(word))).toEqual([]);
  });

  it("values are digits with at most a decimal comma; rows are numbered and have a source", () => {
    expect(published.filter((row) => !/^\d+(,\d+)?$/.test(row["Giá trị"] ?? ""))).toEqual([]);
    expect(published.map((row) => row.TT)).toEqual(published.map((_, i) => String(i + 1)));
    expect(published.filter((row) => !row["Nguồn"])).toEqual([]);
  });

  it("every row of the hotline carries the remark on small cells, and no other row does", () => {
    const wrong = published.filter(
      (row) => (meanings(row)[0]?.family === "hotline") !== remarks(row).includes(phrase("small-cells"))
    );
    expect(wrong.map((row) => row.TT)).toEqual([]);
  });

  it("the count of the three pilot districts stands under the group's name, equal in both exports", () => {
    const labels = readAreaGroups().find(({code}) => code === "LS-BORDER-3")?.labels ?? [];
    const ofGroup = (rows: Record<string, string>[]) =>
      rows.filter((row) => labels.includes(row["Địa bàn"] ?? "")).map((row) => row["Giá trị"]);
    expect(ofGroup(published)).toEqual(["22"]);
    expect(ofGroup(rowsOf(PILOT, ";"))).toEqual(["22"]);
    const [pilot] = rowsOf(PILOT, ";");
    expect(pilot && meanings(pilot).map(({code}) => code)).toEqual(["cases-found-and-handled"]);
  });

  it.each([PUBLISHED, PILOT])("%s is UTF-8 with BOM, NFC, with CRLF line ends", (path) => {
    const text = read(path).toString("utf8");
    expect(text.startsWith("\uFEFF")).toBe(true);
    expect(text).toBe(text.normalize("NFC"));
    expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    expect(text.endsWith("\r\n")).toBe(true);
  });

  it("received.csv holds the sha256 of each export of public figures", () => {
    const received = rowsOf("received.csv", ",")
      .filter(({path}) => !path?.startsWith("illustrative/"))
      .map(({path, sha256}) => [path, sha256]);
    const actual = [PUBLISHED, PILOT].map((path) => [
      path,
      createHash("sha256").update(read(path)).digest("hex")
    ]);
    expect(received).toEqual(actual);
  });
});
