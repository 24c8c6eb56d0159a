import {scaleLinear} from "d3";
import {drawMark} from "../drawMark.ts";
import {markup, type Markup} from "../markup.ts";

/** A part of a bar: a flow (solid), a stock (outlined), or what left undone (faint). */
export type Segment = {value: number; look: "flow" | "stock" | "left"; text: string};

/**
 * One caseload as two bars of one scale: what came and what became of it. `segments` null: a part of it is not stated,
 * and nothing is drawn. `target`: the least that must be done, and its label. `beside`: a line below.
 */
export type CaseloadBars = {
  heading: string;
  scale: string;
  bars: {label: string; segments: readonly Segment[] | null}[];
  target: {at: number; label: string} | null;
  beside: string;
};

const headingHeight = 24;
const labelHeight = 17;
const barHeight = 13;
const barGap = 6;
const blockGap = 26;
const blockHeight = headingHeight + 2 * (labelHeight + barHeight + barGap) + labelHeight + blockGap;

/** Draws caseloads below one another; those of one `scale` share it, from 0. Widths in pixels. */
export function drawCaseloads(caseloads: readonly CaseloadBars[], width: number): Markup {
  const height = caseloads.length * blockHeight;
  const sum = (segments: readonly Segment[] | null) =>
    (segments ?? []).reduce((all, {value}) => all + value, 0);
  const most = (scale: string) =>
    Math.max(
      1,
      ...caseloads
        .filter((one) => one.scale === scale)
        .flatMap(({bars}) => bars.map(({segments}) => sum(segments)))
    );
  return markup`<svg viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" xmlns="http://www.w3.org/2000/svg">
${caseloads.map(({heading, scale, bars, target, beside}, index) => {
  const top = index * blockHeight;
  const x = scaleLinear([0, most(scale)], [1, width - 2]);
  const rowTop = (row: number) => top + headingHeight + row * (labelHeight + barHeight + barGap);
  const lastBar = rowTop(1) + labelHeight;
  const targetX = target === null ? 0 : x(target.at);
  return markup`<text class="panel-label" x="0" y="${top + 16}">${heading}</text>
${bars.map(({label, segments}, row) => {
  const y = rowTop(row);
  let from = 0;
  return markup`<text class="row-label" x="0" y="${y + 12}">${label}</text>${(segments ?? []).map(
    ({value, look, text}) => {
      const start = x(from);
      from += value;
      return (
        value > 0 &&
        drawMark(
          text,
          markup`<rect class="bar${look === "stock" ? " outlined" : look === "left" ? " left" : ""}" x="${start.toFixed(1)}" y="${y + labelHeight}" width="${Math.max(1, x(from) - start - 1.5).toFixed(1)}" height="${barHeight}"/>`
        )
      );
    }
  )}`;
})}${
    target &&
    drawMark(
      target.label,
      markup`<path class="target-line" d="M${targetX.toFixed(1)} ${lastBar - 4}v${barHeight + 8}"/><text class="span-label" x="${targetX.toFixed(1)}" y="${lastBar + barHeight + 16}" text-anchor="end">${target.label}</text>`
    )
  }<text class="tick" text-anchor="start" x="0" y="${rowTop(2) + (target ? 26 : 10)}">${beside}</text>`;
})}
</svg>`;
}
