import {describe, expect, it} from "vitest";
import {textSheet} from "#loaders/exports/file/textSheet.ts";
import {exportKinds} from "#loaders/exports/index.ts";
import {longCounts} from "#loaders/exports/kind/returns/longColumns.ts";
import {knownLayouts, recogniseTable} from "#loaders/exports/table/recogniseTable.ts";
import {binhLam, place} from "./binhLam.ts";
import {lamKheForm} from "./lamKhe.ts";
import {readSheet} from "./readSheet.ts";

const reference = binhLam(lamKheForm);
const stem = {
  "Đơn vị báo cáo": "Công an huyện Lâm Khê",
  "Kỳ báo cáo": "9 tháng năm 2024",
  "Từ ngày": "15/12/2023",
  "Đến ngày": "14/9/2024",
  "Địa bàn": "Xã Hòa Lĩnh",
  Khâu: "giải quyết tin",
  "Đơn vị tính": "tin"
};
type Row = Record<string, string>;

/** A table of these rows: the columns of the first, and what `stem` says where a row says nothing else. */
function table(...rows: Row[]) {
  const titles = [...new Set([...Object.keys(stem), ...rows.flatMap((row) => Object.keys(row))])];
  return textSheet(
    [titles, ...rows.map((row) => titles.map((title) => ({...stem, ...row})[title] ?? ""))],
    ";"
  );
}
const read = (...rows: Row[]) => readSheet(table(...rows), reference);
const factsOf = (...rows: Row[]) =>
  read(...rows).rows.map(({measure, detail, value, how, cell}) => [measure, detail, value, how, cell]);
const codes = (...rows: Row[]) =>
  read(...rows).problems.map(({code, cell}) => `${code} ${cell ?? ""}`.trim());

describe("the long layout of returns", () => {
  it("a row states one fact for each count that it fills", () => {
    const {rows, problems, form, taken} = read({
      "Kỳ trước chuyển sang": "1",
      Mới: "03",
      "Tổng thụ lý": "4",
      "Đã giải quyết": "3",
      "Còn lại": "1",
      "Quá hạn": ""
    });
    expect({form, problems, taken}).toEqual({form: null, problems: [], taken: 1});
    const head = {
      sheet: null,
      row: 2,
      illustrative: false,
      reporter: `police:${place("X01")}`,
      form: null,
      accumulation: "cumulative",
      area: place("X0101"),
      stage: "report-resolved",
      unit: "report",
      detail: null,
      how: "stated"
    };
    expect(rows).toMatchObject([
      {...head, measure: "carried-over", value: 1, cell: "H2"},
      {...head, measure: "new", value: 3, cell: "I2"},
      {...head, measure: "handled", value: 4, cell: "J2"},
      {...head, measure: "done", value: 3, cell: "K2"},
      {...head, measure: "remaining", value: 1, cell: "L2"}
    ]);
    const [first] = rows;
    const {period, scope, key} = first ?? {};
    expect(period).toMatchObject({basis: "administrative", start: "2023-12-15", end: "2024-09-14"});
    expect(scope).toBe(`returns:police:${place("X01")}||${period?.id ?? ""}|cumulative`);
    expect(key).toBe(
      [
        `police:${place("X01")}`,
        "",
        period?.id,
        "cumulative",
        place("X0101"),
        "report-resolved",
        "report",
        "carried-over",
        ""
      ].join(" | ")
    );
  });

  it("every column of counts is read as what its title says", () => {
    const row = Object.fromEntries(longCounts.map(({header}, index) => [header, String(index)]));
    const {rows} = read({...row, "Đơn vị báo cáo": "Viện kiểm sát nhân dân huyện Lâm Khê"});
    expect(rows.map(({measure, detail, value}) => [measure, detail, value])).toEqual([
      ["carried-over", null, 0],
      ["new", null, 1],
      ["inflow", "resumed", 2],
      ["inflow", "transferred", 3],
      ["inflow", "returned", 4],
      ["inflow", "split", 5],
      ["handled", null, 6],
      ["done", null, 7],
      ["outflow", "transferred", 8],
      ["outflow", "returned", 9],
      ["outflow", "joined", 10],
      ["remaining", null, 11],
      ["overdue", null, 12]
    ]);
  });

  it("a file returned for investigation comes back to the police, and leaves a procuracy", () => {
    const returned = {Mới: "2", "Trả hồ sơ điều tra bổ sung": "1"};
    expect(factsOf(returned)[1]?.slice(0, 2)).toEqual(["inflow", "returned"]);
    expect(
      factsOf({...returned, "Đơn vị báo cáo": "Viện kiểm sát nhân dân huyện Lâm Khê"})[1]?.slice(0, 2)
    ).toEqual(["outflow", "returned"]);
  });

  it("stages and units are named in Vietnamese, in English or by code; without marks too", () => {
    for (const stage of ["Khởi tố", "khoi to", "initiated"])
      expect(read({Khâu: stage, "Đơn vị tính": "accused", Mới: "1"}).rows[0]).toMatchObject({
        stage: "initiated",
        unit: "accused"
      });
    expect(codes({Khâu: "điều gì", "Đơn vị tính": "cái", Mới: "1"})).toEqual([
      "unknown-code F2",
      "unknown-code G2"
    ]);
  });

  it("title and days of a period must agree; without days the year of the administration is assumed, and said", () => {
    expect(codes({"Kỳ báo cáo": "Quý III/2024", Mới: "1"})).toEqual(["period-contradicts-dates B2"]);
    const {rows, problems} = read({"Từ ngày": "", "Đến ngày": "", Mới: "1", "Kỳ báo cáo": "Quý III/2024"});
    expect(rows[0]).toMatchObject({
      accumulation: "in-period",
      period: {basis: "administrative", start: "2024-06-15", end: "2024-09-14"}
    });
    expect(problems.map(({code, severity}) => [code, severity])).toEqual([["window-assumed", "note"]]);
    expect(codes({"Từ ngày": "", Mới: "1"})).toEqual(["half-dates C2"]);
    expect(codes({"Kỳ báo cáo": "hôm nay", Mới: "1"})).toEqual(["unknown-period B2"]);
    expect(codes({"Đến ngày": "31/9/2024", Mới: "1"})).toEqual(["not-a-date D2"]);
  });

  it("the way of counting is said by the period or in a column", () => {
    const quarter = {"Kỳ báo cáo": "Quý I/2024", "Đến ngày": "14/3/2024", Mới: "1"};
    expect(read(quarter).rows[0]?.accumulation).toBe("in-period");
    expect(read({...quarter, "Cách tính": "Lũy kế"}).rows[0]?.accumulation).toBe("cumulative");
    expect(codes({...quarter, "Cách tính": "tùy"})).toEqual(
      ["unknown-accumulation H2"].map((one) => one.replace("H", "I"))
    );
  });

  it("a form is named by its code or name, or as the office calls it", () => {
    const formOf = (text: string) => read({Biểu: text, Mới: "1"}).rows[0]?.form;
    expect(formOf("LAM-KHE-MBN")).toBe("lam-khe-mbn");
    expect(formOf(lamKheForm.name.vi)).toBe("lam-khe-mbn");
    expect(formOf("Biểu 03")).toBe("Biểu 03");
    expect(formOf("")).toBeNull();
  });

  it("nil returns, dashes and what is not reported", () => {
    expect(factsOf({Mới: "Không phát sinh", "Còn lại": ""})).toEqual([
      ["new", null, 0, "nil", "H2"],
      ["remaining", null, 0, "nil", "I2"]
    ]);
    expect(
      factsOf({Mới: "", "Còn lại": "", "Ghi chú": "Chưa báo cáo"}).map((fact) => fact.slice(2, 4))
    ).toEqual([
      [null, "not-reported"],
      [null, "not-reported"]
    ]);
    expect(factsOf({Mới: "-"})).toEqual([["new", null, 0, "dash", "H2"]]);
  });

  it("a row without any count is rejected", () => {
    const {problems, rejected, taken} = read({Mới: "1"}, {Mới: "", "Địa bàn": "Xã Bản Đồn"});
    expect({rejected, taken}).toEqual({rejected: 1, taken: 1});
    expect(problems.map(({code}) => code)).toEqual(["blank-row"]);
  });

  it("totals are compared and not taken", () => {
    const total = Object.fromEntries(Object.keys(stem).map((title) => [title, ""]));
    for (const word of ["Cộng", "Tổng cộng", "Tổng số", "Toàn tỉnh", "Toàn huyện"]) {
      const rows = [{Mới: "1"}, {Mới: "2", "Địa bàn": "Xã Bản Đồn"}];
      const {taken, ignored, problems} = read(...rows, {...total, "Địa bàn": word, Mới: "4"});
      expect({taken, ignored}).toEqual({taken: 2, ignored: 1});
      expect(problems.map(({code}) => code)).toEqual(["total-row", "total-differs"]);
    }
  });

  it("all faults of a row are told at once", () => {
    expect(
      codes({"Đơn vị báo cáo": "", "Kỳ báo cáo": "", "Địa bàn": "", Khâu: "", "Đơn vị tính": "", Mới: "1,5"})
    ).toEqual(["blank A2", "blank B2", "blank E2", "blank F2", "blank G2", "not-whole H2"]);
  });

  it("other months than those of the plans count by their days", () => {
    const eleven = {"Kỳ báo cáo": "11 tháng năm 2024", Mới: "3"};
    const {rows, problems} = read({...eleven, "Đến ngày": "14/11/2024"});
    expect(problems).toEqual([]);
    expect(rows).toMatchObject([
      {period: {start: "2023-12-15", end: "2024-11-14"}, accumulation: "cumulative", value: 3}
    ]);
    expect(codes({...eleven, "Từ ngày": "", "Đến ngày": ""})).toEqual(["months-without-days B2"]);
    expect(codes(eleven)).toEqual(["period-contradicts-dates B2"]);
  });

  it("a broken identity is a warning", () => {
    expect(codes({"Kỳ trước chuyển sang": "1", Mới: "2", "Tổng thụ lý": "4"})).toEqual(["flow-identity J2"]);
  });

  it("a table without any column of counts is refused", () => {
    expect(read({"Ghi chú": "x"})).toMatchObject({refused: true, problems: [{code: "missing-column"}]});
    const header = recogniseTable(table({"Ghi chú": ""}), knownLayouts(exportKinds, reference));
    expect("code" in header ? header.code : header.kind.id).toBe("returns");
  });
});
