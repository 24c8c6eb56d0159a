import {existsSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {describe, expect, test} from "vitest";
import type {CellSpec} from "#loaders/exports/file/xlsx/workbookSpec.ts";
import {writeXlsx} from "#loaders/exports/file/xlsx/writeXlsx.ts";
import {takeIn, type TakenIn} from "#loaders/takeIn.ts";
import {at, workplace} from "../warehouse/workplace.ts";

const titles = ["Kỳ số liệu", "Địa bàn", "Chỉ tiêu", "Đơn vị tính", "Giá trị", "Nguồn", "Độ tin cậy"];
const sound = ["Năm 2018", "Toàn quốc", "khởi tố", "vụ", "200", "Báo A", "Cao"];
const faulty = ["Năm 2019", "Nơi nào", "khởi tố", "vụ", "150", "Báo A", "Vừa"];

const workbook = (...rows: string[][]) =>
  writeXlsx({
    sheets: [
      {
        name: "Q3",
        rows: [titles, ...rows].map((cells) => cells.map((text): CellSpec => ({kind: "text", text})))
      }
    ]
  });

/** The path of the one slip of a run, without its ending. */
function slipPath({slips}: TakenIn): string {
  const [page] = slips.values();
  if (page === undefined || slips.size !== 1) throw new Error("There is one slip.");
  return page.replace(/\.html$/, "");
}

describe("takeIn: the slip of a workbook", () => {
  test("page, table and marked copy", async () => {
    const {settings, write} = workplace();
    write("a.xlsx", workbook(sound, faulty));
    const path = slipPath(await takeIn(settings, {now: at("2026-11-01")}));
    expect(readFileSync(`${path}.html`, "utf8")).toContain("unknown-area");
    expect(readFileSync(`${path}.csv`, "utf8")).toContain("unknown-area");
    expect(existsSync(`${path}.danh-dau.xlsx`)).toBe(true);
  });

  test.each([
    [
      "vanished",
      (file: string) => {
        rmSync(file);
      }
    ],
    [
      "was replaced by another",
      (file: string) => {
        writeFileSync(file, workbook(sound, sound, faulty));
      }
    ]
  ])("a file that %s since it was taken in has a slip without a marked copy", async (_, change) => {
    const {settings, write} = workplace();
    const sent = write("a.xlsx", workbook(sound, faulty));
    const taken = await takeIn(settings, {
      now: at("2026-11-01"),
      onFile: () => {
        change(sent);
      }
    });
    const path = slipPath(taken);
    expect(readFileSync(`${path}.html`, "utf8")).toContain("unknown-area");
    expect(existsSync(`${path}.danh-dau.xlsx`)).toBe(false);
  });
});
