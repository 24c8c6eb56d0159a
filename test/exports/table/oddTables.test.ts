import {describe, expect, it} from "vitest";
import {writeXlsx} from "#loaders/exports/file/xlsx/writeXlsx.ts";
import {readExport} from "#loaders/exports/readExport.ts";
import {inventedReference} from "../inventedReference.ts";

const read = (text: string) => readExport(new TextEncoder().encode(text), {reference: inventedReference});
const published = "Kỳ số liệu;Địa bàn;Chỉ tiêu;Đơn vị tính;Giá trị;Nguồn;Độ tin cậy";
const cases =
  "Mã vụ;Nơi xảy ra;Điều;Ngày tiếp nhận tin;Ngày khởi tố;Tình trạng;Số bị can;Số bị hại;Mục đích;Tuyến;Ghi chú";
const codes = ({problems}: ReturnType<typeof read>) =>
  problems.filter(({severity}) => severity !== "note").map(({code, row}) => `${code} ${row ?? ""}`.trim());

describe("odd tables", () => {
  it("a count in threes is not taken for decimals because another row of the column has a percentage", () => {
    const found = read(
      [
        published,
        "Năm 2019;Toàn quốc;phát hiện;vụ;2.000;n;Cao",
        "Năm 2020;Toàn quốc;phát hiện;vụ;130;n;Cao",
        "Năm 2020;Toàn quốc;số vụ phát hiện, khởi tố mới so với cùng kỳ;%;21.5;n;Cao"
      ].join("\n")
    );
    expect(codes(found)).toContain("ambiguous-number 2");
    expect(found.rows.map((row) => row["value"])).not.toContain(2);
  });

  it("a row written with another delimiter is rejected, not passed over", () => {
    const found = read(
      [
        published,
        "Năm 2019,Toàn quốc,phát hiện,vụ,10,n,Cao",
        "Năm 2020;Toàn quốc;phát hiện;vụ;12;n;Cao"
      ].join("\n")
    );
    expect(found).toMatchObject({read: 2, taken: 1, rejected: 1, ignored: 0});
  });

  it("a case whose place is «Tổng» is a case with an unknown place, no total", () => {
    const found = read(
      [
        cases,
        "VA-1;Xã Tân Sơn;150;;03/04/2024;Đang điều tra;1;1;;;",
        "VA-3;Tổng;150;;03/04/2024;Đang điều tra;9;9;;;"
      ].join("\n")
    );
    expect(found).toMatchObject({taken: 1, rejected: 1, ignored: 0});
  });

  it("one date with the month first makes the whole column to be checked", () => {
    const found = read(
      [
        cases,
        "VA-1;Xã Tân Sơn;150;;03/04/2024;Đang điều tra;1;1;;;",
        "VA-2;Xã Tân Sơn;150;;12/31/2024;Đang điều tra;1;1;;;"
      ].join("\n")
    );
    expect(codes(found)).toEqual(expect.arrayContaining(["dates-may-be-turned 1", "month-before-day 3"]));
  });

  it("a table of 130,000 wrong rows is read: every row is counted, the first thousand are listed", () => {
    const row = "Năm 1800;Toàn quốc;khởi tố;vụ;200;Báo A;Cao";
    const found = read([published, ...Array.from({length: 130_000}, () => row)].join("\n"));
    expect(found).toMatchObject({kind: null, read: 130_000, rejected: 130_000});
    const [about, ...rows] = found.problems;
    expect(about).toMatchObject({code: "no-valid-row", row: null});
    const last = rows.pop();
    expect(rows.map(({row}) => row)).toEqual(Array.from({length: 1000}, (_, index) => index + 2));
    expect(new Set(rows.map(({code}) => code)).size).toBe(1);
    expect(last).toMatchObject({severity: "error", code: "more-findings", others: 129_000});
  });

  it("an error of the spreadsheet rejects its row with what to do", () => {
    const bytes = writeXlsx({
      sheets: [
        {
          name: "B",
          rows: [
            published.split(";").map((text) => ({kind: "text" as const, text})),
            ...["2018", "2019"].map((year, index) => [
              ...["Toàn quốc", "khởi tố", "vụ"].reduce(
                (cells, text) => [...cells, {kind: "text" as const, text}],
                [{kind: "text" as const, text: `Năm ${year}`}]
              ),
              index === 0
                ? {kind: "number" as const, value: 200}
                : {kind: "formula" as const, formula: "1/0", value: "#DIV/0!"},
              {kind: "text" as const, text: "Báo A"},
              {kind: "text" as const, text: "Cao"}
            ])
          ]
        }
      ]
    });
    const found = readExport(bytes);
    expect(found).toMatchObject({taken: 1, rejected: 1});
    expect(found.problems).toMatchObject([{severity: "error", code: "error-cell", row: 3, cell: "E3"}]);
  });
});
