import fc from "fast-check";
import {readCodelists} from "#loaders/reference/readCodelists.ts";
import {readPublishedIndicators} from "#loaders/reference/readPublishedIndicators.ts";
import type {Written} from "./written.ts";

const freeText = fc
  .string({unit: fc.constantFrom(...Array.from("abđạ ;,|\t\"'=$<>{}().:/-\n0129")), maxLength: 20})
  .map((text) => `n ${text} x`);

const count = fc.oneof(
  fc.nat(9999).map((value) => ({text: String(value), value})),
  fc.nat(9).map((value) => ({text: `0${value}`, value})),
  fc.integer({min: 1000, max: 999_999}).map((value) => ({
    text: `${Math.floor(value / 1000)} ${String(value % 1000).padStart(3, "0")}`,
    value
  }))
);

const year = fc.integer({min: 2009, max: 2024});
const period = fc.oneof(
  year.chain((of) =>
    fc.constantFrom(`Năm ${of}`, `${of}`, `01/${of}-12/${of}`).map((text) => ({text, id: `${of}`}))
  ),
  year.chain((of) =>
    fc.constantFrom(`6 tháng đầu năm ${of}`, `${of}-H1`).map((text) => ({text, id: `${of}-H1`}))
  ),
  year.chain((of) => fc.constantFrom(`Quý III/${of}`, `${of}-Q3`).map((text) => ({text, id: `${of}-Q3`})))
);

const area = fc.constantFrom(
  {text: "Toàn quốc", id: "VN"},
  {text: "Tỉnh Lạng Sơn", id: "20@2008-08-01"},
  {text: "Bắc Giang", id: "24@2008-08-01"},
  {text: "Thành phố Hồ Chí Minh", id: "79@2008-08-01"}
);

const indicator = fc.constantFrom(
  ...readPublishedIndicators()
    .filter(({unit, includesCarriedOver}) => unit !== "percent" && !includesCarriedOver)
    .map(({code, labels, unitLabel}) => ({code, label: labels[0] ?? "", unit: unitLabel}))
);

const remark = fc.constantFrom(
  ...readCodelists().qualifiers.filter(({code}) => code !== "includes-carried-over")
);

/** A row of published figures; `states.period` is the id of the period. */
export const publishedRow: fc.Arbitrary<Written> = fc
  .record({
    period,
    area,
    indicator,
    count,
    source: freeText,
    confidence: fc.constantFrom({text: "Cao", code: "high"}, {text: "trung bình", code: "medium"}),
    remarks: fc.uniqueArray(remark, {maxLength: 3}),
    note: freeText
  })
  .map((row) => ({
    texts: {
      number: "1",
      period: row.period.text,
      area: row.area.text,
      indicator: row.indicator.label,
      unit: row.indicator.unit,
      value: row.count.text,
      source: row.source,
      confidence: row.confidence.text,
      qualifiers: row.remarks.map(({vi}) => vi).join(" | "),
      note: row.note
    },
    states: {
      period: row.period.id,
      area: row.area.id,
      indicator: row.indicator.code,
      value: row.count.value,
      source: row.source,
      confidence: row.confidence.code,
      qualifiers: row.remarks.map(({code}) => code)
    }
  }));

/** A row of a pilot; `states.period` is the id of the period. */
export const pilotRow: fc.Arbitrary<Written> = fc
  .record({
    window: fc.constantFrom(
      {text: "Trước chỉ đạo điểm", code: "baseline"},
      {text: "Chỉ đạo điểm", code: "pilot"},
      {text: "Khác", code: "other"}
    ),
    start: fc.integer({min: 2009, max: 2015}),
    end: fc.integer({min: 2015, max: 2024}),
    indicator,
    value: fc.oneof(count, fc.constant({text: "Chưa báo cáo", value: null})),
    source: freeText
  })
  .map((row) => ({
    texts: {
      pilot: "LS-2021",
      window: row.window.text,
      area: "Các huyện Cao Lộc, Lộc Bình, Tràng Định",
      start: `1/01/${row.start}`,
      end: `${row.end}-12-31`,
      indicator: row.indicator.label,
      unit: row.indicator.unit,
      value: row.value.text,
      source: row.source,
      note: ""
    },
    states: {
      pilot: "LS-2021",
      window: row.window.code,
      area: "LS-BORDER-3",
      period: `${row.start}-01-01..${row.end}-12-31`,
      indicator: row.indicator.code,
      value: row.value.value,
      source: row.source
    }
  }));
