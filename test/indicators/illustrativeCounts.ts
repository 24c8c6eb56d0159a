import Papa from "papaparse";
import {readFileSync} from "node:fs";
import {join} from "node:path";
import {projectRoot} from "#loaders/projectRoot.ts";
import type {CountRow} from "#src/schema/released.ts";

/** The rows of an illustrative export, read by PapaParse alone. */
export const illustrativeRows = (path: string): string[][] =>
  Papa.parse<string[]>(
    readFileSync(join(projectRoot, "exports", "illustrative", path), "utf8").replace(/^\uFEFF/, ""),
    {delimiter: ";", skipEmptyLines: true}
  ).data;

const windows = {
  year: ["12-15", "12-14", ""],
  "nine-months": ["12-15", "09-14", "-9M"],
  "half-year": ["12-15", "06-14", "-H1"],
  quarter: ["12-15", "03-14", "-Q1"]
} as const;

/** A count of the administrative year, for tests. `value` null: not stated, withheld unless told otherwise. */
export function madeCount(
  indicator: string,
  value: number | null,
  changes: Partial<CountRow> & {year?: number; kind?: keyof typeof windows} = {}
): CountRow {
  const {year = 2024, kind = "year", ...rest} = changes;
  const [stage = "", measure = "", detail = null] = indicator.split(".");
  const [start, end, suffix] = windows[kind];
  const row: CountRow = {
    id: "",
    agency: "police",
    area: "BL",
    indicator,
    unit: stage.startsWith("report") ? "report" : "case-initiated",
    stage,
    measure,
    detail,
    period: {
      id: `${year}${suffix}@administrative`,
      kind,
      basis: "administrative",
      start: `${year - 1}-${start}`,
      end: `${year}-${end}`
    },
    value,
    absent: value === null ? "c" : null,
    marks: [],
    how: "stated",
    illustrative: true,
    provenance: {file: "F1", received: "2025-01-05", path: null, sheet: null, cell: null},
    ...rest
  };
  return {...row, id: [row.agency, row.area, row.indicator, row.unit, row.period.id].join(" | ")};
}

/** The columns of the police's form by the numbers below its titles, (3) to (16). */
export const policeColumns: readonly (readonly [number, string])[] = [
  [3, "report-resolved.carried-over"],
  [4, "report-resolved.new"],
  [5, "report-resolved.handled"],
  [6, "report-resolved.done.initiated"],
  [7, "report-resolved.done.not-initiated"],
  [8, "report-resolved.done.suspended"],
  [9, "report-resolved.outflow.transferred"],
  [10, "report-resolved.remaining"],
  [11, "investigated.carried-over"],
  [12, "investigated.new"],
  [13, "investigated.handled"],
  [14, "investigated.done.concluded"],
  [15, "investigated.done.suspended"],
  [16, "investigated.remaining"]
];

const districts = [
  "Huyện Lâm Khê",
  "Huyện Thượng Lĩnh",
  "Huyện Sơn Bàn",
  "Huyện Khê Giang",
  "Thành phố Bình Lâm"
];

/** The police's counts of a year from 2016 to 2018, of the province and its districts, by PapaParse alone. */
export const policeCounts = (year: number): CountRow[] =>
  illustrativeRows(`cong-an-tinh/${year}-ca-nam.csv`).flatMap((cells) => {
    const district = districts.indexOf(cells[1] ?? "");
    const area =
      district === -1 ? (cells[1] === "TỔNG CỘNG" ? "BL" : null) : `BL${district + 1}@..2025-06-30`;
    return area === null
      ? []
      : policeColumns.map(([number, indicator]) =>
          madeCount(indicator, Number(cells[number - 1]), {year, area, how: area === "BL" ? "sum" : "stated"})
        );
  });

const longMeasures = ["carried-over", "new", "handled", "done", "remaining"] as const;

/** The yearly counts that the procuracy (`vks`) or the court (`toa-an`) states of a year, by PapaParse alone. */
export const longCounts = (folder: "vks" | "toa-an", year: number): CountRow[] =>
  illustrativeRows(`${folder}/${year}.csv`)
    .filter((cells) => cells[1] === `Năm ${year}`)
    .flatMap((cells) =>
      longMeasures.map((measure, index) =>
        madeCount(`${folder === "vks" ? "prosecuted" : "tried"}.${measure}`, Number(cells[8 + index]), {
          year,
          agency: folder === "vks" ? "procuracy" : "court"
        })
      )
    );
