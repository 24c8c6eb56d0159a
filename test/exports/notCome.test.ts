import {describe, expect, it} from "vitest";
import {readExport} from "#loaders/exports/readExport.ts";
import {binhLam} from "./kind/returns/binhLam.ts";
import {lamKheForm} from "./kind/returns/lamKhe.ts";

const reference = binhLam(lamKheForm);
const read = (lines: readonly string[], notAfter: string | null) =>
  readExport(Buffer.from(`${lines.join("\n")}\n`), {reference, notAfter});
const found = (lines: readonly string[], notAfter: string | null) =>
  read(lines, notAfter)
    .problems.filter(({code}) => /^(?:date|period)-not-/.test(code))
    .map(({severity, code, cell}) => `${severity} ${code} ${cell ?? ""}`.trim());

/** A file of each kind with one row about something of 2024, the day before it, and the cell that says so. */
const kinds: [string, string[], string, string][] = [
  [
    "a stage of a case",
    ["Mã vụ;Nơi xảy ra;Tình trạng;Ngày khởi tố", "VA-24-01;Tỉnh Lạng Sơn;Đang điều tra;20/9/2024"],
    "2024-09-19",
    "date-not-come D2"
  ],
  [
    "a case of which nothing else can be read",
    ["Mã vụ;Nơi xảy ra;Tình trạng;Ngày khởi tố", "VA-24-01;Tỉnh Lạng Sơn;zzz;20/9/2024"],
    "2024-09-19",
    "date-not-come D2"
  ],
  [
    "an activity in one cell",
    ["Địa bàn;Kỳ;Hoạt động;Số buổi", "Tỉnh Lạng Sơn;Quý III/2024;Tập huấn;2"],
    "2024-06-30",
    "period-not-come B2"
  ],
  [
    "an activity by its days",
    ["Địa bàn;Từ ngày;Đến ngày;Hoạt động;Số buổi", "Tỉnh Lạng Sơn;05/9/2024;06/9/2024;Tập huấn;2"],
    "2024-09-04",
    "period-not-come B2"
  ],
  [
    "a pilot",
    [
      "Chỉ đạo điểm;Giai đoạn;Địa bàn;Từ ngày;Đến ngày;Chỉ tiêu;Đơn vị tính;Giá trị;Nguồn công bố",
      "LS-2021;Chỉ đạo điểm;Các huyện Cao Lộc, Lộc Bình, Tràng Định;01/6/2021;30/6/2022;Số vụ phát hiện, xử lý;vụ;2;x"
    ],
    "2021-05-31",
    "period-not-come D2"
  ],
  [
    "a published figure",
    [
      "Kỳ số liệu;Địa bàn;Chỉ tiêu;Đơn vị tính;Giá trị;Nguồn;Độ tin cậy;Lưu ý",
      "6 tháng cuối năm 2024;Toàn quốc;phát hiện;vụ;10;example.org/report;Cao;"
    ],
    "2024-06-30",
    "period-not-come A2"
  ],
  [
    "a population",
    [
      "Địa bàn;Năm;Dân số trung bình (người);Cơ sở số liệu",
      "Tỉnh Lạng Sơn;2024;800.000;Dân số trung bình năm"
    ],
    "2023-12-31",
    "period-not-come B2"
  ],
  [
    "a return, one row each",
    [
      "Đơn vị báo cáo;Kỳ báo cáo;Từ ngày;Đến ngày;Địa bàn;Khâu;Đơn vị tính;Mới",
      "Công an huyện Lâm Khê;Quý III/2024;15/6/2024;14/9/2024;Xã Hòa Lĩnh;Khởi tố;bị can;3"
    ],
    "2024-06-14",
    "period-not-come B2"
  ]
];

describe("what cannot have happened when a file was received", () => {
  it.each(kinds)("%s is rejected, with the day before it", (_, lines, before, said) => {
    expect(found(lines, before)).toEqual([`error ${said}`]);
    expect(read(lines, before)).toMatchObject({taken: 0, rejected: 1});
  });

  it.each(kinds)("%s is no such finding on its day, nor where the day is not known", (_, lines, before) => {
    const day = new Date(Date.parse(before) + 86_400_000).toISOString().slice(0, 10);
    expect(found(lines, day).filter((one) => one.includes("not-come"))).toEqual([]);
    expect(found(lines, null)).toEqual([]);
  });

  it("the message names the date and the day of receipt, and what to do with a planned date", () => {
    const [, lines] = kinds[0] ?? ["", []];
    const {message} = read(lines, "2024-09-19").problems.find(({code}) => code === "date-not-come") ?? {};
    expect(message?.vi).toMatch(/«20\/9\/2024» sau ngày nhận tệp \(19\/9\/2024\).*dự kiến/);
    expect(message?.en).toMatch(/«20\/9\/2024».*planned/);
  });

  it("the planned end of a pilot's window is allowed, days of an activity that are not over are to be checked", () => {
    const linesOf = (name: string) => kinds.find(([one]) => one === name)?.[1] ?? [];
    expect(found(linesOf("a pilot"), "2021-12-31")).toEqual([]);
    expect(found(linesOf("an activity by its days"), "2024-09-05")).toEqual(["warning period-not-over C2"]);
    expect(found(linesOf("an activity in one cell"), "2024-09-16")).toEqual([]);
  });
});
