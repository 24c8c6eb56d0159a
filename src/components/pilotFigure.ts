import {formatNumber} from "../i18n/formatNumber.ts";
import {formatPeriod} from "../i18n/formatPeriod.ts";
import type {PilotRow} from "../schema/released.ts";
import {pilotPageWords} from "../i18n/pilotPages.ts";
import {countInterval} from "../stats/index.ts";
import {areaName} from "./areaName.ts";
import type {Context} from "./context.ts";
import {drawInterval, type IntervalMark} from "./drawInterval.ts";
import type {Figure} from "./figureModel.ts";
import {monthsBetween} from "./monthsBetween.ts";
import {originText} from "./originText.ts";
import {sourceText} from "./sourceText.ts";
import {codeWord, indicatorName, valueText} from "./valueText.ts";

/** The counts of a pilot, baseline first. */
export function pilotRows({release}: Context, pilot: string): PilotRow[] {
  const order = ["baseline", "pilot", "other"];
  return release.pilots
    .filter((row) => row.pilot === pilot)
    .sort((a, b) => order.indexOf(a.window) - order.indexOf(b.window));
}

/** The interval is computed for counts below this one. */
const largestCount = 1e9;

/** A count over its window: the months, and exact 95% limits of the count and of its yearly mean. */
export function windowCount({value, unit, period}: PilotRow) {
  if (value === null || period.start === null || period.end === null) return null;
  if (unit === "percent" || value >= largestCount) return null;
  const months = monthsBetween(period.start, period.end);
  const {lower, upper} = countInterval(value);
  const perYear = (count: number) => (count * 12) / months;
  return {
    value,
    months,
    lower,
    upper,
    perYear: {mean: perYear(value), lower: perYear(lower), upper: perYear(upper)}
  };
}

/** Makes the figure of a pilot's counts as yearly rates, each with the exact interval of its count. */
export function pilotFigure(id: string, pilot: string): Figure {
  return (context) => {
    const {words, language} = context;
    const rows = pilotRows(context, pilot);
    const own = pilotPageWords[language];
    const invented = rows.some(({illustrative}) => illustrative);
    const title = `${own.ratesTitle}${invented ? own.inventedTitle : ""}`;
    const counted = rows.flatMap((row) => {
      const result = windowCount(row);
      return result ? [{row, result}] : [];
    });
    const marks = counted.map(({row, result}): IntervalMark => {
      const name = words.pilots.windows[row.window];
      const {perYear} = result;
      const label = own.rate(
        words.pilots.count(
          formatNumber(result.value, language),
          codeWord(context, "units", row.unit),
          Number(result.months.toFixed(1))
        ),
        perYear.mean
      );
      return {
        name: `${name} (${formatPeriod(row.period, language)})`,
        value: perYear.mean,
        lower: {at: perYear.lower, label: formatNumber(perYear.lower, language, 1)},
        upper: {at: perYear.upper, label: formatNumber(perYear.upper, language, 1)},
        label,
        text: own.rateText(name, label, perYear.lower, perYear.upper)
      };
    });
    const {column} = words;
    const plain = (show: string) => ({show, plain: show});
    return {
      id,
      title,
      alt: `${title}. ${marks.map(({text}) => text).join("; ")}.`,
      draw: marks.length === 0 ? null : (width) => drawInterval(marks, width),
      table: {
        columns: [
          column.window,
          column.area,
          column.period,
          column.indicator,
          column.value,
          column.unit,
          column.interval,
          column.perYear,
          column.source,
          column.origin
        ].map((label, index) => ({label, numeric: index === 4})),
        rows: rows.map((row) => {
          const result = windowCount(row);
          return [
            plain(words.pilots.windows[row.window]),
            plain(areaName(context, row.area)),
            plain(
              `${formatPeriod(row.period, language)}${result ? ` (${words.pilots.months(Number(result.months.toFixed(1)))})` : ""}`
            ),
            plain(indicatorName(context, row.indicator)),
            {show: valueText(row, context), plain: row.value ?? `[${row.absent ?? "x"}]`, numeric: true},
            plain(codeWord(context, "units", row.unit)),
            plain(result ? words.pilots.interval(result.lower, result.upper) : ""),
            plain(result ? own.yearly(result.perYear.mean, result.perYear.lower, result.perYear.upper) : ""),
            {show: row.source === null ? "" : sourceText(row.source), plain: row.source ?? ""},
            plain(originText(row.provenance, context))
          ];
        })
      },
      notes: [...(invented ? [own.invented] : []), ...(marks.length > 0 ? [words.pilots.intervalNote] : [])],
      sources: [...new Set(rows.flatMap(({source}) => (source === null ? [] : [source])))]
    };
  };
}
