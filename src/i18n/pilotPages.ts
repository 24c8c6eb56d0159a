import {formatNumber, type Language} from "./formatNumber.ts";
import {lowerFirst} from "./lowerFirst.ts";

const viCount = (value: number) => formatNumber(value, "vi");
const viDecimal = (value: number) => formatNumber(value, "vi", 1);
const enCount = (value: number) => formatNumber(value, "en");
const enDecimal = (value: number) => formatNumber(value, "en", 1);
const enSome = (value: number, one: string, other: string) =>
  `${enCount(value)} ${value === 1 ? one : other}`;

/** The words of the pages of pilots and peak campaigns in Vietnamese, the leading language. */
const vi = {
  invented:
    "Số liệu minh họa, không có thật: tỉnh, kế hoạch và mọi con số của chỉ đạo điểm này đều do Sổ 138 đặt ra.",
  inventedTitle: " (số liệu minh họa, không có thật)",
  notHere: "[x] Bản số liệu này không có kế hoạch của trang này.",
  notJudged: "Không kết luận: trang này chỉ đánh giá số vụ phát hiện, xử lý và số vụ án khởi tố.",
  ratesTitle: "Mức bình quân năm trước và trong chỉ đạo điểm, khoảng tin cậy 95%",
  rate: (counted: string, mean: number) => `${counted}; bình quân ${viDecimal(mean)} mỗi năm`,
  rateText: (name: string, label: string, lower: number, upper: number) =>
    `${name}: ${label}, khoảng tin cậy từ ${viDecimal(lower)} đến ${viDecimal(upper)}`,
  yearly: (mean: number, lower: number, upper: number) =>
    `${viDecimal(mean)} mỗi năm (${viDecimal(lower)} đến ${viDecimal(upper)})`,
  absent: {
    c: "[c] Có số không công bố để bảo vệ người liên quan.",
    x: "[x] Có kỳ chưa báo cáo.",
    z: "[z] Có kỳ không áp dụng."
  },
  notTiled: "[z] Các kỳ báo cáo không ghép vừa đúng thời gian này.",
  derived: "Có quý tính bằng phép trừ hai số lũy kế.",
  states: {
    both: "Có số liệu trước và trong chỉ đạo điểm.",
    before: "Chỉ có số liệu trước chỉ đạo điểm; chưa có số liệu trong thời gian chỉ đạo điểm.",
    none: "[x] Chưa có số liệu nào của chỉ đạo điểm này.",
    campaign: "[x] Chưa có số liệu để đánh giá: cần số vụ có ngày, đúng từ ngày đầu đến ngày cuối đợt."
  },
  state: "Tình trạng số liệu",
  open: "Xem trang riêng",
  design: {
    before: "Thời gian so sánh",
    beforeUnknown:
      "Chưa có số liệu trước chỉ đạo điểm. Đề nghị: 36 tháng liền trước ngày bắt đầu, cùng địa bàn.",
    beforeAssumed: "Giả định của Sổ 138: tròn các năm dương lịch.",
    measure: "Chỉ tiêu đánh giá chính",
    measureUnknown:
      "Chưa xác định được từ nguồn. Đề nghị: một loại số vụ duy nhất (phát hiện, xử lý; hoặc khởi tố), như nhau ở cả hai giai đoạn.",
    comparison: "Địa bàn đối chứng",
    comparisonAreas: (number: number, names: string, inProvince: boolean) =>
      `${viCount(number)} ${inProvince ? "huyện, thị xã, thành phố khác trong tỉnh" : "tỉnh, thành phố khác trong cả nước"}, không chỉ đạo điểm${names === "" ? "" : `: ${names}`}.`,
    comparisonNone: "Không có địa bàn nào cùng cấp để đối chứng.",
    comparisonOther: (names: string) =>
      `Không dùng làm đối chứng vì có, hoặc có thể có, chỉ đạo điểm khác cùng thời gian: ${names}.`,
    rule: "Cách kết luận",
    ruleText:
      "Tỷ số hai mức bình quân tháng với khoảng tin cậy chính xác 95%: chỉ nói tăng hoặc giảm khi cả khoảng nằm một phía của 1. Thiết kế này lấy từ kế hoạch và danh mục địa bàn, không chọn theo số liệu."
  },
  power: {
    assumed: "Chưa biết mức bình quân trước đó; các mức dưới đây là giả định, không phải số liệu.",
    lengthAssumed: (months: number) => `Chưa rõ thời gian, giả định ${viCount(months)} tháng.`,
    intro: (months: number, before: number) =>
      `Với mỗi mức giả định, bảng cho biết ${viCount(months)} tháng có thể cho thấy gì khi so với ${viCount(before)} tháng trước đó cùng địa bàn.`,
    caption: "Có thể cho thấy gì, theo mức giả định",
    columns: (months: number, before: number) => [
      "Mức giả định (vụ/năm)",
      `Số vụ trong ${viCount(before)} tháng trước`,
      `Chỉ do ngẫu nhiên, trong ${viCount(months)} tháng`,
      "Kết luận giảm khi",
      "Kết luận tăng khi",
      "Mức giảm có 80% khả năng thấy được"
    ],
    range: (lower: number, upper: number) => `${viCount(lower)} đến ${viCount(upper)} vụ`,
    never: "không bao giờ",
    atMost: (count: number) => (count === 0 ? "không còn vụ nào" : `từ ${viCount(count)} vụ trở xuống`),
    atLeast: (count: number) => `từ ${viCount(count)} vụ trở lên`,
    notEvenNone: "không mức nào",
    share: (percent: number) =>
      percent === 0 ? "gần như không còn vụ nào" : `còn ${viCount(percent)}% trở xuống`,
    note: "Khoảng dự báo 95% và khả năng (lực kiểm định) 80%, với giả định các vụ xảy ra độc lập (phân phối Poisson)."
  },
  ratio: {
    title: "Mức bình quân tháng so với trước, khoảng tin cậy 95%",
    own: "Địa bàn chỉ đạo điểm",
    length: (months: number) => `Nếu chỉ đạo điểm dài ${viCount(months)} tháng`,
    lengthRemark: "Cùng số vụ, thời gian khác: kế hoạch chỉ ghi tháng, không ghi ngày.",
    together: (areas: number) => `${viCount(areas)} địa bàn đối chứng cộng lại`,
    against: "Tỷ số của hai tỷ số",
    againstRemark: "Địa bàn chỉ đạo điểm thay đổi gấp mấy lần các địa bàn đối chứng cộng lại.",
    baseline: {
      "before-pandemic": "So với các năm trước đại dịch",
      "year-before": "So với cùng kỳ năm trước"
    },
    groups: {
      pilot: "Đúng thời gian chỉ đạo điểm",
      length: "Nếu giả định thời gian khác",
      "own-returns": "Theo kỳ báo cáo gần nhất",
      beside: "Địa bàn đối chứng, cùng kỳ báo cáo",
      together: "Các địa bàn đối chứng",
      against: "Chỉ đạo điểm so với đối chứng",
      "other-baseline": "Địa bàn chỉ đạo điểm, mốc so sánh khác"
    },
    counts: (before: number, monthsBefore: number, after: number, monthsAfter: number) =>
      `${viCount(before)} vụ/${viCount(monthsBefore)} tháng, ${viCount(after)} vụ/${viCount(monthsAfter)} tháng`,
    times: (ratio: string | null, lower: string, upper: string | null) =>
      `${ratio === null ? "không có tỷ số" : `${ratio} lần`} (${upper === null ? `từ ${lower} trở lên` : `${lower}–${upper}`})`,
    none: "[z] không tính được",
    columns: ["So sánh", "Nhóm", "Số vụ trước, sau", "Tỷ số (khoảng tin cậy 95%)", "Lưu ý"],
    empty: "[x] Chưa so sánh được: chưa có đủ số vụ cùng loại, cùng địa bàn của cả hai giai đoạn.",
    note: "Đường dọc tại 1: không thay đổi. Khoảng chứa 1: chưa đủ cơ sở để nói tăng hay giảm. Khoảng tin cậy chính xác (như poisson.test và fisher.test của R). Thang chia theo số lần."
  },
  comparison: {
    refused: {
      "no-windows":
        "Chưa so sánh với địa bàn đối chứng được: chưa có số liệu trước chỉ đạo điểm, hoặc chưa rõ ngày bắt đầu, kết thúc.",
      "no-series":
        "Chưa so sánh với địa bàn đối chứng được: không có biểu số liệu định kỳ nào đếm đúng loại số vụ này, và không so sánh với loại số vụ khác.",
      "no-area":
        "Chưa so sánh với địa bàn đối chứng được: số liệu chỉ có chung cho nhiều địa bàn, không chia theo từng địa bàn.",
      "no-returns":
        "Chưa so sánh với địa bàn đối chứng được: không có biểu số liệu định kỳ của địa bàn gần thời gian này."
    },
    exact: (before: string, after: string) =>
      `Các kỳ báo cáo ghép vừa đúng hai giai đoạn: ${before} và ${after}.`,
    shifted: (before: string, after: string, windowBefore: string, windowAfter: string) =>
      `Không lấy được số vụ của từng huyện đúng thời gian chỉ đạo điểm (${windowBefore} và ${windowAfter}), vì các kỳ báo cáo bắt đầu và kết thúc vào ngày khác. Vì vậy mọi địa bàn, kể cả địa bàn chỉ đạo điểm, được so sánh theo kỳ báo cáo gần nhất: ${before} và ${after}. Các số này không phải là số liệu chỉ đạo điểm.`,
    placebo: (number: number, changed: number) =>
      `Ở ${viCount(number)} địa bàn đối chứng không có chỉ đạo điểm; ${
        changed === 0
          ? "không địa bàn nào thay đổi vượt mức dao động ngẫu nhiên"
          : `${viCount(changed)} địa bàn cũng thay đổi vượt mức dao động ngẫu nhiên, dù không chỉ đạo điểm`
      }.`,
    together: (ratio: string) => `Các địa bàn đối chứng cộng lại: ${ratio} mức trước đó.`,
    against: (ratio: string, shown: boolean) =>
      `Mức thay đổi ở địa bàn chỉ đạo điểm bằng ${ratio} mức thay đổi ở đối chứng: ${
        shown ? "khác nhau vượt mức dao động ngẫu nhiên" : "chưa đủ cơ sở để nói hai nơi thay đổi khác nhau"
      }. Kể cả khi khác nhau, số liệu chưa cho phép kết luận nguyên nhân là do chỉ đạo điểm.`,
    displacement: "Dịch chuyển sang địa bàn lân cận",
    displacementIntro:
      "Danh mục địa bàn không ghi nơi nào giáp ranh, nên bảng lần lượt coi từng địa bàn đối chứng là nơi vụ việc có thể chuyển đến, các địa bàn còn lại làm đối chứng.",
    displacementFew: "Chưa xem xét được dịch chuyển: cần ít nhất hai địa bàn đối chứng có đủ số liệu.",
    displacementColumns: [
      "Coi là lân cận",
      "Hệ số dịch chuyển (WDQ)",
      "Số vụ ít đi cả hai nơi",
      "Chênh lệch mỗi năm (khoảng tin cậy 95%)"
    ],
    nothingFell: "[z] không có mức giảm để dịch chuyển",
    undefined: "[z] không tính được",
    perYear: (difference: number, lower: number, upper: number) =>
      `${viDecimal(difference)} vụ (${viDecimal(lower)} đến ${viDecimal(upper)})`,
    cases: (value: number) => `${viDecimal(value)} vụ`,
    displacementNote:
      "WDQ trên 0: nơi lân cận cũng giảm; dưới 0: vụ việc có thể chuyển sang đó. Số vụ ít đi: so với khi cả hai nơi thay đổi như đối chứng; số âm là nhiều hơn. Số vụ ít thì các hệ số này dao động mạnh (Bowers và Johnson, 2003; Guerette, 2009; Wheeler và Ratcliffe, 2018)."
  },
  sensitivity: {
    pandemic: (name: string, window: string, months: number, all: number) =>
      months >= all
        ? `${window} nằm trọn trong đại dịch (${name}), nên không còn phần nào ngoài đại dịch để so sánh.`
        : months === 0
          ? `${window} nằm ngoài đại dịch (${name}).`
          : `${viCount(Number(months.toFixed(1)))} trên ${viCount(Number(all.toFixed(1)))} tháng của ${lowerFirst(window)} nằm trong đại dịch (${name}).`,
    before: "Giai đoạn trước",
    during: "Thời gian chỉ đạo điểm",
    noSplit: "Số liệu trước không chia theo năm, nên không bỏ riêng được phần trong đại dịch.",
    events: (names: string) => `Việc khác cùng thời gian chỉ đạo điểm: ${names}.`,
    noEvents:
      "Danh mục sự kiện không ghi đợt cao điểm toàn quốc, luật mới hay thay đổi địa giới nào cùng thời gian.",
    same: (number: number) =>
      `Với ${viCount(number)} cách tính khác (xem hình), kết luận vẫn như trên: cùng tăng, cùng giảm hoặc cùng chưa đủ cơ sở.`,
    differs: (names: string) => `Kết luận phụ thuộc cách tính; khác đi khi: ${names}.`,
    none: "Chưa có số liệu để tính theo cách khác.",
    windowUnknown:
      "Chưa rõ thời gian chỉ đạo điểm, nên chưa biết có trùng với đại dịch hay đợt cao điểm nào không."
  },
  missing: {
    intro: "Tệp số liệu có thể bổ sung phần còn thiếu:",
    columns: ["Loại tệp", "Địa bàn", "Thời gian", "Nội dung"],
    caption: "Tệp cần có",
    pilotKind: "Số liệu chỉ đạo điểm",
    casesKind: "Sổ theo dõi vụ án",
    activitiesKind: "Hoạt động phòng ngừa",
    daysUnknown: "chưa rõ ngày; cần văn bản nêu ngày bắt đầu, kết thúc",
    beforeUnknown: "36 tháng liền trước ngày bắt đầu (đề nghị)",
    pilotRow: (id: string, window: string, indicator: string) =>
      `Chỉ đạo điểm: ${id}; Giai đoạn: ${window}; Chỉ tiêu: ${lowerFirst(indicator)}`,
    anyIndicator: "cùng một loại số vụ ở cả hai giai đoạn",
    comparisonAreas: "các địa bàn đối chứng",
    casesRow:
      "mỗi vụ một dòng, có ngày khởi tố và nơi xảy ra, để đếm đúng từ ngày đến ngày; bản số liệu này chưa phát hành số đếm từ sổ",
    otherRow: (id: string, indicator: string) =>
      `Chỉ đạo điểm: ${id}; Giai đoạn: Khác; Chỉ tiêu: ${lowerFirst(indicator)}, để đối chứng`,
    activitiesRow: "số buổi, số người tham dự: kết quả đầu ra; bản số liệu này chưa phát hành",
    bothWindows: "cả hai giai đoạn",
    nothing: "Đã có số vụ cùng loại của cả hai giai đoạn; các tệp sau giúp đánh giá chắc hơn."
  },
  campaign: {
    conclusion:
      "Chưa kết luận được gì về đợt cao điểm này: không có số liệu nào đúng từ ngày đầu đến ngày cuối đợt.",
    noCause:
      "Kể cả khi có số liệu, số vụ tăng trong đợt có thể do tăng cường phát hiện, tiếp nhận tin báo; số liệu chưa cho phép kết luận nguyên nhân là do đợt cao điểm.",
    plan: "Kế hoạch",
    area: "Địa bàn",
    areaUnknown: "Một tỉnh (nguồn không nêu tên)",
    window: "Thời gian",
    condition: "Điều kiện",
    conditionNote: "không rõ đợt cao điểm đã được thực hiện hay chưa.",
    comparison: "Thời gian so sánh (định trước)",
    comparisonText: (list: string) => `Cùng các ngày của ba năm trước: ${list}.`,
    measure: "Chỉ tiêu đánh giá chính",
    measureText: "Số vụ án khởi tố có ngày khởi tố trong đợt; tăng hay giảm đều được xem xét.",
    quarters: (days: number, list: string) =>
      `Đợt cao điểm ${viCount(days)} ngày cắt ngang các quý báo cáo (quý hành chính bắt đầu từ ngày 15): ${list}. Số liệu quý, 6 tháng, 9 tháng gộp cả ngày ngoài đợt, nên không đánh giá được; chỉ số vụ có ngày mới đánh giá được.`,
    quarter: (name: string, days: number) => `${viCount(days)} ngày thuộc ${lowerFirst(name)}`,
    recurring: (list: string) =>
      `Đợt cao điểm lặp lại vào cùng những ngày mỗi năm (${list}), nên năm trước không hẳn là năm không có cao điểm.`,
    single: "Cùng những ngày của các năm trước có thể cũng có đợt cao điểm mà Sổ 138 không có văn bản.",
    pandemic: (list: string) => `Thời gian so sánh có những đợt nằm trong đại dịch: ${list}.`,
    casesRow:
      "mỗi vụ một dòng, có ngày khởi tố (hoặc ngày tiếp nhận tin) và nơi xảy ra; đếm vụ có ngày trong đợt và trong cùng các ngày của ba năm trước; bản số liệu này chưa phát hành số đếm từ sổ"
  }
};

export type PilotPageWords = typeof vi;

const en: PilotPageWords = {
  invented:
    "Invented figures, for illustration: the province, the plan and every number of this pilot were made up by Sổ 138.",
  inventedTitle: " (invented figures, for illustration)",
  notHere: "[x] The plan of this page is not in this release.",
  notJudged: "No verdict: this page judges only numbers of cases found and handled, and of cases initiated.",
  ratesTitle: "Yearly rate before and during the pilot, with 95% interval",
  rate: (counted, mean) => `${counted}; ${enDecimal(mean)} a year`,
  rateText: (name, label, lower, upper) =>
    `${name}: ${label}, interval from ${enDecimal(lower)} to ${enDecimal(upper)}`,
  yearly: (mean, lower, upper) => `${enDecimal(mean)} a year (${enDecimal(lower)} to ${enDecimal(upper)})`,
  absent: {
    c: "[c] A number is withheld to protect people.",
    x: "[x] A period is not reported.",
    z: "[z] A period does not apply."
  },
  notTiled: "[z] The periods of the returns do not make up this window.",
  derived: "Some quarters are differences of two cumulative counts.",
  states: {
    both: "There are figures before and during the pilot.",
    before: "There are figures before the pilot only; none from the pilot window.",
    none: "[x] No figures of this pilot have been received.",
    campaign:
      "[x] There are no figures to judge it by: dated cases are needed, from its first to its last day."
  },
  state: "Figures",
  open: "Open its page",
  design: {
    before: "Compared with",
    beforeUnknown:
      "No figures before the pilot. Proposed: the 36 months before its first day, in the same area.",
    beforeAssumed: "Assumed by Sổ 138: whole calendar years.",
    measure: "Primary measure",
    measureUnknown:
      "Not known from the source. Proposed: one kind of case count (found and handled, or initiated), the same in both windows.",
    comparison: "Comparison areas",
    comparisonAreas: (number, names, inProvince) =>
      `${inProvince ? enSome(number, "other district or town of the province", "other districts and towns of the province") : enSome(number, "other province or city", "other provinces and cities")}, without a pilot${names === "" ? "" : `: ${names}`}.`,
    comparisonNone: "There is no area of the same level to compare with.",
    comparisonOther: (names) =>
      `Not compared, because they have, or may have, another pilot at the same time: ${names}.`,
    rule: "How the verdict is reached",
    ruleText:
      "The ratio of the two monthly rates with its exact 95% interval: a rise or a fall is named only where the whole interval lies on one side of 1. This design comes from the plan and the list of areas; the figures had no part in it."
  },
  power: {
    assumed: "The level before is not known; the levels below are assumptions, not figures.",
    lengthAssumed: (months) => `The window is not known: ${enCount(months)} months are assumed.`,
    intro: (months, before) =>
      `For each assumed level the table says what ${enCount(months)} months could show against the ${enCount(before)} months before them in the same area.`,
    caption: "What could be shown, at assumed levels",
    columns: (months, before) => [
      "Assumed level (cases a year)",
      `Cases in the ${enCount(before)} months before`,
      `By chance alone, in ${enCount(months)} months`,
      "A fall is called at",
      "A rise is called at",
      "Fall with a chance of 80% to be shown"
    ],
    range: (lower, upper) => `${enCount(lower)} to ${enSome(upper, "case", "cases")}`,
    never: "never",
    atMost: (count) => (count === 0 ? "no case at all" : `${enSome(count, "case", "cases")} or fewer`),
    atLeast: (count) => `${enSome(count, "case", "cases")} or more`,
    notEvenNone: "none",
    share: (percent) => (percent === 0 ? "almost no case left" : `to ${enCount(percent)}% or below`),
    note: "95% prediction range and a power of 80%, if cases arise independently (Poisson)."
  },
  ratio: {
    title: "Monthly rate against the rate before, with 95% interval",
    own: "Pilot area",
    length: (months) => `If the pilot lasted ${enCount(months)} months`,
    lengthRemark: "The same counts over another time: the plan names months, not days.",
    together: (areas) => `${enSome(areas, "comparison area", "comparison areas")} together`,
    against: "Ratio of the two ratios",
    againstRemark: "How many times the change of the comparison areas together the pilot area's change is.",
    baseline: {
      "before-pandemic": "Against the years before the pandemic",
      "year-before": "Against the same time a year before"
    },
    groups: {
      pilot: "The pilot's own windows",
      length: "If the time is assumed otherwise",
      "own-returns": "By the nearest periods of returns",
      beside: "Comparison areas, same periods",
      together: "All comparison areas",
      against: "Pilot against comparison",
      "other-baseline": "Pilot area, other baselines"
    },
    counts: (before, monthsBefore, after, monthsAfter) =>
      `${enCount(before)} in ${enCount(monthsBefore)} months, ${enCount(after)} in ${enCount(monthsAfter)}`,
    times: (ratio, lower, upper) =>
      `${ratio === null ? "no ratio" : `${ratio} times`} (${upper === null ? `${lower} or more` : `${lower}–${upper}`})`,
    none: "[z] none",
    columns: ["Comparison", "Group", "Cases before, after", "Ratio (95% interval)", "Remark"],
    empty: "[x] No comparison yet: case counts of the same kind and area are not there for both windows.",
    note: "The vertical line at 1: no change. An interval that holds 1: the figures cannot tell a rise from a fall. Exact intervals (as R's poisson.test and fisher.test). The scale is one of equal factors."
  },
  comparison: {
    refused: {
      "no-windows":
        "No comparison with other areas yet: there are no figures before the pilot, or its first and last day are not known.",
      "no-series":
        "No comparison with other areas yet: no periodic return counts this kind of cases, and another kind is not compared with it.",
      "no-area":
        "No comparison with other areas yet: the figures are for several areas together and not split by area.",
      "no-returns":
        "No comparison with other areas yet: there are no periodic returns of the area near these windows."
    },
    exact: (before, after) =>
      `The periods of the returns make up both windows to the day: ${before} and ${after}.`,
    shifted: (before, after, windowBefore, windowAfter) =>
      `The districts' counts over exactly the pilot's windows (${windowBefore} and ${windowAfter}) cannot be had, because the periods of the returns begin and end on other days. So all areas, the pilot area among them, are compared over the nearest periods of the returns: ${before} and ${after}. These are not the pilot's own counts.`,
    placebo: (number, changed) =>
      `${enSome(number, "comparison area", "comparison areas")} had no pilot; ${
        changed === 0
          ? "none of them changed beyond chance"
          : `${enCount(changed)} of them changed beyond chance all the same`
      }.`,
    together: (ratio) => `The comparison areas together: ${ratio} the rate before.`,
    against: (ratio, shown) =>
      `The change of the pilot area is ${ratio} that of the comparison areas: ${
        shown ? "they differ beyond chance" : "the figures cannot tell the two changes apart"
      }. Even where they differ, the figures do not show that the pilot caused it.`,
    displacement: "Displacement to neighbouring areas",
    displacementIntro:
      "The list of areas does not say which of them adjoin, so the table takes each comparison area in turn as the place to which cases may have moved, and the others as its comparison.",
    displacementFew: "Displacement is not examined: at least two comparison areas with figures are needed.",
    displacementColumns: [
      "Taken as neighbour",
      "Displacement quotient (WDQ)",
      "Cases fewer in both",
      "Difference a year (95% interval)"
    ],
    nothingFell: "[z] nothing fell that could move",
    undefined: "[z] not defined",
    perYear: (difference, lower, upper) =>
      `${enDecimal(difference)} cases (${enDecimal(lower)} to ${enDecimal(upper)})`,
    cases: (value) => `${enDecimal(value)} cases`,
    displacementNote:
      "WDQ above 0: the neighbour fell, too; below 0: cases may have moved there. Cases fewer: than if both had changed as the comparison did; a negative number means more. With few cases these measures swing widely (Bowers and Johnson 2003; Guerette 2009; Wheeler and Ratcliffe 2018)."
  },
  sensitivity: {
    pandemic: (name, window, months, all) =>
      months >= all
        ? `${window} lies wholly in the pandemic (${name}), so nothing outside it is left to compare.`
        : months === 0
          ? `${window} lies outside the pandemic (${name}).`
          : `${enCount(Number(months.toFixed(1)))} of the ${enCount(Number(all.toFixed(1)))} months of ${lowerFirst(window)} lie in the pandemic (${name}).`,
    before: "The time before",
    during: "The pilot window",
    noSplit: "The figure before is not split by year, so the part in the pandemic cannot be left out.",
    events: (names) => `Other events in the pilot window: ${names}.`,
    noEvents:
      "The list of events names no national peak campaign, new law or change of boundaries in the same time.",
    same: (number) =>
      `With ${enSome(number, "other way", "other ways")} of reckoning (see the figure) the verdict stays: the same rise, the same fall, or still too little to tell.`,
    differs: (names) => `The verdict depends on the way of reckoning; it is another one for: ${names}.`,
    none: "There are no figures to reckon in another way.",
    windowUnknown:
      "The pilot window is not known, nor is therefore whether it coincides with the pandemic or with a campaign."
  },
  missing: {
    intro: "Exports that would fill the gap:",
    columns: ["Kind of export", "Area", "Time", "What it holds"],
    caption: "Exports needed",
    pilotKind: "Pilot figures",
    casesKind: "Case register",
    activitiesKind: "Prevention activities",
    daysUnknown: "days not known: a document that names the first and the last day is needed",
    beforeUnknown: "the 36 months before the first day (proposed)",
    pilotRow: (id, window, indicator) =>
      `Pilot: ${id}; window: ${lowerFirst(window)}; indicator: ${lowerFirst(indicator)}`,
    anyIndicator: "one kind of case count, the same in both windows",
    comparisonAreas: "the comparison areas",
    casesRow:
      "one row a case, with the day of initiation and the place, to count from day to day; counts from registers are not released yet",
    otherRow: (id, indicator) =>
      `Pilot: ${id}; window: other; indicator: ${lowerFirst(indicator)}, to compare with`,
    activitiesRow: "sessions and people reached, the pilot's outputs; not released yet",
    bothWindows: "both windows",
    nothing:
      "Case counts of one kind are there for both windows; these exports would make the assessment firmer."
  },
  campaign: {
    conclusion:
      "Nothing can be concluded about this campaign yet: there are no figures from exactly its first to its last day.",
    noCause:
      "Even with figures, a rise during a campaign may come from stronger detection and more reports; the figures alone would not show that the campaign caused it.",
    plan: "Plan",
    area: "Area",
    areaUnknown: "A province that the source does not name",
    window: "Time",
    condition: "Condition",
    conditionNote: "whether the campaign took place is not known.",
    comparison: "Compared with (fixed beforehand)",
    comparisonText: (list) => `The same days of the three years before: ${list}.`,
    measure: "Primary measure",
    measureText: "Cases initiated, by the day of initiation; a rise and a fall are both looked for.",
    quarters: (days, list) =>
      `The ${enCount(days)} days of the campaign cut across the quarters of the returns (administrative quarters begin on the 15th): ${list}. Counts of quarters, half-years and nine months hold days outside the campaign and cannot evaluate it; only dated cases can.`,
    quarter: (name, days) => `${enSome(days, "day", "days")} in ${name}`,
    recurring: (list) =>
      `Campaigns recur on the same days (${list}), so the year before is not simply one without a campaign.`,
    single: "The same days of earlier years may have had campaigns of which Sổ 138 holds no document.",
    pandemic: (list) => `Some of the days compared with lie in the pandemic: ${list}.`,
    casesRow:
      "one row a case, with the day of initiation (or of the report) and the place; cases dated in the campaign are counted against those of the same days of the three years before; counts from registers are not released yet"
  }
};

export const pilotPageWords: Record<Language, PilotPageWords> = {vi, en};
