import {strFromU8, unzipSync} from "fflate";
import {readdirSync, readFileSync} from "node:fs";
import {basename, join} from "node:path";
import Papa from "papaparse";
import {describe, expect, it} from "vitest";
import {openWorkbook} from "#loaders/exports/file/openWorkbook.ts";
import {writeXlsx} from "#loaders/exports/file/xlsx/writeXlsx.ts";
import {markedCopyOf, slipOf} from "#loaders/slip/slipOf.ts";
import {writeSlip} from "#loaders/slip/writeSlip.ts";
import {ask} from "#loaders/warehouse/ask.ts";
import {openWarehouse} from "#loaders/warehouse/openWarehouse.ts";
import {rowTables} from "#loaders/warehouse/schema.ts";
import {status} from "#loaders/warehouse/status.ts";
import {runProgram, writeConfig} from "../cli/runProgram.ts";
import {at, workplace} from "./workplace.ts";

const hostile = [
  '=HYPERLINK("http://x")',
  "<img src=x onerror=alert(1)>",
  "'; DROP TABLE receipt; --",
  "${138}",
  "@SUM(1)",
  "+1+cmd|' /C calc'!A0",
  "-1+1",
  "a\tb\rc",
  "\t=1+1",
  "</script><script>alert(1)</script>",
  "\u001b[31mred\u202Egnp"
];

/** A sound row of each kind, by title, in an area that exists. */
const kinds: Record<string, Record<string, string>> = {
  published: {
    "Kỳ số liệu": "Năm 2018",
    "Địa bàn": "Toàn quốc",
    "Chỉ tiêu": "khởi tố",
    "Đơn vị tính": "vụ",
    "Giá trị": "138",
    Nguồn: "Báo cáo",
    "Độ tin cậy": "Cao",
    "Lưu ý": "",
    "Ghi chú": ""
  },
  pilot: {
    "Chỉ đạo điểm": "LS-2021",
    "Giai đoạn": "Trước chỉ đạo điểm",
    "Địa bàn": "Các huyện Cao Lộc, Lộc Bình, Tràng Định",
    "Từ ngày": "01/01/2016",
    "Đến ngày": "31/12/2020",
    "Chỉ tiêu": "Số vụ phát hiện, xử lý",
    "Đơn vị tính": "vụ",
    "Giá trị": "22",
    "Nguồn công bố": "Kế hoạch 87/KH-BCĐ",
    "Ghi chú": ""
  },
  cases: {
    "Mã vụ": "VA-24-01",
    "Nơi xảy ra": "Huyện Lộc Bình",
    Điều: "150",
    "Ngày khởi tố": "12/01/2024",
    "Tình trạng": "Đang điều tra",
    "Số bị can": "2",
    "Số bị hại": "1",
    "Mục đích": "Khác",
    Tuyến: "Trong nước",
    "Thủ đoạn": "",
    "Ghi chú": ""
  },
  population: {
    "Địa bàn": "Huyện Lộc Bình",
    Năm: "2019",
    "Dân số (người)": "84740",
    "Cơ sở số liệu": "Dân số trung bình năm",
    Nguồn: "Tổng cục Thống kê",
    "Ghi chú": ""
  },
  activities: {
    "Địa bàn": "Huyện Lộc Bình",
    Kỳ: "Tháng 6/2021",
    "Hoạt động": "Buổi tuyên truyền",
    "Số buổi": "12",
    "Số người tham dự": "1250",
    "Ghi chú": ""
  },
  returns: {
    "Đơn vị báo cáo": "Công an tỉnh Lạng Sơn",
    Biểu: "",
    "Kỳ báo cáo": "9 tháng năm 2024",
    "Từ ngày": "15/12/2023",
    "Đến ngày": "14/9/2024",
    "Cách tính": "Lũy kế",
    "Địa bàn": "Tỉnh Lạng Sơn",
    Khâu: "giải quyết tin",
    "Đơn vị tính": "tin",
    Mới: "3",
    "Ghi chú": ""
  }
};

/** What makes the row of a number a fact of its own. */
const vary: Record<string, (index: number) => Record<string, string>> = {
  published: (index) => ({Nguồn: `Báo cáo ${index}`}),
  pilot: (index) => ({
    "Từ ngày": `01/01/${2009 + (index % 7)}`,
    "Đến ngày": `${1 + (index % 28)}/12/${2017 + (index % 5)}`
  }),
  cases: (index) => ({"Mã vụ": `VA-24-${index}`}),
  population: (index) => ({
    Năm: String(2009 + (index % 11)),
    "Địa bàn":
      [
        "Huyện Lộc Bình",
        "Huyện Tràng Định",
        "Huyện Cao Lộc",
        "Huyện Văn Quan",
        "Huyện Bình Gia",
        "Huyện Hữu Lũng"
      ][Math.floor(index / 11)] ?? "Huyện Đình Lập"
  }),
  activities: (index) => ({Kỳ: `Tháng ${1 + (index % 12)}/${2010 + Math.floor(index / 12)}`}),
  returns: (index) => ({Biểu: `B${index}`})
};

/** The sound row; then for each column and each text the row with the text in it; and an unknown column of that title. */
function tableOf(kind: string, sound: Record<string, string>, texts: readonly string[]): string[][] {
  const titles = Object.keys(sound);
  const rows = titles.flatMap((title, column) =>
    texts.map((text, index) => {
      const row = {...sound, ...vary[kind]?.(1 + column * texts.length + index), [title]: text};
      return [...titles.map((one) => row[one] ?? ""), text];
    })
  );
  return [[...titles, texts[0] ?? ""], [...Object.values(sound), ""], ...rows];
}

const csv = (rows: string[][]) => Papa.unparse(rows, {delimiter: ";", quotes: true, newline: "\n"});
const xlsx = (rows: string[][], name: string) =>
  writeXlsx({sheets: [{name, rows: rows.map((cells) => cells.map((text) => ({kind: "text", text})))}]});

/** Names that Windows allows; other systems allow characters that steer a terminal too. */
const fileNames = [
  "=HYPERLINK(1) ${138}",
  "@SUM(1)'; DROP TABLE receipt; --",
  process.platform === "win32" ? "+1 &lt;b&gt;" : "\u001b]0;x\u0007+1 &lt;b&gt;"
];

describe("hostile cells in every column of every kind", () => {
  it("stay texts in warehouse, slips, marked copies and status", async () => {
    const place = workplace();
    for (const [index, [kind, sound]] of Object.entries(kinds).entries()) {
      const rows = tableOf(kind, sound, hostile);
      const name = fileNames[index % fileNames.length] ?? "";
      place.write(`${name}/${kind}.csv`, csv(rows));
      place.write(`${name}/${kind}.xlsx`, xlsx(rows, "=1+1 ${138}"));
    }
    const {files} = await place.ingest(at("2026-11-01"));
    expect(files).toHaveLength(2 * Object.keys(kinds).length);
    // the sound row, and the hostile ones in columns of free text: sources, notes, names of forms
    expect(
      Object.fromEntries(
        files
          .filter(({path}) => path.endsWith(".csv"))
          .map(({path, rows}) => [basename(path, ".csv"), rows.loaded])
      )
    ).toEqual({published: 23, pilot: 23, cases: 12, population: 23, activities: 12, returns: 23});
    const {connection, close} = await openWarehouse(place.settings.warehouse);
    let stored = "";
    try {
      for (const [kind, {table}] of Object.entries(rowTables)) {
        const found = await ask(connection, `FROM ${table}`);
        expect(found.length, kind).toBeGreaterThan(0);
        stored += JSON.stringify(found);
      }
      expect(await ask(connection, "SELECT count(*)::INTEGER AS n FROM receipt")).toEqual([
        {n: files.filter(({state}) => state !== "refused").length}
      ]);
      // kept to the letter where texts are kept
      expect(await ask(connection, "SELECT DISTINCT source FROM published_row ORDER BY 1")).toEqual(
        expect.arrayContaining(
          ['=HYPERLINK("http://x")', "'; DROP TABLE receipt; --", "${138}", "@SUM(1)"].map((source) => ({
            source
          }))
        )
      );
    } finally {
      close();
    }
    expect(stored).toContain("DROP TABLE");

    for (const file of files) {
      const {rows} = file;
      expect(rows.read).toBe(rows.loaded + rows.unchanged + rows.rejected + rows.ignored);
      const slip = slipOf(file, place.settings.exports);
      await writeSlip(place.settings.slips, slip, await markedCopyOf(file, slip));
    }
    const slips = readdirSync(place.settings.slips, {recursive: true, withFileTypes: true}).filter((one) =>
      one.isFile()
    );
    const contents = (ending: string) =>
      slips
        .filter(({name}) => name.endsWith(ending))
        .map(({parentPath, name}) => readFileSync(join(parentPath, name)));
    expect(contents(".html")).toHaveLength(files.length);
    expectInert(contents(".html").map(String));
    expectPrefixed(contents(".csv.csv").map(String));
    expectPrefixed(contents(".xlsx.csv").map(String));
    expectTexts(contents(".danh-dau.xlsx"));
    expect((await status(place.settings)).length).toBe(files.filter(({state}) => state !== "refused").length);
    const {code, stdout, stderr} = await runProgram([
      "status",
      "--config",
      writeConfig(place.root, place.settings)
    ]);
    expect({code, stderr}).toEqual({code: 0, stderr: ""});
    expect(stdout).toContain("@SUM(1)'; DROP TABLE receipt; --/pilot.csv");
    expect(stdout.replaceAll("\n", "")).not.toMatch(/\p{Cc}/u);
  }, 60_000);
});

/** No element, attribute or expression of a cell is one in the page. */
function expectInert(pages: readonly string[]) {
  for (const page of pages) {
    expect(page).not.toMatch(/<(?:img|script|iframe|a)\b|<[^>]*\bon\w+\s*=/i);
    expect(page).not.toContain("${138}");
    expect(page).not.toMatch(/[\u202A-\u202E\u001b]/u);
  }
  expect(pages.join("\n")).toMatch(/&lt;img|138\}/);
}

/** No cell begins as a formula does. */
function expectPrefixed(files: readonly string[]) {
  let cells = 0;
  for (const text of files)
    for (const row of Papa.parse<string[]>(text.replace(/^\uFEFF/, ""), {skipEmptyLines: true}).data)
      for (const cell of row) {
        expect(cell).not.toMatch(/^[=+@\t\r]|^-(?!\d+$)/);
        cells += 1;
      }
  expect(cells).toBeGreaterThan(100);
}

/** The marked copies hold the cells as texts: no formula, and the same words as what was sent. */
function expectTexts(files: readonly Uint8Array[]) {
  expect(files.length).toBeGreaterThan(3);
  for (const bytes of files) {
    for (const [name, part] of Object.entries(unzipSync(bytes)))
      if (name.startsWith("xl/worksheets/")) expect(strFromU8(part)).not.toMatch(/<f[\s>]|<hyperlink/);
    const workbook = openWorkbook(bytes);
    if ("problem" in workbook) throw new Error(workbook.problem.message.en);
    expect(workbook.sheets[0]?.rows.flat()).toEqual(
      expect.arrayContaining(['=HYPERLINK("http://x")', "@SUM(1)"])
    );
  }
}
