import {formatDate} from "#src/i18n/formatDate.ts";
import type {Period} from "#src/schema/period.ts";
import type {Fault} from "../kind/exportKind.ts";

/**
 * The fault of figures for a period that begins after the day on which their file was received; null where it does not,
 * where the period has no first day, or where the day of receipt is not known (`notAfter` is null). A period that has
 * begun and is not over is no fault: offices send their returns before its last day, as the plans ask.
 */
export function periodNotCome({start}: Pick<Period, "start">, notAfter: string | null): Fault | null {
  if (notAfter === null || start === null || start <= notAfter) return null;
  return {
    fault: "period-not-come",
    message: {
      vi: `Kỳ số liệu bắt đầu ngày ${formatDate(start, "vi")}, sau ngày nhận tệp (${formatDate(notAfter, "vi")}), nên chưa thể có số liệu. Hãy kiểm tra lại kỳ, nhất là năm.`,
      en: `The period begins on ${formatDate(start, "en")}, after the file was received (${formatDate(notAfter, "en")}), so there can be no figures for it yet. Check the period, above all its year.`
    }
  };
}

/** What is said of two days of which the later lies after the day of receipt; null where there is nothing to say. */
export function periodNotOver({kind, end}: Period, notAfter: string | null): Fault | null {
  if (notAfter === null || kind !== "dates" || end === null || end <= notAfter) return null;
  return {
    fault: "period-not-over",
    message: {
      vi: `Kỳ này kết thúc ngày ${formatDate(end, "vi")}, sau ngày nhận tệp (${formatDate(notAfter, "vi")}): số liệu chưa phải của cả kỳ, hoặc ngày ghi sai. Hãy kiểm tra ngày kết thúc.`,
      en: `The period ends on ${formatDate(end, "en")}, after the file was received (${formatDate(notAfter, "en")}): the figures are not those of all of it, or the day is wrong. Check the last day.`
    }
  };
}
