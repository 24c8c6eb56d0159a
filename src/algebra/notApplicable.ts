import type {Bilingual} from "../schema/released.ts";
import type {Basis} from "./datedPeriod.ts";

const reasons = {
  "no-days": {
    vi: "Không rõ ngày bắt đầu và ngày kết thúc của kỳ số liệu, nên không cộng, không so sánh được.",
    en: "The first and the last day of the period are not known, so it is neither added nor compared."
  },
  "basis-unstated": {
    vi: "Nguồn không nói rõ kỳ số liệu tính theo năm thống kê nào, nên không cộng, không so sánh được.",
    en: "The source does not say by which statistical year the period counts, so it is neither added nor compared."
  },
  "mean-per-year": {
    vi: "Đây là số bình quân năm, không phải số của cả kỳ, nên không cộng, không so sánh với số của một kỳ.",
    en: "This is a mean per year, not the count of the whole period, so it is neither added to nor compared with one."
  },
  "no-such-day": {
    vi: "Ngày 29/02 không có trong năm đối chiếu, nên không có cùng kỳ để so sánh.",
    en: "29 February is no day of the other year, so there is no same period to compare with."
  },
  gap: {
    vi: "Giữa các kỳ số liệu còn thiếu ngày, nên không cộng thành một kỳ liền nhau.",
    en: "Days are missing between the periods, so they do not add up to one period."
  },
  overlap: {
    vi: "Các kỳ số liệu có những ngày trùng nhau, nên nếu cộng sẽ tính hai lần.",
    en: "The periods share days, so adding them would count twice."
  },
  "not-a-part": {
    vi: "Hai kỳ số liệu không có chung ngày bắt đầu hoặc ngày kết thúc, nên không trừ để tính số của phần còn lại.",
    en: "The periods share neither their first nor their last day, so the count of the rest cannot be found by subtraction."
  },
  "other-period": {
    vi: "Hai số liệu không thuộc cùng một kỳ hoặc cùng một thời điểm, nên không tính chung.",
    en: "The figures do not belong to the same period or the same day, so they do not go together."
  },
  "other-length": {
    vi: "Hai kỳ số liệu dài ngắn khác nhau, nên không so sánh.",
    en: "The periods are not equally long, so they are not compared."
  },
  "other-unit": {
    vi: "Hai số liệu có đơn vị tính khác nhau, nên không cộng, không so sánh, không tính tỷ lệ.",
    en: "The figures have different units, so they are neither added nor compared, and no rate is given."
  },
  "other-kind": {
    vi: "Số tại một thời điểm (kỳ trước chuyển sang, còn lại), số phát sinh trong kỳ (mới, đã giải quyết) và tổng thụ lý là những loại số khác nhau, không cộng, không so sánh với nhau.",
    en: "What stands on a day (carried over, remaining), what happens in a period (new, done) and what is handled are counts of different kinds, which are neither added to nor compared with one another."
  },
  "kind-unstated": {
    vi: "Không rõ số liệu có gồm số kỳ trước chuyển sang hay không, nên không cộng, không so sánh được.",
    en: "It is not known whether the figure holds what was carried over, so it is neither added nor compared."
  },
  "not-a-count": {
    vi: "Đơn vị tính của số liệu này không phải là đơn vị đếm, nên không cộng, không tính tỷ lệ.",
    en: "The unit of this figure is none of the units that are counted, so it is not added and no rate is given."
  },
  "not-a-flow": {
    vi: "Chỉ số phát sinh trong kỳ mới cộng, trừ được qua các kỳ; số kỳ trước chuyển sang, số còn lại và tổng thụ lý của các kỳ trùng lẫn nhau.",
    en: "Only what happens in a period can be added or subtracted over periods; what is carried over, remaining or handled recurs in the next one."
  },
  "not-the-opening": {
    vi: "Số kỳ trước chuyển sang không phải là số tại đầu kỳ này, nên không cộng với số thụ lý mới.",
    en: "What was carried over does not stand at the beginning of this period, so it is not added to what is new."
  },
  "below-zero": {
    vi: "Số bị trừ nhỏ hơn số trừ: các số liệu mâu thuẫn với nhau, nên không nêu hiệu số.",
    en: "More would be taken away than there is: the figures contradict one another, so no difference is given."
  },
  "not-a-share": {
    vi: "Tỷ lệ chỉ được tính giữa hai số phát sinh trong cùng một kỳ, hoặc giữa số đã giải quyết và tổng thụ lý.",
    en: "A rate is given only between two counts of what happened in one period, or between what is done and what is handled."
  },
  "more-than-handled": {
    vi: "Số đã giải quyết lớn hơn tổng thụ lý: các số liệu mâu thuẫn với nhau, nên không tính tỷ lệ.",
    en: "More is done than was handled: the figures contradict one another, so no rate is given."
  },
  "nothing-to-divide": {
    vi: "Mẫu số bằng 0, nên không tính tỷ lệ.",
    en: "The denominator is 0, so no rate is given."
  }
} satisfies Record<string, Bilingual>;

/** Why an operation on periods or quantities has no result. */
export type Reason = keyof typeof reasons | "other-basis" | "no-such-period";

/**
 * What stands in the place of a result that the figures do not allow. It is shown as the symbol [z], not applicable, with
 * the reason: a whole sentence in each language.
 */
export type NotApplicable<Code extends Reason = Reason> = {refused: Code; symbol: "z"; reason: Bilingual};

/** Whether a result is none. */
export const isNotApplicable = (result: unknown): result is NotApplicable =>
  typeof result === "object" && result !== null && "refused" in result;

/** A refusal whose reason is the same whatever the figures. */
export const notApplicable = <Code extends keyof typeof reasons>(refused: Code): NotApplicable<Code> => ({
  refused,
  symbol: "z",
  reason: reasons[refused]
});

const years: Record<Basis, Bilingual> = {
  calendar: {vi: "năm dương lịch", en: "the calendar year"},
  administrative: {
    vi: "năm thống kê của cơ quan hành chính (15/12–14/12)",
    en: "the administrative year (15 December – 14 December)"
  },
  procuracy: {
    vi: "năm thống kê của Viện kiểm sát (01/12–30/11)",
    en: "the procuracy's year (1 December – 30 November)"
  },
  court: {
    vi: "năm thống kê của Tòa án (01/10–30/9)",
    en: "the court's year (1 October – 30 September)"
  },
  tip: {
    vi: "kỳ của Báo cáo TIP (01/4–31/3)",
    en: "the year of the TIP Report (1 April – 31 March)"
  }
};

/** Refuses periods of several statistical years; the order in which they are named does not depend on that given. */
export function otherBasis(bases: readonly Basis[]): NotApplicable<"other-basis"> {
  const named = (Object.keys(years) as Basis[]).filter((basis) => bases.includes(basis));
  const list = (language: keyof Bilingual) => named.map((basis) => years[basis][language]).join("; ");
  return {
    refused: "other-basis",
    symbol: "z",
    reason: {
      vi: `Các kỳ số liệu tính theo những năm thống kê khác nhau (${list("vi")}), nên không cộng, không so sánh với nhau.`,
      en: `The periods belong to different statistical years (${list("en")}), so they are neither added to nor compared with one another.`
    }
  };
}

/** Refuses a part of a statistical year that is known as a whole only. */
export function noSuchPeriod(basis: Basis): NotApplicable<"no-such-period"> {
  return {
    refused: "no-such-period",
    symbol: "z",
    reason: {
      vi: `Với ${years[basis].vi}, chỉ kỳ năm được xác định; không có quý, 6 tháng, 9 tháng hay tháng.`,
      en: `In ${years[basis].en} only the whole year is defined; it has no quarters, half-years, nine months or months.`
    }
  };
}
