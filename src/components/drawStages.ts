import {scaleLinear} from "d3";
import {drawMark} from "./drawMark.ts";
import {markup, type Markup} from "./markup.ts";

/** One stage's number. `value` null: `label` holds the symbol of its absence. */
export type StageBar = {name: string; value: number | null; label: string; text: string; outlined: boolean};

/** The stages counted in one unit, in their order. Groups of one `scale` share it. */
export type StageGroup = {unit: string; scale: string; bars: StageBar[]};

const nameHeight = 18;
const barHeight = 14;
const gap = 8;
const headingHeight = 30;
const valueWidth = 62;

/** Draws bars of stages under the heading of their unit, on scales from 0. Widths in pixels. */
export function drawStages(groups: readonly StageGroup[], width: number): Markup {
  const rowHeight = nameHeight + barHeight + gap;
  const height = groups.reduce((sum, {bars}) => sum + headingHeight + bars.length * rowHeight, 4);
  let top = 0;
  return markup`<svg viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" xmlns="http://www.w3.org/2000/svg">
${groups.map(({unit, scale, bars}) => {
  const at = top;
  top += headingHeight + bars.length * rowHeight;
  const shared = groups.filter((group) => group.scale === scale).flatMap((group) => group.bars);
  const x = scaleLinear([0, Math.max(1, ...shared.map(({value}) => value ?? 0))], [0, width - valueWidth]);
  return markup`<text class="panel-label" x="0" y="${at + 19}">${unit}</text><line class="axis" x1="0.5" x2="0.5" y1="${at + headingHeight}" y2="${at + headingHeight + bars.length * rowHeight - gap}"/>
${bars.map(({name, value, label, text, outlined}, index) => {
  const y = at + headingHeight + index * rowHeight;
  const end = value === null ? 0 : x(value);
  return drawMark(
    text,
    markup`<rect class="hit" x="0" y="${y}" width="${width}" height="${rowHeight - gap}"/><text class="row-label" x="5" y="${y + 13}">${name}</text>${
      value !== null &&
      markup`<rect class="bar${outlined ? " outlined" : ""}" x="1" y="${y + nameHeight}" width="${end.toFixed(1)}" height="${barHeight}"/>`
    }<text class="span-label" x="${(end + 6).toFixed(1)}" y="${y + nameHeight + 12}">${label}</text>`
  );
})}`;
})}
</svg>`;
}
