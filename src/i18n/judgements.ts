import type {Language} from "./formatNumber.ts";

const vi = {
  notStated: {
    c: "Không nêu [c]: số liệu để tính không công bố để bảo vệ người liên quan.",
    x: "Không nêu [x]: chưa đơn vị nào báo cáo đủ số liệu để tính trong kỳ này.",
    z: "Không nêu [z]: các số đã báo cáo mâu thuẫn với nhau, cần rà soát."
  },
  noTarget: "Không có chỉ tiêu: không kế hoạch nào đang áp dụng trong kỳ giao chỉ tiêu này.",
  notEntered: (plan: string) =>
    `Chưa nhập chỉ tiêu của ${plan}; không dùng lại chỉ tiêu của giai đoạn trước.`,
  over: (n: {deed: string; done: string; noun: string; fresh: string; target: string; fewer: string}) =>
    `Đạt chỉ tiêu: đã ${n.deed} ${n.done} ${n.noun}, trong kỳ mới có ${n.fresh} ${n.noun} (chỉ tiêu: ${n.target}); nếu ${n.deed} ít hơn ${n.fewer} ${n.noun} thì không đạt.`,
  fewer: (n: {now: string; before: string; more: string}) =>
    `Đạt chỉ tiêu: ${n.now} vụ, ít hơn năm trước (${n.before} vụ); nếu thêm ${n.more} vụ thì không đạt. Đây là số vụ được ghi nhận, không phải quy mô thực tế.`,
  notFewer: (n: {now: string; before: string; many: string}) =>
    `Chưa đạt chỉ tiêu: ${n.now} vụ, năm trước ${n.before} vụ; nhiều hơn mức đạt ${n.many} vụ. Đây là số vụ được ghi nhận: phát hiện tốt hơn cũng làm số vụ tăng.`,
  noneBefore: "Năm trước không có vụ nào, nên không so sánh được.",
  nouns: {
    report: {vi: "tin", en: {one: "report", other: "reports"}},
    "case-initiated": {vi: "vụ", en: {one: "case", other: "cases"}}
  },
  deeds: {
    intake: {vi: "phân loại", en: "classified"},
    resolution: {vi: "giải quyết", en: "resolved"},
    clearance: {vi: "điều tra, khám phá", en: "cleared"},
    concluded: {vi: "kết luận điều tra", en: "with the investigation concluded"},
    prosecution: {vi: "giải quyết, truy tố", en: "prosecuted"},
    trial: {vi: "giải quyết, xét xử", en: "tried"}
  }
};

const en: typeof vi = {
  ...vi,
  notStated: {
    c: "Not stated [c]: counts that it needs are withheld to protect people.",
    x: "Not stated [x]: not all the counts that it needs have been reported for this period.",
    z: "Not stated [z]: the counts reported contradict one another and need checking."
  },
  noTarget: "No target: no plan in force in this period sets it.",
  notEntered: (plan) => `The targets of ${plan} are not entered; earlier ones are not carried over.`,
  over: (n) =>
    `Target met: ${n.done} ${n.noun} ${n.deed} while ${n.fresh} were new in the period (target: ${n.target}); ${n.fewer} fewer would have missed it.`,
  fewer: (n) =>
    `Target met: ${n.now} cases, fewer than in the year before (${n.before}); ${n.more} more would have missed it. These are recorded cases, not the amount of trafficking.`,
  notFewer: (n) =>
    `Target missed: ${n.now} cases, ${n.before} in the year before; ${n.many} too many. These are recorded cases: better detection raises them, too.`,
  noneBefore: "There was no case in the year before, so they cannot be compared."
};

/** Words of judgements of targets from returns. */
export const judgements: Readonly<Record<Language, typeof vi>> = {vi, en};
