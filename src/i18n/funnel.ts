import {formatNumber, type Language} from "./formatNumber.ts";

const number = (value: number) => formatNumber(value, "vi");
const numberEn = (value: number) => formatNumber(value, "en");

const vi = {
  illustrative: "Số liệu minh họa, không có thật.",
  none: "[x] Ấn bản này không có biểu số liệu của đơn vị nào, nên các hình dưới đây để trống: số phải giải quyết (kỳ trước chuyển sang cộng mới) chỉ có trong biểu số liệu.",
  intro: (area: string, year: string, latest: string) =>
    `Địa bàn: ${area}. Năm gần nhất đủ số liệu: ${year}. Kỳ gần nhất: ${latest}. Mỗi cơ quan một tổng thụ lý riêng; số của cơ quan này không chia cho số của cơ quan khác.`,
  caseloads: (period: string, area: string) => `Tồn và phát sinh theo từng khâu, ${period}, ${area}`,
  caseloadsNone: {year: "năm gần nhất", period: "kỳ gần nhất"},
  caseloadNote:
    "Cột đặc là số phát sinh trong kỳ (mới, đã giải quyết, chuyển đi); cột viền là số tại một thời điểm (kỳ trước chuyển sang, còn lại). Tin một thang đo, vụ một thang đo.",
  targetNote: "Vạch dọc: số ít nhất phải giải quyết để đạt chỉ tiêu trên tổng thụ lý của cơ quan.",
  noTargetLine: "Không có vạch chỉ tiêu: không chỉ tiêu nào đã nhập áp dụng trên tổng thụ lý của kỳ này.",
  difference: "Số tính bằng hiệu của hai báo cáo lũy kế.",
  part: {
    "carried-over": "chuyển sang",
    new: "mới",
    inflow: "nhận thêm",
    handled: "thụ lý",
    done: "đã giải quyết",
    outflow: "chuyển đi",
    remaining: "còn lại"
  },
  needed: (count: number, level: string) => `chỉ tiêu ${level}: ${number(count)}`,
  before: (year: string, parts: string) => `Cùng kỳ năm ${year}: ${parts}`,
  beforeNone: "Không có số cùng kỳ năm trước",
  bar: (stage: string, part: string, value: string) => `${stage}, ${part}: ${value}`,
  unit: {report: "tin", "case-initiated": "vụ"} as Record<string, string>,
  shares: (area: string) => `Kết quả theo từng chỉ tiêu qua các năm: hai cách tính cạnh nhau, ${area}`,
  sharesNote:
    "Chấm đặc: trên tổng thụ lý của chính cơ quan (trừ số chuyển nơi khác). Chấm rỗng: chỉ trên số mới trong kỳ, có thể vượt 100% vì gồm cả việc bắt đầu từ kỳ trước. Vạch ngang đậm: mức chỉ tiêu, chỉ vẽ ở năm có kế hoạch giao chỉ tiêu; riêng chỉ tiêu điều tra, khám phá được đánh giá theo lời văn kế hoạch (chấm rỗng). Tỷ lệ của số nhỏ dao động mạnh.",
  basis: {
    own: "trên tổng thụ lý của cơ quan",
    new: "chỉ trên số mới",
    plan: "theo lời văn kế hoạch"
  },
  share: (name: string, basis: string, period: string, done: string, handled: string, percent: string) =>
    `${name}, ${basis}, ${period}: ${done}/${handled}, ${percent}`,
  absent: (name: string, basis: string, period: string, symbol: string) =>
    `${name}, ${basis}, ${period}: ${symbol}`,
  areas: (share: string, period: string, area: string) =>
    `${share} theo địa bàn so với mức chung, ${period}, ${area}`,
  areasNone: "Tỷ lệ giải quyết tin theo địa bàn so với mức chung",
  areasNote:
    "Mỗi chấm là một địa bàn; càng sang phải số phải giải quyết càng nhiều. Đường giữa là tỷ lệ chung. Trong hai dải (95% và 99,8%) khác biệt có thể chỉ do ngẫu nhiên, nên không xếp hạng địa bàn.",
  areasInside: (count: number) =>
    count === 1
      ? "Địa bàn này nằm trong phạm vi dao động ngẫu nhiên (99,8%)."
      : `Cả ${number(count)} địa bàn đều nằm trong phạm vi dao động ngẫu nhiên (99,8%).`,
  areasOutside: (names: string) =>
    `Ngoài phạm vi dao động ngẫu nhiên (99,8%): ${names}. Cần tìm hiểu nguyên nhân; số liệu không cho biết nguyên nhân.`,
  areasLeftOut: (names: string) => `Không vẽ (không phát sinh, hoặc không nêu số): ${names}.`,
  area: (name: string, done: string, handled: string, percent: string) =>
    `${name}: ${done}/${handled}, ${percent}`,
  handledAxis: "Tổng thụ lý, trừ số chuyển cơ quan khác (tin)",
  centre: (percent: string) => `chung ${percent}`,
  alt: (title: string, parts: string) => `${title}. ${parts}.`,
  targets: (period: string, area: string) => `Kết quả so với chỉ tiêu, ${period}, ${area}`,
  agency: "Cơ quan",
  done: "Đã thực hiện/phải thực hiện",
  rate: "Tỷ lệ",
  sameLastYear: "Cùng kỳ năm trước",
  measure: "Loại số",
  kind: {stock: "số tại một thời điểm", flow: "số trong kỳ", handled: "tổng thụ lý", unstated: "không rõ"},
  stage: "Khâu",
  how: {stated: "", sum: "cộng từ các địa bàn", difference: "tính bằng hiệu"},
  remark: "Lưu ý",
  fewer: "số vụ án khởi tố, so với cùng kỳ năm trước",
  against: (now: string, before: string) => `${now} so với ${before}`,
  asAt: (value: string, date: string) => `[c] (${value}, tính đến ${date})`,
  victims: (period: string, area: string) => `Nạn nhân và dịch vụ hỗ trợ, ${period}, ${area}`,
  victimsNote:
    "Các dịch vụ diễn ra song song, theo thứ tự bất kỳ; không phải ai cũng có nhu cầu hỗ trợ. Hai cơ quan có thể cùng tính một người, nên không cộng các dòng, không lấy dòng này chia cho dòng kia.",
  victimsNone: "[x] Chưa có số liệu về nạn nhân trong biểu số liệu của kỳ này.",
  glance: (area: string, period: string) => `Theo biểu số liệu đã nhận: ${area}, ${period}`,
  more: "Cách tính, các kỳ khác và từng khâu",
  registry: (count: number) => `Số đếm trong biểu số liệu của các đơn vị (${number(count)})`,
  registryNote:
    "Mỗi số có đơn vị tính và loại: số tại một thời điểm, số trong kỳ, hoặc tổng thụ lý. Số của các cơ quan không cộng với nhau.",
  derived: "Tỷ lệ dùng cho các chỉ tiêu",
  byDefault: "dùng để đánh giá",
  formula: (numerator: string, denominator: string) => `${numerator} / ${denominator}`,
  direction: {
    "more-is-better": "càng cao càng tốt",
    "fewer-is-better": "càng thấp càng tốt",
    none: "không đánh giá theo chiều tăng, giảm"
  },
  sensitivity: {cases: "nhóm giữ lại: vụ", victims: "nhóm giữ lại: nạn nhân"}
};

const en: typeof vi = {
  illustrative: "Invented figures, for illustration.",
  none: "[x] This edition holds no return of any office, so the figures below are empty: what was to be handled (carried over and new) stands in returns only.",
  intro: (area, year, latest) =>
    `Area: ${area}. Latest complete year: ${year}. Latest period: ${latest}. Each agency has a caseload of its own; counts of one agency are not divided by those of another.`,
  caseloads: (period, area) => `Stock and flow by stage, ${period}, ${area}`,
  caseloadsNone: {year: "latest year", period: "latest period"},
  caseloadNote:
    "Solid bars happened in the period (new, done, transferred); outlined bars stand on a day (carried over, remaining). Reports have one scale, cases another.",
  targetNote: "Upright line: the least that must be done to meet the target on the agency's own caseload.",
  noTargetLine: "No target line: no target entered applies to the caseload of this period.",
  difference: "A count found as the difference of two cumulative returns.",
  part: {
    "carried-over": "carried over",
    new: "new",
    inflow: "further inflow",
    handled: "handled",
    done: "done",
    outflow: "transferred",
    remaining: "remaining"
  },
  needed: (count, level) => `target ${level}: ${numberEn(count)}`,
  before: (year, parts) => `Same period ${year}: ${parts}`,
  beforeNone: "No count of the same period of the year before",
  bar: (stage, part, value) => `${stage}, ${part}: ${value}`,
  unit: {report: "reports", "case-initiated": "cases"},
  shares: (area) => `Results by target over the years, on two bases side by side, ${area}`,
  sharesNote:
    "Solid dots: of the agency's own caseload (without what was transferred elsewhere). Hollow dots: of the new ones of the period only; they can exceed 100%, since some began earlier. Thick level line: the target, drawn only in years for which a plan sets one; clearance is judged by the plans' own words (hollow dots). Shares of small counts vary much.",
  basis: {own: "of the agency's own caseload", new: "of the new ones only", plan: "by the plan's own words"},
  share: (name, basis, period, done, handled, percent) =>
    `${name}, ${basis}, ${period}: ${done} of ${handled}, ${percent}`,
  absent: (name, basis, period, symbol) => `${name}, ${basis}, ${period}: ${symbol}`,
  areas: (share, period, area) => `${share} by area, against the common rate, ${period}, ${area}`,
  areasNone: "Reports resolved by area, against the common rate",
  areasNote:
    "Each dot is an area; further right more was to be handled. The middle line is the common rate. Within the two bands (95% and 99.8%) differences may be chance alone, so areas are not ranked.",
  areasInside: (count) =>
    count === 1
      ? "The area lies inside the range of chance (99.8%)."
      : `All ${numberEn(count)} areas lie inside the range of chance (99.8%).`,
  areasOutside: (names) =>
    `Outside the range of chance (99.8%): ${names}. The reason needs to be looked into; the figures do not tell it.`,
  areasLeftOut: (names) => `Not drawn (nothing to handle, or no count stated): ${names}.`,
  area: (name, done, handled, percent) => `${name}: ${done} of ${handled}, ${percent}`,
  handledAxis: "Handled, without those transferred (reports)",
  centre: (percent) => `common ${percent}`,
  alt: (title, parts) => `${title}. ${parts}.`,
  targets: (period, area) => `Results against the targets, ${period}, ${area}`,
  agency: "Agency",
  done: "Done of what was to be done",
  rate: "Share",
  sameLastYear: "Same period last year",
  measure: "Count",
  kind: {stock: "on a day", flow: "in the period", handled: "caseload", unstated: "not stated"},
  stage: "Stage",
  how: {stated: "", sum: "sum of areas", difference: "by subtraction"},
  remark: "Remarks",
  fewer: "cases initiated, against the same period last year",
  against: (now, before) => `${now} against ${before}`,
  asAt: (value, date) => `[c] (${value}, as at ${date})`,
  victims: (period, area) => `Victims and services, ${period}, ${area}`,
  victimsNote:
    "Services run in parallel and in any order; not everyone wants support. Two agencies may count the same person, so rows are neither added nor divided by one another.",
  victimsNone: "[x] Returns of this period hold no counts of victims.",
  glance: (area, period) => `From returns received: ${area}, ${period}`,
  more: "How it is computed, other periods and each stage",
  registry: (count) => `Counts of offices' returns (${numberEn(count)})`,
  registryNote:
    "Each count has a unit and a kind: on a day, in the period, or a caseload. Counts of several agencies are not added.",
  derived: "Shares for the targets",
  byDefault: "used to judge",
  formula: (numerator, denominator) => `${numerator} / ${denominator}`,
  direction: {
    "more-is-better": "higher is better",
    "fewer-is-better": "lower is better",
    none: "not judged by rise or fall"
  },
  sensitivity: {cases: "withheld as: cases", victims: "withheld as: victims"}
};

/** Words of the stages and targets that are shown from returns. */
export const funnelWords: Readonly<Record<Language, typeof vi>> = {vi, en};
