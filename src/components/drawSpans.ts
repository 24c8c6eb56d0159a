import {scaleUtc} from "d3";
import {markup, type Markup} from "./markup.ts";
import {drawMark} from "./drawMark.ts";

/** A line over the period of one figure. `openStart`: the source does not say when the period began. */
export type Span = {start: string; end: string; openStart: boolean; label: string; text: string};
export type SpanGroup = {label: string; unit: string; dashed: boolean; spans: Span[]};

const rowHeight = 19;
const axisHeight = 24;

const day = (date: string) => new Date(`${date}T00:00:00Z`);

/**
 * Draws each figure as a line over its period, with ticks at its ends, under the heading of its definition; dashed
 * lines hold cases carried over. The length is time, never a quantity. Widths in pixels.
 */
export function drawSpans(groups: readonly SpanGroup[], width: number): Markup {
  const spans = groups.flatMap((group) => group.spans);
  const first = Number(
    spans
      .map(({start}) => start)
      .sort()[0]
      ?.slice(0, 4)
  );
  const last =
    Number(
      spans
        .map(({end}) => end)
        .sort()
        .at(-1)
        ?.slice(0, 4)
    ) + 1;
  const left = 6;
  const right = width - 6;
  const x = scaleUtc([day(`${first}-01-01`), day(`${last}-01-01`)], [left, right]);
  const stacked = width < 500; // a phone: the unit stands below the label
  const groupHeight = stacked ? 42 : 26;
  const height =
    groups.reduce((sum, group) => sum + groupHeight + group.spans.length * rowHeight, 0) + axisHeight;
  const every = width < 500 ? 4 : 2;
  const years = Array.from({length: last - first + 1}, (_, index) => first + index).filter(
    (year) => (year - first) % every === 0
  );
  let top = 0;
  return markup`<svg viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" xmlns="http://www.w3.org/2000/svg">
<g class="grid">${years.map((year) => {
    const at = x(day(`${year}-01-01`)).toFixed(1);
    return markup`<line x1="${at}" x2="${at}" y1="4" y2="${height - axisHeight}"/><text class="tick" x="${at}" y="${height - 7}"${year === first && markup` text-anchor="start"`}${year === last && markup` text-anchor="end"`}>${year}</text>`;
  })}</g>
${groups.map(({label: heading, unit, dashed, spans: own}) => {
  const at = top;
  top += groupHeight + own.length * rowHeight;
  return markup`<text class="panel-label" x="${left}" y="${at + 18}">${stacked ? heading : `${heading} · ${unit}`}</text>${stacked && markup`<text class="panel-label unit" x="${left}" y="${at + 34}">${unit}</text>`}${own.map(
    ({start, end, openStart, label, text}, index) => {
      const y = at + groupHeight + index * rowHeight;
      const from = x(day(start));
      const until = x(new Date(day(end).getTime() + 86_400_000));
      const room = label.length * 7.4 + 8;
      const onLeft = until + room > right && from - room > left;
      const [place, anchor] = onLeft ? [from - 5, "end"] : [Math.min(until + 5, right - room + 8), "start"];
      const middle = y + rowHeight / 2;
      const tip = openStart
        ? `M${(from + 6).toFixed(1)} ${middle - 4}l-6 4l6 4`
        : `M${from.toFixed(1)} ${middle - 4}v8`;
      return drawMark(
        text,
        markup`<rect class="hit" x="${left}" y="${y}" width="${right - left}" height="${rowHeight}"/><path class="span${dashed ? " dashed" : ""}" d="M${from.toFixed(1)} ${middle}H${until.toFixed(1)}"/><path class="span" d="${tip}M${until.toFixed(1)} ${middle - 4}v8"/><text class="span-label" text-anchor="${anchor}" x="${place.toFixed(1)}" y="${middle + 4.5}">${label}</text>`
      );
    }
  )}`;
})}
</svg>`;
}
