import type {Bilingual} from "../schema/released.ts";

/**
 * What returns count at a stage in a unit. `caseload`: what an agency takes over, gets new, does and leaves;
 * `flow`: what happens in a period. `what` completes the sentences of `measures.ts`; of a flow it is the definition's
 * own words. `fresh`, `done`: what “new” and “done” mean here. `outcomes`: what “done” is broken down by.
 */
export type CountedStage = {stage: string; unit: string; name: Bilingual; what: Bilingual} & (
  | {counted: "caseload"; fresh: Bilingual; done: Bilingual; outcomes: Readonly<Record<string, Bilingual>>}
  | {counted: "flow"}
);

const text = (vi: string, en: string): Bilingual => ({vi, en});

const outcomesOfReports = {
  initiated: text("khởi tố", "case initiated"),
  "not-initiated": text("không khởi tố", "no case initiated"),
  suspended: text("tạm đình chỉ", "suspended")
};
const outcomesOfInvestigation = {
  concluded: text("kết luận điều tra, đề nghị truy tố", "investigation concluded, prosecution proposed"),
  suspended: text("tạm đình chỉ điều tra", "investigation suspended")
};

const reports = text(
  "tố giác, tin báo về tội phạm và kiến nghị khởi tố về mua bán người",
  "denunciations, reports of crime and recommendations to initiate on trafficking in persons"
);
const ofReports = ({vi, en}: Bilingual) => text(`${reports.vi} ${vi}`, `${reports.en} ${en}`);

/** A stage in which an agency works on cases or on the persons accused in them. */
const worked = (
  stage: string,
  unit: string,
  name: Bilingual,
  what: Bilingual,
  fresh: Bilingual,
  done: Bilingual,
  outcomes: Readonly<Record<string, Bilingual>> = {}
): CountedStage => ({counted: "caseload", stage, unit, name, what, fresh, done, outcomes});

const happened = (stage: string, unit: string, name: Bilingual, what: Bilingual): CountedStage => ({
  counted: "flow",
  stage,
  unit,
  name,
  what
});

const cases = text("vụ án mua bán người", "cases of trafficking in persons");
const accused = text(
  "bị can trong các vụ án mua bán người",
  "persons accused in cases of trafficking in persons"
);
const defendants = text(
  "bị cáo trong các vụ án mua bán người",
  "defendants in cases of trafficking in persons"
);
const of = (whom: Bilingual, vi: string, en: string) => text(`${whom.vi} ${vi}`, `${whom.en} ${en}`);

const accepted = text("thụ lý mới", "newly accepted");
const resolvedProsecuted = text("đã giải quyết, truy tố", "resolved and prosecuted");
const resolvedTried = text("đã giải quyết, xét xử sơ thẩm", "resolved and tried at first instance");
const initiated = text("khởi tố mới", "newly initiated");
const investigationEnded = text("kết thúc điều tra", "investigation ended");

const parallel = text(
  " Giải cứu, bảo vệ, hỗ trợ, chuyển tuyến và hòa nhập cộng đồng diễn ra song song; số của các dịch vụ và các cơ quan không cộng với nhau.",
  " Rescue, protection, support, referral and reintegration run in parallel; counts of services and of agencies are not added."
);
const service = (stage: string, unit: string, name: Bilingual, vi: string, en: string): CountedStage =>
  happened(stage, unit, name, text(`${vi}${parallel.vi}`, `${en}${parallel.en}`));

/** Every stage and unit that a return can count, in the order of the stages. */
export const countedStages: readonly CountedStage[] = [
  happened(
    "report-received",
    "report",
    text("Tiếp nhận tin", "Reports received"),
    text(
      "Tố giác, tin báo về tội phạm và kiến nghị khởi tố về mua bán người được tiếp nhận trong kỳ.",
      "Denunciations, reports of crime and recommendations to initiate on trafficking in persons that were received in the period."
    )
  ),
  worked(
    "report-classified",
    "report",
    text("Phân loại tin", "Classification of reports"),
    ofReports(text("phải phân loại", "to be classified")),
    text("tiếp nhận mới", "newly received"),
    text("đã phân loại", "classified")
  ),
  worked(
    "report-resolved",
    "report",
    text("Giải quyết tin", "Resolution of reports"),
    ofReports(text("phải giải quyết", "to be resolved")),
    text("tiếp nhận mới", "newly received"),
    text("đã giải quyết", "resolved"),
    outcomesOfReports
  ),
  ...Object.entries(outcomesOfReports).map(([code, outcome]) =>
    happened(
      `report-resolved-${code}`,
      "report",
      text(`Giải quyết tin: ${outcome.vi}`, `Reports resolved: ${outcome.en}`),
      text(
        `Tố giác, tin báo về tội phạm và kiến nghị khởi tố về mua bán người đã giải quyết trong kỳ với kết quả: ${outcome.vi}.`,
        `Denunciations, reports of crime and recommendations to initiate on trafficking in persons that were resolved in the period, with the outcome: ${outcome.en}.`
      )
    )
  ),
  happened(
    "found",
    "case-matter",
    text("Vụ việc phát hiện", "Matters found"),
    text(
      "Vụ việc có dấu hiệu mua bán người được phát hiện trong kỳ; chưa chắc đã khởi tố vụ án.",
      "Matters with signs of trafficking in persons found in the period; not all become a criminal case."
    )
  ),
  happened(
    "found",
    "case-found",
    text("Vụ phát hiện, xử lý", "Cases found and handled"),
    text(
      "Vụ mua bán người được phát hiện, xử lý trong kỳ; không cộng, không so sánh với số vụ án khởi tố.",
      "Cases of trafficking in persons found and handled in the period; neither added to nor compared with cases initiated."
    )
  ),
  happened(
    "found",
    "suspect",
    text("Đối tượng phát hiện", "Suspects found"),
    text(
      "Đối tượng trong các vụ mua bán người được phát hiện trong kỳ; chưa chắc đã khởi tố bị can.",
      "Suspects in cases of trafficking in persons found in the period; not all are accused."
    )
  ),
  happened(
    "found",
    "victim-in-cases",
    text("Nạn nhân trong các vụ phát hiện", "Victims in cases found"),
    text(
      "Nạn nhân trong các vụ mua bán người được phát hiện trong kỳ; chưa chắc đã được xác định là nạn nhân theo thủ tục.",
      "Victims in cases of trafficking in persons found in the period; not necessarily identified by procedure."
    )
  ),
  happened(
    "initiated",
    "case-initiated",
    text("Vụ án khởi tố", "Cases initiated"),
    text(
      "Vụ án mua bán người có quyết định khởi tố trong kỳ.",
      "Cases of trafficking in persons whose initiation was decided in the period."
    )
  ),
  happened(
    "initiated",
    "accused",
    text("Bị can khởi tố", "Persons accused"),
    text(
      "Bị can có quyết định khởi tố trong kỳ về tội mua bán người.",
      "Persons accused of trafficking in persons by a decision in the period."
    )
  ),
  worked(
    "investigated",
    "case-initiated",
    text("Điều tra (vụ)", "Investigation, cases"),
    of(cases, "cơ quan điều tra thụ lý", "handled by the investigating body"),
    initiated,
    investigationEnded,
    outcomesOfInvestigation
  ),
  worked(
    "investigated",
    "accused",
    text("Điều tra (bị can)", "Investigation, accused"),
    of(accused, "cơ quan điều tra thụ lý", "handled by the investigating body"),
    initiated,
    investigationEnded,
    outcomesOfInvestigation
  ),
  happened(
    "cleared",
    "case-initiated",
    text("Điều tra, khám phá", "Cases investigated and cleared"),
    text(
      "Vụ án mua bán người đã điều tra, khám phá trong kỳ, theo cách gọi của các kế hoạch.",
      "Cases of trafficking in persons investigated and cleared in the period, in the words of the plans."
    )
  ),
  happened(
    "investigation-concluded",
    "case-initiated",
    text("Kết luận điều tra (vụ)", "Investigation concluded, cases"),
    text(
      "Vụ án mua bán người có kết luận điều tra, đề nghị truy tố trong kỳ.",
      "Cases of trafficking in persons in which the investigation was concluded and prosecution proposed in the period."
    )
  ),
  happened(
    "investigation-concluded",
    "accused",
    text("Kết luận điều tra (bị can)", "Investigation concluded, accused"),
    text(
      "Bị can bị đề nghị truy tố về tội mua bán người trong kỳ.",
      "Persons whose prosecution for trafficking in persons was proposed in the period."
    )
  ),
  worked(
    "prosecuted",
    "case-initiated",
    text("Truy tố (vụ)", "Prosecution, cases"),
    of(cases, "viện kiểm sát thụ lý", "handled by the procuracy"),
    accepted,
    resolvedProsecuted
  ),
  worked(
    "prosecuted",
    "accused",
    text("Truy tố (bị can)", "Prosecution, accused"),
    of(accused, "viện kiểm sát thụ lý", "handled by the procuracy"),
    accepted,
    resolvedProsecuted
  ),
  worked(
    "court-accepted",
    "case-initiated",
    text("Tòa án thụ lý (vụ)", "Accepted by the court, cases"),
    of(cases, "tòa án thụ lý để xét xử sơ thẩm", "accepted by the court for trial at first instance"),
    accepted,
    resolvedTried
  ),
  worked(
    "court-accepted",
    "defendant",
    text("Tòa án thụ lý (bị cáo)", "Accepted by the court, defendants"),
    of(defendants, "tòa án thụ lý để xét xử sơ thẩm", "accepted by the court for trial at first instance"),
    accepted,
    resolvedTried
  ),
  worked(
    "tried",
    "case-initiated",
    text("Xét xử sơ thẩm (vụ)", "Trial at first instance, cases"),
    of(cases, "tòa án thụ lý để xét xử sơ thẩm", "accepted by the court for trial at first instance"),
    accepted,
    resolvedTried
  ),
  worked(
    "tried",
    "defendant",
    text("Xét xử sơ thẩm (bị cáo)", "Trial at first instance, defendants"),
    of(defendants, "tòa án thụ lý để xét xử sơ thẩm", "accepted by the court for trial at first instance"),
    accepted,
    resolvedTried
  ),
  happened(
    "victim-received",
    "person",
    text("Tiếp nhận (người)", "Persons received"),
    text(
      "Người được tiếp nhận trong kỳ vì khai báo hoặc có dấu hiệu là nạn nhân; chưa chắc đã được xác định là nạn nhân.",
      "Persons received in the period who say that they are, or may be, victims; not necessarily identified as victims."
    )
  ),
  worked(
    "victim-verified",
    "person",
    text("Xác minh (người)", "Verification, persons"),
    text(
      "người phải xác minh có là nạn nhân hay không",
      "persons of whom it must be verified whether they are victims"
    ),
    text("tiếp nhận mới", "newly received"),
    text("đã xác minh", "verified")
  ),
  worked(
    "victim-in-identification",
    "person-in-identification",
    text("Đang trong quá trình xác định là nạn nhân", "In the process of identification"),
    text(
      "người đang trong quá trình xác định là nạn nhân",
      "persons in the process of identification as victims"
    ),
    text("bắt đầu xác định", "newly in the process"),
    text("đã có kết quả xác định", "with an outcome")
  ),
  happened(
    "victim-identified",
    "victim-identified",
    text("Được xác định là nạn nhân", "Identified as victims"),
    text("Nạn nhân được xác định theo thủ tục trong kỳ.", "Victims identified by procedure in the period.")
  ),
  ...["person", "victim-identified"].map((unit) =>
    service(
      "victim-rescued",
      unit,
      unit === "person"
        ? text("Giải cứu (người)", "Persons rescued")
        : text("Giải cứu (nạn nhân)", "Victims rescued"),
      unit === "person"
        ? "Người được giải cứu trong kỳ."
        : "Nạn nhân đã được xác định và được giải cứu trong kỳ.",
      unit === "person" ? "Persons rescued in the period." : "Identified victims rescued in the period."
    )
  ),
  service(
    "victim-protected",
    "person",
    text("Bảo vệ (người)", "Persons protected"),
    "Người được áp dụng biện pháp bảo vệ trong kỳ.",
    "Persons for whom measures of protection were taken in the period."
  ),
  service(
    "victim-supported",
    "person-supported",
    text("Hỗ trợ (người)", "Persons supported"),
    "Người được hỗ trợ trong kỳ, mỗi người tính một lần; không phải ai cũng có nhu cầu hỗ trợ.",
    "Persons supported in the period, each counted once; not everyone wants support."
  ),
  service(
    "victim-referred",
    "person",
    text("Chuyển tuyến (người)", "Persons referred"),
    "Người được chuyển đến cơ sở hoặc địa phương khác để bảo vệ, hỗ trợ trong kỳ.",
    "Persons referred in the period to another facility or place for protection and support."
  ),
  service(
    "victim-reintegrated",
    "person",
    text("Hòa nhập cộng đồng (người)", "Persons reintegrated"),
    "Người được hỗ trợ trở về và hòa nhập cộng đồng trong kỳ.",
    "Persons helped to return and reintegrate in the period."
  ),
  happened(
    "hotline",
    "hotline-call",
    text("Cuộc gọi đến đường dây nóng", "Hotline calls"),
    text(
      "Cuộc gọi về mua bán người mà đường dây nóng nhận trong kỳ; không phải số vụ, không phải số nạn nhân.",
      "Calls about trafficking in persons that the hotline received in the period; neither cases nor victims."
    )
  ),
  happened(
    "hotline",
    "hotline-case",
    text("Trường hợp qua đường dây nóng", "Hotline cases"),
    text(
      "Trường hợp mà đường dây nóng tiếp nhận, chuyển cơ quan chức năng trong kỳ.",
      "Cases that the hotline took up and passed on to the authorities in the period."
    )
  ),
  happened(
    "needs-surveyed",
    "person",
    text("Khảo sát nhu cầu (người)", "Needs surveyed, persons"),
    text(
      "Người được khảo sát nhu cầu hỗ trợ trong kỳ.",
      "Persons whose needs for support were surveyed in the period."
    )
  )
];
