import {fold} from "#src/schema/fold.ts";
import type {Period} from "#src/schema/period.ts";
import type {Plan} from "#src/schema/reference.ts";
import {blank, filled, type ExportKind, type Fault, type Layout} from "./exportKind.ts";
import {matchArea} from "../value/matchArea.ts";
import {echo} from "../problem.ts";
import {periodNotCome} from "../value/periodNotCome.ts";
import {readDates} from "../value/readDates.ts";
import {readIndicator} from "../value/readIndicator.ts";
import {readValue} from "../value/readValue.ts";
import {rowContract} from "./rowContract.ts";

/** One count of a pilot. Key: pilot × window × area × dates × indicator. A null value is "not reported". */
export type PilotRow = {
  pilot: string;
  window: "baseline" | "pilot" | "other";
  area: string;
  period: Period;
  indicator: string;
  value: number | null;
  source: string | null;
};

const windows = new Map<string, PilotRow["window"]>([
  ["truoc chi dao diem", "baseline"],
  ["ky goc", "baseline"],
  ["baseline", "baseline"],
  ["chi dao diem", "pilot"],
  ["trong chi dao diem", "pilot"],
  ["pilot", "pilot"],
  ["khac", "other"],
  ["other", "other"]
]);

const pilotOf = (text: string, plans: readonly Plan[]): string | Fault => {
  if (text === "") return blank("Chỉ đạo điểm");
  const ids = plans.flatMap(({pilots}) => pilots.map(({id}) => id));
  const id = ids.find((known) => fold(known) === fold(text));
  return (
    id ?? {
      fault: "unknown-pilot",
      message: {
        vi: `Không có chỉ đạo điểm «${echo(text)}» trong danh mục kế hoạch; đã biết: ${ids.join(", ")}.`,
        en: `The pilot «${echo(text)}» is not in the list of plans; known: ${ids.join(", ")}.`
      }
    }
  );
};

const windowOf = (text: string): PilotRow["window"] | Fault => {
  if (text === "") return blank("Giai đoạn");
  return (
    windows.get(fold(text)) ?? {
      fault: "unknown-window",
      message: {
        vi: `Giai đoạn «${echo(text)}» không có trong danh mục: ghi «Trước chỉ đạo điểm», «Chỉ đạo điểm» hoặc «Khác».`,
        en: `The window «${echo(text)}» is not in the list: write «Trước chỉ đạo điểm» (baseline), «Chỉ đạo điểm» (pilot) or «Khác» (other).`
      }
    }
  );
};

/** The words by which a pilot's figure is not reported. */
const notReported = new Set(["chua bao cao", "khong bao cao", "[x]", "not reported"]);

const layout: Layout<PilotRow> = {
  form: null,
  columns: [
    {field: "pilot", header: "Chỉ đạo điểm", aliases: ["Mã chỉ đạo điểm", "Pilot"], required: true},
    {field: "window", header: "Giai đoạn", aliases: ["Window"], required: true},
    {field: "area", header: "Địa bàn", aliases: ["Area"], required: true},
    {field: "start", header: "Từ ngày", aliases: ["Start"], required: true},
    {field: "end", header: "Đến ngày", aliases: ["End"], required: true},
    {field: "indicator", header: "Chỉ tiêu", aliases: ["Chỉ tiêu thống kê", "Indicator"], required: true},
    {field: "unit", header: "Đơn vị tính", aliases: ["ĐVT", "Unit"], required: true},
    {
      field: "value",
      header: "Giá trị",
      aliases: ["Số liệu", "Số lượng", "Value"],
      required: true,
      number: true
    },
    {field: "source", header: "Nguồn công bố", aliases: ["Nguồn", "Source"], required: false},
    {field: "note", header: "Ghi chú", aliases: ["Note", "Notes"], required: false}
  ],
  open: ({style, reference, notAfter}) => ({
    problems: [],
    contract: rowContract((textOf, check) => {
      const id = check("pilot", pilotOf(textOf("pilot"), reference.plans));
      const window = check("window", windowOf(textOf("window")));
      const dates = readDates(textOf, check);
      // a window may be the planned one, which ends later: only figures from before it are none
      const period = dates && check("start", periodNotCome(dates, notAfter) ?? dates);
      const name = check("area", filled("Địa bàn", textOf("area")));
      const area = name === undefined ? undefined : check("area", matchArea(name, period, {reference}));
      const indicator = readIndicator(textOf, check, false);
      const value = textOf("value");
      const count = notReported.has(fold(value))
        ? {value: null, note: null}
        : check("value", readValue(value, textOf("unit"), style("value")));
      if (!id || !window || !period || !area || !indicator || !count) return undefined;
      const source = textOf("source");
      return {
        facts: [
          {
            field: "value",
            key: [id, window, area, period.id, indicator.code].join(" | "),
            pilot: id,
            window,
            area,
            period,
            indicator: indicator.code,
            value: count.value,
            source: source === "" ? null : source
          }
        ],
        notes: count.note ? [{field: "value", ...count.note}] : []
      };
    })
  })
};

export const pilot: ExportKind<PilotRow> = {
  id: "pilot",
  name: {vi: "Số liệu chỉ đạo điểm", en: "Pilot figures"},
  sameFact: {
    vi: "cùng chỉ đạo điểm, giai đoạn, địa bàn, ngày và chỉ tiêu",
    en: "same pilot, window, area, dates and indicator"
  },
  replaces: "scope",
  layouts: () => [layout]
};
