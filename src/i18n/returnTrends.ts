import {formatNumber, type Language} from "./formatNumber.ts";

const vi = {
  illustrative: "Số liệu minh họa, không có thật",
  illustrativeNote:
    "Số liệu minh họa: địa bàn và các số này không có thật, chỉ để thử và làm quen với chương trình.",
  none: "Bản số liệu này không có biểu số liệu nào của các đơn vị, nên chưa có chuỗi theo quý; các số phía dưới là số đã được công bố.",
  only: (area: string) => `Chuỗi theo quý dưới đây tính từ biểu số liệu của các đơn vị thuộc ${area}.`,
  others: "Địa bàn khác có biểu số liệu:",
  areaPage: "Xem trang của địa bàn",
  series: {
    cases: "Số vụ án mới khởi tố",
    accused: "Số bị can mới khởi tố",
    reports: "Số tin mới tiếp nhận",
    victims: "Số nạn nhân được xác định"
  },
  stocks: {
    reports: "Tin còn lại, chưa giải quyết",
    cases: "Vụ án còn lại, chưa kết thúc điều tra",
    persons: "Người đang trong quá trình xác định là nạn nhân"
  },
  agency: "Công an",
  byQuarter: (what: string, area: string) => `${what} theo quý, ${area}`,
  shownYears: "Hình vẽ năm năm gần nhất (ba năm trên màn hình hẹp); bảng số liệu có mọi quý.",
  pairs: "Cột đặc: số trong quý; cột viền bên trái: cùng quý của năm trước.",
  derivedMark:
    "Chấm dưới trục: số suy ra, bằng hiệu của hai số lũy kế (báo cáo quý II, III, IV gửi số lũy kế từ đầu năm).",
  breakNote: (date: string) =>
    `[b] Vạch đứt ${date}: thay đổi phạm vi (sắp xếp lại tỉnh, xã; bỏ cấp huyện). Số ở hai bên vạch có thể do những đơn vị khác nhau báo cáo; so sánh qua mốc này cần thận trọng.`,
  gap: "[x] chưa báo cáo; [c] không công bố để bảo vệ người liên quan. Không số nào trong hai trường hợp này bằng 0.",
  mark: (period: string, value: string, unit: string, before: string) =>
    `${period}: ${value} ${unit}; cùng kỳ năm trước: ${before}`,
  alt: (title: string, last: string, count: number) =>
    `${title}. ${formatNumber(count, "vi")} quý trong hình; quý gần nhất: ${last}.`,
  column: {
    before: "Cùng kỳ năm trước",
    difference: "Tăng, giảm",
    value: "Số trong kỳ",
    remaining: "Còn lại cuối kỳ",
    day: "Tại ngày",
    how: "Cách có số",
    what: "Chỉ tiêu",
    interval: "Tỷ số so với cùng kỳ (khoảng tin cậy 95%)",
    verdict: "Kết luận",
    limits: "Giới hạn",
    signal: "Dấu hiệu"
  },
  how: {stated: "đơn vị báo cáo", sum: "tổng của các địa bàn", difference: "suy ra từ số lũy kế"},
  sumDerived: "tổng của các địa bàn, suy ra từ số lũy kế",
  asAt: (value: string, date: string) => `[c] (${value}, tính đến ${date})`,
  stockTitle: (area: string) => `Còn lại cuối kỳ (số tồn), ${area}`,
  stockNote:
    "Số tồn tại một ngày, không phải số phát sinh trong kỳ: không cộng, không so sánh với các cột theo quý. Mỗi ô một đơn vị tính và một thang đo riêng, từ 0. Vòng rỗng: cùng ngày của năm trước.",
  stockAlt: (title: string, parts: string) => `${title}. ${parts}.`,
  beforeInline: "cùng kỳ năm trước",
  changeTitle: (area: string) => `So với cùng kỳ năm trước, ${area}`,
  changeNote:
    "Hình: tỷ số của số trong kỳ so với cùng kỳ năm trước và khoảng tin cậy 95% (chính xác, số đếm Poisson); vạch đứng là không thay đổi. Cứ khoảng 20 phép so sánh thì có một phép vượt mức dao động chỉ do ngẫu nhiên.",
  changeAlt: (title: string, parts: string) => `${title}. ${parts}.`,
  noComparison: "Chưa so sánh được: một trong hai số không có hoặc không công bố.",
  bothNone: "Cả hai kỳ đều bằng 0, nên không tính tỷ số.",
  clustered:
    "Không tính khoảng tin cậy: một vụ có thể có nhiều người, nên số người dao động mạnh hơn số vụ độc lập.",
  cannotTell: "Chưa đủ cơ sở để kết luận tăng hay giảm; mức thay đổi nằm trong phạm vi dao động ngẫu nhiên.",
  fall: "Giảm vượt mức dao động ngẫu nhiên; số liệu chưa cho phép kết luận nguyên nhân.",
  rise: "Tăng vượt mức dao động ngẫu nhiên; có thể do tăng cường phát hiện, không đồng nghĩa tội phạm gia tăng.",
  ratio: (ratio: string, lower: string, upper: string) => `${ratio} (${lower} đến ${upper})`,
  unbounded: "không giới hạn",
  acrossBreak: "Hai kỳ nằm ở hai bên mốc thay đổi phạm vi [b].",
  controlTitle: (area: string) => `Biểu đồ kiểm soát số vụ án mới khởi tố theo quý, ${area}`,
  controlNote: (count: number) =>
    `Biểu đồ c (số đếm): đường trung tâm là bình quân của ${formatNumber(count, "vi")} quý đầu có số; giới hạn là khoảng mà dao động ngẫu nhiên quanh mức đó hầu như không vượt qua (ba độ lệch chuẩn; dưới 10 vụ/quý dùng phân vị Poisson). Bốn quý gần nhất không dùng để tính giới hạn.`,
  controlAllNote: (count: number) =>
    `Biểu đồ c (số đếm): đường trung tâm là bình quân của cả ${formatNumber(count, "vi")} quý có số; giới hạn là khoảng mà dao động ngẫu nhiên quanh mức đó hầu như không vượt qua (ba độ lệch chuẩn; dưới 10 vụ/quý dùng phân vị Poisson).`,
  shapes:
    "Hình thoi: ngoài giới hạn; hình vuông: bảy điểm liền nhau cùng một phía; tam giác: bảy điểm liền nhau cùng tăng hoặc cùng giảm; vòng rỗng: hai trong ba điểm gần giới hạn; chấm tròn: không có dấu hiệu.",
  centre: (value: string) => `Trung tâm ${value}`,
  limit: {
    lower: (value: string) => `Giới hạn dưới ${value}`,
    upper: (value: string) => `Giới hạn trên ${value}`
  },
  signals: {
    outside: "ngoài giới hạn",
    run: "chuỗi bảy điểm một phía",
    trend: "bảy điểm cùng chiều",
    nearLimit: "gần giới hạn",
    none: ""
  },
  nouns: {
    cases: {vi: "vụ", en: {one: "case", other: "cases"}},
    accused: {vi: "bị can", en: {one: "accused", other: "accused"}},
    reports: {vi: "tin", en: {one: "report", other: "reports"}},
    victims: {vi: "nạn nhân", en: {one: "victim", other: "victims"}}
  }
};

const en: typeof vi = {
  illustrative: "Invented figures, for illustration",
  illustrativeNote:
    "Invented figures: neither the area nor these numbers exist; they serve for trying the program and getting to know it.",
  none: "This edition holds no returns of offices, so there is no series by quarter; the figures below are those that were announced.",
  only: (area) => `The series by quarter below are computed from the returns of the offices of ${area}.`,
  others: "Other areas with returns:",
  areaPage: "See the area's page",
  series: {
    cases: "Cases initiated",
    accused: "Accused in cases initiated",
    reports: "Reports received",
    victims: "Victims identified"
  },
  stocks: {
    reports: "Reports remaining, not resolved",
    cases: "Cases remaining, under investigation",
    persons: "Persons in the process of identification"
  },
  agency: "Police",
  byQuarter: (what, area) => `${what} by quarter, ${area}`,
  shownYears: "Drawn: the latest five years (three on a narrow screen); the table holds every quarter.",
  pairs: "Solid bar: the quarter; outlined bar to its left: the same quarter of the year before.",
  derivedMark:
    "Dot below the axis: derived, the difference of two cumulative counts (returns after the first quarter count from the beginning of the year).",
  breakNote: (date) =>
    `[b] Dashed line at ${date}: break in series (provinces and communes rearranged, districts abolished). Different offices may have reported the counts on its two sides; compare across it with care.`,
  gap: "[x] not reported; [c] withheld to protect people. Neither is zero.",
  mark: (period, value, unit, before) => `${period}: ${value} ${unit}; same period last year: ${before}`,
  alt: (title, last, count) => `${title}. ${formatNumber(count, "en")} quarters drawn; the latest: ${last}.`,
  column: {
    before: "Same period last year",
    difference: "Change",
    value: "In the period",
    remaining: "Remaining at the end",
    day: "On the day",
    how: "How it is known",
    what: "Indicator",
    interval: "Ratio to the same period last year (95% confidence interval)",
    verdict: "Verdict",
    limits: "Limits",
    signal: "Signal"
  },
  how: {stated: "reported", sum: "sum of the areas", difference: "derived from cumulative counts"},
  sumDerived: "sum of the areas, derived from cumulative counts",
  asAt: (value, date) => `[c] (${value}, as of ${date})`,
  stockTitle: (area) => `Remaining at the end of the period (stock), ${area}`,
  stockNote:
    "A stock stands on a day and does not happen in a period: it is neither added to nor compared with the bars by quarter. Each panel has a unit and a scale of its own, from 0. Hollow ring: the same day of the year before.",
  stockAlt: (title, parts) => `${title}. ${parts}.`,
  beforeInline: "the same period last year",
  changeTitle: (area) => `Against the same period last year, ${area}`,
  changeNote:
    "Drawn: the ratio of the count to that of the same period last year with its 95% confidence interval (exact, Poisson counts); the upright line is no change. About one comparison in 20 goes beyond chance by chance alone.",
  changeAlt: (title, parts) => `${title}. ${parts}.`,
  noComparison: "Not compared: one of the two counts is missing or withheld.",
  bothNone: "Both periods have 0, so there is no ratio.",
  clustered: "No interval: a case can hold several people, so people vary more than independent cases do.",
  cannotTell: "The figures cannot tell a rise from a fall; the change is within what chance alone produces.",
  fall: "Fell beyond chance; the figures do not allow a conclusion about the cause.",
  rise: "Rose beyond chance; stronger detection may explain it, not more crime.",
  ratio: (ratio, lower, upper) => `${ratio} (${lower} to ${upper})`,
  unbounded: "unbounded",
  acrossBreak: "The two periods lie on the two sides of the break in series [b].",
  controlTitle: (area) => `Control chart of cases initiated by quarter, ${area}`,
  controlNote: (count) =>
    `A c chart (counts): the centre line is the mean of the first ${formatNumber(count, "en")} quarters with a count; the limits are what chance around it hardly ever passes (three standard deviations; Poisson quantiles below 10 cases a quarter). The latest four quarters do not set the limits.`,
  controlAllNote: (count) =>
    `A c chart (counts): the centre line is the mean of all ${formatNumber(count, "en")} quarters with a count; the limits are what chance around it hardly ever passes (three standard deviations; Poisson quantiles below 10 cases a quarter).`,
  shapes:
    "Diamond: outside the limits; square: seven in a row on one side; triangle: seven in a row rising or falling; hollow ring: two of three near a limit; dot: no signal.",
  centre: (value) => `Centre ${value}`,
  limit: {lower: (value) => `Lower limit ${value}`, upper: (value) => `Upper limit ${value}`},
  signals: {
    outside: "outside the limits",
    run: "seven on one side",
    trend: "seven in one direction",
    nearLimit: "near a limit",
    none: ""
  },
  nouns: vi.nouns
};

/** The words of the pages and figures about returns of offices. */
export const returnWords: Record<Language, typeof vi> = {vi, en};
