import type {TargetId} from "../schema/reference.ts";
import type {Bilingual} from "../schema/released.ts";

/**
 * Of what a result is a share. `own`: of the agency's own caseload, carried over and new, without what was transferred
 * elsewhere; `new`: of the new ones of the period only; `plan`: of what the plan's own words name.
 */
export type ShareBasis = "own" | "new" | "plan";

/** A count of returns that a share is made of. `withoutTransferred`: less what was transferred elsewhere in the period. */
export type ShareTerm = {
  stage: string;
  measure: "new" | "handled" | "done";
  detail?: string;
  withoutTransferred?: true;
};

/** One side of a share: the terms in the order of preference, of which the first counts that the agency reports at all. */
export type ShareSide = {terms: readonly ShareTerm[]; name: Bilingual};

/**
 * A result that a plan's target measures, as a share of a caseload in one unit. `agency`: whose result it is by default.
 * `basis`: what its target is judged on where the plan names no denominator.
 */
export type TargetShare = {
  id: Exclude<TargetId, "reduction">;
  agency: string;
  unit: "report" | "case-initiated";
  name: Bilingual;
  definition: Bilingual;
  basis: ShareBasis;
  numerator: ShareSide;
  denominators: Readonly<Partial<Record<ShareBasis, ShareSide>>>;
};

const text = (vi: string, en: string): Bilingual => ({vi, en});

const handled = (stage: string): ShareTerm => ({stage, measure: "handled", withoutTransferred: true});

/** The five shares that plans set targets for. */
export const targetShares: readonly TargetShare[] = [
  {
    id: "intake",
    agency: "police",
    unit: "report",
    name: text("Tiếp nhận, phân loại tin", "Reports received and classified"),
    definition: text(
      "Tỷ lệ tố giác, tin báo, kiến nghị khởi tố đã phân loại trên số đã tiếp nhận trong kỳ.",
      "Reports classified as a share of those received in the period."
    ),
    basis: "new",
    numerator: {
      terms: [
        {stage: "report-classified", measure: "done"},
        {stage: "report-classified", measure: "new"}
      ],
      name: text("tin đã phân loại", "reports classified")
    },
    denominators: {
      own: {
        terms: [handled("report-classified")],
        name: text(
          "tổng số tin phải phân loại, trừ số chuyển nơi khác",
          "reports to be classified, without those transferred"
        )
      },
      new: {
        terms: [
          {stage: "report-received", measure: "new"},
          {stage: "report-resolved", measure: "new"}
        ],
        name: text("tin tiếp nhận trong kỳ", "reports received in the period")
      }
    }
  },
  {
    id: "resolution",
    agency: "police",
    unit: "report",
    name: text("Giải quyết tin", "Reports resolved"),
    definition: text(
      "Tỷ lệ tố giác, tin báo, kiến nghị khởi tố đã giải quyết (khởi tố, không khởi tố, tạm đình chỉ) trên tổng số phải giải quyết, trừ số chuyển cơ quan khác.",
      "Reports resolved (case initiated, not initiated, suspended) as a share of all to be resolved, without those transferred to another agency."
    ),
    basis: "own",
    numerator: {
      terms: [{stage: "report-resolved", measure: "done"}],
      name: text("tin đã giải quyết", "reports resolved")
    },
    denominators: {
      own: {
        terms: [handled("report-resolved")],
        name: text("tổng thụ lý, trừ số chuyển cơ quan khác", "all handled, without those transferred")
      },
      new: {
        terms: [
          {stage: "report-resolved", measure: "new"},
          {stage: "report-received", measure: "new"}
        ],
        name: text("tin mới tiếp nhận trong kỳ", "reports newly received in the period")
      }
    }
  },
  {
    id: "clearance",
    agency: "police",
    unit: "case-initiated",
    name: text("Điều tra, khám phá", "Cases investigated and cleared"),
    definition: text(
      "Tỷ lệ vụ án đã điều tra, khám phá trên tổng số án khởi tố trong kỳ (lời văn của các kế hoạch). Biểu không có cột «điều tra, khám phá» thì lấy số vụ kết luận điều tra, đề nghị truy tố; số này có thể gồm vụ khởi tố từ kỳ trước, nên tỷ lệ có thể vượt 100%.",
      "Cases investigated and cleared as a share of all cases initiated in the period (the plans' own words). Where a form has no such column, cases whose investigation was concluded with a proposal to prosecute stand in; some of them were initiated earlier, so that the share can exceed 100%."
    ),
    basis: "plan",
    numerator: {
      terms: [
        {stage: "cleared", measure: "done"},
        {stage: "cleared", measure: "new"},
        {stage: "investigated", measure: "done", detail: "concluded"},
        {stage: "investigation-concluded", measure: "done"},
        {stage: "investigation-concluded", measure: "new"}
      ],
      name: text("vụ đã khám phá, hoặc kết luận điều tra", "cases cleared, or investigation concluded")
    },
    denominators: {
      own: {
        terms: [handled("investigated")],
        name: text(
          "tổng thụ lý điều tra, trừ số chuyển cơ quan khác",
          "all cases under investigation, without those transferred"
        )
      },
      plan: {
        terms: [
          {stage: "initiated", measure: "new"},
          {stage: "investigated", measure: "new"}
        ],
        name: text("tổng số án khởi tố trong kỳ", "all cases initiated in the period")
      }
    }
  },
  {
    id: "prosecution",
    agency: "procuracy",
    unit: "case-initiated",
    name: text("Giải quyết, truy tố", "Cases resolved and prosecuted"),
    definition: text(
      "Tỷ lệ vụ án đã giải quyết, truy tố trên tổng số vụ án viện kiểm sát thụ lý, trừ số chuyển nơi khác.",
      "Cases resolved and prosecuted as a share of all handled by the procuracy, without those transferred elsewhere."
    ),
    basis: "own",
    numerator: {
      terms: [{stage: "prosecuted", measure: "done"}],
      name: text("vụ đã giải quyết, truy tố", "cases resolved and prosecuted")
    },
    denominators: {
      own: {
        terms: [handled("prosecuted")],
        name: text(
          "tổng thụ lý của viện kiểm sát, trừ số chuyển nơi khác",
          "all handled by the procuracy, without those transferred"
        )
      },
      new: {
        terms: [{stage: "prosecuted", measure: "new"}],
        name: text(
          "vụ viện kiểm sát thụ lý mới trong kỳ",
          "cases newly accepted by the procuracy in the period"
        )
      }
    }
  },
  {
    id: "trial",
    agency: "court",
    unit: "case-initiated",
    name: text("Giải quyết, xét xử", "Cases resolved and tried"),
    definition: text(
      "Tỷ lệ vụ án đã giải quyết, xét xử sơ thẩm trên tổng số vụ án tòa án thụ lý, trừ số chuyển nơi khác.",
      "Cases resolved and tried at first instance as a share of all accepted by the court, without those transferred elsewhere."
    ),
    basis: "own",
    numerator: {
      terms: [
        {stage: "tried", measure: "done"},
        {stage: "court-accepted", measure: "done"}
      ],
      name: text("vụ đã giải quyết, xét xử", "cases resolved and tried")
    },
    denominators: {
      own: {
        terms: [handled("tried"), handled("court-accepted")],
        name: text(
          "tổng thụ lý của tòa án, trừ số chuyển nơi khác",
          "all accepted by the court, without those transferred"
        )
      },
      new: {
        terms: [
          {stage: "tried", measure: "new"},
          {stage: "court-accepted", measure: "new"}
        ],
        name: text("vụ tòa án thụ lý mới trong kỳ", "cases newly accepted by the court in the period")
      }
    }
  }
];

/** The count that the target of fewer cases than the year before compares. */
export const reduction = {
  id: "reduction",
  agency: "police",
  unit: "case-initiated",
  name: text("Giảm số vụ", "Fewer cases"),
  definition: text(
    "Số vụ án khởi tố trong kỳ so với cùng kỳ năm trước, cùng cách tính kỳ. Đây là số vụ được ghi nhận, không phải quy mô thực tế của tội phạm: phát hiện tốt hơn cũng làm số vụ tăng.",
    "Cases initiated in the period against the same period of the year before, by the same statistical year. These are recorded cases, not the amount of trafficking: better detection raises them, too."
  ),
  terms: [
    {stage: "initiated", measure: "new"},
    {stage: "investigated", measure: "new"}
  ]
} as const satisfies {id: TargetId; terms: readonly ShareTerm[]} & Record<string, unknown>;
