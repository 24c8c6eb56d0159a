import {scaleLog} from "d3";
import {drawMark} from "./drawMark.ts";
import {markup, type Markup} from "./markup.ts";

/** A ratio with its limits, 0 to Infinity; `group` heads the first mark of each group. */
export type RatioMark = {
  group: string;
  name: string;
  label: string;
  ratio: number;
  lower: number;
  upper: number;
  text: string;
};

const rowHeight = 62;
const lineHeight = 18;

/** On narrow charts a long name gives what stands in brackets a line of its own. */
const linesOf = (name: string, width: number): string[] => {
  const at = name.indexOf(" (");
  return width < 500 && name.length > 44 && at > 0 ? [name.slice(0, at), name.slice(at + 1)] : [name];
};
const groupHeight = 30;
const axisHeight = 26;

/** The scale goes no further than this, so that one wide interval does not press all others together. */
const [least, most] = [0.02, 50];
const ticks = [0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50];

/**
 * Draws ratios as dots with their intervals on a scale of equal factors, with a line at 1, no change. An interval that goes
 * beyond the scale, to 0 or without end, ends in an arrow. Widths in pixels.
 */
export function drawRatios(
  marks: readonly RatioMark[],
  {width, write}: {width: number; write: (tick: number) => string}
): Markup {
  const ends = marks.flatMap(({ratio, lower, upper}) => [ratio, lower, upper]);
  const inside = ends.filter((end) => end >= least && end <= most);
  const [from, until] = [Math.min(0.5, ...inside) / 1.15, Math.max(2, ...inside) * 1.15];
  const x = scaleLog([from, until], [12, width - 14]);
  const at = (value: number) => x(Math.min(until, Math.max(from, value))).toFixed(1);
  const tops: number[] = [];
  let height = 4;
  for (const [index, {group}] of marks.entries()) {
    if (group !== marks[index - 1]?.group) height += groupHeight;
    tops.push(height);
    height += rowHeight + (linesOf(marks[index]?.name ?? "", width).length - 1) * lineHeight;
  }
  const foot = height + 4;
  return markup`<svg viewBox="0 0 ${width} ${foot + axisHeight}" width="${width}" height="${foot + axisHeight}" xmlns="http://www.w3.org/2000/svg">
<g class="grid">${ticks
    .filter((tick) => tick >= from && tick <= until && tick !== 1)
    .map(
      (tick) =>
        markup`<line x1="${at(tick)}" x2="${at(tick)}" y1="${groupHeight}" y2="${foot}"/><text class="tick" x="${at(tick)}" y="${foot + 18}">${write(tick)}</text>`
    )}</g>
<line class="axis" x1="${at(1)}" x2="${at(1)}" y1="${groupHeight}" y2="${foot}"/><text class="tick" x="${at(1)}" y="${foot + 18}">${write(1)}</text>
${marks.map(({group, name, label, ratio, lower, upper, text}, index) => {
  const y = tops[index] ?? 0;
  const lines = linesOf(name, width);
  const further = (lines.length - 1) * lineHeight;
  const middle = y + 50 + further;
  const [left, right] = [at(lower), at(upper)];
  const cap = (end: number, place: string, side: 1 | -1) =>
    end < from || end > until
      ? `M${place} ${middle}l${side * 7} -5M${place} ${middle}l${side * 7} 5`
      : `M${place} ${middle - 6}v12`;
  return markup`${group !== marks[index - 1]?.group && markup`<text class="panel-label" x="4" y="${y - 10}">${group}</text>`}${drawMark(
    text,
    markup`<rect class="hit" x="0" y="${y}" width="${width}" height="${rowHeight + further}"/>
${lines.map((text, line) => markup`<text class="row-label" x="4" y="${y + 15 + line * lineHeight}">${text}</text>`)}<text class="row-label" x="4" y="${y + 33 + further}">${label}</text>
<path class="interval" d="M${left} ${middle}H${right}${cap(lower, left, 1)}${cap(upper, right, -1)}"/>${
      ratio >= from && ratio <= until && markup`<circle class="dot" cx="${at(ratio)}" cy="${middle}" r="5"/>`
    }`
  )}`;
})}
</svg>`;
}
