import fc from "fast-check";
import {place} from "./kind/returns/binhLam.ts";
import type {Written} from "./written.ts";

const area = fc.constantFrom(
  {text: "Xã Hòa Lĩnh", id: place("X0101")},
  {text: "TT. Phố Mới", id: place("X0103")},
  {text: "xã Bản Đồn", id: place("X0104")},
  {text: "Minh Khê", id: place("X0105")}
);
const subject = fc.constantFrom(
  {stage: {text: "Giải quyết tin", code: "report-resolved"}, unit: {text: "tin", code: "report"}},
  {stage: {text: "Khởi tố", code: "initiated"}, unit: {text: "bị can", code: "accused"}}
);

/** Returns of one district's police for nine months of a year, which balance. */
const figures = fc
  .record({carried: fc.nat(40), fresh: fc.nat(2000), share: fc.nat(100)})
  .map(({carried, fresh, share}) => {
    const handled = carried + fresh;
    const done = Math.floor((handled * share) / 100);
    return {"carried-over": carried, new: fresh, handled, done, remaining: handled - done};
  });

/** A row of the long layout under `binhLam()`; `states.facts` are its facts, one for each count, in the order of the columns. */
export const returnRow: fc.Arbitrary<Written> = fc
  .record({area, subject, figures, year: fc.integer({min: 2012, max: 2024}), zero: fc.boolean()})
  .map(({area: where, subject: {stage, unit}, figures: counts, year, zero}) => ({
    texts: {
      number: "1",
      reporter: "Công an huyện Lâm Khê",
      period: `9 tháng năm ${year}`,
      start: `15/12/${year - 1}`,
      end: `14/9/${year}`,
      accumulation: "Lũy kế",
      area: where.text,
      stage: stage.text,
      unit: unit.text,
      ...Object.fromEntries(
        Object.entries(counts).map(([field, value]) => [
          field,
          zero && value < 10 ? `0${value}` : String(value)
        ])
      )
    },
    states: {
      key: [where.id, stage.code, year].join(" | "),
      facts: Object.entries(counts).map(([measure, value]) => ({
        reporter: `police:${place("X01")}`,
        accumulation: "cumulative",
        period: {start: `${year - 1}-12-15`, end: `${year}-09-14`},
        area: where.id,
        stage: stage.code,
        unit: unit.code,
        measure,
        value,
        how: "stated"
      }))
    }
  }));
