import {formatNumber} from "../../i18n/formatNumber.ts";
import {formatPeriod} from "../../i18n/formatPeriod.ts";
import {returnWords} from "../../i18n/returnTrends.ts";
import {isDerived} from "../../indicators/derivedCounts.ts";
import {quarterSlots, type QuarterSlot} from "../../indicators/quarterSlots.ts";
import type {CountRow} from "../../schema/released.ts";
import type {Context} from "../context.ts";
import {listEvents} from "../drawEvents.ts";
import type {Figure, Table} from "../figureModel.ts";
import {originText} from "../originText.ts";
import {codeWord} from "../valueText.ts";
import {areaFrame, eventsFrom, frameNotes} from "./areaFrame.ts";
import {countText, shortPeriod} from "./countText.ts";
import {drawPairs, type PairBar} from "./drawPairs.ts";
import type {ReturnSeries} from "./returnSeries.ts";

/** So many quarters are drawn on a wide and on a narrow screen. */
export const drawnQuarters = {wide: 20, narrow: 12};

/** The shape of a period that a slot without a point stands for. */
const periodOfSlot = ({id, start, end}: QuarterSlot) => ({
  id,
  kind: "quarter" as const,
  basis: "administrative" as const,
  start,
  end
});

/** A change as text: `+3`, `−2`, `0`; empty where one of the counts is missing. */
function differenceText(after: number | null, before: number | null, {language}: Context): string {
  if (after === null || before === null) return "";
  const difference = after - before;
  return `${difference > 0 ? "+" : ""}${formatNumber(difference, language)}`;
}

function tableOf(slots: readonly QuarterSlot[], howText: (row: CountRow) => string, context: Context): Table {
  const words = returnWords[context.language];
  const {column} = context.words;
  const text = (show: string) => ({show, plain: show});
  const value = (row: QuarterSlot["point"]) => ({
    show: countText(row?.row, context),
    plain: row?.row.value ?? countText(row?.row, context),
    numeric: true
  });
  return {
    columns: [
      {label: column.period, numeric: false},
      {label: words.column.value, numeric: true},
      {label: words.column.before, numeric: true},
      {label: words.column.difference, numeric: true},
      {label: words.column.how, numeric: false},
      {label: column.origin, numeric: false}
    ],
    rows: slots.toReversed().map((slot) => {
      const {point, before} = slot;
      const change = differenceText(point?.row.value ?? null, before?.row.value ?? null, context);
      return [
        text(formatPeriod(point?.period ?? periodOfSlot(slot), context.language)),
        value(point),
        value(before),
        {show: change, plain: change, numeric: true},
        text(point ? howText(point.row) : ""),
        text(point ? originText(point.row.provenance, context) : "")
      ];
    })
  };
}

/**
 * Makes the figure of what happened by quarter in an area, each quarter beside the same one of the year before. Draws the
 * latest years, its table holds all, the newest first.
 */
export function flowFigure(series: ReturnSeries, areaId: string): Figure {
  return (context) => {
    const {release, language} = context;
    const words = returnWords[language];
    const frame = areaFrame(context, areaId);
    const slots = quarterSlots(release.counts, {...series, area: areaId});
    const title = words.byQuarter(words.series[series.id], frame.name);
    const unit = codeWord(context, "units", series.unit);
    const bars = slots.map((slot): PairBar => {
      const {id, start, end, point, before} = slot;
      const label = countText(point?.row, context);
      return {
        id,
        start,
        end,
        value: point?.row.value ?? null,
        before: before?.row.value ?? null,
        label: label.startsWith("[c]") ? "[c]" : label.replace(/ \[.*/, ""),
        derived: point !== null && isDerived(release.counts, point.row, frame.below),
        text: words.mark(
          shortPeriod(point?.period ?? periodOfSlot(slot), context),
          label,
          unit,
          countText(before?.row, context)
        )
      };
    });
    const drawn = (width: number) => bars.slice(-(width < 500 ? drawnQuarters.narrow : drawnQuarters.wide));
    const wide = drawn(760);
    const last = wide.at(-1);
    const span: [string, string] = [wide[0]?.start ?? "", last?.end ?? ""];
    const events = frame.events.filter(({start, end}) => (end ?? start) >= span[0] && start <= span[1]);
    return {
      id: `${series.id}-${frame.slug}`,
      title,
      alt: words.alt(title, last?.text ?? "[x]", wide.length),
      draw:
        bars.length === 0
          ? null
          : (width) => {
              const own = drawn(width);
              return drawPairs(own, {
                width,
                events: eventsFrom(events, own[0]?.start ?? ""),
                breaks: frame.breaks
              });
            },
      table: tableOf(
        slots,
        (row) =>
          row.how === "sum" && isDerived(release.counts, row, frame.below)
            ? words.sumDerived
            : words.how[row.how],
        context
      ),
      notes:
        bars.length === 0
          ? []
          : [
              words.pairs,
              ...(bars.length > drawnQuarters.narrow ? [words.shownYears] : []),
              ...(wide.some(({derived}) => derived) ? [words.derivedMark] : []),
              ...(slots.some(({point}) => point?.row.value == null) ? [words.gap] : []),
              ...frameNotes(frame, span, context),
              ...(events.length > 0 ? [listEvents(events, context)] : [])
            ],
      sources: []
    };
  };
}
