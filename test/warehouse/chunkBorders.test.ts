import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {ask} from "#loaders/warehouse/ask.ts";
import {largeFrom} from "#loaders/warehouse/bulk/readLarge.ts";
import {ingest} from "#loaders/warehouse/ingest.ts";
import {openWarehouse} from "#loaders/warehouse/openWarehouse.ts";
import {at, workplace} from "./workplace.ts";

/** Eight communes with long names, of letters of two and three bytes, in several lengths. */
const communes = Array.from({length: 8}, (_, index) => ({
  code: `99${String(index + 1).padStart(3, "0")}`,
  name: `${"Thượng Đường Ổ Bưởi Ngữ ".repeat(12)}${"Ộ".repeat(index + 1)}`
}));
const communeOf = (number: number) => communes[(number * 7 + Math.floor(number / 8)) % communes.length];

const areas = `level,code,name_vi,name_en,type,parent_code,valid_from,valid_to,successor_code,population_2019,illustrative
province,99,Bình Lâm,Binh Lam,province,VN,,,,,yes
${communes.map(({code, name}) => `commune,${code},${name},${name},commune,99,,,,,yes`).join("\n")}
`;

const rows = 21_000;

/** A register of cases; `padding`: letters of one byte in the first row, which shift all that follows. */
const registerOf = (padding: number) =>
  Buffer.from(
    `${[
      "Mã vụ;Nơi xảy ra;Điều;Ngày khởi tố;Tình trạng;Ghi chú",
      ...Array.from(
        {length: rows},
        (_, number) =>
          `BL-24-${String(number).padStart(5, "0")};Xã ${communeOf(number)?.name ?? ""};150;12/01/2024;Đang điều tra;${number === 0 ? "x".repeat(padding) : ""} Số liệu minh họa`
      )
    ].join("\n")}\n`
  );

/** At how many multiples of `step` a letter of several bytes is cut. */
function cutLetters(bytes: Uint8Array, step: number): number {
  let cut = 0;
  for (let border = step; border < bytes.length; border += step)
    if (((bytes[border] ?? 0) & 0xc0) === 0x80) cut += 1;
  return cut;
}

async function stored(warehouse: string, sql: string) {
  const {connection, close} = await openWarehouse(warehouse);
  try {
    return await ask(connection, sql);
  } finally {
    close();
  }
}

describe("letters on the borders of the pieces in which a large file is read", () => {
  const KiB = 1024;

  it.each([0, 1, 2, 3])("arrive whole in bulk, shifted by %i bytes", async (padding) => {
    const place = workplace();
    place.write("reference/areas.csv", areas);
    const bytes = registerOf(padding);
    expect(bytes.length).toBeGreaterThan(largeFrom);
    expect(cutLetters(bytes, 64 * KiB)).toBeGreaterThan(10);
    place.write("so.csv", bytes);
    const steps = new Set<string>();
    const {files} = await ingest(place.settings, {
      now: at("2026-11-01"),
      onProgress: ({step}) => steps.add(step)
    });
    expect(steps).toContain("store");
    // what shifts the letters is a free note, which the archived copy leaves out
    const codes = padding === 0 ? [] : ["notes-not-kept"];
    expect(
      files.map(({problems, ...one}) => ({codes: problems.map(({code}) => code), rows: one.rows}))
    ).toEqual([{codes, rows: {read: rows, loaded: rows, unchanged: 0, rejected: 0, ignored: 0}}]);
    const copies = readdirSync(join(place.state, "archive")).map((name) =>
      readFileSync(join(place.state, "archive", name), "utf8")
    );
    const whole = bytes
      .toString()
      .replace(`;${"x".repeat(padding)} Số liệu`, padding === 0 ? "; Số liệu" : ";Số liệu");
    expect(copies.includes(whole)).toBe(true);
    const found = await stored(place.settings.warehouse, "SELECT area, row FROM case_row ORDER BY row");
    expect(
      found.filter(({area}, number) => !String(area).startsWith(communeOf(number)?.code ?? "?"))
    ).toEqual([]);
    expect(found).toHaveLength(rows);
  });

  it("arrive whole row by row", async () => {
    const place = workplace();
    const count = 9000;
    const sourceOf = (number: number) =>
      `Báo cáo ${number} ${"về kết quả đã được thẩm định ở cơ sở ".repeat(20)}ộ`;
    const lines = Array.from(
      {length: count},
      (_, number) => `Năm 2018;Toàn quốc;khởi tố;vụ;${number};${sourceOf(number)};Cao`
    );
    const bytes = Buffer.from(
      `${["Kỳ số liệu;Địa bàn;Chỉ tiêu;Đơn vị tính;Giá trị;Nguồn;Độ tin cậy", ...lines].join("\n")}\n`
    );
    expect(bytes.length).toBeGreaterThan(largeFrom);
    expect(cutLetters(bytes, 64 * KiB)).toBeGreaterThan(10);
    place.write("so.csv", bytes);
    await ingest(place.settings, {now: at("2026-11-01")});
    const found = await stored(place.settings.warehouse, "SELECT source FROM published_row ORDER BY row");
    expect(found.filter(({source}, number) => source !== sourceOf(number))).toEqual([]);
    expect(found).toHaveLength(count);
  });

  it("over the four shifts a letter is cut at nearly every border of a MiB", () => {
    const cut = [0, 1, 2, 3].map((padding) => cutLetters(registerOf(padding), KiB * KiB));
    expect(cut.reduce((sum, one) => sum + one, 0)).toBeGreaterThan(4);
    expect(Math.min(...[64, 256].map((size) => cutLetters(registerOf(1), size * KiB)))).toBeGreaterThan(5);
  });
});
