import {scaleLinear} from "d3";
import {drawMark} from "./drawMark.ts";
import {markup, type Markup} from "./markup.ts";

/** A share, 0 to 1, with its interval; `at` null where it is not known: then `label` says why. */
export type ShareMark = {
  name: string;
  at: {share: number; lower: number; upper: number} | null;
  label: string;
  text: string;
};
export type SharePanel = {title: string; marks: readonly ShareMark[]};

const rowHeight = 24;
const headHeight = 30;
const axisHeight = 28;
const nameWidth = 44;

/** Draws shares as dots with their intervals, a panel for each group, all on a scale from 0 to 100 %. Widths in pixels. */
export function drawShares(
  panels: readonly SharePanel[],
  width: number,
  percent: (share: number) => string
): Markup {
  const beside = width >= 600 ? panels.length : 1;
  const panelWidth = width / beside;
  const rows = Math.max(0, ...panels.map(({marks}) => marks.length));
  const panelHeight = headHeight + rows * rowHeight + axisHeight;
  const height = Math.ceil(panels.length / beside) * panelHeight;
  const x = scaleLinear([0, 1], [nameWidth, panelWidth - 18]);
  return markup`<svg viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" xmlns="http://www.w3.org/2000/svg">
${panels.map(({title, marks}, index) => {
  const left = (index % beside) * panelWidth;
  const top = Math.floor(index / beside) * panelHeight;
  const bottom = headHeight + marks.length * rowHeight;
  return markup`<g transform="translate(${left.toFixed(1)} ${top})"><text class="panel-label" x="0" y="18">${title}</text>
<g class="grid">${[0, 0.5, 1].map((share) => {
    const at = x(share).toFixed(1);
    return markup`<line x1="${at}" x2="${at}" y1="${headHeight}" y2="${bottom}"/><text class="tick" x="${at}" y="${bottom + 16}">${percent(share)}</text>`;
  })}</g>
${marks.map(({name, at, label, text}, row) => {
  const y = headHeight + row * rowHeight;
  const middle = y + rowHeight / 2;
  return drawMark(
    text,
    markup`<rect class="hit" x="0" y="${y}" width="${panelWidth.toFixed(1)}" height="${rowHeight}"/><text class="row-label" x="0" y="${middle + 4}">${name}</text>${
      at === null
        ? markup`<text class="span-label" x="${nameWidth + 6}" y="${middle + 4}">${label}</text>`
        : markup`<path class="interval" d="M${x(at.lower).toFixed(1)} ${middle}H${x(at.upper).toFixed(1)}"/><circle class="dot" cx="${x(at.share).toFixed(1)}" cy="${middle}" r="4.5"/>`
    }`
  );
})}</g>`;
})}
</svg>`;
}
