import {describe, expect, test} from "vitest";
import {readFacts} from "#loaders/indicators/readFacts.ts";
import {openDerived} from "#loaders/warehouse/derive.ts";
import {at, outcome, workplace, type Workplace} from "./workplace.ts";

const areas = `level,code,name_vi,name_en,type,parent_code,valid_from,valid_to,successor_code,population_2019,illustrative
province,X0,Bình Lâm,Binh Lam,province,VN,2008-08-01,,,,yes
district,X01,Lâm Khê,Lam Khe,district,X0,2008-08-01,,,,yes
`;

const header =
  "Đơn vị báo cáo;Kỳ báo cáo;Cách tính;Địa bàn;Khâu;Đơn vị tính;Kỳ trước chuyển sang;Mới;Tổng thụ lý;Đã giải quyết;Còn lại;Ghi chú";

/** A return of one caseload: what was carried over, new and done in the period. */
function statement(
  period: string,
  [carried, fresh, done]: readonly [number, number, number],
  how = "Trong kỳ"
): string {
  const handled = carried + fresh;
  const counts = [carried, fresh, handled, done, handled - done].join(";");
  return `${header}\nCông an tỉnh Bình Lâm;${period};${how};Huyện Lâm Khê;Khởi tố;bị can;${counts};Số liệu minh họa\n`;
}

/** A workplace whose reference data know the invented province Bình Lâm. */
function binhLam(): Workplace {
  const place = workplace();
  place.write("reference/areas.csv", areas);
  return place;
}

/** Codes of units, areas and periods as they are stored; no office knows them. */
const internalCode =
  /police:|@\d{4}|X0\d*@|2024-Q\d|\d{4}-\d{2}-\d{2}|\binitiated\b.*\bcase-|in-period|@administrative/;

describe("returns of adjoining periods that are taken in", () => {
  test("a stock that does not continue is a finding about the later file, in words", async () => {
    const {write, ingest} = binhLam();
    write("q1.csv", statement("Quý I/2024", [1, 4, 2]));
    await ingest(at("2026-11-01"));
    write("q2.csv", statement("Quý II/2024", [5, 1, 1]));
    const result = await ingest(at("2026-11-02"));
    const [finding, ...others] = outcome(result, "q2.csv").problems.filter(
      ({severity}) => severity !== "note"
    );
    expect(others).toEqual([]);
    // the quarters are those of Decree 09/2019/NĐ-CP: 15/12–14/3 and 15/3–14/6
    expect(finding).toEqual({
      severity: "warning",
      code: "stock-does-not-continue",
      sheet: null,
      row: 2,
      column: null,
      cell: "G2",
      message: {
        vi: "Công an tỉnh Bình Lâm; huyện Lâm Khê; khâu khởi tố; đơn vị tính: bị can. Kỳ quý I/2024 (15/12/2023–14/3/2024) còn lại 3, nhưng kỳ quý II/2024 (15/3/2024–14/6/2024) ghi kỳ trước chuyển sang 5. Hãy đối chiếu hai báo cáo với đơn vị gửi. Số kỳ trước ở tệp «exports/q1.csv», ô K2.",
        en: "Police, Binh Lam province; Lam Khe district; stage: initiated; unit: accused. The return for Q1 2024 (15 December 2023 – 14 March 2024) leaves 3, but that for Q2 2024 (15 March 2024 – 14 June 2024) carries 5 over. Compare the two returns with the office. The earlier count stands in the file «exports/q1.csv», cell K2."
      }
    });
    expect(outcome(result, "q1.csv").problems.map(({code}) => code)).not.toContain("stock-does-not-continue");
  });

  test("it is a finding of the release too", async () => {
    const {settings, state, write, ingest} = workplace();
    // an illustrative file has no findings there, so this one names a real place; nothing of it is kept
    const real = (text: string) =>
      text.replace("Bình Lâm", "Lạng Sơn").replace("Lâm Khê", "Cao Lộc").replace("Số liệu minh họa", "");
    write("q1.csv", real(statement("Quý I/2024", [1, 4, 2])));
    write("q2.csv", real(statement("Quý II/2024", [5, 1, 1])));
    await ingest(at("2026-11-01"));
    const warehouse = await openDerived(settings.warehouse, state);
    try {
      const {findings} = await readFacts(warehouse.connection, state, "9999");
      expect(findings.filter(({code}) => code === "stock-does-not-continue")).toMatchObject([
        {
          path: "exports/q2.csv",
          row: 2,
          message: {
            vi: expect.stringMatching(/^Công an tỉnh Lạng Sơn; huyện Cao Lộc; khâu khởi tố/) as string
          }
        }
      ]);
    } finally {
      warehouse.close();
    }
  });

  test("returns that agree say nothing", async () => {
    const {write, ingest} = binhLam();
    write("q1.csv", statement("Quý I/2024", [1, 4, 2]));
    write("q2.csv", statement("Quý II/2024", [3, 1, 1]));
    const {files} = await ingest(at("2026-11-01"));
    expect(files.flatMap(({problems}) => problems.filter(({severity}) => severity !== "note"))).toEqual([]);
  });

  test("every message about several returns names units, areas and periods in words, never by their codes", async () => {
    const {write, ingest} = binhLam();
    write("a.csv", statement("Quý I/2024", [1, 4, 2], "Lũy kế"));
    await ingest(at("2026-11-01"));
    write("b.csv", statement("Quý I/2024", [1, 4, 3], "Lũy kế"));
    write("c.csv", statement("6 tháng đầu năm 2024", [2, 3, 1], "Lũy kế"));
    const second = await ingest(at("2026-11-02"));
    write("c.csv", statement("Quý III/2024", [1, 4, 3]));
    const third = await ingest(at("2026-11-03"));
    const said = [second, third].flatMap(({files}) => files.flatMap(({problems}) => problems));
    const codes = new Set(said.map(({code}) => code));
    for (const code of [
      "supersedes-file",
      "superseded-file",
      "opening-stock-differs",
      "cumulative-falls",
      "scope-left"
    ])
      expect(codes).toContain(code);
    for (const {message} of said) {
      expect(message.vi).not.toMatch(internalCode);
      expect(message.en).not.toMatch(internalCode);
    }
    const messageOf = (wanted: string) => said.find(({code}) => code === wanted)?.message;
    expect(messageOf("supersedes-file")?.vi).toContain(
      "đối với báo cáo của Công an tỉnh Bình Lâm, kỳ quý I/2024 (15/12/2023–14/3/2024), lũy kế"
    );
    expect(messageOf("supersedes-file")?.en).toContain(
      "for the return of Police, Binh Lam province for Q1 2024 (15 December 2023 – 14 March 2024), cumulative"
    );
    expect(messageOf("opening-stock-differs")?.vi).toContain("cùng bắt đầu từ ngày 15/12/2023");
    expect(messageOf("cumulative-falls")?.vi).toMatch(
      /Số lũy kế \((mới|đã giải quyết)\) giảm từ \d+ \(kỳ quý I\/2024.*\) xuống \d+ \(kỳ 6 tháng đầu năm 2024 \(15\/12\/2023–14\/6\/2024\)\)/
    );
  });
});
