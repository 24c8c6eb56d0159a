import {periodOf} from "#src/algebra/periodOf.ts";
import type {Area} from "#src/schema/reference.ts";
import type {CountRow} from "#src/schema/released.ts";

/** An invented province. */
export const province: Area = {
  level: "province",
  code: "ZZ",
  nameVi: "Thử",
  nameEn: "Trial",
  type: "province",
  illustrative: true,
  parentCode: "VN",
  validFrom: null,
  validTo: null,
  successorCode: null,
  population2019: null
};

/** An invented count of the police for a quarter of the administrative year, or for its first two or three quarters. */
export function sampleCount(
  [year, quarter, kind = "quarter"]: [number, number, ("quarter" | "half-year" | "nine-months")?],
  value: number | null,
  changes: Partial<CountRow> = {}
): CountRow {
  const period = periodOf("administrative", kind, year, kind === "quarter" ? quarter : 1);
  const {area = "ZZ", indicator = "investigated.new", unit = "case-initiated"} = changes;
  return {
    id: `police | ${area} | ${indicator} | ${unit} | ${period.id}`,
    agency: "police",
    area,
    indicator,
    unit,
    stage: "investigated",
    measure: indicator.split(".")[1] ?? "",
    detail: null,
    period,
    value,
    absent: value === null ? "c" : null,
    marks: [],
    how: "stated",
    illustrative: true,
    provenance: {file: "F1", received: "2024-03-20", path: null, sheet: null, cell: null},
    ...changes
  };
}
