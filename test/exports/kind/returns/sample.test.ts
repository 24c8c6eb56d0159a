import {describe, expect, it} from "vitest";
import {textSheet} from "#loaders/exports/file/textSheet.ts";
import type {Sheet} from "#loaders/exports/file/workbook.ts";
import {binhLam, place} from "./binhLam.ts";
import {lamKheForm, lamKheRows, lamKheSheet, nineMonths, nineMonthsTitle} from "./lamKhe.ts";
import {readSheet} from "./readSheet.ts";

const reference = binhLam(lamKheForm);
const read = (sheet: Sheet) => readSheet(sheet, reference);
const corrected = (change: Parameters<typeof lamKheSheet>[0] = {}) =>
  lamKheSheet({title: nineMonthsTitle, ...change});
/** The sheet as CSV: texts only, blanks beside and below merged titles. */
const asText = ({rows}: Sheet) => textSheet(rows, ";");

const [hoaLinh, tanSon, phoMoi, banDon, dongHoa] = ["X0101", "X0102", "X0103", "X0104", "X0106"].map(place);

/** The counts of the form's columns C to N, in their order. */
const counts = [
  ["report-resolved", "report", "carried-over", null],
  ["report-resolved", "report", "new", null],
  ["report-resolved", "report", "handled", null],
  ["report-resolved", "report", "done", "initiated"],
  ["report-resolved", "report", "done", "not-initiated"],
  ["report-resolved", "report", "done", "suspended"],
  ["report-resolved", "report", "outflow", "transferred"],
  ["report-resolved", "report", "remaining", null],
  ["initiated", "case-initiated", "new", null],
  // the footnote: «số bị can gồm cả án kỳ trước chuyển sang»
  ["initiated", "accused", "unstated", null],
  ["victim-received", "person", "new", null],
  ["victim-identified", "victim-identified", "new", null]
] as const;

type Line = [row: number, area: string | undefined, values: (number | null)[], how: string | string[]];

// Rows 12, 13, 14, 16 and 18 of the sample, by hand; 17 is rejected.
const lines: Line[] = [
  [12, hoaLinh, [1, 3, 4, 2, 1, 0, 0, 1, 2, 5, 3, 3], "stated"],
  [13, tanSon, [0, 2, 2, 1, 0, 1, 0, 0, 1, 2, 2, 1], "stated"],
  [
    14,
    phoMoi,
    [0, 1, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0],
    ["dash", "stated", "stated", "dash", "dash", "dash", "stated", "dash", "dash", "dash", "stated", "stated"]
  ],
  [16, banDon, Array.from({length: 12}, () => 0), "nil"],
  [18, dongHoa, Array.from({length: 12}, () => null), "not-reported"]
];

const expected = lines.flatMap(([row, area, values, how]) =>
  counts.map(([stage, unit, measure, detail], index) => ({
    row,
    cell: `${String.fromCharCode(67 + index)}${row}`,
    area,
    stage,
    unit,
    measure,
    detail,
    value: values[index],
    how: typeof how === "string" ? how : how[index]
  }))
);

const placeOf = ({
  severity,
  code,
  cell,
  row
}: {
  severity: string;
  code: string;
  cell: string | null;
  row: number | null;
}) => `${severity} ${code} ${cell ?? (row === null ? "file" : `row ${row}`)}`;

describe("the sample return as it stands", () => {
  it.each([
    ["a workbook", lamKheSheet()],
    ["a CSV file", asText(lamKheSheet())]
  ])("as %s is refused: its title says quarter III, its dates nine months", (_title, sheet) => {
    const {refused, rows, problems, read: all, taken, rejected, ignored} = read(sheet);
    expect({refused, rows, taken}).toEqual({refused: true, rows: [], taken: 0});
    expect(all).toBe(rejected + ignored);
    expect(problems).toHaveLength(1);
    const [{message, severity} = {message: {vi: "", en: ""}, severity: ""}] = problems;
    expect(severity).toBe("error");
    // both readings, and the question which is meant
    expect(message.vi).toMatch(/Quý III\/2024.*9 tháng.*15\/12\/2023.*14\/9\/2024.*\?/);
    expect(message.en).toMatch(/quarter|Q3/i);
    expect(message.en).toMatch(/nine months|9 months/i);
  });
});

describe("the sample return with its title corrected, all other faults left in", () => {
  const {rows, problems, form, ...found} = read(corrected());

  it("states these counts, each with its cell, and no others", () => {
    expect(
      rows.map(({row, cell, area, stage, unit, measure, detail, value, how}) => ({
        row,
        cell,
        area,
        stage,
        unit,
        measure,
        detail,
        value,
        how
      }))
    ).toEqual(expected);
    expect(rows).toHaveLength(60);
  });

  it("comes from the district's police for nine months of the administrative year, cumulative", () => {
    expect(form).toBe("lam-khe-mbn");
    const heads = new Set(
      rows.map(({reporter, form: code, accumulation, period: {basis, start, end}}) =>
        [reporter, code, accumulation, basis, start, end].join(" ")
      )
    );
    expect([...heads]).toEqual([
      `police:${place("X01")} lam-khe-mbn cumulative administrative 2023-12-15 2024-09-14`
    ]);
  });

  it("replaces the return of the same reporter, form and period; each count has a key of its own", () => {
    const [period] = rows.map((row) => row.period.id);
    const scope = `police:${place("X01")}|lam-khe-mbn|${period ?? ""}|cumulative`;
    expect(new Set(rows.map((row) => row.scope))).toEqual(new Set([`returns:${scope}`]));
    expect(new Set(rows.map(({key}) => key)).size).toBe(rows.length);
    expect(rows[3]?.key).toBe(
      [...scope.split("|"), hoaLinh, "report-resolved", "report", "done", "initiated"].join(" | ")
    );
  });

  it("accounts for every row", () => {
    // 28 rows without the 3 of the header; taken: 12, 13, 14, 16, 18; rejected: 17
    expect(found).toMatchObject({read: 25, taken: 5, rejected: 1, ignored: 19, refused: false});
  });

  it("has these findings", () => {
    const dashes = ["C14", "F14", "G14", "H14", "J14", "K14", "L14"];
    expect(problems.map(placeOf).sort()).toEqual(
      [
        "warning stock-and-flow-mixed L9",
        "note outside-table row 10",
        "note total-row row 11",
        "note number-stored-as-text D12",
        "note number-stored-as-text K12",
        ...dashes.map((cell) => `note dash-as-zero ${cell}`),
        "note total-row row 15",
        "error count-with-words N17",
        "note total-row row 19",
        "warning total-differs E19",
        ...[20, 22, 23, 24, 28].map((row) => `note outside-table row ${row}`)
      ].sort()
    );
  });

  it("the difference of the total is told with both numbers; the count in identification has a column of its own", () => {
    const messageAt = (cell: string) => problems.find((one) => one.cell === cell)?.message;
    expect(messageAt("E19")?.vi).toMatch(/ghi 9,.*được 8/);
    expect(messageAt("N17")?.vi).toMatch(/đang trong quá trình xác định/);
    expect(messageAt("L9")?.vi).toContain("A20");
  });

  it("drops names and numbers below the table unseen", () => {
    expect(JSON.stringify([rows, problems])).not.toMatch(/Họ Và Tên|0900/);
  });

  it("as CSV it states the same, but that texts cannot be told from numbers", () => {
    const csv = read(asText(corrected()));
    expect(csv.rows.map((row) => ({...row, sheet: "Q3"}))).toEqual(rows);
    expect(csv.problems.map(placeOf)).toEqual(
      problems.map(placeOf).filter((one) => !one.includes("number-stored-as-text"))
    );
  });

  it("is illustrative where a line above the table says so", () => {
    const marked = read(corrected({cells: {"A6:O6": "(Số liệu minh họa)"}}));
    expect(marked.rows).toEqual([]);
    expect(marked.problems.filter(({severity}) => severity === "error").map(placeOf)).toContain(
      "error illustrative-figure B12"
    );
    const invented = {
      ...reference,
      areas: reference.areas.map((area) => ({...area, illustrative: area.code.startsWith("X")}))
    };
    const sheet = corrected({cells: {"A6:O6": "(Số liệu minh họa)"}});
    expect(readSheet(sheet, invented).rows.map(({illustrative}) => illustrative)).toEqual(
      rows.map(() => true)
    );
  });
});

describe("titles of a return in an office's own form", () => {
  const codes = (sheet: Sheet) =>
    read(sheet)
      .problems.filter(({severity}) => severity === "error")
      .map(({code}) => code);

  it("the lowest unit with a line of its own at the left reports; a labelled one goes before it", () => {
    expect(read(corrected({cells: {"A2:F2": ""}})).rows[0]?.reporter).toBe(`police:${place("X0")}`);
    const labelled = corrected({cells: {"A6:O6": "Đơn vị báo cáo: Viện kiểm sát nhân dân huyện Lâm Khê"}});
    expect(read(labelled).rows[0]?.reporter).toBe(`procuracy:${place("X01")}`);
  });

  it("a heading that names no known unit is recorded for its superior, and that is said", () => {
    const {rows, problems} = read(corrected({cells: {"A3:F3": "ĐỘI CẢNH SÁT HÌNH SỰ"}}));
    expect(rows[0]?.reporter).toBe(`police:${place("X01")}`);
    expect(problems.map(placeOf)).toContain("warning superior-assumed file");
    // a unit of a known agency in an unknown area is never taken for its superior
    expect(codes(corrected({cells: {"A2:F2": "CÔNG AN HUYỆN KHÔNG CÓ"}}))).toEqual(["unknown-area"]);
  });

  it("without a reporting unit or a period the file is refused", () => {
    const without = read(corrected({cells: {"A1:F1": "SỞ CÔNG TRÌNH", "A2:F2": ""}}));
    expect(without).toMatchObject({refused: true, rows: []});
    expect(without.problems[0]?.code).toBe("no-reporting-unit");
    expect(without.problems[0]?.message.vi).toMatch(/Hãy ghi tên đơn vị/);
    expect(codes(corrected({title: "BIỂU TỔNG HỢP", dates: ""}))).toEqual(["period-missing"]);
  });

  it("a name that two districts have is that of the sender's district", () => {
    // Xã Tân Sơn lies in Đông Khê Thượng too: for the province's return it is ambiguous
    expect(read(corrected({cells: {"A2:F2": ""}})).problems.map(placeOf)).toContain(
      "error ambiguous-area B13"
    );
  });

  it("a title that differs in its upper lines refuses the file instead of taking another count", () => {
    expect(codes(corrected({cells: {"K7:L7": "Truy tố"}}))).toEqual([
      "title-differs-from-form",
      "title-differs-from-form"
    ]);
  });
});

it("a group's title that the header could do without is not passed over", () => {
  const count = {stage: "initiated", unit: "case-initiated", measure: "new", detail: null} as const;
  const form = {
    ...lamKheForm,
    columns: [
      {titles: ["Địa bàn"], holds: {field: "area"}},
      {titles: ["Khởi tố / Vụ"], holds: {count}}
    ]
  };
  const table = (group: string) =>
    textSheet(
      [
        ["CÔNG AN HUYỆN LÂM KHÊ"],
        [nineMonthsTitle],
        [nineMonths],
        ["", group],
        ["Địa bàn", "Vụ"],
        ["Xã Hòa Lĩnh", "2"]
      ],
      ";"
    );
  expect(readSheet(table("Khởi tố"), binhLam(form)).rows.map(({value}) => value)).toEqual([2]);
  expect(readSheet(table(""), binhLam(form)).rows.map(({value}) => value)).toEqual([2]);
  expect(readSheet(table("Truy tố"), binhLam(form))).toMatchObject({
    refused: true,
    problems: [{code: "title-differs-from-form", cell: "B5"}]
  });
});

describe("rows of a return in an office's own form", () => {
  const withRows = (rows: Record<number, string>) => read(corrected({rows: {...lamKheRows, ...rows}}));
  const errorsOf = (rows: Record<number, string>) =>
    withRows(rows)
      .problems.filter(({severity}) => severity === "error")
      .map(placeOf);

  it("a row without counts and without words is rejected: a blank is not zero", () => {
    expect(errorsOf({18: "6|Xã Đông Hoà|"})).toContain("error blank-row C18");
    const {message} = withRows({18: "6|Xã Đông Hoà|"}).problems.find(({code}) => code === "blank-row") ?? {};
    for (const words of ["0", "«Không phát sinh»", "«Chưa báo cáo»"]) expect(message?.vi).toContain(words);
  });

  it("a numbered row of an unknown area is rejected, though it holds nothing else", () => {
    expect(errorsOf({18: "6|Xã Không Có|"})).toEqual(
      expect.arrayContaining(["error unknown-area B18", "error blank-row C18"])
    );
  });

  it("one blank among counts is rejected, with its cell", () => {
    expect(errorsOf({13: "2|xã Tân Sơn|0|2|2|1|0|1|0|0|1||2|1|"})).toContain("error blank L13");
  });

  it("«Không phát sinh» and «Chưa báo cáo» are understood over the counts and in the notes", () => {
    const {rows} = withRows({
      16: "4|Xã Bản Đồn|Chưa báo cáo",
      18: `6|Xã Đông Hoà|${"|".repeat(12)}Không phát sinh`
    });
    // the merged cell over C16:N16 holds its words in C16
    expect(new Set(rows.filter(({row}) => row === 16).map(({how}) => how))).toEqual(
      new Set(["not-reported"])
    );
    expect(rows.filter(({row}) => row === 18).map(({value, how}) => [value, how])).toEqual(
      Array.from({length: 12}, () => [0, "nil"])
    );
  });

  it("a note that looks like a signature ends no table", () => {
    const line = `6|Xã Đông Hoà|${"|".repeat(12)}`;
    const {rows, problems} = withRows({
      16: `4|Xã Bản Đồn|${"|".repeat(12)}Ngày 05 tháng 6 năm 2024`,
      18: `${line}Chưa báo cáo`
    });
    expect(new Set(rows.map(({row}) => row))).toEqual(new Set([12, 13, 14, 16, 18]));
    expect(problems.map(placeOf)).toContain("warning total-differs E19");
  });

  it("a broken identity is a warning; the figures are taken as stated", () => {
    const {rows, problems} = withRows({13: "2|xã Tân Sơn|0|2|3|1|0|1|0|0|1|2|2|1|"});
    expect(problems.map(placeOf)).toEqual(
      expect.arrayContaining(["warning flow-identity E13", "warning flow-identity J13"])
    );
    expect(rows.find(({cell}) => cell === "E13")?.value).toBe(3);
  });

  it("rows that all have roman numbers are data; a head without rows is said to be none", () => {
    const roman = {11: "", 12: "I|Xã Hòa Lĩnh|1|3|4|2|1|0|0|1|2|5|3|3|", 15: ""};
    const only = withRows({...roman, 13: "", 14: "", 16: "II|Xã Bản Đồn|", 17: "", 18: "", 19: ""});
    expect(new Set(only.rows.map(({row}) => row))).toEqual(new Set([12, 16]));
    const alone = corrected({
      rows: {...lamKheRows, 15: "II|Xã Bản Đồn|0|0|0|0|0|0|0|0|0|0|0|0|", 16: "", 17: "", 18: ""},
      cells: {"C16:N16": ""}
    });
    expect(read(alone).problems.map(placeOf)).toContain("warning total-without-parts row 15");
  });

  it("a remark that is not understood is a warning with its place, without its text", () => {
    const {problems} = read(
      corrected({cells: {"A20:O20": "Ghi chú: chưa tính số liệu của 02 xã do ông X phụ trách"}})
    );
    const remark = problems.find(({code}) => code === "unclear-remark");
    expect(remark).toMatchObject({severity: "warning", cell: "A20"});
    expect(JSON.stringify(problems)).not.toContain("ông X");
    expect(problems.map(({code}) => code)).not.toContain("stock-and-flow-mixed");
    const inNotes = withRows({13: "2|xã Tân Sơn|0|2|2|1|0|1|0|0|1|2|2|1|gồm cả 01 vụ quý trước"});
    expect(inNotes.problems.map(placeOf).filter((one) => one.includes("unclear-remark"))).toEqual([
      "warning unclear-remark O13"
    ]);
  });

  it("a dash is not reported where the form says so", () => {
    const sheet = corrected();
    const {rows} = readSheet(sheet, binhLam({...lamKheForm, dash: "not-reported"}));
    expect(rows.find(({cell}) => cell === "C14")).toMatchObject({value: null, how: "not-reported"});
    expect(rows.find(({cell}) => cell === "C14")?.measure).toBe("carried-over");
  });
});

it("without days the form's statistical year decides, and that is said", () => {
  const form = {...lamKheForm, basis: "administrative"} as const;
  const {rows, problems} = readSheet(corrected({dates: ""}), binhLam(form));
  expect(rows[0]?.period).toMatchObject({basis: "administrative", start: "2023-12-15", end: "2024-09-14"});
  expect(problems.map(({code}) => code)).toContain("window-assumed");
  expect(nineMonths).toContain("15/12/2023");
});
