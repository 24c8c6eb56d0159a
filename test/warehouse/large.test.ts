import {readFileSync, readdirSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {writeProvince} from "../../bench/writeCases.ts";
import {ingest} from "#loaders/warehouse/ingest.ts";
import {rebuild} from "#loaders/warehouse/derive.ts";
import {scanLines} from "#loaders/warehouse/bulk/scanLines.ts";
import {at, contentOf, workplace, type Workplace} from "./workplace.ts";

const title = "Mã vụ;Nơi xảy ra;Điều;Ngày khởi tố;Tình trạng;Số bị can;Số bị hại;Mục đích;Ghi chú";
const register = (rows: readonly (readonly [number, string, number])[]) =>
  `${[title, ...rows.map(([number, date, accused]) => `BL-${number};Xã Lâm Khê ${1 + (number % 9)};150;${date};Đang điều tra;${accused};1;Cưỡng bức lao động;Số liệu minh họa`)].join("\n")}\n`;

/** 600 cases; one has a date that does not exist. */
const first = register(
  Array.from({length: 600}, (_, index) => [index, index === 7 ? "31/02/2024" : "12/01/2024", 2])
);

/** The later cases again, some of them with another count, and a new one. */
const second = register(
  Array.from({length: 301}, (_, index) => [index + 300, "12/01/2024", index < 10 ? 3 : 2])
);

async function takenIn(place: Workplace, bulkFrom: number) {
  writeProvince(place.settings.exports);
  place.write("so-1.csv", first);
  const one = await ingest(place.settings, {now: at("2026-11-01"), bulkFrom});
  place.write("so-2.csv", second);
  const two = await ingest(place.settings, {now: at("2026-11-02"), bulkFrom});
  return {one: one.files, two: two.files};
}

const apart = (one: unknown) => JSON.parse(JSON.stringify(one).replaceAll(/so138-\w+/g, "so138")) as unknown;

describe("large files", () => {
  it("enter the warehouse as small ones do: counts, findings, facts, receipts", async () => {
    const [bulk, ordinary] = [workplace(), workplace()];
    const [inBulk, rowByRow] = [await takenIn(bulk, 0), await takenIn(ordinary, Infinity)];
    expect(apart(inBulk)).toEqual(apart(rowByRow));
    const counts = inBulk.two.find(({path}) => path.endsWith("so-2.csv"))?.rows;
    expect(counts).toEqual({read: 301, loaded: 11, unchanged: 290, rejected: 0, ignored: 0});
    const facts = await contentOf(bulk.settings.warehouse);
    expect(facts["case_row"]).toHaveLength(599 + 301);
    expect(facts).toEqual(await contentOf(ordinary.settings.warehouse));
    await rebuild(bulk.settings.warehouse, bulk.state);
    expect(await contentOf(bulk.settings.warehouse)).toEqual(facts);
  });

  it("keep dates of which only the month or year is known, alone in a file too, in both ways", async () => {
    for (const bulkFrom of [0, Infinity])
      for (const date of ["8/2025", "2025", "tháng 8/2025"]) {
        const place = workplace();
        writeProvince(place.settings.exports);
        place.write("so-1.csv", register([[1, date, 2]]));
        const {files} = await ingest(place.settings, {now: at("2026-11-01"), bulkFrom});
        expect(files.find(({path}) => path.endsWith("so-1.csv"))?.state).toBe("new");
        const [row = "{}"] = (await contentOf(place.settings.warehouse))["case_row"] ?? [];
        expect(JSON.parse(row)).toMatchObject({initiated: date === "2025" ? "2025" : "2025-08"});
      }
  });

  it("leave their free notes and numbers above the table out of the archive, and are read the same from it", async () => {
    const place = workplace();
    writeProvince(place.settings.exports);
    const secret = "Cháu Lò Thị Mai đã được đưa về";
    const rows = register(Array.from({length: 300}, (_, index) => [index, "12/01/2024", 2] as const)).split(
      "\n"
    );
    const text = [
      "Liên hệ: 0912345678",
      ...rows.map((row, index) => (index === 0 ? row : index % 3 === 0 ? `${row}, ${secret}` : row))
    ].join("\r\n");
    place.write("so-1.csv", text);
    const {files} = await ingest(place.settings, {now: at("2026-11-01"), bulkFrom: 0});
    const taken = files.find(({path}) => path.endsWith("so-1.csv"));
    expect(taken?.rows).toMatchObject({loaded: 300, rejected: 0});
    expect(taken?.problems.map(({code}) => code)).toEqual(
      expect.arrayContaining(["notes-not-kept", "numbers-not-kept"])
    );
    const kept = readdirSync(join(place.state, "archive"))
      .map((name) => readFileSync(join(place.state, "archive", name), "utf8"))
      .filter((one) => one.includes("Mã vụ"));
    expect(kept).toHaveLength(1);
    expect(kept[0]).not.toMatch(/Mai|0912/);
    // all else stands as it was sent, to the byte
    expect(kept[0]).toBe(text.replaceAll(`, ${secret}`, "").replace("0912345678", "…"));
    const content = await contentOf(place.settings.warehouse);
    await rebuild(place.settings.warehouse, place.state);
    expect(await contentOf(place.settings.warehouse)).toEqual(content);
    const again = await ingest(place.settings, {now: at("2026-11-02"), bulkFrom: 0});
    expect(again.files.find(({path}) => path.endsWith("so-1.csv"))?.state).toBe("unchanged");
  });

  it("read row by row, more of them than one statement inserts all arrive", async () => {
    const place = workplace();
    writeProvince(place.settings.exports);
    const count = 10_001;
    place.write("so-1.csv", register(Array.from({length: count}, (_, index) => [index, "12/01/2024", 2])));
    const {files} = await ingest(place.settings, {now: at("2026-11-01"), bulkFrom: Infinity});
    expect(files.find(({path}) => path.endsWith("so-1.csv"))?.rows).toMatchObject({
      read: count,
      loaded: count
    });
    const rows = (await contentOf(place.settings.warehouse))["case_row"] ?? [];
    expect(rows).toHaveLength(count);
  });
});

describe("scanLines", () => {
  const scan = async (content: string | Uint8Array, size?: number) => {
    const file = join(workplace().root, "lines.csv");
    writeFileSync(file, content);
    const {plain, lines, blankAtEnd} = await scanLines(file, () => undefined, size);
    return plain ? {lines, blankAtEnd} : null;
  };

  it("counts the lines of a plain file, and the blank ones at its end, wherever its chunks are cut", async () => {
    for (const size of [1, 2, 3, 5, 4096]) {
      expect(await scan("đ;ề\n1;2", size)).toEqual({lines: 2, blankAtEnd: 0});
      expect(await scan("đ;ề\r\n1;2\r\n\r\n", size)).toEqual({lines: 2, blankAtEnd: 1});
      expect(await scan("a\n\n\n", size)).toEqual({lines: 1, blankAtEnd: 2});
    }
  });

  it("a file whose lines may be no rows is not plain", async () => {
    for (const size of [1, 3, 4096])
      for (const content of [
        'a;"b"\n',
        "a\n\nb\n",
        "\na\n",
        "a\rb\n",
        "a\r\nb\n",
        "a\nb\r\n",
        "a\0\n",
        "a\u037Eb\n",
        "a\r",
        Buffer.from([0x61, 0xe1, 0xba]),
        Buffer.from([0xff, 0x61])
      ])
        expect(await scan(content, size)).toBeNull();
  });
});
