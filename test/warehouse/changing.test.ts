import {readFileSync, rmSync, utimesSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, test} from "vitest";
import {writeProvince} from "../../bench/writeCases.ts";
import {writeXlsx} from "#loaders/exports/file/xlsx/writeXlsx.ts";
import {markedCopyOf, slipOf} from "#loaders/slip/slipOf.ts";
import {ChangedFile, keepCopy, sha256} from "#loaders/warehouse/archive.ts";
import {ingest, ingestExitCode} from "#loaders/warehouse/ingest.ts";
import {
  archived,
  at,
  contentOf,
  outcome,
  receiptLines,
  workplace,
  yearly,
  type Workplace
} from "./workplace.ts";

const title = "Mã vụ;Nơi xảy ra;Điều;Ngày khởi tố;Tình trạng;Số bị can;Số bị hại;Mục đích;Ghi chú";
const register = `${[title, ...Array.from({length: 600}, (_, index) => `BL-${index};Xã Lâm Khê 1;150;12/01/2024;Đang điều tra;2;1;Khác;Số liệu minh họa`)].join("\n")}\n`;

/** Two registers and a small file; `meanwhile` happens to the first register at one step of its reading. */
async function disturbed(place: Workplace, step: "check" | "store", meanwhile: (file: string) => void) {
  writeProvince(place.settings.exports);
  const file = place.write("so-1.csv", register);
  utimesSync(file, written, written);
  place.write("so-2.csv", register.replaceAll("BL-", "BM-"));
  place.write("z.csv", yearly([[2016, 20]]));
  return ingest(place.settings, {
    now: at("2026-11-01"),
    bulkFrom: 1000,
    onProgress: (progress) => {
      if (progress.file === file && progress.step === step) meanwhile(file);
    }
  });
}

/** A whole second, which every file system can keep. */
const written = 1_790_000_000;

const sameSizeAndTime = (file: string) => {
  writeFileSync(file, readFileSync(file, "utf8").replace("Đang điều tra;2", "Đang điều tra;3"));
  utimesSync(file, written, written);
};

describe("a large file that changes or vanishes while it is read is that file's finding alone", () => {
  test.each<[string, "check" | "store", (file: string) => void]>([
    ["gone before it is checked", "check", rmSync],
    ["gone before it is kept", "store", rmSync],
    [
      "longer before it is kept",
      "store",
      (file) => {
        writeFileSync(file, "x", {flag: "a"});
      }
    ],
    [
      "longer before it is checked",
      "check",
      (file) => {
        writeFileSync(file, "x", {flag: "a"});
      }
    ],
    ["another before it is kept, with the size and time that it had", "store", sameSizeAndTime]
  ])("%s", async (_, step, meanwhile) => {
    const place = workplace();
    const result = await disturbed(place, step, meanwhile);
    expect(ingestExitCode(result)).toBe(4);
    const refused = outcome(result, "so-1.csv");
    expect(refused).toMatchObject({state: "refused", received: null, rows: {loaded: 0}});
    expect(refused.problems.map(({code}) => code)).toEqual(["file-changing"]);
    expect(outcome(result, "so-2.csv")).toMatchObject({state: "new", rows: {loaded: 600}});
    expect(outcome(result, "z.csv")).toMatchObject({state: "new", rows: {loaded: 1}});
    expect(receiptLines(place.state)).toHaveLength(2);
    expect(archived(place.state).filter((name) => name.endsWith(".part"))).toEqual([]);
    expect((await contentOf(place.settings.warehouse))["case_row"]).toHaveLength(600);
    place.write("so-1.csv", register);
    const again = await ingest(place.settings, {now: at("2026-11-02"), bulkFrom: 1000});
    expect(outcome(again, "so-1.csv")).toMatchObject({state: "new", rows: {loaded: 600}});
  });

  test("undisturbed, all are taken", async () => {
    const result = await disturbed(workplace(), "store", () => undefined);
    expect(result.files.filter(({state}) => state === "new")).toHaveLength(3);
  });
});

describe("a workbook that is another when its marked copy is made", () => {
  test("is not copied: nobody looked through it", async () => {
    const {write, ingest: run, settings} = workplace();
    const sheet = (value: string) => ({
      name: "A",
      rows: [
        ["Kỳ số liệu", "Địa bàn", "Chỉ tiêu", "Đơn vị tính", "Giá trị", "Nguồn", "Độ tin cậy"],
        ["Năm 2018", "Toàn quốc", "khởi tố", "vụ", "200", "Báo A", "Cao"],
        ["Năm 2019", "Toàn quốc", "khởi tố", "vụ", value, "Báo A", "Cao"]
      ].map((texts) => texts.map((text) => ({kind: "text", text}) as const))
    });
    const path = write("a.xlsx", writeXlsx({sheets: [sheet("mười")]}));
    const file = outcome(await run(at("2026-11-01")), "a.xlsx");
    const slip = slipOf(file, settings.exports);
    expect(await markedCopyOf(file, slip)).not.toBeNull();
    writeFileSync(path, writeXlsx({sheets: [sheet("0912345678")]}));
    expect(await markedCopyOf(file, slip)).toBeNull();
    rmSync(path);
    expect(await markedCopyOf(file, slip)).toBeNull();
  });
});

describe("keepCopy", () => {
  test("a file that is gone or another: an error of its own, and nothing half copied", async () => {
    const {root, state, write} = workplace();
    const file = write("a.csv", "a");
    await expect(keepCopy(state, sha256("b"), file)).rejects.toThrow(ChangedFile);
    await expect(keepCopy(state, sha256("b"), join(root, "none"))).rejects.toThrow(ChangedFile);
    expect(archived(state)).toEqual([]);
    await keepCopy(state, sha256("a"), file);
    expect(archived(state)).toEqual([sha256("a")]);
  });
});
