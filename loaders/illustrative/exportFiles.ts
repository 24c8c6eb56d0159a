import Papa from "papaparse";
import type {Form} from "#src/schema/reference.ts";
import {writeXlsx} from "../exports/file/xlsx/writeXlsx.ts";
import {returnRows, returnSheet, type ReturnRow, type ReturnSpec} from "../forms/returnSheet.ts";
import {projectReference} from "../reference/reference.ts";
import {countOf, type Window} from "./caseloads.ts";
import {dayOf, isoOf, type Day} from "./days.ts";
import {districts, newCommunes, reformDay} from "./places.ts";
import {areasCsv, plansJson} from "./referenceFiles.ts";
import {registerColumns, registerOf} from "./registers.ts";
import {knownUpTo, simulate, type World} from "./simulate.ts";
import {
  activities,
  activityColumns,
  dueWindows,
  longColumns,
  longReporters,
  longReturns,
  mark,
  pilotColumns,
  pilots,
  population,
  populationColumns
} from "./tables.ts";

/** A file of the illustrative exports: its path from `exports/`, and the day on which it was received; null for none. */
export type ExportFile = {path: string; bytes: Uint8Array; received: string | null};

/** The seed of the bundled exports. */
export const seed = 138;

const firstYear = 2016;
const lastYear = 2026;
const years = Array.from({length: lastYear - firstYear + 1}, (_, index) => firstYear + index);

/** Offices are late now and then, by a rule that no reader needs to know: the days are invented as all else is. */
const receivedAfter = (end: Day, number: number) =>
  isoOf(end + 2 + ((number * 5) % 8) + (number % 13 === 5 ? 21 : 0));

const file = (path: string, content: string | Uint8Array, received: string | null): ExportFile => ({
  path: `illustrative/${path}`,
  bytes: typeof content === "string" ? new TextEncoder().encode(content) : content,
  received
});

/** A table as offices save it: UTF-8 with byte order mark, semicolons. */
const csv = (rows: readonly (readonly string[])[]) =>
  `\uFEFF${Papa.unparse(
    rows.map((row) => [...row]),
    {delimiter: ";", newline: "\r\n"}
  )}\r\n`;

const periodOf: Record<Window["part"], (year: number) => string> = {
  Q1: (year) => `quý I năm ${year}`,
  "6M": (year) => `6 tháng đầu năm ${year}`,
  "9M": (year) => `9 tháng năm ${year}`,
  year: (year) => `năm ${year}`
};

const fileNames: Record<Window["part"], string> = {
  Q1: "quy-1",
  "6M": "6-thang",
  "9M": "9-thang",
  year: "ca-nam"
};

function projectForm(): Form {
  const form = projectReference().forms.find(({kind}) => kind === "returns");
  if (!form) throw new Error("The project has no form of returns.");
  return form;
}

/** Columns by which a count that was forgotten at first goes through a row: one report more is new, handled and left. */
const forgotten = new Set(["new", "handled", "remaining"]);

/** The return of the province's police. `short`: by how many reports its first row falls short of the later version. */
function policeReturn(world: World, form: Form, window: Window, short = 0): ReturnSpec {
  const areas = window.end < dayOf(reformDay) ? districts : newCommunes;
  const rows = areas.map(({code, name}, index): ReturnRow => {
    const values = new Map<number, number>();
    for (const [column, {holds}] of form.columns.entries()) {
      if (!("count" in holds)) continue;
      const less =
        index === 0 && holds.count.stage === "report-resolved" && forgotten.has(holds.count.measure)
          ? short
          : 0;
      values.set(column, countOf(world, holds.count, code, window) - less);
    }
    return {area: name, values, note: mark};
  });
  return {
    form,
    superior: "Bộ Công an",
    unit: "Công an tỉnh Bình Lâm",
    period: periodOf[window.part](window.year),
    start: isoOf(window.start),
    end: isoOf(window.end),
    cumulative: true,
    rows,
    remarks: ["Số liệu minh họa của Sổ 138: tỉnh Bình Lâm và mọi số liệu trong biểu này không có thật."]
  };
}

/** One return was sent short of a report and corrected three weeks later. */
const isCorrected = ({year, part}: Window) => year === 2023 && part === "9M";

function policeReturns(world: World): ExportFile[] {
  const form = projectForm();
  const write = (spec: ReturnSpec, name: string, year: number, received: string) =>
    year < 2019
      ? file(`cong-an-tinh/${name}.csv`, csv(returnRows(spec)), received)
      : file(`cong-an-tinh/${name}.xlsx`, writeXlsx({sheets: [returnSheet(spec)]}), received);
  return years.flatMap((year) =>
    dueWindows(year).flatMap((window, index) => {
      const name = `${year}-${fileNames[window.part]}`;
      const received = receivedAfter(window.end, year * 4 + index);
      if (!isCorrected(window)) return [write(policeReturn(world, form, window), name, year, received)];
      return [
        write(policeReturn(world, form, window, 1), name, year, received),
        write(policeReturn(world, form, window), `${name} (gui lai lan 2)`, year, isoOf(dayOf(received) + 21))
      ];
    })
  );
}

function yearlyTables(world: World): ExportFile[] {
  return years.flatMap((year) => {
    const end = dueWindows(year).at(-1)?.end ?? knownUpTo;
    const received = (number: number) => receivedAfter(end, year + number);
    return [
      ...longReporters.map((reporter, index) =>
        file(
          `${reporter.file}/${year}.csv`,
          csv([longColumns, ...longReturns(world, reporter, year)]),
          received(index)
        )
      ),
      file(
        `so-theo-doi-vu-an/${year}.csv`,
        csv([
          [`SỔ THEO DÕI VỤ ÁN MUA BÁN NGƯỜI NĂM ${year} (SỐ LIỆU MINH HỌA)`],
          registerColumns,
          ...registerOf(world, year, knownUpTo)
        ]),
        received(7)
      ),
      file(
        `hoat-dong/${year}.csv`,
        csv([activityColumns, ...activities(year)]),
        isoOf(Math.min(end, knownUpTo) + 30)
      )
    ];
  });
}

/** All files of `exports/illustrative/`, in the order of their paths; the same bytes each time. */
export function exportFiles(): ExportFile[] {
  const world = simulate(seed);
  const files = [
    file("reference/areas.csv", areasCsv(), null),
    file("reference/plans.json", `${JSON.stringify(plansJson, null, 2)}\n`, null),
    ...policeReturns(world),
    ...yearlyTables(world),
    file("dan-so/dan-so.csv", csv([populationColumns, ...population()]), "2026-01-20"),
    file("chi-dao-diem/2022.csv", csv([pilotColumns, ...pilots(world)]), "2023-07-20")
  ];
  return files.sort((one, other) => (one.path < other.path ? -1 : 1));
}
