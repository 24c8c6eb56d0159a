import {areaName} from "#src/components/areaName.ts";
import {codeWord, indicatorName} from "#src/components/valueText.ts";
import {formatDate} from "#src/i18n/formatDate.ts";
import {formatNumber} from "#src/i18n/formatNumber.ts";
import {formatPeriod} from "#src/i18n/formatPeriod.ts";
import {wordsOf} from "#src/i18n/words.ts";
import type {Bilingual} from "#src/schema/released.ts";
import type {Release} from "#src/schema/release.ts";
import {writeCsv} from "../writeCsv.ts";
import type {DiffReason, DiffRow, DiffValue} from "./diffReleases.ts";

const reasons: Record<DiffReason, Bilingual> = {
  "new-file": {vi: "báo cáo hoặc tệp mới", en: "new return or file"},
  "corrected-file": {vi: "tệp được gửi lại, đã sửa", en: "corrected file"},
  "file-gone": {
    vi: "tệp không còn hiệu lực (đã rút hoặc được thay thế)",
    en: "file no longer in force (withdrawn or replaced)"
  },
  definition: {vi: "thay đổi định nghĩa chỉ tiêu", en: "changed definition"},
  area: {vi: "thay đổi danh mục địa bàn", en: "changed area mapping"},
  code: {vi: "thay đổi chương trình tính", en: "changed program"},
  withholding: {
    vi: "thay đổi việc không công bố số liệu để bảo vệ người liên quan",
    en: "change in what is withheld to protect people"
  }
};

const changes: Record<DiffRow["change"], Bilingual> = {
  changed: {vi: "thay đổi", en: "changed"},
  added: {vi: "mới có", en: "added"},
  gone: {vi: "không còn", en: "gone"},
  "now-withheld": {vi: "không công bố nữa", en: "now withheld"},
  "now-shown": {vi: "nay được công bố", en: "now shown"}
};

const both = ({vi, en}: Bilingual) => (vi === en ? vi : `${vi} / ${en}`);

/** A number in Vietnamese writing, or the symbol of its absence; a blank where none is said. */
const valueText = (value: DiffValue): string => {
  if (value === null) return "";
  return value.value === null ? `[${value.absent ?? "x"}]` : formatNumber(value.value, "vi");
};

/** Names of what a row is about, from the release that has it. */
function namesOf(release: Release, {table, area, indicator, period}: DiffRow) {
  const inLanguage = (language: "vi" | "en") => ({release, language, words: wordsOf(language)});
  const named = (name: (context: ReturnType<typeof inLanguage>) => string) =>
    both({vi: name(inLanguage("vi")), en: name(inLanguage("en"))});
  const entry = release.indicators.find(({code}) => code === indicator);
  return {
    table,
    area: named((context) => areaName(context, area)),
    indicator: named((context) => indicatorName(context, indicator)),
    unit: entry === undefined ? "" : named((context) => codeWord(context, "units", entry.unit)),
    period: named(({language}) => formatPeriod(period, language))
  };
}

const originText = ({origin}: DiffRow) =>
  origin === null
    ? ""
    : [
        origin.path ?? origin.file,
        origin.sheet === null ? null : `trang tính / sheet «${origin.sheet}»`,
        origin.row === null ? null : `dòng / row ${origin.row}`,
        origin.cell,
        `nhận / received ${formatDate(origin.received, "vi")}`
      ]
        .filter((part) => part !== null)
        .join(", ");

const of = ({before, after}: {before: Release; after: Release}, row: DiffRow) =>
  namesOf(row.change === "gone" ? before : after, row);

/** The differences as a table for a terminal: before, after, period, what, why, where from. Empty for none. */
export function diffText(releases: {before: Release; after: Release}, rows: readonly DiffRow[]): string {
  if (rows.length === 0) return "";
  const lines = [
    ["Trước / Before", "Sau / After", "Kỳ / Period", "Số liệu / Figure", "Lý do / Why"],
    ...rows.map((row) => {
      const {area, indicator, period} = of(releases, row);
      const why = row.why.map((one) => both(reasons[one])).join("; ");
      const origin = originText(row);
      return [
        valueText(row.before),
        valueText(row.after),
        period,
        `${area}: ${indicator}`,
        `${both(changes[row.change])}: ${why}${origin === "" ? "" : `: ${origin}`}`
      ];
    })
  ];
  const widths = [0, 1, 2].map((column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  return lines
    .map((line) =>
      line
        .map((text, column) => text.padEnd(widths[column] ?? 0))
        .join("  ")
        .trimEnd()
    )
    .join("\n");
}

const header = [
  "Bảng / Table",
  "Kỳ / Period",
  "Địa bàn / Area",
  "Chỉ tiêu / Indicator",
  "Đơn vị tính / Unit",
  "Nguồn / Source",
  "Thay đổi / Change",
  "Trước / Before",
  "Sau / After",
  "Lý do / Why",
  "Tệp / File",
  "Ngày nhận / Received",
  "Trang tính / Sheet",
  "Dòng / Row",
  "Ô / Cell",
  "Mã số liệu / Figure id"
];

/** The differences as a CSV file that spreadsheets open: a line each; numbers as numbers, dates as ISO dates. */
export function diffCsv(releases: {before: Release; after: Release}, rows: readonly DiffRow[]): string {
  const plain = (value: DiffValue) => value?.value ?? (value === null ? "" : `[${value.absent ?? "x"}]`);
  return writeCsv([
    header,
    ...rows.map((row) => {
      const {table, period, area, indicator, unit} = of(releases, row);
      const {origin} = row;
      return [
        ...[table, period, area, indicator, unit, row.source ?? "", both(changes[row.change])],
        ...[plain(row.before), plain(row.after), row.why.map((one) => both(reasons[one])).join("; ")],
        ...[origin?.path ?? origin?.file ?? "", origin?.received ?? "", origin?.sheet ?? ""],
        ...[origin?.row ?? "", origin?.cell ?? "", row.id]
      ];
    })
  ]);
}
