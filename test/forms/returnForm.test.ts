import {describe, expect, it} from "vitest";
import {readExport} from "#loaders/exports/readExport.ts";
import {matchReportingUnit} from "#loaders/exports/value/matchReportingUnit.ts";
import {isFault} from "#loaders/exports/kind/exportKind.ts";
import {periodOfMonths} from "#loaders/exports/value/returnWindows.ts";
import {writeXlsx} from "#loaders/exports/file/xlsx/writeXlsx.ts";
import {caseloadOf, type OpeningStock} from "#loaders/forms/openingStock.ts";
import {returnForm} from "#loaders/forms/returnForm.ts";
import {projectReference} from "#loaders/reference/reference.ts";
import {binhLam, place} from "../exports/kind/returns/binhLam.ts";
import {filledIn, type Entry} from "./filledIn.ts";

const form = projectReference().forms.find(({code}) => code === "so138-returns");
if (!form) throw new Error("The project's own form is missing.");
const reference = binhLam(form);

const found = matchReportingUnit("Công an huyện Lâm Khê", {start: null, end: null}, reference);
if (isFault(found)) throw new Error(found.message.en);
const unit = found;

const quarter = periodOfMonths("administrative", 2024, {first: 7, last: 9});
const nineMonths = periodOfMonths("administrative", 2024, {first: 1, last: 9});

function blankForm(opening: OpeningStock = new Map(), cumulative = false) {
  const {start, end, ...period} = cumulative ? nineMonths : quarter;
  if (start === null || end === null || !form) throw new Error("no days");
  return returnForm({form, unit, period: {...period, start, end}, cumulative, opening}, reference);
}

const reports = {stage: "report-resolved", unit: "report"};
const cases = {stage: "investigated", unit: "case-initiated"};
const opening: OpeningStock = new Map([
  [
    place("X0101"),
    new Map([
      [caseloadOf(reports), 2],
      [caseloadOf(cases), 1]
    ])
  ],
  [
    place("X0103"),
    new Map([
      [caseloadOf(reports), 0],
      [caseloadOf(cases), 0]
    ])
  ]
]);

/** C–J reports, K–P cases, Q accused, R–T persons: columns of the form. */
const zeros = {D: 0, F: 0, G: 0, H: 0, I: 0, L: 0, N: 0, O: 0, Q: 0, R: 0, S: 0, T: 0};
const none: Entry = {enter: {C: "Không phát sinh"}, yields: {E: 0, J: 0, M: 0, P: 0}};
const others: Record<string, Entry> = {
  "Xã Tân Sơn": none,
  "Thị trấn Phố Mới": none,
  "Xã Bản Đồn": none,
  "Xã Minh Khê": none,
  "Xã Đông Hòa": none
};
const hoaLinh: Entry = {
  enter: {...zeros, C: 2, D: 3, F: 2, I: 1, K: 1, L: 2, N: 1, Q: 4, R: 3, S: 1, T: 2},
  yields: {E: 5, J: 2, M: 3, P: 2}
};

const read = (bytes: Uint8Array) => readExport(bytes, {reference});

/** The facts of an area: `stage measure detail` → value and how it was stated. */
const factsOf = ({rows}: ReturnType<typeof read>, area: string) =>
  Object.fromEntries(
    rows
      .filter((fact) => fact["area"] === place(area))
      .map((fact) => [
        [fact["stage"], fact["measure"], fact["detail"] ?? ""].join(" ").trim(),
        [fact["value"], fact["how"]]
      ])
  );

describe("a blank return", () => {
  it("has a row for each commune below the district, and no finding when it is filled in", () => {
    const filled = read(filledIn(blankForm(), {"Xã Hòa Lĩnh": hoaLinh, ...others}));
    expect(filled.problems).toEqual([]);
    expect([filled.kind, filled.taken, filled.rejected]).toEqual(["returns", 6, 0]);
    expect(new Set(filled.rows.map((fact) => fact["area"]))).toEqual(
      new Set(["X0101", "X0102", "X0103", "X0104", "X0105", "X0106"].map(place))
    );
    expect(filled.rows[0]).toMatchObject({
      reporter: "police:X01@2000-01-01",
      form: "so138-returns",
      period: {id: "2024-Q3@administrative", start: "2024-06-15", end: "2024-09-14"},
      accumulation: "in-period"
    });
    expect(factsOf(filled, "X0101")).toEqual({
      "report-resolved carried-over": [2, "stated"],
      "report-resolved new": [3, "stated"],
      "report-resolved handled": [5, "stated"],
      "report-resolved done initiated": [2, "stated"],
      "report-resolved done not-initiated": [0, "stated"],
      "report-resolved done suspended": [0, "stated"],
      "report-resolved outflow transferred": [1, "stated"],
      "report-resolved remaining": [2, "stated"],
      "investigated carried-over": [1, "stated"],
      "investigated new": [4, "stated"], // of the accused: the same stage, another unit, later in the row
      "investigated handled": [3, "stated"],
      "investigated done concluded": [1, "stated"],
      "investigated done suspended": [0, "stated"],
      "investigated remaining": [2, "stated"],
      "victim-received new": [3, "stated"],
      "victim-in-identification remaining": [1, "stated"],
      "victim-identified new": [2, "stated"]
    });
    expect(
      filled.rows.filter((fact) => fact["area"] === place("X0104")).map((fact) => fact["value"])
    ).toEqual(Array.from({length: 18}, () => 0));
  });

  it("is cumulative where its title says so", () => {
    const filled = read(filledIn(blankForm(new Map(), true), {"Xã Hòa Lĩnh": hoaLinh, ...others}));
    expect(filled.problems).toEqual([]);
    expect(filled.rows[0]).toMatchObject({
      period: {id: "2024-9M@administrative", start: "2023-12-15", end: "2024-09-14"},
      accumulation: "cumulative"
    });
  });

  it("that is sent back blank is refused, and a row that is not finished is rejected: a blank is not 0", () => {
    const blank = read(writeXlsx(blankForm()));
    expect(blank.kind).toBeNull();
    expect(new Set(blank.problems.map(({code}) => code))).toEqual(new Set(["no-valid-row", "blank-row"]));
    const half = read(
      filledIn(blankForm(), {"Xã Hòa Lĩnh": {enter: {C: 1, D: 2}, yields: {E: 3, J: 3}}, ...others})
    );
    expect([half.taken, half.rejected]).toEqual([5, 1]);
    expect(factsOf(half, "X0101")).toEqual({});
  });

  it("takes the box for nothing at all, and refuses figures beside it", () => {
    const derived = {yields: {E: 0, J: 0, M: 0, P: 0}, enter: {}};
    const everywhere = Object.fromEntries(
      ["Xã Hòa Lĩnh", ...Object.keys(others)].map((area) => [area, derived])
    );
    const nil = read(filledIn(blankForm(), everywhere, {box: true}));
    expect(nil.problems).toEqual([]);
    expect(nil.rows).toHaveLength(6 * 18);
    expect(new Set(nil.rows.map((fact) => fact["value"]))).toEqual(new Set([0]));
    const both = read(filledIn(blankForm(), {...everywhere, "Xã Hòa Lĩnh": hoaLinh}, {box: true}));
    expect(both.problems.map(({code, severity, column}) => [code, severity, column])).toEqual([
      ["nil-contradicted", "error", "Tố giác, tin báo về tội phạm, kiến nghị khởi tố (tin) / Mới tiếp nhận"]
    ]);
    expect(factsOf(both, "X0101")).toEqual({});
  });

  const findings = (entry: Entry) =>
    read(filledIn(blankForm(), {...others, "Xã Hòa Lĩnh": entry})).problems.filter(
      ({severity}) => severity === "error"
    );

  it("says a wrong number once, where it was entered, and not again where the form adds it up", () => {
    const wrong = (D: number) => ({
      enter: {...hoaLinh.enter, C: 0, D, F: 0, G: 0},
      yields: {...hoaLinh.yields, E: D, J: D}
    });
    for (const [D, code] of [
      [-1, "negative"],
      [1.5, "not-whole"]
    ] as const)
      expect(findings(wrong(D)).map((one) => [one.code, one.cell?.slice(0, 1)])).toEqual([[code, "D"]]);
  });

  it("says of a negative remainder alone that more was done than was handled", () => {
    const [found, ...more] = findings({
      enter: {...hoaLinh.enter, C: 0, D: 1, F: 3, G: 0},
      yields: {...hoaLinh.yields, E: 1, J: -2}
    });
    expect(more).toEqual([]);
    expect(found).toMatchObject({
      code: "negative",
      message: {
        vi: expect.stringMatching(/^«Còn lại» là số âm: số đã giải quyết lớn hơn tổng thụ lý\./) as string
      }
    });
  });

  it("says once that words contradict figures, and whether the row or the form says them", () => {
    const once = (entry: Entry) => {
      const [found, ...more] = findings(entry);
      expect(more).toEqual([]);
      return found;
    };
    const late = once({enter: {C: "Chưa báo cáo", D: 2}});
    expect(late).toMatchObject({
      code: "not-reported-contradicted",
      message: {vi: expect.stringMatching(/^Dòng này/) as string}
    });
    expect(late?.cell).toMatch(/^D/);
    const nil = once({enter: {C: "Không phát sinh", D: 2}});
    expect(nil).toMatchObject({
      code: "nil-contradicted",
      message: {vi: expect.stringMatching(/^Dòng này ghi/) as string}
    });
    const derived = {yields: {E: 0, J: 0, M: 0, P: 0}, enter: {}};
    const box = read(
      filledIn(
        blankForm(),
        {...Object.fromEntries(Object.keys(others).map((area) => [area, derived])), "Xã Hòa Lĩnh": hoaLinh},
        {box: true}
      )
    );
    expect(box.problems.find(({code}) => code === "nil-contradicted")?.message.vi).toContain("cả biểu");
  });

  it("takes «Chưa báo cáo» for counts that are not known", () => {
    const said = {...others, "Xã Hòa Lĩnh": hoaLinh, "Xã Minh Khê": {enter: {C: "Chưa báo cáo"}}};
    const filled = read(filledIn(blankForm(), said));
    expect(filled.problems).toEqual([]);
    expect(new Set(Object.values(factsOf(filled, "X0105")).map(String))).toEqual(new Set([",not-reported"]));
  });

  it("takes signatures, their day and place without a word, and still speaks of other rows outside the table", () => {
    const signed = (rows: Parameters<NonNullable<Parameters<typeof filledIn>[2]>["add"] & object>[0]) => {
      rows.push([{kind: "text", text: "Thiếu tá"}]);
    };
    const filled = {"Xã Hòa Lĩnh": hoaLinh, ...others};
    expect(read(filledIn(blankForm(), filled, {add: signed})).problems).toEqual([]);
    const stray = filledIn(blankForm(), filled, {
      add: (rows) => {
        const at = rows.findIndex((cells) =>
          cells.some((cell) => cell.kind === "text" && cell.text === "(2)")
        );
        rows.splice(at + 1, 0, [{kind: "text", text: "Xem công văn kèm theo"}]);
      }
    });
    expect(read(stray).problems.map(({code}) => code)).toContain("outside-table");
  });
});

describe("a return that begins with what the last one left over", () => {
  const blank = blankForm(opening);
  const goesOn: Record<string, Entry> = {
    ...others,
    "Xã Hòa Lĩnh": {enter: {...zeros, D: 1}, yields: {E: 3, J: 3, M: 1, P: 1}},
    "Thị trấn Phố Mới": {enter: {D: "Không phát sinh"}, yields: {E: 0, J: 0, M: 0, P: 0}}
  };

  it("locks the stock and opens it where it is not known", () => {
    expect(() => filledIn(blank, {"Xã Hòa Lĩnh": {enter: {C: 1}}})).toThrow("locked");
    expect(() => filledIn(blank, {"Xã Tân Sơn": {enter: {C: 1}}})).not.toThrow();
  });

  it("has no finding when it is filled in", () => {
    const filled = read(filledIn(blank, goesOn));
    expect(filled.problems).toEqual([]);
    expect(factsOf(filled, "X0101")).toMatchObject({
      "report-resolved carried-over": [2, "stated"],
      "report-resolved handled": [3, "stated"],
      "report-resolved remaining": [3, "stated"],
      "investigated carried-over": [1, "stated"]
    });
  });

  it("keeps the stock where words or the box say that nothing arose", () => {
    const nil = {"Xã Hòa Lĩnh": {enter: {D: "Không phát sinh"}, yields: {E: 2, J: 2, M: 1, P: 1}}};
    const expected = {
      "report-resolved carried-over": [2, "stated"],
      "report-resolved new": [0, "nil"],
      "report-resolved handled": [2, "stated"],
      "report-resolved remaining": [2, "stated"],
      "investigated remaining": [1, "stated"],
      "victim-identified new": [0, "nil"]
    };
    const byWords = read(filledIn(blank, {...goesOn, ...nil}));
    expect(byWords.problems).toEqual([]);
    expect(factsOf(byWords, "X0101")).toMatchObject(expected);
    const derived = (E: number, M: number) => ({enter: {}, yields: {E, J: E, M, P: M}});
    const box = filledIn(
      blank,
      {
        ...Object.fromEntries(Object.keys(others).map((area) => [area, derived(0, 0)])),
        "Xã Hòa Lĩnh": derived(2, 1)
      },
      {box: true}
    );
    expect(read(box).problems).toEqual([]);
    expect(factsOf(read(box), "X0101")).toMatchObject(expected);
  });

  it("takes the stock for not reported with the rest of its row", () => {
    const filled = read(filledIn(blank, {...goesOn, "Xã Hòa Lĩnh": {enter: {D: "Chưa báo cáo"}}}));
    expect(filled.problems).toEqual([]);
    expect(factsOf(filled, "X0101")["report-resolved carried-over"]).toEqual([null, "not-reported"]);
  });
});
