import {formatNumber} from "./formatNumber.ts";
import {lowerFirst} from "./lowerFirst.ts";

const count = (value: number) => formatNumber(value, "vi");
const decimal = (value: number) => formatNumber(value, "vi", 1);

/** The words of the site in Vietnamese, the leading language: the English dictionary must have the same keys. */
export const vi = {
  site: {
    title: "Sổ 138",
    subtitle: "Số liệu phòng, chống mua bán người",
    skip: "Đến nội dung chính",
    navigation: "Các trang",
    otherLanguage: "English",
    pages: {
      index: "Tổng quan",
      "pages/trends": "Diễn biến tình hình",
      "pages/funnel": "Kết quả từng khâu và chỉ tiêu",
      "pages/cases": "Theo dõi vụ án",
      "pages/pilots": "Chỉ đạo điểm và đợt cao điểm",
      "pages/areas": "Địa bàn",
      "pages/quality": "Chất lượng số liệu",
      "pages/figures": "Toàn bộ số liệu",
      "pages/changes": "Thay đổi so với bản trước",
      "pages/methods": "Phương pháp, giải thích từ ngữ"
    },
    footer: (release: string, received: string) =>
      `Bản số liệu ${release}; tổng hợp số liệu nhận đến ${received}.`,
    about:
      "Số liệu thống kê vụ việc được ghi nhận và phát hiện; không phải quy mô thực tế của tội phạm mua bán người."
  },
  figure: {
    table: "Bảng số liệu của hình",
    source: "Nguồn",
    sources: (number: number) => `${count(number)} nguồn, ghi tại từng dòng của bảng số liệu`,
    received: (date: string) => `Số liệu nhận đến ${date}`,
    csv: "Tải bảng (CSV)",
    empty: "[x] Chưa có số liệu: không có tệp nào đang có hiệu lực chứa chỉ tiêu này.",
    keyboard: "Dùng phím mũi tên để xem từng số.",
    mark: {c: "không công bố để bảo vệ người liên quan", x: "chưa báo cáo", z: "không áp dụng"},
    gap: "Khoảng trống là năm không có số công bố, không phải bằng 0.",
    handledPattern: "Cột viền: gồm cả vụ kỳ trước chuyển sang; không so sánh với cột đặc.",
    events: "Sự kiện trên trục thời gian",
    shared: (remarks: string) => `Lưu ý cho mọi số trong hình: ${remarks}.`
  },
  column: {
    period: "Kỳ số liệu",
    indicator: "Chỉ tiêu",
    value: "Giá trị",
    unit: "Đơn vị tính",
    remarks: "Lưu ý",
    source: "Nguồn",
    confidence: "Độ tin cậy",
    origin: "Tệp và ngày nhận",
    area: "Địa bàn",
    stage: "Khâu",
    definition: "Định nghĩa",
    code: "Mã",
    vietnamese: "Tiếng Việt",
    english: "Tiếng Anh",
    note: "Giải thích",
    event: "Sự kiện",
    date: "Thời gian",
    legal: "Căn cứ",
    window: "Giai đoạn",
    interval: "Khoảng tin cậy 95%",
    perYear: "Bình quân một năm",
    target: "Chỉ tiêu",
    level: "Mức giao",
    ratio: "Cách tính (tử số / mẫu số)",
    judgement: "Đánh giá",
    file: "Tệp",
    kind: "Loại",
    receivedOn: "Ngày nhận",
    versions: "Số phiên bản",
    read: "Đọc",
    taken: "Hợp lệ",
    rejected: "Từ chối",
    ignored: "Bỏ qua",
    hash: "sha256",
    severity: "Mức",
    row: "Dòng",
    finding: "Nội dung",
    due: "Ngày cuối cùng",
    plan: "Kế hoạch"
  },
  origin: (file: string, date: string) => `Tệp ${file} (${date})`,
  overview: {
    before: (period: string, value: string) => `${period}: ${value}`,
    rise: (difference: number) => `tăng ${count(difference)}`,
    fall: (difference: number) => `giảm ${count(difference)}`,
    same: "không thay đổi",
    noComparison: "chưa có số cùng kỳ để so sánh",
    otherSource: (known: string) => `không so sánh (khác nguồn); ${known}`,
    fewForPercent: "số ít, không tính tỷ lệ phần trăm",
    percent: (value: number) => `${value < 0 ? "−" : "+"}${decimal(Math.abs(value))}%`,
    freshness: {
      asOf: "Số liệu có hiệu lực đến hết ngày",
      received: "Nhận đến ngày",
      files: "Tệp số liệu đang có hiệu lực",
      figures: "Số liệu được phát hành",
      pilots: "Số liệu chỉ đạo điểm",
      release: "Mã bản số liệu",
      edition: "Ấn bản",
      arrow: "Tải toàn bộ số liệu của bản này (Apache Arrow)"
    },
    missing: {
      title: "Còn thiếu",
      returns:
        "Chưa có biểu số liệu định kỳ của đơn vị nào trong kho: không tính được tổng thụ lý, kỳ trước chuyển sang, còn lại.",
      targets:
        "Chưa chỉ tiêu nào đánh giá được: số đã công bố không nêu số phải giải quyết của từng cơ quan trong năm.",
      years: (years: string) => `Không có số vụ phát hiện cả năm được công bố cho các năm: ${years}.`,
      pilot: "Chưa có số vụ trong thời gian chỉ đạo điểm của kế hoạch 87/KH-BCĐ (Lạng Sơn)."
    }
  },
  trends: {
    byYear: (topic: string) => `${topic} theo năm, toàn quốc`,
    byYearNote:
      "Mỗi ô là một định nghĩa; các định nghĩa không so sánh, không cộng với nhau. Thang đo chung cho các ô trong hình.",
    spans: (topic: string) => `${topic}: mọi kỳ số liệu đã công bố, toàn quốc`,
    spansNote:
      "Mỗi vạch ngang là một số đã công bố; chiều dài là thời gian của kỳ số liệu, không phải độ lớn của số. Các kỳ chồng nhau không cộng được.",
    spansHandled: "Vạch đứt: gồm cả vụ kỳ trước chuyển sang.",
    spansOpen: "Mũi tên: nguồn chỉ ghi “cuối năm”, không nêu tháng bắt đầu.",
    topics: {cases: "Số vụ", suspects: "Số đối tượng, bị can", victims: "Số nạn nhân"},
    barLabel: (indicator: string, period: string, value: string, unit: string) =>
      `${indicator}, ${lowerFirst(period)}: ${value} ${unit}`,
    alt: (title: string, parts: string) => `${title}. ${parts}.`,
    altPanel: (label: string, first: string, last: string, number: number) =>
      number === 1 ? `${label}: ${first}` : `${label}: ${count(number)} năm có số, từ ${first} đến ${last}`
  },
  stages: {
    title: (period: string) => `Số liệu từng khâu, ${period}, toàn quốc`,
    note: "Tin, vụ và người mỗi loại một thang đo riêng; không chia số của khâu này cho khâu khác.",
    alt: (title: string, parts: string) => `${title}. ${parts}.`,
    example: (numerator: number, denominator: number, percent: number, accepted: number) =>
      `Ví dụ năm 2018: ${count(numerator)} vụ truy tố trên ${count(denominator)} vụ khởi tố bằng ${decimal(percent)}%. Nhưng tòa án thụ lý ${count(accepted)} vụ trong cùng năm: vụ truy tố năm nay có thể khởi tố từ năm trước, vụ khởi tố năm nay có thể truy tố năm sau, và mỗi ngành chốt số liệu theo năm công tác riêng. Tỷ lệ ${decimal(percent)}% vì vậy không phải là kết quả truy tố và không được dùng để đánh giá chỉ tiêu.`,
    exampleMissing: "[x] Chưa có đủ số liệu năm 2018 để nêu ví dụ."
  },
  targets: {
    caption: (plan: string) => `Chỉ tiêu của ${plan}`,
    comparator: {
      equal: (percent: number) => `${count(percent)}%`,
      over: (percent: number) => `trên ${count(percent)}%`,
      "at-least": (percent: number) => `${count(percent)}% trở lên`,
      "fewer-than-year-before": () => "ít hơn năm trước"
    },
    words: (text: string) => `Mẫu số theo lời văn kế hoạch: “${text}”.`,
    noWords: "Kế hoạch không nêu mẫu số; dùng cách tính mặc định.",
    notReported: "[x] Chưa báo cáo: chưa có số liệu theo cách tính này.",
    notEntered:
      "Chưa nhập chỉ tiêu: chưa có các mức chỉ tiêu của chương trình này; không dùng lại chỉ tiêu của giai đoạn trước.",
    noneStated: "Nguồn không nêu chỉ tiêu định lượng.",
    source: "Căn cứ"
  },
  pilots: {
    plan: "Kế hoạch",
    areas: "Địa bàn",
    window: "Thời gian chỉ đạo điểm",
    assumed: (start: string, end: string) =>
      `Giả định của Sổ 138: ${start} đến ${end} (kế hoạch chỉ ghi tháng).`,
    windowUnknown: "Chưa rõ ngày bắt đầu, kết thúc.",
    baseline: "Số liệu trước chỉ đạo điểm",
    assumptions: "Giả định",
    missing: "Còn thiếu gì để đánh giá",
    windows: {baseline: "Trước chỉ đạo điểm", pilot: "Trong chỉ đạo điểm", other: "Khác"},
    months: (months: number) => `${count(months)} tháng`,
    count: (value: string, unit: string, months: number) => `${value} ${unit} trong ${count(months)} tháng`,
    intervalNote:
      "Khoảng tin cậy chính xác (Garwood, 1936) của số đếm: mức bình quân dài hạn có thể sinh ra số vụ này, với giả định các vụ xảy ra độc lập (phân phối Poisson). Khoảng rộng vì số vụ ít.",
    interval: (lower: number, upper: number) => `${decimal(lower)} đến ${decimal(upper)}`,
    baselineSentence: (
      value: string,
      months: number,
      count95: {lower: number; upper: number},
      perYear: {mean: number; lower: number; upper: number}
    ) =>
      `Trước chỉ đạo điểm: ${value} vụ trong ${count(months)} tháng, bình quân ${decimal(perYear.mean)} vụ/năm. Do dao động ngẫu nhiên, mức bình quân dài hạn phù hợp với số vụ này có thể từ ${decimal(count95.lower)} đến ${decimal(count95.upper)} vụ mỗi kỳ (khoảng tin cậy 95%), tức ${decimal(perYear.lower)} đến ${decimal(perYear.upper)} vụ/năm.`,
    conclusionNone:
      "Chưa kết luận được gì về chỉ đạo điểm này: chưa có số vụ cùng loại trong thời gian chỉ đạo điểm.",
    conclusionWithheld:
      "Số liệu trong thời gian chỉ đạo điểm chưa được công bố, nên trang này không đánh giá: [c] không công bố để bảo vệ người liên quan.",
    conclusionOther:
      "Có số liệu trong thời gian chỉ đạo điểm (xem bảng) nhưng không cùng chỉ tiêu, đơn vị tính hoặc địa bàn với số liệu trước đó, nên không so sánh được.",
    conclusionProvisional:
      "Chưa kết luận: số liệu còn là số sơ bộ [p]. Chỉ đánh giá khi đã có số liệu chính thức của cả giai đoạn.",
    conclusionBreak:
      "Chưa kết luận: phạm vi số liệu thay đổi [b] nên hai giai đoạn không so sánh được với nhau.",
    noCause: "Chưa số liệu nào ở đây cho phép kết luận nguyên nhân là do chỉ đạo điểm.",
    powerIntro: (before: number, monthsBefore: number, months: number) =>
      `Trước chỉ đạo điểm có ${count(before)} vụ trong ${count(monthsBefore)} tháng; chỉ đạo điểm kéo dài ${count(months)} tháng.`,
    powerUnknown: "Chưa tính được: chưa có số vụ trước chỉ đạo điểm hoặc chưa rõ thời gian chỉ đạo điểm.",
    noFigures: "[x] Chưa có số liệu nào của chỉ đạo điểm này trong kho.",
    open: "Xem trang riêng",
    campaigns: "Các đợt cao điểm",
    campaignsNote:
      "Đợt cao điểm có thể làm tăng số vụ phát hiện do tăng cường đấu tranh và tiếp nhận tin báo. Số liệu đã công bố không chia theo tháng nên chưa đánh giá được đợt nào.",
    condition: "Điều kiện"
  },
  quality: {
    none: "Không có phát hiện nào: mọi dòng của các tệp đang có hiệu lực đều hợp lệ.",
    severity: {error: "lỗi", warning: "cần kiểm tra", note: "ghi nhận"},
    more: (number: number) => `Còn ${count(number)} mục như vậy, xem phiếu rà soát của tệp.`,
    notes: (number: number) =>
      `${count(number)} ghi nhận khác (dòng tổng, ghi chú, chữ ký…) không cần xử lý, xem phiếu rà soát của từng tệp.`,
    kinds: {
      published: "Số liệu đã công bố",
      returns: "Biểu số liệu",
      cases: "Sổ theo dõi vụ án",
      pilot: "Số liệu chỉ đạo điểm",
      population: "Dân số",
      activities: "Hoạt động phòng ngừa"
    } as Record<string, string>
  },
  changes: {
    tables: {
      figures: "Số liệu đã công bố",
      pilots: "Số liệu chỉ đạo điểm",
      counts: "Số liệu báo cáo của đơn vị"
    },
    kinds: {
      changed: "thay đổi",
      "now-withheld": "không công bố nữa",
      "now-shown": "nay được công bố",
      gone: "không còn",
      added: "mới có"
    },
    reasons: {
      "new-file": "báo cáo hoặc tệp mới",
      "corrected-file": "tệp được gửi lại, đã sửa",
      "file-gone": "tệp không còn hiệu lực (đã rút hoặc được thay thế)",
      definition: "thay đổi định nghĩa chỉ tiêu",
      area: "thay đổi danh mục địa bàn",
      code: "thay đổi chương trình tính",
      withholding: "điều chỉnh danh mục số được giữ lại để bảo vệ người liên quan"
    },
    agencies: {
      police: "Công an",
      "border-guard": "Bộ đội Biên phòng",
      labour: "Sở Lao động - Thương binh và Xã hội",
      "home-affairs": "Sở Nội vụ",
      health: "Sở Y tế",
      "womens-union": "Hội Liên hiệp Phụ nữ",
      procuracy: "Viện kiểm sát nhân dân",
      court: "Tòa án nhân dân",
      "peoples-committee": "Ủy ban nhân dân",
      "steering-committee": "Ban Chỉ đạo 138"
    } as Record<string, string>,
    /** Measures of returns beside those of the list of codes, and what counts are broken down by. */
    parts: {
      inflow: "nhận thêm",
      outflow: "chuyển đi, nhập",
      overdue: "quá hạn",
      initiated: "khởi tố",
      "not-initiated": "không khởi tố",
      suspended: "tạm đình chỉ",
      concluded: "kết luận điều tra",
      transferred: "chuyển cơ quan khác",
      resumed: "phục hồi",
      returned: "trả hồ sơ điều tra bổ sung",
      split: "tách vụ",
      joined: "nhập vụ"
    } as Record<string, string>,
    figure: "Số liệu",
    before: "Trước",
    after: "Sau",
    change: "Thay đổi",
    why: "Lý do",
    number: "Số lượng",
    table: "Bảng",
    agency: "Cơ quan",
    illustrative: "Số liệu minh họa",
    row: (row: number) => `dòng ${count(row)}`,
    received: (date: string) => `nhận ${date}`,
    notYet: "chưa có",
    noMore: "không còn",
    notSaid: "không nêu lại",
    elsewhere: "xem bảng số liệu",
    with: (id: string, date: string) => `Bản ${id}, số liệu đến hết ngày ${date}`,
    compared: (one: string, other: string) =>
      `${one}, so sánh với bản đã công bố trước đó: ${lowerFirst(other)}.`,
    comparedTwo: (one: string, other: string) => `${one}, so sánh với: ${lowerFirst(other)}.`,
    first: (one: string) =>
      `${one}, là bản đầu tiên được so sánh: chưa có bản nào khác của ấn bản này được công bố. Từ bản công bố tiếp theo, trang này nêu từng số thay đổi và lý do.`,
    neverPublished: (one: string) =>
      `${one}. Mọi tệp được nhận trong cùng một ngày, nên không có trạng thái trước đó để so sánh. Để so sánh hai bản bất kỳ đến từng dòng của tệp gốc, chạy lệnh «so138 diff MÃ1 MÃ2 --page TỆP.html».`,
    heldBy: (day: string) => `Số liệu đã nhận đến hết ngày ${day}`,
    newSince: (other: string, parts: string) => `So với ${lowerFirst(other)}: ${parts}.`,
    notStored: (one: string, other: string) =>
      `${one}. Chưa so sánh được với bản đã công bố trước đó (${lowerFirst(other)}) vì bản đó không lưu ở nơi tính bản này. Hãy khôi phục thư mục của bản đó rồi phát hành lại.`,
    unknown: (one: string) => `${one}, được tính khi chương trình chưa so sánh các bản phát hành.`,
    none: "Không có số liệu nào khác nhau.",
    tally: (parts: string) => `Trong đó: ${parts}.`,
    counted: (number: number, kind: string) => `${count(number)} số ${kind}`,
    since: (other: string, parts: string) => `So với bản phát hành trước (${lowerFirst(other)}): ${parts}.`,
    sinceNone: (other: string) =>
      `So với bản phát hành trước (${lowerFirst(other)}): không có số liệu nào thay đổi.`,
    sinceNothing: "Chưa có bản phát hành trước để so sánh, nên chưa nêu được số liệu nào đã thay đổi.",
    about: "Xem trang thay đổi",
    open: "Xem từng thay đổi và lý do",
    summary: "Số lượng thay đổi theo bảng và lý do",
    list: "Các thay đổi, trước và sau",
    few: (shown: number, all: number) =>
      `Bảng dưới đây nêu ${count(shown)} trong ${count(all)} thay đổi, quan trọng nhất trước: thay đổi, không công bố nữa, nay được công bố, không còn, mới có.`,
    allInDownload: "Tệp CSV có đủ.",
    allInCommand: "Lệnh so138 diff với tùy chọn --csv ghi đủ.",
    csv: "Tải toàn bộ thay đổi (CSV)",
    title: "Thay đổi giữa hai bản phát hành"
  },
  withholding: {
    caption: "Số liệu được giữ lại, theo nhóm",
    group: "Nhóm số liệu",
    what: "Giữ lại",
    why: "Lý do",
    classes: {
      "victims-by-attribute": "Nạn nhân, phân tổ theo đặc điểm",
      victims: "Nạn nhân",
      cases: "Vụ, tin báo, bị can và số liệu khác"
    } as Record<string, string>,
    counts: (from: number, to: number) =>
      from === to ? `số ${count(from)}` : `các số từ ${count(from)} đến ${count(to)}`,
    all: "toàn bộ",
    nothing: "không giữ lại số nào",
    loosened: "Giữ lại ít hơn mức mặc định, vì:",
    withOthers: "Cùng với các số này, những số mà từ đó có thể suy ra chúng cũng được giữ lại.",
    announced:
      "Số liệu chỉ đạo điểm không có nguồn công khai, và số liệu mà nguồn ghi là không công khai, được giữ lại toàn bộ.",
    everything:
      "Ấn bản này không giữ lại số đếm nào của báo cáo và chỉ đạo điểm, kể cả số rất nhỏ có thể giúp nhận ra một người. Vì vậy phải bảo quản như tài liệu nội bộ: không sao gửi, không đăng tải, không trích số nhỏ ra ngoài.",
    announcedOnly:
      "Ấn bản này chỉ nêu số liệu đã được công bố và có nguồn; số đếm trong báo cáo của các đơn vị được giữ lại toàn bộ."
  },
  methods: {
    topics: {
      cases: "Vụ",
      suspects: "Đối tượng, bị can",
      victims: "Nạn nhân",
      reports: "Tố giác, tin báo, kiến nghị khởi tố",
      courts: "Truy tố, xét xử",
      change: "Mức thay đổi",
      hotline: "Đường dây nóng"
    },
    lists: {
      stages: "Các khâu",
      units: "Đơn vị tính",
      measures: "Loại số liệu",
      purposes: "Mục đích mua bán",
      routes: "Tuyến",
      methods: "Phương thức, thủ đoạn",
      caseStatuses: "Tình trạng vụ án",
      activities: "Hoạt động phòng ngừa",
      populationBases: "Cơ sở số liệu dân số",
      qualifiers: "Lưu ý đi kèm số liệu",
      families: "Nguồn số liệu",
      confidence: "Độ tin cậy của nguồn",
      symbols: "Ký hiệu"
    },
    calendar: {
      caption: (year: number) => `Ngày cuối cùng để gửi báo cáo đúng hạn, năm ${year}`,
      none: (year: number) =>
        `Các kế hoạch có hiệu lực trong năm ${year} đã nhập không nêu ngày phải gửi báo cáo, nên không có lịch của năm này; không dùng lại ngày của kế hoạch trước.`
    },
    notShown: "Không có số liệu nào của nhóm này trong bản phát hành (bảng có ô số nhỏ không được đưa vào)."
  }
};

export type Words = typeof vi;
