import type {ReturnMeasure} from "#src/schema/reference.ts";
import type {Bilingual} from "#src/schema/released.ts";

/** What each count of a caseload is called in a sentence. */
export const measureWords = {
  "carried-over": {vi: "kỳ trước chuyển sang", en: "carried over"},
  new: {vi: "mới", en: "new"},
  inflow: {vi: "nhận thêm", en: "inflow"},
  handled: {vi: "tổng thụ lý", en: "handled"},
  done: {vi: "đã giải quyết", en: "done"},
  outflow: {vi: "chuyển đi, trả, nhập", en: "outflow"},
  remaining: {vi: "còn lại", en: "remaining"},
  overdue: {vi: "quá hạn", en: "overdue"},
  unstated: {
    vi: "số không nói rõ có gồm kỳ trước chuyển sang",
    en: "count that does not say whether it holds what was carried over"
  }
} as const satisfies Record<ReturnMeasure, Bilingual>;
