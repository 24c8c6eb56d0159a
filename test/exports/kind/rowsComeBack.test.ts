import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {activities} from "#loaders/exports/kind/activities.ts";
import {caseStages} from "#loaders/exports/kind/caseStages.ts";
import {cases} from "#loaders/exports/kind/cases.ts";
import type {Column, ExportKind} from "#loaders/exports/kind/exportKind.ts";
import {population} from "#loaders/exports/kind/population.ts";
import {readExport} from "#loaders/exports/readExport.ts";
import {readCodelists} from "#loaders/reference/readCodelists.ts";
import {inventedReference} from "../inventedReference.ts";

/** The texts of a row by field, as an office writes them, and what they state. */
type Written = {texts: Record<string, string>; states: Record<string, unknown>};

const lists = readCodelists();
const coded = (list: "purposes" | "routes" | "methods" | "caseStatuses" | "activities") =>
  fc
    .constantFrom(...lists[list])
    .chain(({code, vi, en}) => fc.constantFrom(vi, en, vi.toUpperCase()).map((text) => ({text, code})));
const area = fc.constantFrom(
  {text: "Lâm Khê", id: "T11@2008-08-01"},
  {text: "Xã Hòa Lĩnh", id: "T111@2008-08-01"},
  {text: "TT. Phố Mới", id: "T113@2008-08-01"},
  {text: "Tỉnh Bình Lâm", id: "T1@2008-08-01"}
);
const count = fc
  .nat(99_999)
  .chain((value) =>
    fc.constantFrom(String(value), value < 10 ? `0${value}` : String(value)).map((text) => ({text, value}))
  );
const unknown = fc.constant({text: "chưa rõ", value: null});

/** Ascending days, each written with two digits, one digit or as ISO, or left to the month. */
const stages = fc
  .tuple(
    fc.array(fc.nat(150), {minLength: 6, maxLength: 6}),
    fc.array(fc.nat(3), {minLength: 6, maxLength: 6}),
    fc.integer({min: 1, max: 6})
  )
  .map(([gaps, manners, until]) => {
    let days = 0;
    return caseStages.map((stage, index) => {
      days += gaps[index] ?? 0;
      const iso = new Date(Date.UTC(2018, 0, 1 + days)).toISOString().slice(0, 10);
      const [year = "", month = "", day = ""] = iso.split("-");
      if (index >= until) return {stage, text: "", date: null};
      const texts = [
        `${day}/${month}/${year}`,
        `${Number(day)}/${Number(month)}/${year}`,
        iso,
        `${month}/${year}`
      ];
      const manner = manners[index] ?? 0;
      return {stage, text: texts[manner] ?? "", date: manner === 3 ? iso.slice(0, 7) : iso};
    });
  });

const caseRow: fc.Arbitrary<Written> = fc
  .record({
    number: fc.nat(9999),
    area,
    articles: fc.uniqueArray(fc.constantFrom("150", "151", "154", "187", "349"), {
      minLength: 1,
      maxLength: 3
    }),
    between: fc.constantFrom(", ", "; ", " và ", ",Điều "),
    stages,
    status: coded("caseStatuses"),
    accused: fc.oneof(count, unknown),
    victims: fc.oneof(count, unknown),
    purpose: coded("purposes"),
    route: coded("routes"),
    method: coded("methods")
  })
  .map((row) => ({
    texts: {
      number: "1",
      code: `VA-24-${row.number}`,
      area: row.area.text,
      articles: `Điều ${row.articles.join(row.between)}`,
      ...Object.fromEntries(row.stages.map(({stage, text}) => [stage, text])),
      status: row.status.text,
      accused: row.accused.text,
      victims: row.victims.text,
      purpose: row.purpose.text,
      route: row.route.text,
      method: row.method.text,
      note: "ghi chú"
    },
    states: {
      key: `VA-24-${row.number}`,
      code: `VA-24-${row.number}`,
      area: row.area.id,
      articles: row.articles,
      ...Object.fromEntries(row.stages.map(({stage, date}) => [stage, date])),
      status: row.status.code,
      accused: row.accused.value,
      victims: row.victims.value,
      purpose: row.purpose.code,
      route: row.route.code,
      method: row.method.code,
      reopened: ["returned", "resumed"].includes(row.status.code),
      register: null
    }
  }));

const populationRow: fc.Arbitrary<Written> = fc
  .record({
    area,
    year: fc.integer({min: 2010, max: 2024}),
    persons: fc.integer({min: 1, max: 9_999_999}),
    manner: fc.nat(2),
    basis: fc.constantFrom(
      {text: "Dân số trung bình năm", code: "mid-year-estimate"},
      {text: "Ước tính trung bình năm", code: "mid-year-estimate"},
      {text: "CSDL quốc gia về dân cư", code: "population-register"}
    )
  })
  .map(({area: where, year, persons, manner, basis}) => ({
    texts: {
      number: "1",
      area: where.text,
      year: manner === 0 ? `Năm ${year}` : String(year),
      persons: manner === 2 ? persons.toLocaleString("de-DE") : String(persons),
      basis: basis.text,
      source: "Cục Thống kê",
      note: ""
    },
    states: {
      key: `${where.id} | ${year} | ${basis.code}`,
      area: where.id,
      year,
      persons,
      basis: basis.code,
      source: "Cục Thống kê"
    }
  }));

const activityRow: fc.Arbitrary<Written> = fc
  .record({
    area,
    month: fc.integer({min: 1, max: 12}),
    year: fc.integer({min: 2019, max: 2024}),
    activity: coded("activities"),
    sessions: fc.oneof(count, unknown),
    persons: count
  })
  .map(({area: where, month, year, activity, sessions, persons}) => {
    const id = `${year}-${String(month).padStart(2, "0")}`;
    return {
      texts: {
        area: where.text,
        period: `Tháng ${month}/${year}`,
        activity: activity.text,
        sessions: sessions.text,
        persons: persons.text
      },
      states: {
        key: ` | ${where.id} | ${id} | ${activity.code}`,
        reporter: null,
        area: where.id,
        activity: activity.code,
        sessions: sessions.value,
        people: persons.value,
        people_unit: "person"
      }
    };
  });

const columnsOf = (kind: ExportKind, leftOut: readonly string[]) =>
  (kind.layouts(inventedReference)[0]?.columns ?? []).filter(({field}) => !leftOut.includes(field));

function write(columns: readonly Column[], rows: readonly Written[]): Uint8Array {
  const cell = (text: string) => (text.includes(";") ? `"${text}"` : text);
  const lines = rows.map(({texts}) => columns.map(({field}) => texts[field] ?? ""));
  const table = [columns.map(({header}) => header), ...lines];
  return new TextEncoder().encode(table.map((cells) => cells.map(cell).join(";")).join("\n"));
}

describe("rows of a kind, in any order of the columns", () => {
  it.each([
    {kind: cases, row: caseRow, leftOut: []},
    {kind: population, row: populationRow, leftOut: []},
    {kind: activities, row: activityRow, leftOut: ["reporter", "start", "end", "attendances"]}
  ])("$kind.id: valid rows come back unchanged", ({kind, row, leftOut}) => {
    const all = columnsOf(kind, leftOut);
    const table = fc.record({
      rows: fc.uniqueArray(row, {minLength: 1, maxLength: 6, selector: ({states}) => states["key"]}),
      columns: fc.shuffledSubarray(all, {minLength: all.length})
    });
    fc.assert(
      fc.property(table, ({rows, columns}) => {
        const found = readExport(write(columns, rows), {reference: inventedReference});
        expect(found.problems.filter(({severity}) => severity === "error")).toEqual([]);
        expect(found).toMatchObject({kind: kind.id, read: rows.length, taken: rows.length});
        expect(found.rows).toMatchObject(rows.map(({states}) => states));
      }),
      {numRuns: 150}
    );
  });

  it("population across: each filled cell is a figure of its own, in any order of the years", () => {
    const years = [2016, 2017, 2018, 2020];
    const line = fc.record({
      area,
      persons: fc.array(fc.option(fc.integer({min: 1, max: 999_999})), {minLength: 4, maxLength: 4})
    });
    const lines = fc.uniqueArray(line, {minLength: 1, selector: (one) => one.area.id});
    fc.assert(
      fc.property(lines, fc.shuffledSubarray(years, {minLength: 4}), (rows, order) => {
        fc.pre(rows.some(({persons}) => persons.some((value) => value !== null)));
        const of = (persons: readonly (number | null)[], year: number) =>
          persons[years.indexOf(year)] ?? null;
        const text = [
          "DÂN SỐ TRUNG BÌNH NĂM",
          ["Địa bàn", ...order].join(";"),
          ...rows.map((one) => [one.area.text, ...order.map((year) => of(one.persons, year) ?? "")].join(";"))
        ].join("\n");
        const found = readExport(new TextEncoder().encode(text), {reference: inventedReference});
        const stated = (figures: Record<string, unknown>[]) =>
          figures
            .map((one) => `${String(one["area"])} ${String(one["year"])} ${String(one["persons"])}`)
            .sort();
        const expected = rows.flatMap((one) =>
          years.flatMap((year) => {
            const persons = of(one.persons, year);
            return persons === null ? [] : [{area: one.area.id, year, persons}];
          })
        );
        expect(stated(found.rows)).toEqual(stated(expected));
        expect(new Set(found.rows.map((one) => one["basis"]))).toEqual(new Set(["mid-year-estimate"]));
      }),
      {numRuns: 100}
    );
  });
});
