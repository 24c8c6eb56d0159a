import {formatNumber} from "./formatNumber.ts";
import {formatTally} from "./formatTally.ts";

const count = (value: number) => formatTally(value, "vi");
const percent = (value: number) => `${formatNumber(value, "vi", 1)}%`;
const plural = (value: number, one: string, many = `${one}s`) =>
  `${formatNumber(value, "en")} ${value === 1 ? one : many}`;

const vi = {
  illustrative: "Số liệu minh họa, không có thật.",
  invented: "số liệu minh họa",
  none: "[x] Bản số liệu này không có biểu số liệu nào của đơn vị báo cáo.",
  unit: "Đơn vị báo cáo",
  longForm: "Biểu dạng dọc",
  caption: (first: string, last: string) => `Biểu số liệu đã gửi, chậm hoặc chưa gửi, ${first}–${last}`,
  share: "Đúng hạn",
  legend: {
    "in-time": "đúng hạn",
    late: "chậm (số ngày)",
    missing: "chưa nhận được",
    nothing: "không phát sinh",
    "not-judged": "đã nhận, không có ngày phải gửi nên không đánh giá"
  },
  blank: "ô trống: chưa đến hạn, hoặc đơn vị không phải gửi",
  said: {
    "in-time": "đúng hạn",
    late: (days: number | null) => (days === null ? "chậm" : `chậm ${count(days)} ngày`),
    missing: "chưa nhận được",
    nothing: "không phát sinh",
    "not-judged": "đã nhận, không đánh giá",
    blank: "không phải gửi hoặc chưa đến hạn"
  },
  dates: (due: string | null, received: string | null) =>
    [due === null ? null : `hạn ${due}`, received === null ? null : `nhận ${received}`]
      .filter((one) => one !== null)
      .join(", "),
  part: {
    quarter: ["Quý I", "Quý II", "Quý III", "Quý IV"],
    half: ["6 tháng", "6 tháng cuối"],
    nine: "9 tháng",
    year: "Năm"
  },
  rules: [
    "Một biểu đúng hạn khi bản gửi lần đầu (không kể bản đã rút) đến chậm nhất vào ngày trước ngày mà kế hoạch nêu; kế hoạch của chính địa bàn được xét trước kế hoạch của cấp trên. Kế hoạch không nêu ngày thì không đánh giá chậm hay đúng hạn.",
    "Chưa có danh mục đơn vị phải gửi biểu. Quy tắc áp dụng: đơn vị đã gửi một biểu cho một kỳ của một năm thì phải gửi biểu đó cho cùng kỳ của mọi năm sau, cho đến khi đơn vị không còn; với các kỳ kết thúc cùng ngày (quý III và 9 tháng), gửi một biểu là đủ. Đơn vị chưa gửi biểu nào bao giờ thì không có trong bảng."
  ],
  inTime: (some: number, all: number, share: number) =>
    `${count(some)} trong ${count(all)} biểu đến hạn được gửi đúng hạn (${percent(share)})`,
  noneJudged: (all: number) =>
    `đã nhận ${count(all)} biểu; không kế hoạch nào nêu ngày phải gửi nên không đánh giá đúng hạn hay chậm`,
  late: (number: number, longest: {days: number; period: string} | null) =>
    `${count(number)} biểu chậm${longest === null ? "" : `, lâu nhất ${count(longest.days)} ngày (${longest.period})`}`,
  missing: (periods: readonly string[]) => `chưa nhận được: ${periods.join(", ")}`,
  nothing: (number: number) => `${count(number)} biểu không phát sinh`,
  notJudged: (number: number) => `${count(number)} biểu khác không có ngày phải gửi nên không đánh giá`,
  revisedOf: (some: number, all: number) =>
    `Trong ${count(all)} biểu đã nhận, ${count(some)} biểu có số được điều chỉnh sau lần gửi đầu.`,
  noRevision: (all: number) =>
    `Trong ${count(all)} biểu đã nhận, không số nào được điều chỉnh sau lần gửi đầu.`,
  revisionsNotSaid: "Ấn bản này không nêu số liệu đã điều chỉnh, để không làm lộ số liệu được giữ lại.",
  revisions: "Số liệu được điều chỉnh sau lần gửi đầu, các biểu gần nhất",
  column: {
    period: "Kỳ số liệu",
    dates: "Nhận lần đầu → đang có hiệu lực",
    indicator: "Chỉ tiêu",
    counts: "Số ô điều chỉnh",
    before: "Tổng các ô ấy lúc đầu",
    after: "Tổng hiện nay",
    change: "Chênh lệch"
  },
  moreRevised: (number: number) => `Còn ${count(number)} biểu trước đó có điều chỉnh.`,
  identities: "Số tồn và số phát sinh không khớp",
  noIdentity:
    "Không tệp nào đang có hiệu lực có số tồn và số phát sinh không khớp (tổng thụ lý, còn lại, số kỳ trước chuyển sang, lũy kế).",
  identity: {
    "flow-identity": "số trong dòng không khớp",
    "stock-does-not-continue": "số kỳ trước chuyển sang khác số còn lại",
    "opening-stock-differs": "số đầu kỳ khác nhau trong năm",
    "cumulative-falls": "số lũy kế giảm"
  } as Record<string, string>,
  overview: {
    missing: (unit: string, periods: readonly string[]) =>
      `${unit}: chưa nhận được biểu ${periods.join(", ")}.`,
    due: (period: string, due: string | null) => (due === null ? period : `${period} (hạn ${due})`),
    late: (unit: string, late: number, judged: number) =>
      `${unit}: ${count(late)} trong ${count(judged)} biểu đến hạn trong 12 tháng qua gửi chậm.`,
    allInTime: (number: number) =>
      `Cả ${count(number)} biểu đến hạn trong 12 tháng qua đã được gửi đúng hạn.`,
    more: (number: number) => `Còn ${count(number)} đơn vị khác gửi chậm hoặc chưa gửi.`,
    quality: "Xem từng đơn vị ở trang Chất lượng số liệu"
  }
};

export type ReturnWords = typeof vi;

const englishPercent = (value: number) => `${formatNumber(value, "en", 1)}%`;

const en: ReturnWords = {
  illustrative: "Invented figures, for illustration.",
  invented: "invented figures",
  none: "[x] This release holds no return of a reporting unit.",
  unit: "Reporting unit",
  longForm: "Long table",
  caption: (first, last) => `Returns received, late or missing, ${first}–${last}`,
  share: "In time",
  legend: {
    "in-time": "in time",
    late: "late (days)",
    missing: "missing",
    nothing: "nothing arose",
    "not-judged": "received; no day by which it was due, so not judged"
  },
  blank: "blank: not yet due, or not owed",
  said: {
    "in-time": "in time",
    late: (days) => (days === null ? "late" : `late by ${plural(days, "day")}`),
    missing: "missing",
    nothing: "nothing arose",
    "not-judged": "received, not judged",
    blank: "not owed or not yet due"
  },
  dates: (due, received) =>
    [due === null ? null : `due ${due}`, received === null ? null : `received ${received}`]
      .filter((one) => one !== null)
      .join(", "),
  part: {quarter: ["Q1", "Q2", "Q3", "Q4"], half: ["H1", "H2"], nine: "9 m.", year: "Year"},
  rules: [
    "A return is in time if its first version (without those withdrawn) came at the latest on the day before the one that the plan names; a plan of the unit's own area goes before one of an area above. Where no plan names a day, lateness is not judged.",
    "There is no register of who owes which return. The rule applied: a unit that has sent a form for a period of a year owes it for the same period of every later year, as long as the unit exists; of periods that end on one day (quarter 3 and nine months) one return is enough. A unit that has never sent a return is not in the table."
  ],
  inTime: (some, all, share) =>
    `${formatNumber(some, "en")} of ${plural(all, "return")} due came in time (${englishPercent(share)})`,
  noneJudged: (all) =>
    `${plural(all, "return")} received; no plan names a day by which they were due, so lateness is not judged`,
  late: (number, longest) =>
    `${formatNumber(number, "en")} late${longest === null ? "" : `, at most by ${plural(longest.days, "day")} (${longest.period})`}`,
  missing: (periods) => `missing: ${periods.join(", ")}`,
  nothing: (number) => `nothing arose in ${formatNumber(number, "en")}`,
  notJudged: (number) => `${plural(number, "other return")} without a day by which due, not judged`,
  revisedOf: (some, all) =>
    `Of ${plural(all, "return")} received, ${formatNumber(some, "en")} had counts revised after the first version.`,
  noRevision: (all) =>
    `Of ${plural(all, "return")} received, none had a count revised after the first version.`,
  revisionsNotSaid: "This edition names no revised counts, so that none that it withholds is revealed.",
  revisions: "Counts revised after the first version, latest returns",
  column: {
    period: "Period",
    dates: "First received → in force",
    indicator: "Indicator",
    counts: "Counts revised",
    before: "Their sum at first",
    after: "Their sum now",
    change: "Difference"
  },
  moreRevised: (number) => `${plural(number, "earlier return")} with revised counts not listed.`,
  identities: "Stock and flow that do not agree",
  noIdentity:
    "In no export in force do stock and flow disagree (handled, remaining, carried over, cumulative counts).",
  identity: {
    "flow-identity": "counts of a row do not add up",
    "stock-does-not-continue": "carried over differs from what remained",
    "opening-stock-differs": "opening stock differs within the year",
    "cumulative-falls": "a cumulative count falls"
  },
  overview: {
    missing: (unit, periods) => `${unit}: return missing for ${periods.join(", ")}.`,
    due: (period, due) => (due === null ? period : `${period} (due ${due})`),
    late: (unit, late, judged) =>
      `${unit}: ${formatNumber(late, "en")} of ${plural(judged, "return")} due in the last 12 months came late.`,
    allInTime: (number) =>
      number === 1
        ? "The one return due in the last 12 months came in time."
        : `All ${plural(number, "return")} due in the last 12 months came in time.`,
    more: (number) => `${plural(number, "other unit")} late or missing.`,
    quality: "Each unit on the page of data quality"
  }
};

/** The words about returns: who sent them, when, and what was revised. */
export const returnWords = {vi, en};
