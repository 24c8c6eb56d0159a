import fc from "fast-check";
import {caseStages} from "#loaders/exports/kind/caseStages.ts";
import {readCodelists} from "#loaders/reference/readCodelists.ts";
import type {Written} from "./written.ts";

const lists = readCodelists();
const coded = (list: "purposes" | "routes" | "methods" | "caseStatuses" | "activities") =>
  fc
    .constantFrom(...lists[list])
    .chain(({code, vi, en}) => fc.constantFrom(vi, en, vi.toUpperCase()).map((text) => ({text, code})));
/** Areas of `inventedReference`. */
export const area = fc.constantFrom(
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

export const caseRow: fc.Arbitrary<Written> = fc
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

export const populationRow: fc.Arbitrary<Written> = fc
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

export const activityRow: fc.Arbitrary<Written> = fc
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
