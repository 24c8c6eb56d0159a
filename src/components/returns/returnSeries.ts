import type {SeriesKey} from "../../indicators/countSeries.ts";

/** What is shown of an area's returns. `clustered`: counts people, of whom several may be in one case. */
export type ReturnSeries = Omit<SeriesKey, "area"> & {
  id: "cases" | "accused" | "reports" | "victims";
  clustered: boolean;
};

/** What happened in a period, as the police report it. */
export const flows: readonly ReturnSeries[] = [
  {id: "cases", agency: "police", indicator: "investigated.new", unit: "case-initiated", clustered: false},
  {id: "accused", agency: "police", indicator: "investigated.new", unit: "accused", clustered: true},
  {id: "reports", agency: "police", indicator: "report-resolved.new", unit: "report", clustered: false},
  {
    id: "victims",
    agency: "police",
    indicator: "victim-identified.new",
    unit: "victim-identified",
    clustered: true
  }
];

/** What remains at the end of a period, as the police report it. */
export const stocks = [
  {id: "reports", agency: "police", indicator: "report-resolved.remaining", unit: "report"},
  {id: "cases", agency: "police", indicator: "investigated.remaining", unit: "case-initiated"},
  {
    id: "persons",
    agency: "police",
    indicator: "victim-in-identification.remaining",
    unit: "person-in-identification"
  }
] as const satisfies readonly (Omit<SeriesKey, "area"> & {id: string})[];
