import {fold} from "#src/schema/fold.ts";
import type {Period} from "#src/schema/period.ts";
import {echo} from "../problem.ts";
import {isTotalLabel} from "../value/isTotalLabel.ts";
import {acrossReform, matchArea} from "../value/matchArea.ts";
import {isUnknown, matchCode, notStated} from "../value/matchCode.ts";
import {periodNotCome, periodNotOver} from "../value/periodNotCome.ts";
import {matchReportingUnit} from "../value/matchReportingUnit.ts";
import {readCount} from "../value/readCount.ts";
import {readDate} from "../value/readDate.ts";
import {betweenDates, readDates} from "../value/readDates.ts";
import {readPeriod} from "../value/readPeriod.ts";
import {
  blank,
  filled,
  isFault,
  type Column,
  type ExportKind,
  type Fault,
  type Layout,
  type Note
} from "./exportKind.ts";
import {rowContract} from "./rowContract.ts";

/**
 * What an office did against trafficking in an area over a period. Key: reporter × area × period × activity. A null
 * count is not stated, which is not 0.
 */
export type ActivityRow = {
  reporter: string | null;
  area: string;
  period: Period;
  /** Code of the list `activities`. */
  activity: string;
  /** Sessions; messages, broadcasts, prints or posts where the activity is counted in these. */
  sessions: number | null;
  people: number | null;
  /** Persons, or attendances (a person who came twice counts twice); null where `people` is. */
  people_unit: "person" | "attendance" | null;
};

const columns: Column[] = [
  {field: "number", header: "TT", aliases: ["STT", "Số TT", "No"], required: false},
  {
    field: "reporter",
    header: "Đơn vị thực hiện",
    aliases: ["Đơn vị báo cáo", "Reporting unit", "Reporter"],
    required: false
  },
  {field: "area", header: "Địa bàn", aliases: ["Địa điểm", "Nơi tổ chức", "Area"], required: true},
  {field: "period", header: "Kỳ", aliases: ["Kỳ báo cáo", "Thời gian", "Period"], required: false},
  {field: "start", header: "Từ ngày", aliases: ["Start"], required: false},
  {field: "end", header: "Đến ngày", aliases: ["End"], required: false},
  {
    field: "activity",
    header: "Hoạt động",
    aliases: ["Hình thức", "Loại hoạt động", "Hình thức tuyên truyền", "Activity"],
    required: true
  },
  {
    field: "sessions",
    header: "Số buổi",
    aliases: ["Số lượng", "Số cuộc", "Số lần", "Số buổi/Số lượng", "Sessions"],
    required: false,
    number: true
  },
  {
    field: "persons",
    header: "Số người tham dự",
    aliases: ["Số người", "Số người tham gia", "Số người được tuyên truyền", "Persons", "People"],
    required: false,
    number: true
  },
  {
    field: "attendances",
    header: "Số lượt người tham dự",
    aliases: ["Số lượt người", "Lượt người", "Lượt người tham dự", "Attendances", "Attendance"],
    required: false,
    number: true
  },
  {field: "note", header: "Ghi chú", aliases: ["Note", "Notes"], required: false}
];

const notReported = new Set(["chua bao cao", "khong bao cao", "[x]", "not reported"]);

const unknownPeriod = (text: string): Fault => ({
  fault: "unknown-period",
  message: {
    vi: `Không đọc được kỳ «${echo(text)}». Cách ghi được nhận: «Tháng 6/2021», «Quý II/2021», «Năm 2021», «01/6/2021 - 30/6/2021».`,
    en: `The period «${echo(text)}» cannot be read. Accepted forms: «Tháng 6/2021», «Quý II/2021», «Năm 2021», «01/6/2021 - 30/6/2021».`
  }
});

const unknownActivity = (text: string): Fault => ({
  fault: "unknown-activity",
  message: {
    vi: `«${echo(text)}» không nói rõ hoạt động nào. Hãy ghi tên hoạt động theo danh mục.`,
    en: `«${echo(text)}» does not say which activity. Write a name of the list.`
  }
});

const secondCount: Fault = {
  fault: "second-count-not-taken",
  message: {
    vi: "Dòng ghi cả số người và số lượt người: số người được nạp, số lượt người không được nạp vì là số đếm khác.",
    en: "The row gives persons and attendances: the persons are taken in, the attendances are not, because they are another count."
  }
};

/** The period that one cell names: a day, two days, or a month, quarter, half-year or year. */
function periodOf(text: string): Period | Fault {
  if (text === "") return blank("Kỳ");
  const [start, end, more] = text
    .replace(/^từ (?:ngày )?/i, "")
    .split(/\s+[-–—]\s+|[-–—](?=\d{1,2}\/)|\s+đến (?:ngày )?/)
    .map(readDate);
  const last = end === undefined ? start : end;
  if (start && last && more === undefined && start <= last) return betweenDates(start, last);
  return readPeriod(text) ?? unknownPeriod(text);
}

/** A count of a row: null where it is not stated, which is noted, or where the table has no such column. */
type Stated = {value: number | null; notes: Note[]};

const layout: Layout<ActivityRow> = {
  form: null,
  columns,
  oneOf: [
    ["period", "start"],
    ["sessions", "persons", "attendances"]
  ],
  open: ({header, reference, style, notAfter}) => {
    const has = (field: string) => header.fields.has(field);
    const titleOf = (field: string) => columns.find((column) => column.field === field)?.header ?? field;
    const codeOf = (text: string): string | Fault => {
      if (text === "") return blank("Hoạt động");
      const found = matchCode("activities", text, {header: "Hoạt động", codelists: reference.codelists});
      return isFault(found) ? found : (found.code ?? unknownActivity(text));
    };
    const countOf = (field: string, text: string): Stated | Fault => {
      if (!has(field)) return {value: null, notes: []};
      if (text === "" || isUnknown(text) || notReported.has(fold(text)))
        return {value: null, notes: [{field, ...notStated(titleOf(field))}]};
      const count = readCount(text, style(field), {percent: false, header: titleOf(field)});
      return isFault(count) ? count : {value: count.value, notes: count.note ? [{field, ...count.note}] : []};
    };
    /** The code of the unit; without a period, which is at fault, only an unknown unit is one. */
    const reporterOf = (text: string, period: Period | undefined): string | null | Fault => {
      if (text === "") return null;
      const unit = matchReportingUnit(text, period ?? {start: null, end: null}, reference);
      if (!isFault(unit)) return unit.code;
      return period || unit.fault === "unknown-reporting-unit" ? unit : null;
    };
    return {
      problems: [],
      isData: ({area: place = "", period = "", start = "", activity = ""}) =>
        !isFault(codeOf(activity)) ||
        (place !== "" && period + start !== "" && activity !== "" && !/^\(?\d+\)?$/.test(activity)),
      totalOf: (texts) =>
        ["number", "reporter", "area", "period", "activity"].some((field) => isTotalLabel(texts[field] ?? ""))
          ? "total"
          : null,
      contract: rowContract((textOf, check) => {
        const inOneCell = textOf("period") !== "" || !has("start");
        const read = inOneCell ? check("period", periodOf(textOf("period"))) : readDates(textOf, check);
        const period = read && check(inOneCell ? "period" : "start", periodNotCome(read, notAfter) ?? read);
        const name = check("area", filled("Địa bàn", textOf("area")));
        const area = name === undefined ? undefined : check("area", matchArea(name, period, {reference}));
        const reporter = check("reporter", reporterOf(textOf("reporter"), period));
        const activity = check("activity", codeOf(textOf("activity")));
        const [sessions, persons, attendances] = (["sessions", "persons", "attendances"] as const).map(
          (field) => check(field, countOf(field, textOf(field)))
        );
        if (reporter === undefined || !period || !area || !activity || !sessions || !persons || !attendances)
          return undefined;
        const people = persons.value ?? attendances.value;
        const unit = persons.value === null ? "attendance" : "person";
        // Of the two counts of people one will do.
        const counts =
          people === null
            ? [sessions, persons, attendances]
            : [sessions, unit === "person" ? persons : attendances];
        const notes = counts.flatMap((count) => count.notes);
        const notOver = periodNotOver(period, notAfter);
        if (notOver) notes.push({field: inOneCell ? "period" : "end", severity: "warning", ...notOver});
        const across = acrossReform(area, period, reference);
        if (across) notes.push({field: "area", ...across});
        if (persons.value !== null && attendances.value !== null)
          notes.push({field: "attendances", severity: "warning", ...secondCount});
        return {
          facts: [
            {
              field: (["sessions", "persons", "attendances"] as const).find(has) ?? "sessions",
              key: [reporter ?? "", area, period.id, activity].join(" | "),
              reporter,
              area,
              period,
              activity,
              sessions: sessions.value,
              people,
              people_unit: people === null ? null : unit
            }
          ],
          notes
        };
      })
    };
  }
};

export const activities: ExportKind<ActivityRow> = {
  id: "activities",
  name: {vi: "Hoạt động phòng ngừa", en: "Prevention activities"},
  sameFact: {
    vi: "cùng đơn vị thực hiện, địa bàn, kỳ và hoạt động",
    en: "same reporting unit, area, period and activity"
  },
  replaces: "key",
  layouts: () => [layout]
};
