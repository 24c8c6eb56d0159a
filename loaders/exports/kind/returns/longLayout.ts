import {fold} from "#src/schema/fold.ts";
import type {Period} from "#src/schema/period.ts";
import type {FormCount, ReportingUnit} from "#src/schema/reference.ts";
import type {Reference} from "../../../reference/reference.ts";
import {echo} from "../../problem.ts";
import {matchReportingUnit} from "../../value/matchReportingUnit.ts";
import {readDate} from "../../value/readDate.ts";
import {withoutTime} from "../../value/withoutTime.ts";
import {periodNotCome} from "../../value/periodNotCome.ts";
import {faultOfMonths, judgeReturnPeriod, type ReturnPeriod} from "../../value/readReturnPeriod.ts";
import {otherMonths, readTitlePeriod} from "../../value/readTitlePeriod.ts";
import type {ReturnBasis} from "../../value/returnWindows.ts";
import {fileProblem} from "../../problem.ts";
import {
  blank,
  filled,
  isFault,
  type Fault,
  type Layout,
  type OpenedTable,
  type Table
} from "../exportKind.ts";
import {rowContract, type Check} from "../rowContract.ts";
import {areaFinder} from "./areaFinder.ts";
import {flowNotes, lastTitles} from "./flow.ts";
import type {LaidCount} from "./formColumns.ts";
import {codeOf, longColumns, longCounts, type LongCount} from "./longColumns.ts";
import {numbersAsText} from "./numbersAsText.ts";
import {readCounts, saidOfRow} from "./readCounts.ts";
import {remarkNotes} from "./remarks.ts";
import {keyOf, scopeOf, type ReturnFact, type ReturnHead} from "./returnFact.ts";
import {saysTotal} from "./rowWords.ts";
import {findSignatures} from "./signatures.ts";

/** The ways of counting: whether they run from the first day of the year. */
const accumulations = new Map<string, boolean>([
  ["trong ky", false],
  ["in period", false],
  ["in-period", false],
  ["luy ke", true],
  ["cong don", true],
  ["cumulative", true]
]);

function cumulativeOf(text: string): boolean | null | Fault {
  if (text === "") return null;
  return (
    accumulations.get(fold(text)) ?? {
      fault: "unknown-accumulation",
      message: {
        vi: `Cách tính «${echo(text)}» không có trong danh mục: ghi «Trong kỳ» hoặc «Lũy kế».`,
        en: `«${echo(text)}» is not in the list: write «Trong kỳ» (in the period) or «Lũy kế» (cumulative).`
      }
    }
  );
}

function dateOf(text: string): string | null | Fault {
  if (text === "") return null;
  return (
    readDate(withoutTime(text)) ?? {
      fault: "not-a-date",
      message: {
        vi: `«${echo(text)}» không phải là ngày có thật. Hãy ghi ngày/tháng/năm, ví dụ 14/9/2024.`,
        en: `«${echo(text)}» is not a date that exists. Write day/month/year, for example 14/9/2024.`
      }
    }
  );
}

const halfDates: Fault = {
  fault: "half-dates",
  message: {
    vi: "Chỉ có một trong hai ngày «Từ ngày», «Đến ngày». Hãy ghi đủ cả hai hoặc để trống cả hai.",
    en: "Only one of the two dates «Từ ngày» (from), «Đến ngày» (to) is given. Fill in both or neither."
  }
};

type TextOf = (field: string) => string;

/** The period of a row by its text, its dates and its way of counting (`basis`: where it gives no dates); undefined exactly where a fault was reported. */
function readRowPeriod(textOf: TextOf, check: Check, basis: ReturnBasis): ReturnPeriod | undefined {
  const cumulative = check("accumulation", cumulativeOf(textOf("accumulation")));
  const start = check("start", dateOf(textOf("start")));
  const end = check("end", dateOf(textOf("end")));
  const text = check("period", filled("Kỳ báo cáo", textOf("period")));
  const title = text === undefined ? null : readTitlePeriod(text);
  const count = text === undefined ? null : otherMonths(text);
  if (text !== undefined && title === null && count === null)
    check("period", {
      fault: "unknown-period",
      message: {
        vi: `Không đọc được kỳ báo cáo «${echo(text)}». Cách ghi được nhận: «Quý III/2024», «6 tháng 2024», «9 tháng năm 2024», «Năm 2024».`,
        en: `The period «${echo(text)}» cannot be read. Accepted forms: «Quý III/2024», «6 tháng 2024», «9 tháng năm 2024», «Năm 2024».`
      }
    });
  if (cumulative === undefined || start === undefined || end === undefined) return undefined;
  if ((start === null) !== (end === null))
    return check<ReturnPeriod>(start === null ? "start" : "end", halfDates);
  const dates = start === null || end === null ? null : {start, end};
  if (count !== null)
    return check(
      "period",
      faultOfMonths(count, dates) ?? judgeReturnPeriod({titles: [], dates, basis, cumulative})
    );
  if (title === null) return undefined;
  return check("period", judgeReturnPeriod({titles: [title], dates, basis, cumulative}));
}

/** The statistical year by which an office counts where a row gives no days; other agencies follow Decree 09/2019/NĐ-CP. */
function basisOf(reporter: string, reference: Reference): ReturnBasis {
  const unit = matchReportingUnit(reporter, {start: null, end: null}, reference);
  const agency = isFault(unit) ? null : unit.agency;
  return agency === "procuracy" || agency === "court" ? agency : "administrative";
}

/** The office's own form that a cell names by code or name, else the text as it stands; null for a blank. */
function formOf(text: string, {forms}: Reference): string | null {
  if (text === "") return null;
  const known = forms.find(({code, name}) =>
    [code, name.vi, name.en].some((one) => fold(one) === fold(text))
  );
  return known?.code ?? text;
}

/** Agencies that investigate: a file can come back to them, and they return it to nobody. */
const investigators = new Set(["police", "border-guard", "coast-guard", "customs"]);

/** The counts of a row with its stage and unit; a file returned at an investigator's office is one that came back. */
function laidOut(
  columns: readonly LongCount[],
  {stage, unit}: Pick<FormCount, "stage" | "unit">,
  agency: string | undefined,
  present: ReadonlySet<string>
): LaidCount[] {
  const comesBack = investigators.has(agency ?? "") && !present.has("returned-in");
  return columns.map(({measure, detail, ...column}) => ({
    ...column,
    count: {
      stage,
      unit,
      detail,
      measure: column.field === "returned-out" && comesBack ? "inflow" : measure
    }
  }));
}

type Subject = Pick<FormCount, "stage" | "unit">;

function readSubject(textOf: TextOf, check: Check, {codelists}: Reference): Subject | undefined {
  const stage = check("stage", codeOf(codelists.stages, textOf("stage"), "Khâu"));
  const unit = check("unit", codeOf(codelists.units, textOf("unit"), "Đơn vị tính"));
  return stage === undefined || unit === undefined ? undefined : {stage, unit};
}

function readReporter(
  textOf: TextOf,
  check: Check,
  period: Period | undefined,
  reference: Reference
): ReportingUnit | undefined {
  const text = textOf("reporter");
  if (text === "") return check<ReportingUnit>("reporter", blank("Đơn vị báo cáo"));
  const {start = null, end = null} = period ?? {};
  return check("reporter", matchReportingUnit(text, {start, end}, reference));
}

function openLong({sheet, header, reference, style, notAfter}: Table): OpenedTable<ReturnFact> {
  const present = new Set(header.fields.keys());
  const columns = longCounts.filter(({field}) => present.has(field));
  const end = findSignatures(sheet, header);
  const noCount = {
    ...fileProblem("missing-column", {
      vi: `Bảng không có cột số liệu nào. Hãy bổ sung ít nhất một trong các cột: ${longCounts.map((one) => one.header).join(", ")}.`,
      en: `The table has no column of counts. Add at least one of: ${longCounts.map((one) => one.header).join(", ")}.`
    }),
    sheet: sheet.name,
    row: header.row + 1
  };
  return {
    end,
    problems: columns.length === 0 ? [noCount] : numbersAsText(sheet, header, end),
    totalOf: (texts) => {
      const stated = ["number", "reporter", "period", "area"].map((field) => texts[field] ?? "");
      return stated.some(saysTotal) ? "total" : null;
    },
    isData: (texts) =>
      saidOfRow(
        columns.map(({field}) => texts[field] ?? ""),
        texts["note"] ?? ""
      ) !== null,
    contract: rowContract((textOf, check) => {
      const stated = readRowPeriod(textOf, check, basisOf(textOf("reporter"), reference));
      const when = stated && check("period", periodNotCome(stated.period, notAfter) ?? stated);
      const unit = readReporter(textOf, check, when?.period, reference);
      const subject = readSubject(textOf, check, reference);
      const name = check("area", filled("Địa bàn", textOf("area")));
      const area =
        name === undefined || !when || !unit
          ? undefined
          : check("area", areaFinder(unit, when.period, {reference, within: null})(name));
      const laid = laidOut(columns, subject ?? {stage: "", unit: ""}, unit?.agency, present);
      const read = readCounts(textOf, check, {columns: laid, style, dash: "zero", blanks: "nothing"});
      if (!when || !unit || !subject || area === undefined || !read) return undefined;
      const {period, accumulation} = when;
      const form = formOf(textOf("form"), reference);
      const head: ReturnHead = {reporter: unit.code, form, period, accumulation};
      return {
        scope: scopeOf(head),
        facts: read.counts.map(({field, ...count}) => {
          const fact: ReturnFact = {...head, area, ...count};
          return {...fact, field, key: keyOf(fact)};
        }),
        notes: [
          ...when.notes.map((note) => ({field: "period", ...note})),
          ...read.notes,
          ...flowNotes(read.counts, lastTitles(laid)),
          ...remarkNotes(textOf("note"))
        ]
      };
    })
  };
}

/** The layout of returns in which a row is one stage and unit of one area, period and reporting unit. */
export const longLayout: Layout<ReturnFact> = {
  form: null,
  columns: longColumns,
  sameFact: {
    vi: "cùng đơn vị báo cáo, cùng kỳ, cùng địa bàn, cùng khâu và đơn vị tính",
    en: "same reporting unit, period, area, stage and unit"
  },
  open: openLong
};
