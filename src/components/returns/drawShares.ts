import {scaleLinear} from "d3";
import {drawMark} from "../drawMark.ts";
import {markup, type Markup} from "../markup.ts";

/** A share of a year in per cent; `value` null: `label` holds the symbol of its absence. */
export type SharePoint = {year: number; value: number | null; label: string; text: string};

/** One share over the years on two bases, with the level of the target in the years that have one. */
export type SharePanel = {
  label: string;
  own: readonly SharePoint[];
  other: readonly SharePoint[];
  targets: readonly {year: number; at: number; label: string}[];
};

const headingHeight = 40;
const plotHeight = 84;
const footHeight = 26;
const panelHeight = headingHeight + plotHeight + footHeight;
const left = 36;

/** Draws one panel a share, all on one scale from 0 %, a place for each year. Widths in pixels. */
export function drawShares(
  panels: readonly SharePanel[],
  {width, years}: {width: number; years: readonly number[]}
): Markup {
  const height = panels.length * panelHeight;
  const step = (width - left - 4) / Math.max(1, years.length);
  const x = (year: number) => left + (years.indexOf(year) + 0.5) * step;
  const points = panels.flatMap(({own, other}) => [...own, ...other]);
  const most = Math.max(100, ...points.map(({value}) => value ?? 0));
  const dots = (at: readonly SharePoint[], y: (value: number) => number, hollow: boolean) =>
    at.map(
      ({year, value, text}) =>
        value !== null &&
        drawMark(
          text,
          markup`<circle class="dot${hollow ? " hollow" : ""}" cx="${(x(year) + (hollow ? 5 : -5)).toFixed(1)}" cy="${y(value).toFixed(1)}" r="${hollow ? 4 : 4.5}"/>`
        )
    );
  return markup`<svg viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" xmlns="http://www.w3.org/2000/svg">
${panels.map(({label, own, other, targets}, index) => {
  const top = index * panelHeight + headingHeight;
  const y = scaleLinear([0, most], [top + plotHeight, top]);
  return markup`<text class="panel-label" x="0" y="${top - 22}">${label}</text><g class="grid">${[
    0, 50, 100
  ].map(
    (tick) =>
      markup`<line x1="${left}" x2="${width}" y1="${y(tick).toFixed(1)}" y2="${y(tick).toFixed(1)}"/><text class="tick" text-anchor="end" x="${left - 4}" y="${(y(tick) + 4).toFixed(1)}">${tick}%</text>`
  )}</g>${targets.map(({year, at, label: level}) =>
    drawMark(
      `${label}, ${year}: ${level}`,
      markup`<path class="target-line" d="M${(x(year) - step * 0.45).toFixed(1)} ${y(at).toFixed(1)}h${(step * 0.9).toFixed(1)}"/>`
    )
  )}${dots(other, y, true)}${dots(own, y, false)}${own.map(({year, value, label: said}) => {
    const beside = other.find((one) => one.year === year)?.value ?? null;
    const below = value !== null && beside !== null && beside > value;
    const at = value === null ? top + plotHeight - 6 : y(value) + (below ? 17 : -9);
    return markup`<text class="bar-label small" x="${x(year).toFixed(1)}" y="${at.toFixed(1)}">${said}</text><text class="tick" x="${x(year).toFixed(1)}" y="${top + plotHeight + 16}">${year}</text>`;
  })}`;
})}
</svg>`;
}
