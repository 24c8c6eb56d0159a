import {formatDate} from "../../i18n/formatDate.ts";
import {returnWords} from "../../i18n/returnTrends.ts";
import {stockSeries} from "../../indicators/stockSeries.ts";
import {listEvents} from "../drawEvents.ts";
import type {Figure} from "../figureModel.ts";
import {originText} from "../originText.ts";
import {codeWord} from "../valueText.ts";
import {areaFrame, eventsFrom, frameNotes} from "./areaFrame.ts";
import {countText} from "./countText.ts";
import {drawStock, type StockPanel} from "./drawStock.ts";
import {stocks} from "./returnSeries.ts";

const drawnPoints = {wide: 20, narrow: 12};

/**
 * Makes the figure of what remained at the end of each quarter in an area: a stock, on no axis that a flow has. Each panel
 * is a unit of its own; the table holds all days, the newest first, beside the same day of the year before.
 */
export function stockFigure(areaId: string): Figure {
  return (context) => {
    const {release, language, words: site} = context;
    const words = returnWords[language];
    const frame = areaFrame(context, areaId);
    const series = stocks
      .map((stock) => ({stock, points: stockSeries(release.counts, {...stock, area: areaId})}))
      .filter(({points}) => points.length > 0);
    const ends = [...new Set(series.flatMap(({points}) => points.map(({end}) => end)))].sort();
    const title = words.stockTitle(frame.name);
    const panelsFrom = (first: string) =>
      series.map(({stock, points}): StockPanel => {
        const unit = codeWord(context, "units", stock.unit);
        return {
          label: words.stocks[stock.id],
          marks: points
            .filter(({end}) => end >= first)
            .map(({end, point, before}) => {
              const label = countText(point.row, context);
              return {
                end,
                value: point.row.value,
                before: before?.row.value ?? null,
                label: label.startsWith("[c]") ? "[c]" : label.replace(/ \[.*/, ""),
                text: words.mark(
                  `${words.stocks[stock.id]}, ${formatDate(end, language)}`,
                  label,
                  unit,
                  countText(before?.row, context)
                )
              };
            })
        };
      });
    const last = ends.at(-1) ?? "";
    const firstOf = (width: number) =>
      ends.slice(-(width < 500 ? drawnPoints.narrow : drawnPoints.wide))[0] ?? "";
    const events = frame.events.filter(({start, end}) => (end ?? start) >= firstOf(760) && start <= last);
    const text = (show: string) => ({show, plain: show});
    return {
      id: `stock-${frame.slug}`,
      title,
      alt: words.stockAlt(
        title,
        panelsFrom(firstOf(760))
          .map(({marks}) => marks.at(-1)?.text ?? "")
          .join("; ")
      ),
      draw:
        ends.length === 0
          ? null
          : (width) => {
              const first = firstOf(width);
              return drawStock(panelsFrom(first), {
                width,
                events: eventsFrom(events, first),
                breaks: frame.breaks,
                first,
                last
              });
            },
      table: {
        columns: [
          {label: words.column.day, numeric: false},
          {label: words.column.what, numeric: false},
          {label: words.column.remaining, numeric: true},
          {label: words.column.before, numeric: true},
          {label: words.column.how, numeric: false},
          {label: site.column.origin, numeric: false}
        ],
        rows: series.flatMap(({stock, points}) =>
          points.toReversed().map(({end, point, before}) => [
            text(formatDate(end, language)),
            text(words.stocks[stock.id]),
            {
              show: countText(point.row, context),
              plain: point.row.value ?? countText(point.row, context),
              numeric: true
            },
            {
              show: countText(before?.row, context),
              plain: before?.row.value ?? countText(before?.row, context),
              numeric: true
            },
            text(words.how[point.row.how]),
            text(originText(point.row.provenance, context))
          ])
        )
      },
      notes:
        ends.length === 0
          ? []
          : [
              words.stockNote,
              ...frameNotes(frame, [firstOf(760), last], context),
              ...(events.length > 0 ? [listEvents(events, context)] : [])
            ],
      sources: []
    };
  };
}
