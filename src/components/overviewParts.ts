import {formatDate} from "../i18n/formatDate.ts";
import {formatNumber} from "../i18n/formatNumber.ts";
import {formatPeriod} from "../i18n/formatPeriod.ts";
import {lowerFirst} from "../i18n/lowerFirst.ts";
import {returnWords} from "../i18n/returns.ts";
import type {FigureRow} from "../schema/released.ts";
import {annualRows} from "./annualFigure.ts";
import type {Context} from "./context.ts";
import {markup, type Markup} from "./markup.ts";
import {lateOrMissing} from "./timelinessParts.ts";
import {sourceText} from "./sourceText.ts";
import {indicatorName, valueText} from "./valueText.ts";

/** The indicators of the cards, most recent first in the bundled figures. */
const headline = [
  "cases-handled",
  "cases-initiated",
  "suspects-handled",
  "victims-in-handled-cases",
  "cases-found",
  "victims-identified-tip"
];

/** Percentages of change are given from this base up; below it a few cases would make large percentages. */
const leastBase = 20;

/** The national figure of the latest period of an indicator; a longer period is not "newer" than a later one. */
function newest(context: Context, indicator: string): FigureRow | null {
  const rows = context.release.figures.filter(
    (row) =>
      row.indicator === indicator &&
      row.area === "VN" &&
      ["year", "half-year", "quarter"].includes(row.period.kind)
  );
  return rows.sort((a, b) => (b.period.end ?? "").localeCompare(a.period.end ?? ""))[0] ?? null;
}

/** The national figure of an indicator in a period; null if none was announced. */
const figureOf = ({release}: Context, code: string, periodId: string) =>
  release.figures.find((row) => row.indicator === code && row.area === "VN" && row.period.id === periodId) ??
  null;

/** The same indicator in the same period of the year before; null if none was announced. */
function yearBefore(context: Context, {indicator, period}: FigureRow): FigureRow | null {
  return figureOf(
    context,
    indicator,
    period.id.replace(/^\d{4}/, (year) => String(Number(year) - 1))
  );
}

/** Two announced figures compare only if one source, or one publisher abroad (TIP, GLOTIP), gives both. */
const comparable = (a: FigureRow, b: FigureRow) =>
  a.source === b.source || (a.family === b.family && a.family !== "official");

/** How a count stands to the same period of the year before, in words. */
export function changeText(now: FigureRow, before: FigureRow | null, context: Context): string {
  const {overview} = context.words;
  if (before?.value == null || now.value === null) return overview.noComparison;
  const known = overview.before(
    lowerFirst(formatPeriod(before.period, context.language)),
    valueText(before, context)
  );
  if (!comparable(now, before)) return overview.otherSource(known);
  const difference = now.value - before.value;
  const direction =
    difference === 0
      ? overview.same
      : difference > 0
        ? overview.rise(difference)
        : overview.fall(-difference);
  const share =
    before.value < leastBase ? overview.fewForPercent : overview.percent((100 * difference) / before.value);
  return `${direction} (${share}); ${known}`;
}

/** Cards of the newest announced figures, each beside the same period of the year before, with its source. */
export function keyFigures(context: Context): Markup {
  const {words, language} = context;
  const cards = headline.flatMap((code) => {
    const row = newest(context, code);
    return row ? [{code, row}] : [];
  });
  if (cards.length === 0) return markup`<p class="absent">${words.figure.empty}</p>`;
  return markup`<ul class="cards">${cards.map(({code, row}) => {
    const wholeYear = row.period.kind === "year" ? null : latestYear(context, code);
    return markup`<li class="card"><span class="card-label">${indicatorName(context, code)}</span>
<span class="card-period">${formatPeriod(row.period, language)}</span>
<strong class="card-value">${valueText(row, context)}</strong>
<span class="card-change">${changeText(row, yearBefore(context, row), context)}</span>${
      wholeYear &&
      markup`
<span class="card-change">${words.overview.before(lowerFirst(formatPeriod(wholeYear.period, language)), valueText(wholeYear, context))}</span>`
    }
<span class="card-change">${words.figure.source}: ${sourceText(row.source ?? "", {brief: true})}</span></li>`;
  })}</ul>`;
}

/** The national figure of the latest whole year of an indicator. */
const latestYear = (context: Context, code: string) => annualRows(context, code).at(-1) ?? null;

/** How fresh the figures are, and which release this is. */
export function freshness(context: Context): Markup {
  const {words, language, release} = context;
  const {freshness: label} = words.overview;
  const {manifest, figures, pilots, files} = release;
  const entries: [string, string][] = [
    [label.edition, manifest.editionName[language]],
    [label.asOf, formatDate(manifest.asOf, language)],
    [label.received, manifest.receivedUpTo === null ? "[x]" : formatDate(manifest.receivedUpTo, language)],
    [label.files, formatNumber(files.length, language)],
    [label.figures, formatNumber(figures.length, language)],
    [label.pilots, formatNumber(pilots.length, language)],
    [label.release, manifest.id]
  ];
  return markup`<dl class="facts">${entries.map(([name, value]) => markup`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>
<p><a download="so138-${manifest.id}.arrow" href="/data/figures.arrow">${label.arrow}</a></p>`;
}

/** What would have to arrive before the plans' questions can be answered; which returns are late or missing. */
export function missing(context: Context): Markup {
  const {words, release} = context;
  const {missing: label} = words.overview;
  const announced = annualRows(context, "cases-found").map(({period}) => Number(period.id));
  const newestYear = Math.max(0, ...release.figures.map(({period}) => Number(period.end?.slice(0, 4) ?? 0)));
  const gaps =
    announced.length === 0
      ? []
      : range(Math.min(...announced), newestYear).filter((year) => !announced.includes(year));
  const hasReturns = release.files.some(({kind}) => kind === "returns");
  const hasPilotCount = release.pilots.some(
    (row) => row.pilot === "LS-2021" && row.window === "pilot" && row.absent !== "x"
  );
  const lines = [
    ...(hasReturns ? [] : [label.returns, label.targets]),
    ...(gaps.length > 0 ? [label.years(gaps.join(", "))] : []),
    ...(hasPilotCount ? [] : [label.pilot])
  ];
  const owed = lateOrMissing(context);
  const address = `${context.language === "en" ? "/en" : ""}/pages/quality`;
  // the page of data quality is in the internal edition alone
  const link =
    owed.length > 0 &&
    release.manifest.edition === "internal" &&
    markup`<p><a href="${address}">${returnWords[context.language].overview.quality}</a>.</p>`;
  return markup`<ul>${[...owed, ...lines].map((line) => markup`<li>${line}</li>`)}</ul>${link}`;
}

const range = (first: number, last: number) =>
  Array.from({length: last - first + 1}, (_, index) => first + index);
