import {formatPeriod} from "../i18n/formatPeriod.ts";
import type {FigureRow} from "../schema/released.ts";
import type {Context} from "./context.ts";
import {drawAnnualBars, type AnnualPanel} from "./drawAnnualBars.ts";
import {listEvents, nationalEvents} from "./drawEvents.ts";
import type {Figure} from "./figureModel.ts";
import {figuresTable} from "./figuresTable.ts";
import {codeWord, indicatorName, valueText} from "./valueText.ts";

/** National figures of whole years of one indicator, by year. */
export function annualRows({release}: Context, indicator: string): FigureRow[] {
  return release.figures
    .filter((row) => row.indicator === indicator && row.area === "VN" && row.period.kind === "year")
    .sort((a, b) => a.period.id.localeCompare(b.period.id));
}

/**
 * Makes the figure of counts by year, one panel an indicator; indicators without a figure of a whole year are left
 * out. Where two sources give a year, the first of the table is drawn and both stand in the table.
 */
export function annualFigure(
  id: string,
  topic: keyof Context["words"]["trends"]["topics"],
  indicators: readonly string[]
): Figure {
  return (context) => {
    const {words, language} = context;
    const series = indicators
      .map((code) => ({code, rows: annualRows(context, code)}))
      .filter(({rows}) => rows.length > 0);
    const rows = series.flatMap((one) => one.rows);
    const [only] = series;
    const subject =
      series.length === 1 && only ? indicatorName(context, only.code) : words.trends.topics[topic];
    const title = words.trends.byYear(subject);
    const panels = series.map(({code, rows: own}): AnnualPanel => {
      const label = indicatorName(context, code);
      const firstOfYear = own.filter(
        (row, index) => own.findIndex(({period}) => period.id === row.period.id) === index
      );
      return {
        label,
        outlined: own.some(({measure}) => measure === "handled"),
        bars: firstOfYear.map((row) => ({
          year: Number(row.period.id),
          value: row.value,
          label: valueText(row, context),
          text: words.trends.barLabel(
            label,
            formatPeriod(row.period, language),
            valueText(row, context),
            codeWord(context, "units", row.unit)
          )
        }))
      };
    });
    const events = nationalEvents(context);
    const years = rows.map(({period}) => Number(period.id));
    const newest = Math.max(...years, ...events.map(({start}) => Number(start.slice(0, 4))));
    const alt = words.trends.alt(
      title,
      panels
        .map(({label, bars}) =>
          words.trends.altPanel(
            label,
            `${bars[0]?.label ?? ""} (${bars[0]?.year ?? ""})`,
            `${bars.at(-1)?.label ?? ""} (${bars.at(-1)?.year ?? ""})`,
            bars.length
          )
        )
        .join("; ")
    );
    const shown = events.filter(({start}) => Number(start.slice(0, 4)) >= Math.min(...years));
    return {
      id,
      title,
      alt,
      draw:
        rows.length === 0
          ? null
          : (width) => drawAnnualBars(panels, {width, years: [Math.min(...years), newest], events: shown}),
      table: figuresTable(rows, context),
      notes: [
        ...(panels.length > 1 ? [words.trends.byYearNote] : []),
        words.figure.gap,
        ...(panels.some(({outlined}) => outlined) ? [words.figure.handledPattern] : []),
        ...(shown.length > 0 && rows.length > 0 ? [listEvents(shown, context)] : [])
      ],
      sources: [...new Set(rows.map(({source}) => source ?? ""))]
    };
  };
}
