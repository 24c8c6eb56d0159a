/** The words of figures on single cases, followed from stage to stage. */
const vi = {
  invented: "Số liệu minh họa, không có thật.",
  cohortTitle: (months: string) =>
    `Tỷ lệ vụ án đã xét xử sơ thẩm trong ${months} tháng kể từ ngày khởi tố, theo năm khởi tố`,
  cohortAlt: (title: string, rows: string) => `${title}. ${rows}.`,
  panel: (months: number) => `Trong ${months} tháng`,
  row: (year: string, months: number, share: string, limits: string) =>
    `Khởi tố năm ${year}, trong ${months} tháng: ${share} (khoảng tin cậy 95%: ${limits})`,
  tooShort: "chưa đủ thời gian theo dõi",
  noneYet: "chưa vụ nào được xét xử",
  cohortNote: (day: string) =>
    `Mỗi lứa là các vụ khởi tố trong một năm dương lịch; vụ còn đang giải quyết được theo dõi đến hết ngày ${day}. Ước lượng Aalen–Johansen, khoảng tin cậy 95%. Vụ đình chỉ hoặc đã chuyển cơ quan khác mà không ghi ngày thì theo dõi đến ngày cuối cùng có trong sổ.`,
  leftOut: (count: string) => `Không tính ${count} vụ thiếu ngày, hoặc có ngày sau trước trái thứ tự.`,
  column: {
    year: "Năm khởi tố",
    cases: "Số vụ khởi tố",
    within: (months: number) => `Đã xét xử trong ${months} tháng`,
    interval: (months: number) => `Khoảng tin cậy 95% (${months} tháng)`,
    from: "Từ",
    to: "Đến",
    reached: "Số vụ đã qua cả hai khâu",
    open: "Số vụ chưa đến khâu sau",
    median: "Trung vị (ngày)",
    middle: "Một nửa số vụ ở giữa (ngày)",
    kind: "Phân loại",
    all: "Các năm"
  },
  stages: {
    reported: "tiếp nhận tin",
    initiated: "khởi tố",
    concluded: "kết luận điều tra, đề nghị truy tố",
    prosecuted: "truy tố",
    accepted: "Tòa án thụ lý",
    tried: "xét xử sơ thẩm"
  },
  timesTitle: "Thời gian từ khâu này đến khâu sau",
  timesNote: (day: string) =>
    `Chỉ tính các vụ bắt đầu khâu trước ít nhất 24 tháng trước ngày ${day}: vụ mới chỉ có thể có thời gian ngắn. Vụ chưa đến khâu sau được đếm riêng, không nằm trong trung vị.`,
  noCases: "Ấn bản này không có sổ theo dõi vụ án.",
  kindsTitle: (years: string) => `Vụ án khởi tố ${years}, theo mục đích, tuyến và điều luật`,
  kindsNote: "Theo năm dương lịch của ngày khởi tố. Một vụ có thể bị khởi tố theo nhiều điều luật.",
  dimension: {purpose: "Mục đích", route: "Tuyến", article: "Điều của Bộ luật Hình sự"},
  article: (number: string) => `Điều ${number}`,
  notStated: "không ghi",
  years: (first: number, last: number) => `năm ${first}–${last}`
};

export type CaseWords = typeof vi;

const en: CaseWords = {
  invented: "Invented figures, for illustration.",
  cohortTitle: (months) =>
    `Share of cases tried at first instance within ${months} months of initiation, by year of initiation`,
  cohortAlt: (title, rows) => `${title}. ${rows}.`,
  panel: (months) => `Within ${months} months`,
  row: (year, months, share, limits) =>
    `Initiated in ${year}, within ${months} months: ${share} (95% interval: ${limits})`,
  tooShort: "not followed for long enough",
  noneYet: "none tried yet",
  cohortNote: (day) =>
    `A cohort is the cases initiated in a calendar year; open cases are followed to the end of ${day}. Aalen–Johansen estimate with 95% intervals. Cases that were discontinued or transferred without a date are followed to the last day in the register.`,
  leftOut: (count) => `${count} cases with a date missing, or out of order, are left out.`,
  column: {
    year: "Year of initiation",
    cases: "Cases initiated",
    within: (months) => `Tried within ${months} months`,
    interval: (months) => `95% interval (${months} months)`,
    from: "From",
    to: "To",
    reached: "Cases that passed both",
    open: "Cases not yet at the later one",
    median: "Median (days)",
    middle: "Middle half of the cases (days)",
    kind: "Class",
    all: "All years"
  },
  stages: {
    reported: "report received",
    initiated: "initiated",
    concluded: "investigation concluded, prosecution proposed",
    prosecuted: "prosecuted",
    accepted: "accepted by the court",
    tried: "tried at first instance"
  },
  timesTitle: "Time from one stage to a later one",
  timesNote: (day) =>
    `Only cases that reached the earlier stage at least 24 months before ${day}: recent ones can only show short times. Cases not yet at the later stage are counted beside, and are not in the median.`,
  noCases: "This edition holds no register of cases.",
  kindsTitle: (years) => `Cases initiated in ${years}, by purpose, route and article`,
  kindsNote: "By the calendar year of initiation. A case may be initiated under several articles.",
  dimension: {purpose: "Purpose", route: "Route", article: "Article of the Penal Code"},
  article: (number) => `Article ${number}`,
  notStated: "not stated",
  years: (first, last) => `${first}–${last}`
};

export const caseWords = {vi, en};
