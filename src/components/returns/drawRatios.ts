import {scaleLog} from "d3";
import {drawMark} from "../drawMark.ts";
import {markup, type Markup} from "../markup.ts";

/** A ratio with its interval; 0 and Infinity lie beyond the axis. */
export type RatioMark = {
  label: string;
  ratio: number;
  lower: number;
  upper: number;
  shown: string;
  text: string;
};

const rowHeight = 52;
const axisHeight = 26;
const ticks = [0.25, 0.5, 1, 2, 4];

/**
 * Draws ratios with their intervals on a scale on which half and twice lie equally far from no change; what lies beyond the
 * axis ends in an arrow. Widths in pixels; `tickText` writes the numbers of the axis.
 */
export function drawRatios(
  marks: readonly RatioMark[],
  width: number,
  tickText: (value: number) => string
): Markup {
  const height = marks.length * rowHeight + axisHeight;
  const [least, most] = [0.2, 5];
  const scale = scaleLog([least, most], [14, width - 14]);
  const x = (value: number) => Number(scale(Math.min(most, Math.max(least, value))).toFixed(1));
  return markup`<svg viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" xmlns="http://www.w3.org/2000/svg">
<g class="grid">${ticks.map(
    (tick) =>
      markup`<line${tick === 1 && markup` class="no-change"`} x1="${x(tick)}" x2="${x(tick)}" y1="4" y2="${height - axisHeight}"/><text class="tick" x="${x(tick)}" y="${height - 8}">${tickText(tick)}</text>`
  )}</g>
${marks.map(({label, ratio, lower, upper, shown, text}, index) => {
  const top = index * rowHeight;
  const middle = top + 38;
  const [from, until] = [x(lower), x(upper)];
  const low = lower < least ? `M${from + 6} ${middle - 5}l-6 5l6 5` : `M${from} ${middle - 5}v10`;
  const high = upper > most ? `M${until - 6} ${middle - 5}l6 5l-6 5` : `M${until} ${middle - 5}v10`;
  return drawMark(
    text,
    markup`<rect class="hit" x="0" y="${top}" width="${width}" height="${rowHeight}"/><text class="panel-label" x="4" y="${top + 20}">${label}</text><text class="row-label end" x="${width - 4}" y="${top + 20}">${shown}</text><path class="interval" d="M${from} ${middle}H${until}${low}${high}"/><circle class="dot" cx="${x(ratio)}" cy="${middle}" r="5"/>`
  );
})}
</svg>`;
}
