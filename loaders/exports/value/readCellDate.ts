import {formatDate} from "#src/i18n/formatDate.ts";
import {fold} from "#src/schema/fold.ts";
import type {CellType} from "../file/workbook.ts";
import type {Fault} from "../kind/exportKind.ts";
import {echo} from "../problem.ts";
import {earliest, type PartialDate} from "./partialDate.ts";
import {plausibleYear} from "./plausibleYear.ts";
import {readDate} from "./readDate.ts";

/** A date of a cell, and what is to be said about how it was read; null if nothing. */
export type CellDate = {date: PartialDate; note: Fault | null};

/**
 * `notAfter`: a day, `YYYY-MM-DD`, after which no date can lie, such as the one on which the file came; null if none.
 * `date1904`: serial numbers count from 01/01/1904.
 */
export type CellDateOptions = {type: CellType; notAfter?: string | null; date1904?: boolean};

/** From 30/12/1899 to 01/01/1904. */
const days1904 = 1462;

/** Days since 30/12/1899, as spreadsheets store dates: 01/01/1990 to 31/12/2100. */
const serials = {first: 32874, last: 73415};

const two = (text: string) => text.padStart(2, "0");

const note = (code: string, text: string, date: PartialDate): Fault => {
  const vi = formatDate(date, "vi");
  const en = formatDate(date, "en");
  const messages = {
    "two-digit-year": {
      vi: `Năm trong «${echo(text)}» chỉ có hai chữ số; ngày được hiểu là ${vi}. Hãy ghi đủ bốn chữ số của năm.`,
      en: `The year in «${echo(text)}» has two digits only; the date is taken for ${en}. Write the year in four digits.`
    },
    "month-only": {
      vi: `«${echo(text)}» chỉ ghi tháng và năm, nên chỉ biết đến tháng ${vi}. Nếu biết ngày thì hãy ghi đủ ngày/tháng/năm.`,
      en: `«${echo(text)}» gives the month and year only (${en}). If the day is known, write day/month/year.`
    },
    "year-only": {
      vi: `«${echo(text)}» chỉ ghi năm, nên chỉ biết đến năm ${date}. Nếu biết ngày thì hãy ghi đủ ngày/tháng/năm.`,
      en: `«${echo(text)}» gives the year only (${date}). If the day is known, write day/month/year.`
    },
    "serial-date": {
      vi: `«${echo(text)}» là số thứ tự ngày của bảng tính, được hiểu là ngày ${vi}. Hãy định dạng ô là ngày.`,
      en: `«${echo(text)}» is a spreadsheet's serial number of a day, taken for ${en}. Format the cell as a date.`
    }
  };
  return {fault: code, message: messages[code as keyof typeof messages]};
};

/** The value as a message shows it: a text with other words than those of dates may be about a person. */
const shown = (text: string) =>
  /[^\d\s/.,:-]/.test(fold(text).replace(/\b(?:ngay|thang|nam)\b/g, ""))
    ? {vi: "Nội dung ô", en: "The content of the cell"}
    : {vi: `«${echo(text)}»`, en: `«${echo(text)}»`};

const notADate = (text: string): Fault => ({
  fault: "not-a-date",
  message: {
    vi: `${shown(text).vi} không phải là ngày có thật. Hãy ghi ngày/tháng/năm, ví dụ 17/9/2024; nếu chưa có thì để trống.`,
    en: `${shown(text).en} is not a date that exists. Write day/month/year, for example 17/9/2024; leave it blank if there is none.`
  }
});

const monthFirst = (text: string): Fault => ({
  fault: "month-before-day",
  message: {
    vi: `«${echo(text)}» có vẻ ghi tháng trước ngày. Hãy ghi theo thứ tự ngày/tháng/năm, ví dụ 17/9/2024, và kiểm tra lại các ngày khác của cột.`,
    en: `«${echo(text)}» seems to give the month before the day. Write day/month/year, for example 17/9/2024, and check the column's other dates.`
  }
});

const notCome = (text: string, notAfter: string): Fault => ({
  fault: "date-not-come",
  message: {
    vi: `Ngày «${echo(text)}» sau ngày nhận tệp (${formatDate(notAfter, "vi")}), nên sự việc chưa thể đã diễn ra. Hãy kiểm tra lại ngày, nhất là năm; nếu là ngày dự kiến thì để trống đến khi diễn ra.`,
    en: `The date «${echo(text)}» lies after the file was received (${formatDate(notAfter, "en")}), so it cannot have come. Check it, above all the year; leave a planned date blank until it has come.`
  }
});

const mark = String.raw`(?<mark>[/.-])`;
const wholeDates = [
  new RegExp(String.raw`^(?:ngay )?(?<day>\d{1,2})${mark}(?<month>\d{1,2})\k<mark>(?<year>\d{4}|\d{2})$`),
  /^(?:ngay )?(?<day>\d{1,2}) thang (?<month>\d{1,2})(?: nam |[/., -]+)(?<year>\d{4})$/,
  /^(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})$/
];
const months = [
  /^(?:thang )?(?<month>\d{1,2})[/.-](?<year>\d{4})$/,
  /^thang (?<month>\d{1,2})(?: nam|,)? (?<year>\d{4})$/,
  /^(?<year>\d{4})-(?<month>\d{2})$/
];

function readWhole(text: string, {day = "", month = "", year = ""}: Record<string, string | undefined>) {
  const full = year.length === 4 ? year : `${Number(year) < 50 ? "20" : "19"}${year}`;
  const date = readDate(`${full}-${two(month)}-${two(day)}`);
  if (date === null)
    return Number(month) > 12 && Number(month) <= 31 && Number(day) <= 12 ? monthFirst(text) : notADate(text);
  return {date, note: full === year ? null : note("two-digit-year", text, date)};
}

function readSerial(text: string, date1904: boolean): CellDate | null {
  const serial = Number(text) + (date1904 ? days1904 : 0);
  if (!/^\d{5}$/.test(text) || serial < serials.first || serial > serials.last) return null;
  const date = new Date(Date.UTC(1899, 11, 30 + serial)).toISOString().slice(0, 10);
  return {date, note: note("serial-date", text, date)};
}

function read(text: string, date1904: boolean): CellDate | Fault {
  const folded = fold(text)
    .replace(/\s*([/.])\s*/g, "$1")
    .replace(/^ngay:? /, "ngay ");
  for (const pattern of wholeDates) {
    const groups = pattern.exec(folded)?.groups;
    if (groups) return readWhole(text, groups);
  }
  for (const pattern of months) {
    const {month, year = ""} = pattern.exec(folded)?.groups ?? {};
    if (month === undefined) continue;
    const date = `${year}-${two(month)}`;
    return Number(month) >= 1 && Number(month) <= 12
      ? {date, note: note("month-only", text, date)}
      : notADate(text);
  }
  const year = /^(?:nam )?(\d{4})$/.exec(folded)?.[1];
  if (year !== undefined) return {date: year, note: note("year-only", text, year)};
  return readSerial(folded, date1904) ?? notADate(text);
}

/**
 * Reads a date of a register as offices write it: `17/9/2024`, `17-09-2024`, `17.9.2024`, `2024-09-17`, `ngày 17 tháng
 * 9 năm 2024`; and, each with a note: `17/9/24` (00–49 are 2000–2049, 50–99 are 1950–1999), the month alone (`9/2024`,
 * `tháng 9 năm 2024`), the year alone, a spreadsheet's serial number (`45413` is 01/05/2024 where days count from 1900). The day stands before the
 * month; the reverse is never guessed (`09/17/2024` is a fault). Null for a blank cell; a fault for days that do not
 * exist, years outside 1900–2100, days after `notAfter`, and all else.
 */
export function readCellDate(
  text: string,
  {type, notAfter = null, date1904 = false}: CellDateOptions
): CellDate | Fault | null {
  if (text === "") return null;
  if (type === "boolean" || type === "error") return notADate(text);
  const found = read(text, date1904);
  if ("fault" in found) return found;
  if (!plausibleYear(Number(found.date.slice(0, 4)))) return notADate(text);
  if (notAfter !== null && earliest(found.date) > notAfter) return notCome(text, notAfter);
  return found;
}
