import {scaleLinear} from "d3";
import type {ReferenceEvent} from "../../schema/reference.ts";
import {drawEvents} from "../drawEvents.ts";
import {drawMark} from "../drawMark.ts";
import {markup, type Markup} from "../markup.ts";
import {drawBreaks} from "./timeAxis.ts";

/** What remained on a day; null where it is withheld or not reported, and `label` holds the symbol. */
export type StockMark = {
  end: string;
  value: number | null;
  before: number | null;
  label: string;
  text: string;
};
export type StockPanel = {label: string; marks: StockMark[]};

const panelHeight = 92;
const labelHeight = 30;
const axisHeight = 22;
const eventsHeight = 24;

const dayNumber = (date: string) => Date.parse(`${date}T00:00:00Z`) / 86_400_000;

/** Points that follow one another without a gap, as a path. */
function path(points: readonly (readonly [number, number] | null)[]): string {
  return points
    .map((point, index) =>
      point === null
        ? ""
        : `${index === 0 || points[index - 1] === null ? "M" : "L"}${point[0].toFixed(1)} ${point[1].toFixed(1)}`
    )
    .join("");
}

/**
 * Draws stocks as lines over their days, a panel each with a scale of its own from 0; a hollow ring is the same day of the
 * year before. A day without a count breaks the line. Widths in pixels.
 */
export function drawStock(
  panels: readonly StockPanel[],
  {
    width,
    events,
    breaks,
    first,
    last
  }: {
    width: number;
    events: readonly ReferenceEvent[];
    breaks: readonly string[];
    first: string;
    last: string;
  }
): Markup {
  const left = 10;
  const right = width - 30;
  const x = (date: string) =>
    left +
    ((dayNumber(date) - dayNumber(first)) / Math.max(1, dayNumber(last) - dayNumber(first))) * (right - left);
  const height = eventsHeight + panels.length * (panelHeight + labelHeight) + axisHeight;
  const frame = {top: eventsHeight, bottom: height - axisHeight, left, right};
  const years = Array.from(
    {length: Number(last.slice(0, 4)) - Number(first.slice(0, 4)) + 1},
    (_, index) => Number(first.slice(0, 4)) + index
  ).filter((year) => `${year}-01-01` >= first && `${year}-01-01` <= last);
  return markup`<svg viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" xmlns="http://www.w3.org/2000/svg">
${drawEvents(events, x, frame)}
<g class="grid">${years.map((year) => {
    const at = x(`${year}-01-01`).toFixed(1);
    return markup`<line x1="${at}" x2="${at}" y1="${eventsHeight}" y2="${height - axisHeight}"/><text class="tick" x="${at}" y="${height - 6}">${year}</text>`;
  })}</g>
${panels.map(({label, marks}, panel) => {
  const top = eventsHeight + panel * (panelHeight + labelHeight) + labelHeight;
  const bottom = top + panelHeight;
  const most = Math.max(1, ...marks.flatMap(({value, before}) => [value ?? 0, before ?? 0]));
  const y = scaleLinear([0, most], [bottom, top + 18]);
  const line = marks.map(({end, value}) => (value === null ? null : ([x(end), y(value)] as const)));
  return markup`<text class="panel-label" x="4" y="${top - 10}">${label}</text>
<line class="axis" x1="${left}" x2="${right}" y1="${bottom}" y2="${bottom}"/><path class="stock" d="${path(line)}"/>
${marks.map(({end, value, before, label: shown, text}, index) => {
  const at = x(end).toFixed(1);
  const named = index === 0 || index === marks.length - 1 || value === null || value === most;
  return drawMark(
    text,
    markup`<rect class="hit" x="${(x(end) - 6).toFixed(1)}" y="${top}" width="12" height="${panelHeight}"/>${before !== null && markup`<circle class="ring" cx="${at}" cy="${y(before).toFixed(1)}" r="3"/>`}${value !== null && markup`<circle class="dot" cx="${at}" cy="${y(value).toFixed(1)}" r="3"/>`}${named && markup`<text class="bar-label" x="${at}" y="${(value === null ? bottom - 4 : y(value) - 7).toFixed(1)}">${shown}</text>`}`
  );
})}`;
})}
${drawBreaks(breaks, x, frame)}
</svg>`;
}
