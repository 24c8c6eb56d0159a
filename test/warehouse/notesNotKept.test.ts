import {readFileSync} from "node:fs";
import {join} from "node:path";
import {strFromU8, strToU8, unzipSync, zipSync} from "fflate";
import {openWorkbook} from "#loaders/exports/file/openWorkbook.ts";
import type {CellSpec} from "#loaders/exports/file/xlsx/workbookSpec.ts";
import {writeXlsx} from "#loaders/exports/file/xlsx/writeXlsx.ts";
import {readExport} from "#loaders/exports/readExport.ts";
import {expect, test} from "vitest";
import {sha256} from "../../loaders/warehouse/archive.ts";
import {rebuild} from "../../loaders/warehouse/derive.ts";
import type {Receipt} from "../../loaders/warehouse/receipts.ts";
import {archived, at, contentOf, outcome, receiptLines, workplace} from "./workplace.ts";

const secret = "Cháu Lò Thị Mai đã được đưa về";
const long =
  "Đơn vị báo cáo;Kỳ báo cáo;Từ ngày;Đến ngày;Cách tính;Địa bàn;Khâu;Đơn vị tính;Kỳ trước chuyển sang;Mới;Tổng thụ lý;Đã giải quyết;Còn lại;Ghi chú";
const line = (unit: string, counts: string, note: string) =>
  `Công an huyện Lộc Bình;Quý I năm 2023;15/12/2022;14/3/2023;Trong kỳ;Huyện Lộc Bình;truy tố;${unit};${counts};${note}`;
const returned = (note: string) =>
  `${[long, line("vụ án khởi tố", "2;3;5;1;4", note), line("bị can", ";;;;", "Không phát sinh")].join("\n")}\n`;

const files = {
  "bieu.csv": returned(secret),
  "so-vu.csv": `Mã vụ;Nơi xảy ra;Tình trạng;Ngày khởi tố;Ghi chú\nVA-24-01;Tỉnh Lạng Sơn;Đang điều tra;12/01/2024;${secret}\n`,
  "cong-bo.csv": `Kỳ số liệu;Địa bàn;Chỉ tiêu;Đơn vị tính;Giá trị;Nguồn;Độ tin cậy;Ghi chú\nNăm 2018;Toàn quốc;khởi tố;vụ;200;Báo A;Cao;${secret}\n`
};

const textOf = (bytes: Uint8Array) => {
  if (bytes[0] !== 0x50) return Buffer.from(bytes).toString("utf8");
  return Object.values(unzipSync(bytes))
    .map((part) => strFromU8(part))
    .join("\n");
};
const kept = (state: string) =>
  archived(state).map((name) => textOf(readFileSync(join(state, "archive", name))));

test("no archived copy holds a free note; the words by which rows are read stay, and rebuild reads the same", async () => {
  const {settings, write, state, ingest} = workplace();
  for (const [name, text] of Object.entries(files)) write(name, text);
  const first = await ingest(at("2026-11-01"));
  for (const name of Object.keys(files)) {
    const {state: of, problems, rows} = outcome(first, name);
    expect([name, of, rows.rejected]).toEqual([name, "new", 0]);
    expect(problems.filter(({code}) => code === "notes-not-kept")).toMatchObject([
      {severity: "note", cell: null}
    ]);
  }
  expect(kept(state)).toHaveLength(3);
  expect(kept(state).join("\n")).not.toMatch(/Mai|đưa về/);
  expect(kept(state).join("\n")).toContain("Không phát sinh");
  const hashes = receiptLines(state).map((one) => (JSON.parse(one) as Receipt).sha256);
  expect(new Set(hashes)).toEqual(new Set(Object.values(files).map((text) => sha256(text))));
  const content = await contentOf(settings.warehouse);
  expect(content["return_row"]?.length ?? 0).toBe(10);
  expect(await rebuild(settings.warehouse, state)).toBe(3);
  expect(await contentOf(settings.warehouse)).toEqual(content);
  const again = await ingest(at("2026-11-02"));
  expect(again.files.map((file) => file.state)).toEqual(["unchanged", "unchanged", "unchanged"]);
  expect(receiptLines(state)).toHaveLength(3);
});

test("a file without free notes is kept as it came", async () => {
  const {write, state, ingest} = workplace();
  write("bieu.csv", returned("Số liệu riêng"));
  const found = outcome(await ingest(at("2026-11-01")), "bieu.csv");
  expect(found.problems.map(({code}) => code)).not.toContain("notes-not-kept");
  expect(archived(state)).toEqual([sha256(returned("Số liệu riêng"))]);
});

const row = (...texts: (string | number)[]): CellSpec[] =>
  texts.map((one) => (typeof one === "number" ? {kind: "number", value: one} : {kind: "text", text: one}));
const register = (note: string) => [
  row("Mã vụ", "Nơi xảy ra", "Tình trạng", "Ngày khởi tố", "Số bị can", "Ghi chú"),
  [
    ...row("VA-24-01", "Tỉnh Lạng Sơn", "Đang điều tra"),
    {kind: "date", day: "2024-01-12"} as const,
    ...row(2, note)
  ],
  [
    ...row("VA-24-02", "Tỉnh Lạng Sơn", "Đang điều tra"),
    {kind: "date", day: "2024-02-03"} as const,
    ...row(1, "")
  ]
];

test("a workbook is written anew without the notes, hidden sheets and comments included, and states the same figures", () => {
  const sent = writeXlsx({
    sheets: [
      {name: "Sổ", rows: register(secret)},
      {name: "Cũ", hidden: true, rows: register(secret)}
    ]
  });
  const withComment = zipSync({
    ...unzipSync(sent),
    "xl/comments1.xml": strToU8("<comments>Lò Thị Mai</comments>")
  });
  const read = readExport(withComment);
  if (!read.archive) throw new Error("There is a reduced copy.");
  expect(textOf(read.archive)).not.toContain("Mai");
  const again = readExport(read.archive);
  expect(again.rows).toEqual(read.rows);
  expect(read.rows).toHaveLength(2);
  expect(again.archive).toBeUndefined();
  const workbook = openWorkbook(read.archive);
  if ("problem" in workbook) throw new Error(workbook.problem.message.en);
  expect(workbook.sheets.map(({hidden, rows}) => [hidden, rows.length])).toEqual([
    [false, 3],
    [true, 3]
  ]);
});

test("a share and a cell that could not be read are the same in the archived copy", () => {
  const titles = [
    "Kỳ số liệu",
    "Địa bàn",
    "Chỉ tiêu",
    "Đơn vị tính",
    "Giá trị",
    "Nguồn",
    "Độ tin cậy",
    "Ghi chú"
  ];
  const figure = (year: number, value: CellSpec, source: CellSpec): CellSpec[] => [
    ...row(`Năm ${year}`, "Toàn quốc", "số vụ phát hiện, khởi tố mới so với cùng kỳ", "%"),
    value,
    source,
    ...row("Cao", secret)
  ];
  const sent = unzipSync(
    writeXlsx({
      sheets: [
        {
          name: "Số liệu",
          rows: [
            row(...titles),
            figure(2018, {kind: "number", value: 0.933, style: "percent"}, {kind: "text", text: "Báo A"}),
            figure(
              2019,
              {kind: "number", value: 0.5, style: "percent"},
              {kind: "formula", formula: "A1", value: "?"}
            )
          ]
        }
      ]
    })
  );
  const part = "xl/worksheets/sheet1.xml";
  sent[part] = strToU8(strFromU8(sent[part] ?? new Uint8Array()).replace("<v>?</v>", ""));
  const read = readExport(zipSync(sent));
  expect(read.problems.map(({code}) => code)).not.toContain("unknown-indicator");
  expect(read.rows.map((one) => one["value"])).toEqual([93.3]);
  if (!read.archive) throw new Error("There is a reduced copy.");
  const again = readExport(read.archive);
  expect(again.rows).toEqual(read.rows);
  expect(again.rejected).toBe(1);
});

test("where no copy can be written the file is kept as it came, and a warning says so", () => {
  const sent = unzipSync(writeXlsx({sheets: [{name: "TEN", rows: register(secret)}]}));
  const part = "xl/workbook.xml";
  sent[part] = strToU8(
    strFromU8(sent[part] ?? new Uint8Array()).replace('"TEN"', `"${"Trang ".repeat(8)}1"`)
  );
  const read = readExport(zipSync(sent));
  expect(read.kind).toBe("cases");
  expect(read.archive).toBeUndefined();
  expect(read.problems.map(({severity, code}) => [severity, code])).toContainEqual(["warning", "notes-kept"]);
});
