import {formatNumber} from "../../i18n/formatNumber.ts";
import {formatPeriod} from "../../i18n/formatPeriod.ts";
import {returnWords} from "../../i18n/returnTrends.ts";
import {quarterSlots, type QuarterSlot} from "../../indicators/quarterSlots.ts";
import {chartSentences} from "../../sentences/chartSentences.ts";
import {refusalSentence} from "../../sentences/refusalSentence.ts";
import {controlChart, type ChartPoint} from "../../stats/index.ts";
import type {Context} from "../context.ts";
import {listEvents} from "../drawEvents.ts";
import type {Figure} from "../figureModel.ts";
import {codeWord} from "../valueText.ts";
import {areaFrame, eventsFrom, frameNotes} from "./areaFrame.ts";
import {countText} from "./countText.ts";
import {drawControl, type ControlMark, type Signal} from "./drawControl.ts";
import {flows} from "./returnSeries.ts";

/** The latest quarters do not set the limits that judge them, if so many points are left without them. */
const judged = 4;
const firmFrom = 12;

const signalOf = ({outside, run, trend, nearLimit}: ChartPoint): Signal =>
  outside ? "outside" : run ? "run" : trend ? "trend" : nearLimit ? "nearLimit" : "none";

const periodOf = ({id, start, end, point}: QuarterSlot) =>
  point?.period ?? {id, kind: "quarter" as const, basis: "administrative" as const, start, end};

/** How many slots, from the first, set the limits: all but the latest, or all where that leaves too few points. */
function baselineOf(slots: readonly QuarterSlot[]): number {
  const before = slots.slice(0, -judged);
  return before.filter(({point}) => point?.row.value != null).length >= firmFrom
    ? before.length
    : slots.length;
}

/**
 * Makes the control chart of the cases initiated by quarter in an area, with the sentences of the rules that fired. Where
 * the counts set no limits it draws nothing and says why.
 */
export function controlFigure(areaId: string): Figure {
  return (context: Context) => {
    const {release, language, words: site} = context;
    const words = returnWords[language];
    const frame = areaFrame(context, areaId);
    const series = flows.find(({id}) => id === "cases");
    const slots = series ? quarterSlots(release.counts, {...series, area: areaId}) : [];
    const values = slots.map(({point}) => point?.row.value ?? null);
    const title = words.controlTitle(frame.name);
    const id = `control-${frame.slug}`;
    const none = {id, title, alt: title, draw: null, table: {columns: [], rows: []}, sources: []};
    if (slots.length === 0) return {...none, notes: []};
    const baseline = baselineOf(slots);
    const chart = controlChart(values, {type: "c", baseline});
    if ("refused" in chart) return {...none, notes: [refusalSentence(chart, language)]};

    const unit = codeWord(context, "units", series?.unit ?? "");
    const decimal = (value: number) => formatNumber(value, language, 1);
    const labels = slots.map((slot) => formatPeriod({...periodOf(slot), basis: "calendar"}, language));
    const sentences = chartSentences(chart, labels, {period: "quarter", language});
    const marks = slots.map(({id: quarter, start, end, point}, index): ControlMark => {
      const at = chart.points[index];
      const signal = at ? signalOf(at) : "none";
      const value = countText(point?.row, context);
      return {
        id: quarter,
        start,
        end,
        value: values[index] ?? null,
        signal,
        label: value.startsWith("[c]") ? "[c]" : value,
        text: [`${labels[index] ?? ""}: ${value} ${unit}`, words.signals[signal]]
          .filter((part) => part !== "")
          .join("; ")
      };
    });
    const [lower, upper] = [chart.lower[0] ?? null, chart.upper[0] ?? null];
    const limits = [
      ...(upper === null ? [] : [{at: upper, label: words.limit.upper(decimal(upper))}]),
      ...(lower === null || lower <= 0 ? [] : [{at: lower, label: words.limit.lower(decimal(lower))}])
    ];
    const span: [string, string] = [slots[0]?.start ?? "", slots.at(-1)?.end ?? ""];
    const events = frame.events.filter(({start, end}) => (end ?? start) >= span[0] && start <= span[1]);
    const known = values.slice(0, baseline).filter((value) => value !== null).length;
    const text = (show: string) => ({show, plain: show});
    return {
      id,
      title,
      alt: `${title}. ${words.centre(decimal(chart.centre))}; ${limits.map(({label}) => label).join("; ")}. ${sentences.join(" ")}`,
      draw: (width) =>
        drawControl(marks, {
          width,
          centre: {at: chart.centre, label: words.centre(decimal(chart.centre))},
          limits,
          events: eventsFrom(events, span[0]),
          breaks: frame.breaks
        }),
      table: {
        columns: [
          {label: site.column.period, numeric: false},
          {label: words.column.value, numeric: true},
          {label: words.column.signal, numeric: false}
        ],
        rows: slots
          .map((slot, index) => {
            const signal = marks[index]?.signal ?? "none";
            return [
              text(formatPeriod(periodOf(slot), language)),
              {
                show: countText(slot.point?.row, context),
                plain: slot.point?.row.value ?? countText(slot.point?.row, context),
                numeric: true
              },
              text(words.signals[signal])
            ];
          })
          .toReversed()
      },
      notes: [
        sentences.join(" "),
        `${[{label: words.centre(decimal(chart.centre))}, ...limits].map(({label}) => label).join("; ")}.`,
        words.shapes,
        baseline < slots.length ? words.controlNote(known) : words.controlAllNote(known),
        ...frameNotes(frame, span, context),
        ...(events.length > 0 ? [listEvents(events, context)] : [])
      ],
      sources: []
    };
  };
}
