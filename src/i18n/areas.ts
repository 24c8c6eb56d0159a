import {formatNumber, type Language} from "./formatNumber.ts";

const vi = {
  types: {
    country: "",
    province: "tỉnh",
    city: "thành phố",
    district: "huyện",
    town: "thị xã",
    commune: "xã",
    ward: "phường",
    township: "thị trấn",
    "special-zone": "đặc khu"
  },
  /** The islands of a province that a schematic map names, by the province's code. */
  islands: {"48": "đặc khu Hoàng Sa", "56": "đặc khu Trường Sa"} as Record<string, string>,
  map: {
    label: "Sơ đồ các tỉnh, thành phố",
    note: "Sơ đồ ô, mỗi ô một tỉnh, thành phố; vị trí gần đúng, không phải bản đồ địa giới. Ô có viền đậm dẫn đến số liệu của địa bàn; ô viền đứt chưa có số liệu riêng trong bản này. Màu ô không biểu thị số liệu.",
    title: "Các địa bàn có số liệu trong bản này",
    none: "Chưa có địa bàn nào trong sơ đồ có số liệu riêng: số đã công bố là số toàn quốc.",
    pages: "trang của địa bàn",
    figures: "số liệu đã công bố của địa bàn",
    pilots: "chỉ đạo điểm trên địa bàn",
    invented: "Địa bàn minh họa, không có thật",
    inventedNote:
      "Các địa bàn sau do Sổ 138 đặt ra để thử và làm quen với chương trình; không nằm trong sơ đồ, số liệu không có thật."
  },
  page: {
    unknown: "Bản số liệu này không có biểu số liệu nào của địa bàn này.",
    back: "Về sơ đồ các địa bàn",
    country: "Số liệu toàn quốc đã công bố: trang Diễn biến tình hình",
    below: "Các địa bàn trong tỉnh",
    districts: "Cấp huyện, đến 30/6/2025",
    communes: "Cấp xã, từ 01/7/2025",
    noCounts: "chưa có số liệu",
    unchanged: "Trong danh mục, địa giới của tỉnh không thay đổi ngày 01/7/2025.",
    merged: (names: string) => `Từ 01/7/2025 gồm các địa bàn trước đây: ${names}.`,
    into: (name: string) => `Từ 01/7/2025 thuộc ${name}.`,
    up: "Thuộc",
    lastStock: "Còn lại cuối kỳ gần nhất",
    stockOn: (what: string, value: string, date: string, before: string) =>
      `${what}: ${value} (ngày ${date}; cùng ngày năm trước: ${before})`,
    received: "Báo cáo đã nhận",
    agency: "Cơ quan",
    periods: "Số kỳ",
    newest: "Kỳ gần nhất",
    receivedOn: "Ngày nhận",
    receivedNone: "Không có báo cáo riêng: số của địa bàn là tổng của các địa bàn bên dưới.",
    receivedNote:
      "Chỉ gồm báo cáo mà đơn vị gửi riêng cho địa bàn này; số tổng hợp từ các địa bàn bên dưới không tính là báo cáo.",
    count: (value: number) => formatNumber(value, "vi"),
    caseOnly:
      "Mỗi địa bàn dưới đây có một hình số vụ án mới khởi tố; các số khác nêu bằng lời và trong bảng. Số vụ mỗi địa bàn ít, nên không xếp hạng.",
    noRanking: "Số ở từng địa bàn nhỏ và dao động mạnh do ngẫu nhiên; trang này không xếp hạng các địa bàn."
  },
  succession: {
    exact: (names: string) =>
      `Nối chuỗi chính xác: các xã ${names} ghép lại trùng khít địa bàn này, nên tổng của các xã đó so sánh được với chuỗi của huyện. Trang này không tự cộng.`,
    approximate: (names: string) =>
      `Nối chuỗi gần đúng: các xã ${names} không trùng khít địa bàn này (có xã bị chia hoặc nhận thêm nơi khác), nên không cộng, không so sánh trước sau.`,
    none: "Không nối chuỗi được: danh mục không cho biết xã nào kế tục địa bàn này.",
    commune: (names: string) =>
      `Lập ngày 01/7/2025 từ một phần của ${names}. Chuỗi của xã bắt đầu từ ngày đó; không nối với chuỗi của cấp huyện.`,
    communeNone: "Lập ngày 01/7/2025; danh mục không cho biết trước đó thuộc đơn vị cấp huyện nào."
  }
};

const en: typeof vi = {
  types: {
    country: "",
    province: "province",
    city: "city",
    district: "district",
    town: "town",
    commune: "commune",
    ward: "ward",
    township: "township",
    "special-zone": "special zone"
  },
  islands: {"48": "with Hoàng Sa special zone", "56": "with Trường Sa special zone"},
  map: {
    label: "Diagram of the provinces and cities",
    note: "A diagram of tiles, one a province or city, placed roughly; it is no map of boundaries. A tile with a heavy edge leads to the area's figures; one with a dashed edge has no figures of its own in this edition. The colour of a tile states no figure.",
    title: "Areas with figures in this edition",
    none: "No area of the diagram has figures of its own: the announced figures are for the whole country.",
    pages: "the area's page",
    figures: "announced figures of the area",
    pilots: "pilots in the area",
    invented: "Invented areas, for illustration",
    inventedNote:
      "Sổ 138 invented these areas for trying the program and getting to know it; they are not in the diagram, and their figures are not real."
  },
  page: {
    unknown: "This edition holds no returns of this area.",
    back: "Back to the diagram of areas",
    country: "Announced national figures: the page Trends",
    below: "Areas in the province",
    districts: "Districts, to 30 June 2025",
    communes: "Communes, since 1 July 2025",
    noCounts: "no figures yet",
    unchanged: "In the list of areas, the province's boundaries did not change on 1 July 2025.",
    merged: (names) => `Since 1 July 2025 it holds these earlier areas: ${names}.`,
    into: (name) => `Since 1 July 2025 a part of ${name}.`,
    up: "Part of",
    lastStock: "Remaining at the end of the latest period",
    stockOn: (what, value, date, before) =>
      `${what}: ${value} (on ${date}; the same day last year: ${before})`,
    received: "Returns received",
    agency: "Agency",
    periods: "Periods",
    newest: "Latest period",
    receivedOn: "Received on",
    receivedNone: "No returns of its own: its counts are the sums of the areas below.",
    receivedNote:
      "Only returns that an office sent for this very area; sums of the areas below are no returns.",
    count: (value) => formatNumber(value, "en"),
    caseOnly:
      "Each area below has one figure, of cases initiated; the other counts stand in words and in tables. Each has few cases, so they are not ranked.",
    noRanking: "The counts of single areas are small and vary much by chance; this page ranks no areas."
  },
  succession: {
    exact: (names) =>
      `Continued exactly: the communes ${names} together are this area, so their sum compares with the district's series. This page does not add them up.`,
    approximate: (names) =>
      `Continued approximately: the communes ${names} are not exactly this area (some were split or hold places of others), so they are neither added up nor compared before and after.`,
    none: "Not continued: the list of areas does not say which communes took this area over.",
    commune: (names) =>
      `Made on 1 July 2025 of a part of ${names}. Its series begins on that day and does not continue that of the district.`,
    communeNone: "Made on 1 July 2025; the list of areas does not say to which district it belonged."
  }
};

/** The words of the pages about areas. */
export const areaWords: Record<Language, typeof vi> = {vi, en};
