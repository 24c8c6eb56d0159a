import {describe, expect, it} from "vitest";
import {readExport} from "#loaders/exports/readExport.ts";

const read = (text: string) => readExport(new TextEncoder().encode(text));
const header = "Kỳ số liệu;Địa bàn;Chỉ tiêu;Đơn vị tính;Giá trị;Nguồn;Độ tin cậy";
const row = "Năm 2018;Toàn quốc;khởi tố;vụ;200;Báo A;Cao";
/** Ten million characters: more than any form, as a damaged or hostile file may hold. */
const huge = 10_000_000;

describe("readExport", () => {
  it("a row leads back to its place in the spreadsheet, and is identified by what it states", () => {
    expect(read(`${header}\n${row}\n`).rows).toEqual([
      {
        key: "VN | 2018 | cases-initiated | bao a",
        sheet: null,
        row: 2,
        cell: "E2",
        scope: null,
        illustrative: false,
        area: "VN",
        period: {id: "2018", kind: "year", basis: "unstated", start: "2018-01-01", end: "2018-12-31"},
        indicator: "cases-initiated",
        value: 200,
        source: "Báo A",
        confidence: "high",
        qualifiers: []
      }
    ]);
  });

  it("the same fact in other words is the same key", () => {
    const other = row
      .replace("Năm 2018", "01/2018-12/2018")
      .replace("khởi tố", "Số vụ khởi tố")
      .replace("Báo A", "BÁO  A");
    const [first, second] = [row, other].map((line) => read(`${header}\n${line}\n`).rows[0]);
    expect(second?.key).toBe(first?.key);
  });

  it("the period of a pilot's figure is that of its dates, on the calendar", () => {
    const {rows} = read(
      "Chỉ đạo điểm;Giai đoạn;Địa bàn;Từ ngày;Đến ngày;Chỉ tiêu;Đơn vị tính;Giá trị\n" +
        "LS-2021;Chỉ đạo điểm;Huyện Lộc Bình;1/6/2021;30/6/2022;phát hiện, xử lý;vụ;-\n"
    );
    expect(rows).toEqual([
      {
        key: "LS-2021 | pilot | 188@2008-08-01 | 2021-06-01..2022-06-30 | cases-found-and-handled",
        sheet: null,
        row: 2,
        cell: "H2",
        scope: null,
        illustrative: false,
        pilot: "LS-2021",
        window: "pilot",
        area: "188@2008-08-01",
        period: {
          id: "2021-06-01..2022-06-30",
          kind: "dates",
          basis: "calendar",
          start: "2021-06-01",
          end: "2022-06-30"
        },
        indicator: "cases-found-and-handled",
        value: 0,
        source: null
      }
    ]);
  });

  it("a message echoes one line of at most 60 characters, without what would steer a terminal", () => {
    const {problems} = read(
      `${header}\n${row}\n${row.replace("Năm 2018", `\u001b[2J\u202e${"x".repeat(500)}`)}\n`
    );
    const [problem] = problems;
    expect(problem?.message.en).toMatch(/«\uFFFD\[2J\uFFFDx{54}…»/);
  });

  it("names of the language's own properties are neither columns nor words of a list", () => {
    const hostile = read(
      `${header};__proto__;constructor\n${row};a;b\n${row.replace("Cao", "constructor")};;\n`
    );
    expect(hostile).toMatchObject({kind: "published", read: 2, rejected: 1});
    expect(hostile.problems.map(({code}) => code)).toEqual([
      "unknown-column",
      "unknown-column",
      "unknown-confidence"
    ]);
  });

  it.each(["a", ";", "1.", '"', '"a" ', '"a";'])(
    "one line of ten million characters %j does not hang",
    (unit) => {
      const {
        kind,
        rows,
        read: count,
        rejected,
        ignored
      } = read(`${header}\n${unit.repeat(huge / unit.length)}`);
      expect({kind, rows}).toEqual({kind: null, rows: []});
      expect(count).toBe(rejected + ignored);
    }
  );

  it("a source of ten million characters is taken as it is", () => {
    const source = "x".repeat(huge);
    const {rows} = read(`${header}\n${row.replace("Báo A", source)}\n`);
    expect(rows[0]?.["source"] === source).toBe(true);
  });
});
