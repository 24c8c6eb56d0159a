import {areaName} from "#src/components/areaName.ts";
import {countName} from "#src/components/countName.ts";
import {codeWord, indicatorName} from "#src/components/valueText.ts";
import {formatDate} from "#src/i18n/formatDate.ts";
import {formatNumber} from "#src/i18n/formatNumber.ts";
import {formatPeriod} from "#src/i18n/formatPeriod.ts";
import {wordsOf} from "#src/i18n/words.ts";
import type {ChangeRow, ChangeValue} from "#src/schema/changeRow.ts";
import type {Bilingual} from "#src/schema/released.ts";
import type {Release} from "#src/schema/release.ts";
import {writeCsv} from "../writeCsv.ts";

const both = ({vi, en}: Bilingual) => (vi === en ? vi : `${vi} / ${en}`);

const words = {vi: wordsOf("vi").changes, en: wordsOf("en").changes};

const changeText = ({change}: ChangeRow) => both({vi: words.vi.kinds[change], en: words.en.kinds[change]});

const whyText = ({why}: ChangeRow) =>
  why.map((one) => both({vi: words.vi.reasons[one], en: words.en.reasons[one]})).join("; ");

/** A number in Vietnamese writing, or the symbol of its absence; a blank where none is said. */
const valueText = (value: ChangeValue): string => {
  if (value === null) return "";
  return value.value === null ? `[${value.absent ?? "x"}]` : formatNumber(value.value, "vi");
};

/** Names of what a row is about, from the release that has it. */
function namesOf(release: Release, {table, area, indicator, unit, period}: ChangeRow) {
  const inLanguage = (language: "vi" | "en") => ({release, language, words: wordsOf(language)});
  const named = (name: (context: ReturnType<typeof inLanguage>) => string) =>
    both({vi: name(inLanguage("vi")), en: name(inLanguage("en"))});
  return {
    table,
    area: named((context) => areaName(context, area)),
    indicator: named((context) =>
      table === "counts" ? countName(context, indicator) : indicatorName(context, indicator)
    ),
    unit: named((context) => codeWord(context, "units", unit)),
    period: named(({language}) => formatPeriod(period, language))
  };
}

const originText = ({origin}: ChangeRow) =>
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

const of = ({before, after}: {before: Release; after: Release}, row: ChangeRow) =>
  namesOf(row.change === "gone" ? before : after, row);

/** The differences as a table for a terminal: before, after, period, what, why, where from. Empty for none. */
export function diffText(releases: {before: Release; after: Release}, rows: readonly ChangeRow[]): string {
  if (rows.length === 0) return "";
  const lines = [
    ["Trước / Before", "Sau / After", "Kỳ / Period", "Số liệu / Figure", "Lý do / Why"],
    ...rows.map((row) => {
      const {area, indicator, period} = of(releases, row);
      const origin = originText(row);
      return [
        valueText(row.before),
        valueText(row.after),
        period,
        `${area}: ${indicator}`,
        `${changeText(row)}: ${whyText(row)}${origin === "" ? "" : `: ${origin}`}`
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
export function diffCsv(releases: {before: Release; after: Release}, rows: readonly ChangeRow[]): string {
  const plain = (value: ChangeValue) => value?.value ?? (value === null ? "" : `[${value.absent ?? "x"}]`);
  return writeCsv([
    header,
    ...rows.map((row) => {
      const {table, period, area, indicator, unit} = of(releases, row);
      const {origin} = row;
      return [
        ...[table, period, area, indicator, unit, row.source ?? "", changeText(row)],
        ...[plain(row.before), plain(row.after), whyText(row)],
        ...[origin?.path ?? origin?.file ?? "", origin?.received ?? "", origin?.sheet ?? ""],
        ...[origin?.row ?? "", origin?.cell ?? "", row.id]
      ];
    })
  ]);
}
