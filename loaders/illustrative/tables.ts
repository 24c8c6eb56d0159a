import {countOf, windowsOf, type Window} from "./caseloads.ts";
import {dayOf, isoOf, writtenDay} from "./days.ts";
import {communes, districts, newCommunes, reformDay} from "./places.ts";
import {knownUpTo, pilotDays, type World} from "./simulate.ts";

export const mark = "Số liệu minh họa";

const titleOf: Record<Window["part"], string> = {Q1: "Quý I", "6M": "6 tháng", "9M": "9 tháng", year: "Năm"};

/** A caseload that a unit reports for the whole province, in the columns of the long form of returns. */
type Line = {
  stage: string;
  code: string;
  unit: string;
  unitCode: string;
  measures: readonly ("carried-over" | "new" | "handled" | "done" | "remaining")[];
};

const all = ["carried-over", "new", "handled", "done", "remaining"] as const;

const stock = (stage: string, code: string): Line => ({
  stage,
  code,
  unit: "vụ án khởi tố",
  unitCode: "case-initiated",
  measures: all
});

/** The units that send one file a year with their four cumulative returns, and what they count. */
export const longReporters: readonly {file: string; unit: string; lines: readonly Line[]}[] = [
  {file: "vks", unit: "Viện kiểm sát nhân dân tỉnh Bình Lâm", lines: [stock("truy tố", "prosecuted")]},
  {file: "toa-an", unit: "Tòa án nhân dân tỉnh Bình Lâm", lines: [stock("xét xử sơ thẩm", "tried")]},
  {
    file: "bien-phong",
    unit: "Bộ Chỉ huy Bộ đội Biên phòng tỉnh Bình Lâm",
    lines: [{stage: "giải cứu", code: "victim-rescued", unit: "người", unitCode: "person", measures: ["new"]}]
  },
  {
    file: "so-y-te",
    unit: "Sở Y tế tỉnh Bình Lâm",
    lines: [
      {
        stage: "hỗ trợ",
        code: "victim-supported",
        unit: "người được hỗ trợ",
        unitCode: "person-supported",
        measures: ["new"]
      }
    ]
  }
];

export const longColumns = [
  "Đơn vị báo cáo",
  "Kỳ báo cáo",
  "Từ ngày",
  "Đến ngày",
  "Cách tính",
  "Địa bàn",
  "Khâu",
  "Đơn vị tính",
  "Kỳ trước chuyển sang",
  "Mới",
  "Tổng thụ lý",
  "Đã giải quyết",
  "Còn lại",
  "Ghi chú"
];

/** The returns of a year that are due at the end of the known time. */
export const dueWindows = (year: number) => windowsOf(year).filter(({end}) => end <= knownUpTo);

/** The rows of a unit's file of a year. */
export function longReturns(
  world: World,
  {unit, lines}: (typeof longReporters)[number],
  year: number
): string[][] {
  return dueWindows(year).flatMap((window) =>
    lines.map((line) => [
      unit,
      `${titleOf[window.part]}${window.part === "year" ? " " : " năm "}${year}`,
      writtenDay(window.start),
      writtenDay(window.end),
      "Lũy kế",
      "Tỉnh Bình Lâm",
      line.stage,
      line.unit,
      ...all.map((measure) =>
        line.measures.includes(measure)
          ? String(
              countOf(world, {stage: line.code, unit: line.unitCode, measure, detail: null}, null, window)
            )
          : ""
      ),
      mark
    ])
  );
}

export const populationColumns = ["Địa bàn", "Năm", "Dân số (người)", "Cơ sở số liệu", "Nguồn", "Ghi chú"];

/** Census population of districts in 2019, and yearly estimates of the province's districts, then communes. */
export function population(): string[][] {
  const source = "Số liệu minh họa của Sổ 138";
  const persons = (code: string) =>
    communes.filter(({district}) => district === code).reduce((sum, {persons2019}) => sum + persons2019, 0);
  const grown = (base: number, year: number) => String(Math.round(base * 1.007 ** (year - 2019)));
  const rows = districts.map(({code, name}) => [
    name,
    "2019",
    String(persons(code)),
    "Tổng điều tra 01/4/2019",
    source,
    mark
  ]);
  for (let year = 2016; year <= 2025; year += 1) {
    const places =
      year < 2025
        ? districts.map(({code, name}) => ({name, base: persons(code)}))
        : newCommunes.map(({code, name}) => ({
            name,
            base: communes
              .filter(({successors}) => successors.includes(code))
              .reduce((sum, {persons2019, successors}) => sum + persons2019 / successors.length, 0)
          }));
    for (const {name, base} of places)
      rows.push([name, String(year), grown(base, year), "Dân số trung bình", source, mark]);
  }
  return rows;
}

export const activityColumns = [
  "Đơn vị báo cáo",
  "Địa bàn",
  "Từ ngày",
  "Đến ngày",
  "Hoạt động",
  "Số buổi",
  "Số lượt người",
  "Ghi chú"
];

/** Sessions of a year, by quarter and border district (afterwards in the province): more during the pilots. */
export function activities(year: number): string[][] {
  const rows: string[][] = [];
  for (let quarter = 0; quarter < 4; quarter += 1) {
    const start = dayOf(`${year}-${String(quarter * 3 + 1).padStart(2, "0")}-01`);
    const next =
      quarter === 3
        ? dayOf(`${year + 1}-01-01`)
        : dayOf(`${year}-${String(quarter * 3 + 4).padStart(2, "0")}-01`);
    if (next - 1 > knownUpTo) break;
    const places =
      start < dayOf(reformDay)
        ? districts.filter(({border}) => border).map(({name, code}, index) => ({name, code, index}))
        : [{name: "Tỉnh Bình Lâm", code: "BL", index: 3}];
    for (const {name, code, index} of places) {
      const piloted = code !== "BL2" && start >= pilotDays.start && next - 1 <= pilotDays.end;
      const sessions = 3 + ((year + quarter * 2 + index) % 4) + (piloted ? 6 : 0) + (index === 3 ? 8 : 0);
      rows.push([
        "Công an tỉnh Bình Lâm",
        name,
        writtenDay(start),
        writtenDay(next - 1),
        "Buổi tuyên truyền",
        String(sessions),
        String(sessions * (45 + ((year * 7 + quarter * 13 + index * 5) % 30))),
        mark
      ]);
    }
  }
  return rows;
}

export const pilotColumns = [
  "Chỉ đạo điểm",
  "Giai đoạn",
  "Địa bàn",
  "Từ ngày",
  "Đến ngày",
  "Chỉ tiêu",
  "Đơn vị tính",
  "Giá trị",
  "Ghi chú"
];

/** Cases initiated in each pilot's district: in the two years before the pandemic, and during the pilot. */
export function pilots({cases}: World): string[][] {
  const baseline = {start: dayOf("2018-01-01"), end: dayOf("2019-12-31")};
  return [
    {id: "BL-2022-LK", district: "BL1", name: "Huyện Lâm Khê"},
    {id: "BL-2022-SB", district: "BL3", name: "Huyện Sơn Bàn"}
  ].flatMap(({id, district, name}) =>
    [
      {window: "Trước chỉ đạo điểm", ...baseline},
      {window: "Chỉ đạo điểm", ...pilotDays}
    ].map(({window, start, end}) => [
      id,
      window,
      name,
      isoOf(start).split("-").reverse().join("/"),
      isoOf(end).split("-").reverse().join("/"),
      "khởi tố",
      "vụ",
      String(
        cases.filter(
          ({commune, initiated}) => commune.district === district && initiated >= start && initiated <= end
        ).length
      ),
      mark
    ])
  );
}
