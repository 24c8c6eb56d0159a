import {truncateSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {textAtMost, tooLarge, workbookAtMost} from "#loaders/warehouse/tooLarge.ts";
import {at, archived, receiptLines, workplace, yearly} from "./workplace.ts";

/** A file that begins so and has so many bytes; the further ones are zero and take no room on the disk. */
function sized(place: string, beginning: string, size: number): string {
  writeFileSync(place, beginning, "latin1");
  truncateSync(place, size);
  return place;
}

const zip = "PK\x03\x04";

describe("the size of a file that is read row by row", () => {
  it("is 32 MB at most for a text and 300 MB for a workbook", async () => {
    expect([textAtMost, workbookAtMost]).toEqual([32_000_000, 300_000_000]);
    const file = join(workplace().root, "x");
    expect(await tooLarge(sized(file, "a;b\n", textAtMost))).toBeNull();
    expect((await tooLarge(sized(file, "a;b\n", textAtMost + 1)))?.message.en).toContain("of 33 MB");
    expect(await tooLarge(sized(file, zip, workbookAtMost))).toBeNull();
    expect((await tooLarge(sized(file, zip, workbookAtMost + 1)))?.message.vi).toContain("Tệp Excel 301 MB");
  });

  it("refuses a larger one with what to do, keeps nothing of it, and takes the files beside it", async () => {
    const place = workplace();
    place.write("b.csv", yearly([[2015, 10]]));
    sized(join(place.settings.exports, "a.xlsx"), zip, workbookAtMost + 1);
    sized(join(place.settings.exports, "c.csv"), "a;b\n", textAtMost + 1);
    const {files} = await place.ingest(at("2026-11-01"));
    expect(files.map(({state, problems}) => [state, problems[0]?.code])).toEqual([
      ["refused", "file-too-large"],
      ["new", undefined],
      ["refused", "file-too-large"]
    ]);
    expect(files[2]?.problems[0]?.message.en).toMatch(/save it so, or split it by year/);
    expect(archived(place.state)).toHaveLength(1);
    expect(receiptLines(place.state)).toHaveLength(1);
  });
});
