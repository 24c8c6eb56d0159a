import {scaleLinear} from "d3";
import {markup, type Markup} from "./markup.ts";
import {drawEvents} from "./drawEvents.ts";
import {drawMark} from "./drawMark.ts";
import {placeLabels} from "./placeLabels.ts";
import type {ReferenceEvent} from "../schema/reference.ts";

/** A bar of one year. `value` null: the number is withheld or not reported, and `label` holds its symbol. */
export type AnnualBar = {year: number; value: number | null; label: string; text: string};

/** Bars of one definition. `outlined`: the counts hold cases carried over from earlier periods. */
export type AnnualPanel = {label: string; outlined: boolean; bars: AnnualBar[]};

const panelHeight = 104;
const labelHeight = 34;
const axisHeight = 24;
const eventsHeight = 24;

/**
 * Draws small multiples of bars by year, one panel a definition, all on one scale that starts at 0. Years without a
 * figure stay empty. Widths in pixels.
 */
export function drawAnnualBars(
  panels: readonly AnnualPanel[],
  {
    width,
    years: [first, last],
    events
  }: {width: number; years: [number, number]; events: readonly ReferenceEvent[]}
): Markup {
  const left = 4;
  const right = width - 4;
  const step = (right - left) / (last - first + 1);
  const above = panels.length > 1 ? labelHeight : 8; // the title names a single panel
  const height = eventsHeight + panels.length * (panelHeight + above) + axisHeight;
  const most = Math.max(1, ...panels.flatMap(({bars}) => bars.map(({value}) => value ?? 0)));
  const y = scaleLinear([0, most], [panelHeight, 24]);
  const xOfDate = (date: string) =>
    left +
    (Number(date.slice(0, 4)) -
      first +
      (Number(date.slice(5, 7)) - 1) / 12 +
      (Number(date.slice(8, 10)) - 1) / 366) *
      step;
  const small = step < 24;
  const years = Array.from({length: last - first + 1}, (_, index) => first + index);
  const every = small ? 4 : width < 700 ? 2 : 1;
  return markup`<svg viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" xmlns="http://www.w3.org/2000/svg">
${drawEvents(events, xOfDate, {top: eventsHeight, bottom: height - axisHeight, left, right})}
${panels.map(({label, outlined, bars}, index) => {
  const top = eventsHeight + index * (panelHeight + above) + above;
  const feet = placeLabels(
    bars.map(({year, value, label: shown}) => ({
      middle: left + (year - first + 0.5) * step,
      foot: top + (value === null ? panelHeight : y(value)) - 4,
      width: shown.length * (small ? 6 : 6.8)
    }))
  );
  return markup`${panels.length > 1 && markup`<text class="panel-label" x="${left}" y="${top - 14}">${label}</text>`}
<line class="axis" x1="${left}" x2="${right}" y1="${top + panelHeight}" y2="${top + panelHeight}"/>
${bars.map(({year, value, label: shown, text}, bar) => {
  const x = left + (year - first) * step;
  const inner = step * 0.72;
  const barTop = value === null ? top + panelHeight : top + y(value);
  return drawMark(
    text,
    markup`<rect class="hit" x="${x.toFixed(1)}" y="${top}" width="${step.toFixed(1)}" height="${panelHeight}"/>${
      value !== null &&
      markup`<rect class="bar${outlined ? " outlined" : ""}" x="${(x + (step - inner) / 2).toFixed(1)}" y="${barTop.toFixed(1)}" width="${inner.toFixed(1)}" height="${(top + panelHeight - barTop).toFixed(1)}"/>`
    }<text class="bar-label${small ? " small" : ""}" x="${(x + step / 2).toFixed(1)}" y="${(feet[bar] ?? barTop).toFixed(1)}">${shown}</text>`
  );
})}`;
})}
<g class="ticks">${years
    .filter((year) => (year - first) % every === 0)
    .map(
      (year) =>
        markup`<text class="tick" x="${(left + (year - first + 0.5) * step).toFixed(1)}" y="${height - 7}">${year}</text>`
    )}</g>
</svg>`;
}
