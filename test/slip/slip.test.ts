import Papa from "papaparse";
import {mkdtempSync, readFileSync, readdirSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {SaxesParser} from "saxes";
import {afterEach, describe, expect, it} from "vitest";
import {readExport} from "#loaders/exports/readExport.ts";
import type {Problem} from "#loaders/exports/problem.ts";
import {conclusion, type Slip} from "#loaders/slip/slip.ts";
import {slipHead, unknownBlank} from "#loaders/slip/slipHead.ts";
import {slipCsv} from "#loaders/slip/slipCsv.ts";
import {listed, slipHtml} from "#loaders/slip/slipHtml.ts";
import {writeSlip} from "#loaders/slip/writeSlip.ts";

const names = {csv: "so-lieu.csv.csv", marked: null};
const hostile = `=HYPERLINK("http://x") <img src=x onerror=alert(1)> '; DROP TABLE receipt; -- \${138}`;

const problem = (some: Partial<Problem>): Problem => ({
  severity: "error",
  code: "unknown-area",
  sheet: "Q3",
  row: 12,
  column: "Địa bàn",
  cell: "B12",
  message: {vi: "Không nhận ra địa bàn. Hãy sửa tên.", en: "The area is not known. Correct the name."},
  ...some
});

const slip = (some: Partial<Slip> = {}): Slip => ({
  name: "exports/so-lieu.csv",
  place: "exports/so-lieu.csv",
  sha256: "a".repeat(64),
  kind: {vi: "Số liệu đã công bố", en: "Published figures"},
  encoding: "utf-8",
  received: "2024-09-17",
  state: "new",
  rows: {read: 10, loaded: 7, unchanged: 0, rejected: 1, ignored: 2},
  withdrawn: 0,
  problems: [problem({})],
  head: {
    office: {vi: "Công an tỉnh Bình Lâm", en: "Police, Binh Lam province"},
    reporters: [{vi: "Công an huyện Lâm Khê", en: "Police, Lam Khe district"}],
    periods: [{vi: "quý III/2024 (15/6/2024–14/9/2024)", en: "Q3 2024 (15 June 2024 – 14 September 2024)"}]
  },
  ...some
});

/** The rows of a slip's CSV below the header of its findings. */
function findingRows(found: Slip): string[][] {
  const rows = Papa.parse<string[]>(
    slipCsv(found)
      .replace(/^\uFEFF/, "")
      .trim()
  ).data;
  return rows.slice(rows.findIndex(([first]) => first?.startsWith("Mức độ")) + 1);
}

/** The texts of a page, by an independent parser; fails where the page is not well formed but for void elements. */
function textOf(html: string): string {
  const texts: string[] = [];
  const parser = new SaxesParser();
  parser.on("text", (text) => texts.push(text));
  parser.on("error", (error) => {
    throw error;
  });
  parser.write(html.replace("<!doctype html>", "").replace(/<(meta[^>]*)>/g, "<$1/>")).close();
  return texts.join(" ").replace(/\s+/g, " ");
}

describe("return slip", () => {
  it("names sheet, cell, column, rule and fix in both languages", () => {
    const html = slipHtml(slip(), names);
    const text = textOf(html);
    for (const part of [
      "Q3",
      "B12",
      "«Địa bàn»",
      "Địa bàn chưa biết Unknown area",
      "Hãy sửa tên.",
      "Correct the name."
    ])
      expect(text).toContain(part);
    // the code of a rule says nothing to an office
    expect(text).not.toContain("unknown-area");
    expect(findingRows(slip())[0]?.slice(5)).toEqual([
      "Địa bàn chưa biết / Unknown area",
      "Không nhận ra địa bàn. Hãy sửa tên.",
      "The area is not known. Correct the name.",
      "unknown-area"
    ]);
    expect(html).toContain('<span class="sheet">Q3</span>');
    expect(html).toMatch(/<p lang="en">The area is not known\. Correct the name\.<\/p>/);
  });

  it("says first what became of the rows", () => {
    expect(conclusion(slip()).vi).toBe(
      "Đã nạp 7 dòng; 1 dòng bị từ chối. Hãy sửa các dòng đó rồi gửi lại cả tệp."
    );
    const refused = slip({
      state: "refused",
      rows: {read: 10, loaded: 0, unchanged: 0, rejected: 8, ignored: 2}
    });
    expect(conclusion(refused).vi).toMatch(/^Tệp bị từ chối: không dòng nào được nạp\./);
    const fine = {read: 10, loaded: 3, unchanged: 5, rejected: 0, ignored: 2};
    expect(conclusion(slip({rows: fine, problems: []})).vi).toBe(
      "Đã nạp đủ 8 dòng số liệu (3 dòng nạp mới, 5 dòng không đổi), không có lỗi."
    );
    const firstTime = {...fine, loaded: 8, unchanged: 0};
    expect(conclusion(slip({rows: firstTime, problems: []})).vi).toBe(
      "Đã nạp đủ 8 dòng số liệu, không có lỗi."
    );
    expect(conclusion(slip({rows: fine, problems: [problem({severity: "warning"})]})).en).toBe(
      "Rows taken in: all 8 (3 new, 5 unchanged), without an error. One finding is to be checked."
    );
  });

  it("where nothing is new, or other files count for all, the headline says so like the counts below", () => {
    const same = {read: 9, loaded: 0, unchanged: 7, rejected: 0, ignored: 2};
    const unchanged = conclusion(slip({state: "unchanged", rows: same, problems: []}));
    expect(unchanged.vi).toBe(
      "Không có số liệu mới: cả 7 dòng số liệu không đổi so với số liệu đã nạp trước đó, không có lỗi."
    );
    expect(unchanged.vi + unchanged.en).not.toMatch(/Đã nạp|taken in: all/);
    for (const rejected of [0, 1]) {
      const replaced = conclusion(slip({rows: {...same, rejected}, problems: [], superseded: true}));
      expect(replaced.vi).toMatch(/^Tệp không còn số liệu nào có hiệu lực: tệp khác đã thay thế toàn bộ/);
      expect(replaced.en).toMatch(/^None of the figures of this file counts any longer/);
      expect(replaced.vi).not.toMatch(/Đã nạp|gửi lại/);
    }
  });

  it("a secret file is not to be sent again, and nothing of a refused file was taken in and flagged", () => {
    const refused = {state: "refused", kind: null, received: null} as const;
    const error = problem({
      code: "secret-stamp",
      message: {vi: "Ô A1 mang dấu.", en: "Cell A1 bears a stamp."}
    });
    const find = problem({
      severity: "warning",
      code: "name-withheld",
      message: {vi: "Tên không được nêu.", en: "Its name is not shown."}
    });
    const secret = slip({...refused, problems: [error, find]});
    for (const text of [textOf(slipHtml(secret, names)), slipCsv(secret)]) {
      expect(text).toContain("Không gửi lại tệp này qua Sổ 138.");
      expect(text).not.toMatch(/rồi gửi lại|Khi gửi lại|phải sửa và gửi lại|đã nạp|taken in and flagged/);
      expect(text).not.toMatch(/Correct the|to be corrected|When you resend/i);
    }
    const other = textOf(slipHtml(slip({...refused, problems: [problem({}), find]}), names));
    expect(other).toContain("phải sửa và gửi lại");
    expect(other).not.toMatch(/đã nạp|taken in and flagged/);
    expect(textOf(slipHtml(slip({problems: [find]}), names))).toContain("đã nạp và đánh dấu");
  });

  it("text of a file is inert in the page and no formula in the CSV", () => {
    const found = slip({
      name: `exports/${hostile}.csv`,
      problems: [problem({sheet: hostile, column: hostile, message: {vi: hostile, en: hostile}})]
    });
    const html = slipHtml(found, names);
    expect(html).not.toMatch(/<img|<script|\$\{/);
    expect(textOf(html)).toContain(hostile);
    const [line = []] = findingRows(found);
    expect(line[1]).toBe(`'${hostile}`);
    for (const row of Papa.parse<string[]>(slipCsv(found).replace(/^\uFEFF/, "")).data)
      for (const cell of row) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
  });

  it("the CSV holds every finding, errors first; the page lists so many and says how many more there are", () => {
    const many = Array.from({length: listed + 3}, (_, index) =>
      problem({row: index + 2, cell: `B${index + 2}`})
    );
    const found = slip({problems: [problem({severity: "note", code: "dash-as-zero"}), ...many]});
    const lines = findingRows(found);
    expect(lines).toHaveLength(listed + 4);
    expect(lines.at(-1)?.at(-1)).toBe("dash-as-zero");
    const html = slipHtml(found, names);
    expect(html.match(/<td class="rule" title="[a-z-]+">/g)).toHaveLength(listed + 1);
    expect(textOf(html)).toContain("Còn 3 mục nữa");
  });

  it("findings that are only counted count in the sentence, at the title, and among those the page leaves out", () => {
    const warning = (row: number) => problem({severity: "warning", row, cell: `B${row}`});
    const more = problem({severity: "warning", code: "more-findings", row: null, cell: null, others: 4000});
    const found = slip({
      rows: {read: 9000, loaded: 9000, unchanged: 0, rejected: 0, ignored: 0},
      problems: [...Array.from({length: listed + 3}, (_, index) => warning(index + 2)), more]
    });
    expect(conclusion(found).vi).toContain(`Có ${listed + 4003} điểm cần kiểm tra.`);
    const text = textOf(slipHtml(found, names));
    expect(text).toContain(`(${listed + 4003})`);
    expect(text).toContain("Còn 4003 mục nữa");
  });

  it("notes that say the same of several rows stand in one line of the page, with all rows; the CSV has a line for each", () => {
    const note = (row: number, some: Partial<Problem> = {}) =>
      problem({severity: "note", code: "outside-table", row, column: null, cell: null, ...some});
    const zero = (row: number) =>
      problem({severity: "note", code: "dash-as-zero", row, column: "Số vụ", cell: `F${row}`});
    const notes = [
      ...[11, 18, 20, 21].map((row) => note(row)),
      ...[31, 32, 33].map((row) => note(row)),
      note(40, {sheet: "Q4"}),
      note(41, {message: {vi: "Khác.", en: "Another."}}),
      zero(12),
      zero(14)
    ];
    const found = slip({problems: [problem({}), problem({row: 13, cell: "B13"}), ...notes]});
    const html = slipHtml(found, names);
    const text = textOf(html);
    expect(text).toContain("dòng 11, 18, 20, 21, 31–33 rows 11, 18, 20, 21, 31–33");
    for (const part of ["dòng 40 row 40", "dòng 41 row 41", "F12, F14", "(11)"]) expect(text).toContain(part);
    // errors are a list to be worked off: one line each
    expect(html.match(/<td class="rule" title="[a-z-]+">/g)).toHaveLength(2 + 4);
    expect(findingRows(found)).toHaveLength(2 + 11);
  });

  it("of very many rows the first fifty are named in the line, and how many more there are", () => {
    const problems = Array.from({length: 60}, (_, index) =>
      problem({severity: "note", code: "outside-table", row: 2 * index + 1, column: null, cell: null})
    );
    const text = textOf(slipHtml(slip({problems}), names));
    expect(text).toContain("97, 99 (+10)");
    expect(text).not.toContain("101");
  });

  it("its head says to whom it goes, about which file, received when, for which unit and period", () => {
    const head = [
      ["Kính gửi", "To", "Công an tỉnh Bình Lâm", "Police, Binh Lam province"],
      ["Tệp", "File", "exports/so-lieu.csv", "exports/so-lieu.csv"],
      ["Nhận ngày", "Received on", "17/9/2024", "17 September 2024"],
      ["Loại số liệu", "Kind of figures", "Số liệu đã công bố", "Published figures"],
      ["Đơn vị báo cáo", "Reporting unit", "Công an huyện Lâm Khê", "Police, Lam Khe district"],
      [
        "Kỳ báo cáo",
        "Period",
        "quý III/2024 (15/6/2024–14/9/2024)",
        "Q3 2024 (15 June 2024 – 14 September 2024)"
      ]
    ];
    const text = textOf(slipHtml(slip(), names));
    for (const words of head) for (const word of words) expect(text).toContain(word);
    const csv = Papa.parse<string[]>(slipCsv(slip()).replace(/^\uFEFF/, "")).data;
    expect(csv.slice(0, head.length)).toEqual(
      head.map(([vi, en, value, inEnglish]) => [
        `${vi} / ${en}`,
        value === inEnglish ? value : `${value} / ${inEnglish}`
      ])
    );
  });

  it("what is not known is a blank to be filled in; of a refused file so are unit and period; other kinds have none", () => {
    const head = {office: null, reporters: [], periods: []};
    const labels = (found: Slip) => slipHead(found).map(({label, value}) => [label.vi, value === null]);
    expect(labels(slip({state: "refused", received: null, kind: null, head}))).toEqual([
      ["Kính gửi", true],
      ["Tệp", false],
      ["Nhận ngày", true],
      ["Loại số liệu", false],
      ["Đơn vị báo cáo", true],
      ["Kỳ báo cáo", true]
    ]);
    expect(labels(slip({head})).map(([label]) => label)).toEqual([
      "Kính gửi",
      "Tệp",
      "Nhận ngày",
      "Loại số liệu"
    ]);
    expect(textOf(slipHtml(slip({head}), names))).toContain(unknownBlank);
    expect(slipCsv(slip({head}))).toContain(`Kính gửi / To,${unknownBlank}`);
  });

  it("of many periods the first and the last are named, and how many there are", () => {
    const periods = Array.from({length: 7}, (_, index) => ({
      vi: `năm ${2011 + index}`,
      en: String(2011 + index)
    }));
    const found = slip({head: {office: null, reporters: [], periods}});
    expect(slipHead(found).at(-1)?.value).toEqual({
      vi: "7 kỳ: năm 2011 … năm 2017",
      en: "7 periods: 2011 … 2017"
    });
  });

  it("a finding about the whole file says so, and needs no place", () => {
    const whole = problem({sheet: null, row: null, column: null, cell: null});
    expect(textOf(slipHtml(slip({problems: [whole]}), names))).toContain("cả tệp");
  });

  it("the page loads nothing and runs nothing", () => {
    const html = slipHtml(slip(), names);
    expect(html).toContain("default-src 'none'");
    expect(html).not.toMatch(/<(?:script|link|img|iframe)|https?:|url\(/);
  });

  it("real findings of a faulty file stand in its slip, each with its cell", () => {
    const bytes = readFileSync(new URL("../input/exports/faults-in-several-cells.csv", import.meta.url));
    const {problems} = readExport(bytes);
    expect(problems.length).toBeGreaterThan(1);
    const text = textOf(slipHtml(slip({problems}), names));
    for (const {cell, message} of problems) {
      expect(text).toContain(cell ?? "");
      expect(text).toContain(message.vi.replace(/\s+/g, " "));
    }
  });
});

describe("writeSlip", () => {
  const folder = mkdtempSync(join(tmpdir(), "so138-slip-"));
  afterEach(() => {
    rmSync(folder, {recursive: true, force: true});
  });

  it("writes page and table under the file's name, and removes the marked copy of an earlier run", async () => {
    const page = await writeSlip(folder, slip(), new Uint8Array([80, 75]));
    expect(page).toBe(join(folder, "exports", "so-lieu.csv.html"));
    expect(readdirSync(join(folder, "exports")).sort()).toEqual([
      "so-lieu.csv.csv",
      "so-lieu.csv.danh-dau.xlsx",
      "so-lieu.csv.html"
    ]);
    expect(readFileSync(page, "utf8")).toContain("so-lieu.csv.danh-dau.xlsx");
    await writeSlip(folder, slip(), null);
    expect(readdirSync(join(folder, "exports")).sort()).toEqual(["so-lieu.csv.csv", "so-lieu.csv.html"]);
  });
});
