import {scaleLinear} from "d3";
import type {ReferenceEvent} from "../../schema/reference.ts";
import {drawEvents} from "../drawEvents.ts";
import {drawMark} from "../drawMark.ts";
import {markup, type Markup} from "../markup.ts";
import {drawBreaks, drawQuarterTicks, placeOfDay, type AxisQuarter} from "./timeAxis.ts";

export type Signal = "outside" | "run" | "trend" | "nearLimit" | "none";

/** A point of a control chart; null where there is no count, and `label` holds the symbol. */
export type ControlMark = AxisQuarter & {value: number | null; signal: Signal; label: string; text: string};

/** A line of a chart with what is written at it. */
export type ControlLine = {at: number; label: string};

const plotHeight = 180;
const eventsHeight = 24;
const axisHeight = 38;

/** Each signal has a shape of its own, so that it is read without colour. */
const shapes: Record<Signal, (x: number, y: number) => Markup> = {
  outside: (x, y) => markup`<path class="signal" d="M${x} ${y - 7}l7 7l-7 7l-7-7z"/>`,
  run: (x, y) => markup`<rect class="signal" x="${x - 4}" y="${y - 4}" width="8" height="8"/>`,
  trend: (x, y) => markup`<path class="signal" d="M${x} ${y - 6}l6 10h-12z"/>`,
  nearLimit: (x, y) => markup`<circle class="ring" cx="${x}" cy="${y}" r="5"/>`,
  none: (x, y) => markup`<circle class="dot" cx="${x}" cy="${y}" r="3"/>`
};

const round = (value: number) => Number(value.toFixed(1));

/**
 * Draws a control chart of quarters: points in order of time, joined where they follow one another, the centre line, and
 * the limits, on a scale from 0. Widths in pixels.
 */
export function drawControl(
  marks: readonly ControlMark[],
  {
    width,
    centre,
    limits,
    events,
    breaks
  }: {
    width: number;
    centre: ControlLine;
    limits: readonly ControlLine[];
    events: readonly ReferenceEvent[];
    breaks: readonly string[];
  }
): Markup {
  const left = 4;
  const gutter = width < 500 ? 0 : 116; // for the lines' labels; on a phone the notes give them
  const right = width - 4 - gutter;
  const step = (right - left) / marks.length;
  const height = eventsHeight + plotHeight + axisHeight;
  const bottom = eventsHeight + plotHeight;
  const most = Math.max(1, ...marks.map(({value}) => value ?? 0), ...limits.map(({at}) => at));
  const y = scaleLinear([0, most], [bottom, eventsHeight + 16]);
  const x = placeOfDay(marks, {left, step});
  const at = (index: number) => round(left + (index + 0.5) * step);
  const line = marks
    .map(({value}, index) =>
      value === null
        ? ""
        : `${index === 0 || marks[index - 1]?.value === null ? "M" : "L"}${at(index)} ${round(y(value))}`
    )
    .join("");
  const rule = (kind: string, {at: value, label}: ControlLine) =>
    markup`<path class="${kind}" d="M${left} ${round(y(value))}H${right}"/>${gutter > 0 && markup`<text class="line-label" x="${right + 5}" y="${round(y(value) + 4)}">${label}</text>`}`;
  const frame = {top: eventsHeight, bottom, left, right};
  return markup`<svg viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" xmlns="http://www.w3.org/2000/svg">
${drawEvents(events, x, frame)}
<line class="axis" x1="${left}" x2="${right}" y1="${bottom}" y2="${bottom}"/>
${drawBreaks(breaks, x, frame)}
${limits.map((limit) => rule("limit", limit))}${rule("centre", centre)}
<path class="series" d="${line}"/>
${marks.map(({value, signal, label, text}, index) =>
  drawMark(
    text,
    markup`<rect class="hit" x="${round(left + index * step)}" y="${eventsHeight}" width="${round(step)}" height="${plotHeight}"/>${
      value === null
        ? markup`<text class="bar-label small" x="${at(index)}" y="${bottom - 5}">${label}</text>`
        : shapes[signal](at(index), round(y(value)))
    }`
  )
)}
${drawQuarterTicks(marks, {left, step, top: bottom + 3})}
</svg>`;
}
