import {writeCsv} from "../writeCsv.ts";
import {isoOf} from "./days.ts";
import {communes, districts, lastDay, newCommunes, province, reformDay} from "./places.ts";
import {pilotDays} from "./simulate.ts";

const unaccented = (name: string) =>
  name
    .replace(/^(?:Huyện|Thành phố|Xã|Thị trấn|Phường|Tỉnh) /, "")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/đ/g, "d")
    .replace(/Đ/g, "D");

const bare = (name: string) => name.replace(/^(?:Huyện|Thành phố|Tỉnh) /, "");

/** The areas of the invented province, in the columns of a supplement's areas.csv. */
export function areasCsv(): string {
  const rows = [
    ["province", province.code, province.bare, province.nameEn, "province", "VN", "", "", "", ""],
    ...districts.map(({code, name, type}) => [
      "district",
      code,
      bare(name),
      unaccented(name),
      type,
      province.code,
      "",
      lastDay,
      "",
      String(
        communes
          .filter(({district}) => district === code)
          .reduce((sum, {persons2019}) => sum + persons2019, 0)
      )
    ]),
    ...communes.map(({code, name, type, district, successors, persons2019}) => [
      "commune",
      code,
      name,
      unaccented(name),
      type,
      district,
      "",
      lastDay,
      successors.length === 1 ? (successors[0] ?? "") : "",
      String(persons2019)
    ]),
    ...newCommunes.map(({code, name, type}) => [
      "commune",
      code,
      name,
      unaccented(name),
      type,
      province.code,
      reformDay,
      "",
      "",
      ""
    ])
  ];
  const header =
    "level,code,name_vi,name_en,type,parent_code,valid_from,valid_to,successor_code,population_2019,illustrative";
  return writeCsv([header.split(","), ...rows.map((row) => [...row, "yes"])]);
}

const told = (vi: string, en: string) => ({vi, en});
const source = told(
  "Kế hoạch minh họa của Sổ 138: tỉnh Bình Lâm không có thật",
  "An illustrative plan of Sổ 138: the province of Bình Lâm is invented"
);

const pilot = (id: string, area: string, name: string) => ({
  id,
  name: told(`Chỉ đạo điểm tại huyện ${name} (minh họa)`, `Pilot in the district of ${name} (illustrative)`),
  areas: [area],
  areasValidFrom: isoOf(pilotDays.start),
  window: {
    text: told("từ ngày 01/7/2022 đến ngày 30/6/2023", "from 1 July 2022 to 30 June 2023"),
    start: isoOf(pilotDays.start),
    end: isoOf(pilotDays.end),
    daysStated: true
  },
  baseline: null,
  assumptions: [],
  missing: [],
  source
});

const deadline = (vi: string, en: string, before: string) => ({period: told(vi, en), before, source});

/** The plans of the invented province: one with a pilot that has an effect on detection and one that has none, one with the days by which returns are due. */
export const plansJson = {
  targetDefaults: [],
  plans: [
    {
      id: "BL-2022",
      number: null,
      date: "2022-06",
      issuer: told(
        "Ban Chỉ đạo 138 tỉnh Bình Lâm (minh họa)",
        "Steering Committee 138 of Bình Lâm (illustrative)"
      ),
      title: told(
        "Kế hoạch chỉ đạo điểm phòng, chống mua bán người tại hai huyện biên giới (minh họa)",
        "Plan for pilots against trafficking in persons in two border districts (illustrative)"
      ),
      citation: source,
      area: province.code,
      areaValidFrom: null,
      validFrom: "2022-07-01",
      validTo: "2023-06-30",
      implements: [],
      targetsStatus: "none-stated",
      targets: [],
      campaigns: [],
      pilots: [pilot("BL-2022-LK", "BL1", "Lâm Khê"), pilot("BL-2022-SB", "BL3", "Sơn Bàn")],
      deadlines: [],
      notes: [source]
    },
    {
      id: "BL-2016",
      number: null,
      date: null,
      issuer: told(
        "Ban Chỉ đạo 138 tỉnh Bình Lâm (minh họa)",
        "Steering Committee 138 of Bình Lâm (illustrative)"
      ),
      title: told(
        "Chế độ báo cáo về phòng, chống mua bán người của tỉnh Bình Lâm (minh họa)",
        "Reporting on trafficking in persons in Bình Lâm (illustrative)"
      ),
      citation: source,
      area: province.code,
      areaValidFrom: null,
      validFrom: "2016-01-01",
      validTo: null,
      implements: [],
      targetsStatus: "none-stated",
      targets: [],
      campaigns: [],
      pilots: [],
      deadlines: [
        deadline("Quý I", "Quarter 1", "03-20"),
        deadline("6 tháng", "Six months", "06-20"),
        deadline("9 tháng", "Nine months", "09-20"),
        deadline("Năm", "Year", "12-20")
      ],
      notes: [source]
    }
  ]
};
