import {scaleLinear} from "d3";
import {drawMark} from "./drawMark.ts";
import {markup, type Markup} from "./markup.ts";

/** A count with its interval, and the texts beside it. */
export type IntervalMark = {
  name: string;
  value: number;
  lower: number;
  upper: number;
  label: string;
  text: string;
};

const rowHeight = 58;
const axisHeight = 26;

/** Draws counts as dots with their intervals as lines, on a scale from 0. Widths in pixels. */
export function drawInterval(marks: readonly IntervalMark[], width: number): Markup {
  const height = marks.length * rowHeight + axisHeight;
  const x = scaleLinear([0, Math.max(1, ...marks.map(({upper}) => upper))], [6, width - 12]).nice();
  return markup`<svg viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" xmlns="http://www.w3.org/2000/svg">
<g class="grid">${x.ticks(6).map((tick) => markup`<line x1="${x(tick).toFixed(1)}" x2="${x(tick).toFixed(1)}" y1="24" y2="${height - axisHeight}"/><text class="tick" x="${x(tick).toFixed(1)}" y="${height - 8}">${tick}</text>`)}</g>
${marks.map(({name, value, lower, upper, label, text}, index) => {
  const y = index * rowHeight;
  const middle = y + 38;
  return drawMark(
    text,
    markup`<rect class="hit" x="0" y="${y}" width="${width}" height="${rowHeight}"/><text class="row-label" x="4" y="${y + 16}">${name}: ${label}</text><line class="interval" x1="${x(lower).toFixed(1)}" x2="${x(upper).toFixed(1)}" y1="${middle}" y2="${middle}"/><path class="interval" d="M${x(lower).toFixed(1)} ${middle - 6}v12M${x(upper).toFixed(1)} ${middle - 6}v12"/><circle class="dot" cx="${x(value).toFixed(1)}" cy="${middle}" r="5"/>`
  );
})}
</svg>`;
}
