import {scaleLinear} from "d3";
import {drawMark} from "../drawMark.ts";
import {markup, type Markup} from "../markup.ts";

/** An area's result. */
export type AreaPoint = {name: string; done: number; handled: number; text: string};

/** Limits at each of the sizes, as parts of 1. */
export type FunnelCurve = {label: string; lower: readonly number[]; upper: readonly number[]};

const height = 300;
const top = 14;
const foot = 44;
const left = 40;
const right = 44;

/** Draws areas by how much they had to handle and the share done, between the limits of chance. Widths in pixels. */
export function drawAreaFunnel(
  points: readonly AreaPoint[],
  {
    width,
    centre,
    sizes,
    curves,
    axis
  }: {
    width: number;
    centre: {at: number; label: string};
    sizes: readonly number[];
    curves: readonly FunnelCurve[];
    axis: string;
  }
): Markup {
  const x = scaleLinear([0, Math.max(1, ...sizes)], [left, width - right]);
  const y = scaleLinear([0, 1], [height - foot, top]);
  const path = (values: readonly number[]) =>
    values
      .map(
        (value, index) =>
          `${index === 0 ? "M" : "L"}${x(sizes[index] ?? 0).toFixed(1)} ${y(value).toFixed(1)}`
      )
      .join("");
  const ticks = x.ticks(6).filter((tick) => Number.isInteger(tick));
  return markup`<svg viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" xmlns="http://www.w3.org/2000/svg">
<g class="grid">${[0, 0.25, 0.5, 0.75, 1].map(
    (tick) =>
      markup`<line x1="${left}" x2="${width - right}" y1="${y(tick).toFixed(1)}" y2="${y(tick).toFixed(1)}"/><text class="tick" text-anchor="end" x="${left - 4}" y="${(y(tick) + 4).toFixed(1)}">${tick * 100}%</text>`
  )}</g>
${ticks.map((tick) => markup`<text class="tick" x="${x(tick).toFixed(1)}" y="${height - foot + 16}">${tick}</text>`)}
<text class="tick" text-anchor="start" x="${left}" y="${height - 8}">${axis}</text>
<path class="axis" d="M${left} ${y(centre.at).toFixed(1)}H${width - right}"/>
${curves.map(
  ({lower, upper}, index) =>
    markup`<path class="limit${index === 0 ? " dashed" : ""}" d="${path(lower)}"/><path class="limit${index === 0 ? " dashed" : ""}" d="${path(upper)}"/>`
)}
${curves.map(
  ({label, lower}) =>
    markup`<text class="span-label" x="${width - right + 3}" y="${(y(lower.at(-1) ?? 0) + 4).toFixed(1)}">${label}</text>`
)}
<text class="span-label" x="${left + 4}" y="${(y(centre.at) - 5).toFixed(1)}">${centre.label}</text>
${points.map(({done, handled, text}) =>
  drawMark(
    text,
    markup`<circle class="dot" cx="${x(handled).toFixed(1)}" cy="${y(done / handled).toFixed(1)}" r="5"/>`
  )
)}
</svg>`;
}
