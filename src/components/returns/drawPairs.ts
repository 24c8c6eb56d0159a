import {scaleLinear} from "d3";
import type {ReferenceEvent} from "../../schema/reference.ts";
import {drawEvents} from "../drawEvents.ts";
import {drawMark} from "../drawMark.ts";
import {markup, type Markup} from "../markup.ts";
import {drawBreaks, drawQuarterTicks, placeOfDay, type AxisQuarter} from "./timeAxis.ts";

/** A quarter: its count and that of the year before, null where there is none; `label` then holds the symbol. */
export type PairBar = AxisQuarter & {
  value: number | null;
  before: number | null;
  label: string;
  derived: boolean;
  text: string;
};

const plotHeight = 150;
const eventsHeight = 24;
const axisHeight = 38;

/**
 * Draws quarters as solid bars, each beside the outlined bar of the same quarter of the year before, on a scale from 0. A
 * quarter without a count has no bar, but its symbol. A dot below the axis: derived. Widths in pixels.
 */
export function drawPairs(
  bars: readonly PairBar[],
  {width, events, breaks}: {width: number; events: readonly ReferenceEvent[]; breaks: readonly string[]}
): Markup {
  const left = 4;
  const right = width - 4;
  const step = Math.min((right - left) / bars.length, 72);
  const height = eventsHeight + plotHeight + axisHeight;
  const bottom = eventsHeight + plotHeight;
  const most = Math.max(1, ...bars.flatMap(({value, before}) => [value ?? 0, before ?? 0]));
  const y = scaleLinear([0, most], [bottom, eventsHeight + 22]);
  const x = placeOfDay(bars, {left, step});
  const end = left + step * bars.length;
  const inner = step * 0.36;
  const small = step < 26;
  const frame = {top: eventsHeight, bottom, left, right: end};
  const rect = (kind: string, at: number, value: number) =>
    markup`<rect class="${kind}" x="${at.toFixed(1)}" y="${y(value).toFixed(1)}" width="${inner.toFixed(1)}" height="${(bottom - y(value)).toFixed(1)}"/>`;
  return markup`<svg viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" xmlns="http://www.w3.org/2000/svg">
${drawEvents(events, x, frame)}
<line class="axis" x1="${left}" x2="${end.toFixed(1)}" y1="${bottom}" y2="${bottom}"/>
${bars.map(({value, before, label, derived, text}, index) => {
  const from = left + index * step;
  const own = from + step * 0.5;
  return drawMark(
    text,
    markup`<rect class="hit" x="${from.toFixed(1)}" y="${eventsHeight}" width="${step.toFixed(1)}" height="${plotHeight}"/>${before !== null && rect("bar outlined", own - inner, before)}${value !== null && rect("bar", own, value)}<text class="bar-label${small ? " small" : ""}" x="${(value === null ? own : own + inner / 2).toFixed(1)}" y="${(value === null ? bottom - 5 : y(value) - 4).toFixed(1)}">${label}</text>${derived && markup`<circle class="derived" cx="${(own + inner / 2).toFixed(1)}" cy="${bottom + 3.5}" r="1.5"/>`}`
  );
})}
${drawBreaks(breaks, x, frame)}
${drawQuarterTicks(bars, {left, step, top: bottom + 3})}
</svg>`;
}
