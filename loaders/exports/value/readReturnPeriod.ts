import {formatDate} from "#src/i18n/formatDate.ts";
import {formatPeriod} from "#src/i18n/formatPeriod.ts";
import type {Language} from "#src/i18n/formatNumber.ts";
import type {Period} from "#src/schema/period.ts";
import {isFault, type Fault} from "../kind/exportKind.ts";
import {readTitleDates, type TitleDates} from "./readTitleDates.ts";
import {
  lacksYear,
  otherMonths,
  readAccumulation,
  readTitlePeriod,
  type TitlePeriod
} from "./readTitlePeriod.ts";
import {
  monthsOf,
  monthsOfDays,
  periodOfDays,
  periodOfMonths,
  returnBases,
  type Months,
  type ReturnBasis
} from "./returnWindows.ts";

/**
 * The period of a return. `in-period`: what happened in it, its opening stock is that of its first day; `cumulative`:
 * from the first day of the year. `notes`: what is to be said about how it was read.
 */
export type ReturnPeriod = {
  period: Period;
  accumulation: "in-period" | "cumulative";
  notes: Fault[];
};

/** What the title lines say; `cumulative` is what they say apart from the period, `basis` the form's own default. */
export type StatedPeriod = {
  titles: readonly TitlePeriod[];
  dates: TitleDates | null;
  basis: ReturnBasis | null;
  cumulative?: boolean | null;
};

type Reading = Omit<ReturnPeriod, "notes">;

/** 6 months, 9 months and the year are cumulative by nature, a quarter or month where it says so. */
const isCumulative = ({span, index, cumulative}: TitlePeriod) =>
  span === "year" || span === "nine-months" || (span === "half-year" && index === 1) || cumulative === true;

function readingOfTitle(title: TitlePeriod, basis: ReturnBasis): Reading {
  const {first, last} = monthsOf(title);
  const cumulative = isCumulative(title);
  return {
    period: periodOfMonths(basis, title.year, {first: cumulative ? 1 : first, last}),
    accumulation: cumulative ? "cumulative" : "in-period"
  };
}

/** Procuracies and courts name years alone: of other periods only the cumulative ones are known, by their days. */
const names = (title: TitlePeriod, basis: ReturnBasis) =>
  basis === "calendar" || basis === "administrative" || isCumulative(title);

const isQuarterOrMonth = ({first, last}: Months) =>
  last - first === 0 || (last - first === 2 && first % 3 === 1);

/** What days alone say in one statistical year; null where they are none of its periods. */
function readingOfDays(dates: TitleDates, basis: ReturnBasis, cumulative: boolean | null): Reading | null {
  const months = monthsOfDays(basis, dates);
  if (!months || (cumulative === true && months.first !== 1)) return null;
  const own = basis === "calendar" || basis === "administrative";
  const opening = months.first === 1 && (cumulative === true || !own || !isQuarterOrMonth(months));
  if (!opening && !own) return null;
  const period = periodOfMonths(basis, months.year, months);
  if (!opening && period.kind === "dates") return null;
  return {period, accumulation: opening ? "cumulative" : "in-period"};
}

function judgeDays(
  dates: TitleDates,
  bases: readonly ReturnBasis[],
  cumulative: boolean | null
): Reading | null {
  for (const basis of bases) {
    const reading = readingOfDays(dates, basis, cumulative);
    if (reading) return reading;
  }
  return null;
}

const words = {
  "in-period": {vi: "trong kỳ", en: "for the period"},
  cumulative: {vi: "lũy kế từ đầu năm", en: "cumulative from the year's first day"}
};

const say = ({period, accumulation}: Reading, language: Language) =>
  `${formatPeriod(period, language)}, ${words[accumulation][language]}`;

const saySpan = ({start, end}: TitleDates, language: Language) =>
  `${formatDate(start, language)} – ${formatDate(end, language)}`;

function contradiction(title: Reading, dates: TitleDates, ofDays: Reading | null): Fault {
  const reading = (language: Language) => (ofDays ? say(ofDays, language) : saySpan(dates, language));
  return {
    fault: "period-contradicts-dates",
    message: {
      vi: `Tiêu đề ghi ${say(title, "vi")}; nhưng các ngày ghi trên biểu (${saySpan(dates, "vi")}) là: ${reading("vi")}. Số liệu thuộc kỳ nào? Hãy sửa tiêu đề hoặc các ngày cho khớp rồi gửi lại.`,
      en: `The title says ${say(title, "en")}; but the days on the form (${saySpan(dates, "en")}) are: ${reading("en")}. Which period are the figures for? Correct the title or the days and send it again.`
    }
  };
}

const missing: Fault = {
  fault: "period-missing",
  message: {
    vi: "Không thấy kỳ số liệu trong tiêu đề của biểu. Hãy ghi một kỳ, ví dụ «Quý III năm 2024 (số liệu từ ngày 15/6/2024 đến ngày 14/9/2024)».",
    en: "The title of the form names no single period. Write one, for example «Quý III năm 2024 (số liệu từ ngày 15/6/2024 đến ngày 14/9/2024)»."
  }
};

const daysMissing: Fault = {
  fault: "period-missing",
  message: {
    vi: "Tiêu đề có kỳ nhưng không có ngày bắt đầu và kết thúc, nên không rõ tính theo năm dương lịch hay kỳ thống kê nào. Hãy ghi «số liệu từ ngày … đến ngày …».",
    en: "The title names a period without its first and last day, so that it is not clear by which statistical year it counts. Write «số liệu từ ngày … đến ngày …»."
  }
};

const monthsWithoutDays = (count: number): Fault => ({
  fault: "months-without-days",
  message: {
    vi: `Tiêu đề ghi ${count} tháng, không phải kỳ báo cáo của các kế hoạch (quý, 6 tháng, 9 tháng, năm), nên không rõ tính đến ngày nào. Hãy ghi «số liệu từ ngày … đến ngày …», hoặc gửi báo cáo theo kỳ của kế hoạch.`,
    en: `The title says ${count} months, which is no period of the plans (quarter, 6 months, 9 months, year), so it is unclear up to which day they count. Write «số liệu từ ngày … đến ngày …» (from … to …), or send a return for a period of the plan.`
  }
});

const monthsContradict = (count: number, dates: TitleDates): Fault => ({
  fault: "period-contradicts-dates",
  message: {
    vi: `Tiêu đề ghi ${count} tháng; nhưng các ngày ghi trên biểu (${saySpan(dates, "vi")}) không phải ${count} tháng từ đầu một năm thống kê. Hãy sửa tiêu đề hoặc các ngày cho khớp rồi gửi lại.`,
    en: `The title says ${count} months; but the days on the form (${saySpan(dates, "en")}) are not ${count} months from the beginning of a statistical year. Correct the title or the days and send it again.`
  }
});

const titlesContradict: Fault = {
  fault: "titles-contradict",
  message: {
    vi: "Các dòng tiêu đề ghi những kỳ số liệu khác nhau. Hãy chỉ ghi một kỳ.",
    en: "The title lines name different periods. Write one period only."
  }
};

const windowAssumed = (reading: Reading): Fault => {
  const {start, end} = reading.period;
  const span = (language: Language) => saySpan({start: start ?? "", end: end ?? ""}, language);
  return {
    fault: "window-assumed",
    message: {
      vi: `Tiêu đề không ghi ngày; theo mẫu biểu, kỳ này được hiểu là ${span("vi")}. Nếu không đúng, hãy ghi ngày bắt đầu và kết thúc.`,
      en: `The title gives no days; by the form, the period is taken for ${span("en")}. If that is wrong, write the first and the last day.`
    }
  };
};

const daysUnnamed = (dates: TitleDates): Fault => ({
  fault: "period-of-days",
  message: {
    vi: `Các ngày ${saySpan(dates, "vi")} không khớp kỳ thống kê nào đã biết; số liệu chỉ được so với kỳ có cùng các ngày đó. Hãy kiểm tra các ngày.`,
    en: `The days ${saySpan(dates, "en")} are no statistical period that is known; the figures compare only with periods of the same days. Check the days.`
  }
});

/** The one period that the titles name: a part of a year goes before its year. Undefined where they contradict. */
function agreed(titles: readonly TitlePeriod[], said: boolean | null): TitlePeriod | null | undefined {
  const parts = titles.filter(({span}) => span !== "year");
  const [first] = parts.length > 0 ? parts : titles;
  if (!first) return null;
  const same = ({year, span, index}: TitlePeriod) =>
    year === first.year && (span === "year" || (span === first.span && index === first.index));
  if (!titles.every(same)) return undefined;
  const flags = new Set([said, ...titles.map(({cumulative}) => cumulative)].filter((flag) => flag !== null));
  if (flags.size > 1) return undefined;
  const [cumulative = null] = flags;
  return {...first, cumulative};
}

/** The fault of a title that names months which are no period of the plans; null where the days say the same. */
export function faultOfMonths(count: number, dates: TitleDates | null): Fault | null {
  if (dates === null) return monthsWithoutDays(count);
  const agree = returnBases.some((basis) => {
    const found = monthsOfDays(basis, dates);
    return found?.first === 1 && found.last === count;
  });
  return agree ? null : monthsContradict(count, dates);
}

/**
 * Judges which period a return is for, from what its title lines say. Title and days must agree in one of the
 * statistical years, else both readings are shown and asked about (`period-contradicts-dates`). Without days the form's
 * `basis` decides, with a note; without a title the days alone. Procuracies and courts name years only: their other
 * periods are cumulative ones with days. Other faults: `period-missing`, `titles-contradict`.
 */
export function judgeReturnPeriod({
  titles,
  dates,
  basis,
  cumulative = null
}: StatedPeriod): ReturnPeriod | Fault {
  const title = agreed(titles, cumulative);
  if (title === undefined) return titlesContradict;
  const bases = [...new Set(basis === null ? returnBases : [basis, ...returnBases])];
  if (dates === null) {
    if (title === null) return missing;
    if (basis === null) return daysMissing;
    const reading = readingOfTitle(title, basis);
    const named = basis === "calendar" || basis === "administrative" || reading.period.kind === "year";
    return named ? {...reading, notes: [windowAssumed(reading)]} : daysMissing;
  }
  if (title !== null) {
    for (const one of bases.filter((of) => names(title, of))) {
      const reading = readingOfTitle(title, one);
      if (reading.period.start === dates.start && reading.period.end === dates.end)
        return {...reading, notes: []};
    }
    const ofDays = judgeDays(dates, bases, null);
    const [named = "calendar"] = [ofDays?.period.basis, basis].filter(
      (of) => of === "calendar" || of === "administrative"
    );
    return contradiction(readingOfTitle(title, named), dates, ofDays);
  }
  const reading = judgeDays(dates, bases, cumulative);
  if (reading) return {...reading, notes: []};
  if (cumulative === true) return missing;
  const period = periodOfDays(basis ?? "unstated", dates);
  return {period, accumulation: "in-period", notes: [daysUnnamed(dates)]};
}

/**
 * Reads the period of a return from the title lines above its table, in their order; a period broken over two lines is
 * found too. `basis`: the form's default where no line gives days; null where it has none.
 */
export function readReturnPeriod(lines: readonly string[], basis: ReturnBasis | null): ReturnPeriod | Fault {
  const found = lines.map(readTitleDates).filter((span) => span !== null);
  const fault = found.find(isFault);
  if (fault) return fault;
  const spans = found.filter((span): span is TitleDates => !isFault(span));
  const [dates = null] = spans;
  if (spans.some(({start, end}) => start !== dates?.start || end !== dates.end)) return titlesContradict;
  const flags = new Set(lines.map(readAccumulation).filter((flag) => flag !== null));
  if (flags.size > 1) return titlesContradict;
  const [cumulative = null] = flags;
  const [count = null] = lines.map(otherMonths).filter((one) => one !== null);
  const ofMonths = count === null ? null : faultOfMonths(count, dates);
  if (ofMonths) return ofMonths;
  const titleLines = lines.some(lacksYear) ? [lines.join(" ")] : lines;
  const titles = titleLines.map(readTitlePeriod).filter((title) => title !== null);
  return judgeReturnPeriod({titles, dates, basis, cumulative});
}
