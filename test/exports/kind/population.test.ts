import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {readScaledPersons, populationUnit} from "#loaders/exports/value/populationUnit.ts";
import {writeXlsx} from "#loaders/exports/file/xlsx/writeXlsx.ts";
import {readExport} from "#loaders/exports/readExport.ts";

const read = (lines: readonly string[]) => {
  const {rows, problems, taken, rejected, ignored} = readExport(Buffer.from(`${lines.join("\n")}\n`));
  return {
    persons: rows.map((row) => row["persons"]),
    years: rows.map((row) => row["year"]),
    codes: problems.map(({severity, code, cell}) => `${severity} ${code} ${cell ?? ""}`.trim()),
    counts: {taken, rejected, ignored}
  };
};

describe("populations in thousands and millions", () => {
  it("are persons, by the unit in the title or the header, in both layouts", () => {
    const title = "DÂN SỐ TRUNG BÌNH NĂM PHÂN THEO ĐỊA PHƯƠNG";
    for (const lines of [
      [
        title,
        "Đơn vị tính: Nghìn người",
        "Địa bàn;2022;2023",
        "Tỉnh Lạng Sơn;802,09;807,3",
        "Tỉnh Cao Bằng;543,1;1.547,94"
      ],
      [
        title,
        "ĐVT: 1.000 người",
        "Địa bàn;2022;2023",
        "Tỉnh Lạng Sơn;802.09;807.3",
        "Tỉnh Cao Bằng;543.1;1,547.94"
      ]
    ])
      expect(read(lines)).toMatchObject({
        persons: [802_090, 807_300, 543_100, 1_547_940],
        codes: ["note population-scaled"]
      });
    expect(read(["Địa bàn;Năm;Dân số trung bình (nghìn người)", "Tỉnh Lạng Sơn;2023;807,3"])).toMatchObject({
      persons: [807_300],
      codes: ["note population-scaled"]
    });
    expect(read([title, "Đơn vị: triệu người", "Địa bàn;2023", "Cả nước;100,3"])).toMatchObject({
      persons: [100_300_000]
    });
  });

  it("several units in one table are refused; persons alone stay persons", () => {
    expect(
      read(["Đơn vị tính: nghìn người", "Địa bàn;Năm;Dân số trung bình (người)", "Tỉnh Lạng Sơn;2023;807"])
    ).toMatchObject({
      persons: [],
      codes: ["error population-unit-unclear"]
    });
    expect(populationUnit(["DÂN SỐ", "Đơn vị tính: người"])).toBe(1);
    expect(populationUnit(["DÂN SỐ"])).toBe(1);
  });

  it("every whole number of persons comes back exactly from its thousands and millions", () => {
    fc.assert(
      fc.property(
        fc.integer({min: 1, max: 1_500_000_000}),
        fc.constantFrom(1_000, 1_000_000),
        (persons, unit) => {
          const digits = String(unit).length - 1;
          const text = String(persons).padStart(digits + 1, "0");
          const written = `${text.slice(0, -digits)},${text.slice(-digits)}`;
          const style = {decimal: ","} as const;
          return readScaledPersons(written, style, unit, "x") === persons;
        }
      )
    );
  });

  it.each([
    ["1.245", null, 1_000, "ambiguous-number"],
    ["84,7405", {decimal: ","}, 1_000, "not-whole"],
    ["-3", null, 1_000, "not-a-number"],
    ["85%", null, 1_000, "not-a-number"],
    ["", null, 1_000, "blank"]
  ] as const)("«%s» is at fault", (text, style, unit, fault) => {
    expect(readScaledPersons(text, style, unit, "x")).toMatchObject({fault});
  });

  it("1.005 thousand is 1005 persons, and what a spreadsheet's formula leaves behind 15 digits is no part of it", () => {
    expect(readScaledPersons("1,005", {decimal: ","}, 1_000, "x")).toBe(1005);
    expect(readScaledPersons("1245.3700000000001", {decimal: "."}, 1_000, "x")).toBe(1_245_370);
  });

  it("a workbook's own number needs no judging", () => {
    const text = (value: string) => ({kind: "text", text: value}) as const;
    const bytes = writeXlsx({
      sheets: [
        {
          name: "Dan so",
          rows: [
            [text("Dân số trung bình, đơn vị tính: nghìn người")],
            [text("Địa bàn"), text("2023")],
            [text("Tỉnh Lạng Sơn"), {kind: "number", value: 807.305}],
            [text("Tỉnh Cao Bằng"), {kind: "number", value: 547.9}]
          ]
        }
      ]
    });
    const {rows} = readExport(bytes);
    expect(rows.map((row) => row["persons"])).toEqual([807_305, 547_900]);
  });

  it("a total is compared in the table's unit, and may differ by the rounding of its parts", () => {
    const lines = (total: string) => [
      "Dân số trung bình, đơn vị tính: nghìn người",
      "Địa bàn;2023",
      "Tỉnh Lạng Sơn;807,3",
      "Tỉnh Cao Bằng;547,9",
      `Tổng số;${total}`
    ];
    const differs = (total: string) =>
      read(lines(total)).codes.filter((code) => code.includes("total-differs"));
    expect(differs("1.355,2")).toEqual([]);
    expect(differs("1.355,3")).toEqual([]);
    expect(differs("1.365,2")).toEqual(["warning total-differs B5"]);
  });
});

describe("preliminary populations", () => {
  it("are taken in, each with a note", () => {
    expect(
      read(["Dân số trung bình (nghìn người)", "Địa bàn;2022;Sơ bộ 2023", "Tỉnh Lạng Sơn;802,09;807,3"])
    ).toMatchObject({
      persons: [802_090, 807_300],
      years: [2022, 2023],
      codes: ["note population-scaled", "note preliminary-figure C2"]
    });
    expect(read(["Dân số trung bình", "Địa bàn;Sơ bộ", ";2023", "Tỉnh Lạng Sơn;807.300"])).toMatchObject({
      persons: [807_300],
      codes: ["note preliminary-figure B3"]
    });
  });

  it.each(["Sơ bộ 2023", "2023 (sơ bộ)", "Năm 2023 (số sơ bộ)", "Sơ bộ - Prel. 2023", "2023 [p]"])(
    "in a row whose year is «%s»",
    (year) => {
      expect(read(["Địa bàn;Năm;Dân số trung bình (người)", `Tỉnh Lạng Sơn;${year};807.300`])).toMatchObject({
        persons: [807_300],
        years: [2023],
        codes: ["note preliminary-figure B2"]
      });
    }
  );

  it("a year with other words stays none", () => {
    expect(
      read([
        "Địa bàn;Năm;Dân số trung bình (người)",
        "Tỉnh Lạng Sơn;ước 2023;807.300",
        "Tỉnh Cao Bằng;2023;547.900"
      ]).codes
    ).toEqual(["error not-a-year B2"]);
  });
});
