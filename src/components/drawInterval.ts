import {scaleLinear} from "d3";
import {drawMark} from "./drawMark.ts";
import {markup, type Markup} from "./markup.ts";

/** A count with its interval, and the texts beside it: `name` above `label`, the limits' texts at the line's ends. */
export type IntervalMark = {
  name: string;
  label: string;
  value: number;
  lower: {at: number; label: string};
  upper: {at: number; label: string};
  text: string;
};

const rowHeight = 86;
const axisHeight = 26;

/** Draws counts as dots with their intervals as lines, on a scale from 0. Widths in pixels. */
export function drawInterval(marks: readonly IntervalMark[], width: number): Markup {
  const height = marks.length * rowHeight + axisHeight;
  const most = Math.max(1, ...marks.map(({upper}) => upper.at));
  const x = scaleLinear([0, most], [6, width - 12]).nice();
  return markup`<svg viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" xmlns="http://www.w3.org/2000/svg">
<g class="grid">${x.ticks(6).map((tick) => {
    const at = x(tick).toFixed(1);
    return markup`<line x1="${at}" x2="${at}" y1="44" y2="${height - axisHeight}"/><text class="tick" x="${at}" y="${height - 8}">${tick}</text>`;
  })}</g>
${marks.map(({name, label, value, lower, upper, text}, index) => {
  const y = index * rowHeight;
  const middle = y + 68;
  const [from, until] = [x(lower.at).toFixed(1), x(upper.at).toFixed(1)];
  return drawMark(
    text,
    markup`<rect class="hit" x="0" y="${y}" width="${width}" height="${rowHeight}"/>
<text class="panel-label" x="4" y="${y + 16}">${name}</text><text class="row-label" x="4" y="${y + 34}">${label}</text>
<path class="interval" d="M${from} ${middle}H${until}M${from} ${middle - 6}v12M${until} ${middle - 6}v12"/><circle class="dot" cx="${x(value).toFixed(1)}" cy="${middle}" r="5"/>
<text class="bar-label" x="${from}" y="${middle - 11}">${lower.label}</text><text class="bar-label" x="${until}" y="${middle - 11}">${upper.label}</text>`
  );
})}
</svg>`;
}
