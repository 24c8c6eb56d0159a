import {formatPeriod} from "../i18n/formatPeriod.ts";
import type {FigureRow} from "../schema/released.ts";
import type {Context} from "./context.ts";
import {drawSpans, type SpanGroup} from "./drawSpans.ts";
import type {Figure} from "./figureModel.ts";
import {figuresTable} from "./figuresTable.ts";
import {codeWord, indicatorName, valueText} from "./valueText.ts";

/** All national figures of a topic as counts of the whole (no subgroups), by definition, then by period. */
export function topicRows({release}: Context, topic: string): FigureRow[] {
  const order = (code: string) => release.indicators.findIndex((entry) => entry.code === code);
  return release.figures
    .filter(
      (row) => row.topic === topic && row.area === "VN" && row.subgroup === null && row.period.end !== null
    )
    .sort(
      (a, b) =>
        order(a.indicator) - order(b.indicator) ||
        (a.period.start ?? a.period.end ?? "").localeCompare(b.period.start ?? b.period.end ?? "") ||
        a.period.id.localeCompare(b.period.id)
    );
}

/** Makes the figure of every announced period of a topic: bars as long as the periods, so that overlaps show. */
export function spansFigure(id: string, topic: keyof Context["words"]["trends"]["topics"]): Figure {
  return (context) => {
    const {words, language} = context;
    const rows = topicRows(context, topic);
    const title = words.trends.spans(words.trends.topics[topic]);
    const groups = [...new Set(rows.map(({indicator}) => indicator))].map((code): SpanGroup => {
      const own = rows.filter(({indicator}) => indicator === code);
      const label = indicatorName(context, code);
      return {
        label,
        unit: codeWord(context, "units", own[0]?.unit ?? ""),
        dashed: own.some(({measure}) => measure === "handled"),
        spans: own.map((row) => {
          const end = row.period.end ?? "";
          const period = formatPeriod(row.period, language);
          return {
            start: row.period.start ?? `${/^late-(\d{4})/.exec(row.period.id)?.[1] ?? end.slice(0, 4)}-10-01`,
            end,
            openStart: row.period.start === null,
            label:
              row.period.kind === "mean-per-year"
                ? `${valueText(row, context)}/${language === "vi" ? "năm" : "year"}`
                : valueText(row, context),
            text: words.trends.barLabel(
              label,
              period,
              valueText(row, context),
              codeWord(context, "units", row.unit)
            )
          };
        })
      };
    });
    const [first] = rows;
    const last = rows.at(-1);
    return {
      id,
      title,
      alt: words.trends.alt(
        title,
        groups.map(({label, spans}) => `${label}: ${spans.map((span) => span.label).join(", ")}`).join("; ")
      ),
      draw: first && last ? (width) => drawSpans(groups, width) : null,
      table: figuresTable(rows, context),
      notes: [
        words.trends.spansNote,
        ...(rows.some(({period}) => period.start === null) ? [words.trends.spansOpen] : []),
        ...(groups.some(({dashed}) => dashed) ? [words.trends.spansHandled] : [])
      ],
      sources: [...new Set(rows.map(({source}) => source ?? ""))]
    };
  };
}
