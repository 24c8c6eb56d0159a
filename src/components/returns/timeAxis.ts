import {markup, type Markup} from "../markup.ts";

/** A quarter on the axis; its days, both inclusive. `id` begins with the year and ends in its number: `2024-Q3@…`. */
export type AxisQuarter = {id: string; start: string; end: string};

const dayNumber = (date: string) => Date.parse(`${date}T00:00:00Z`) / 86_400_000;

/** Where a day lies on an axis on which every quarter is `step` wide: within its quarter by its days, else beyond the axis. */
export function placeOfDay(
  quarters: readonly AxisQuarter[],
  {left, step}: {left: number; step: number}
): (date: string) => number {
  return (date) => {
    const index = quarters.findIndex(({start, end}) => start <= date && date <= end);
    const quarter = quarters[index];
    if (!quarter) return date < (quarters[0]?.start ?? "") ? -1e4 : 1e4;
    const from = dayNumber(quarter.start);
    return left + (index + (dayNumber(date) - from) / (dayNumber(quarter.end) + 1 - from)) * step;
  };
}

/** Dashed lines, marked [b], where boundaries changed. */
export function drawBreaks(
  days: readonly string[],
  x: (date: string) => number,
  {top, bottom, left, right}: {top: number; bottom: number; left: number; right: number}
): Markup {
  return markup`${days.map((day) => {
    const at = x(day);
    if (at <= left || at >= right) return null;
    const place = at.toFixed(1);
    return markup`<path class="break" d="M${place} ${top}V${bottom}"/><text class="break-label" x="${(at + 3).toFixed(1)}" y="${top + 10}">[b]</text>`;
  })}`;
}

const roman = ["I", "II", "III", "IV"];

/** The labels below an axis of quarters: the quarter's number where there is room, and the year below its first. */
export function drawQuarterTicks(
  quarters: readonly AxisQuarter[],
  {left, step, top}: {left: number; step: number; top: number}
): Markup {
  const every = step * 4 < 34 ? 2 : 1;
  return markup`<g class="ticks">${quarters.map(({id}, index) => {
    const number = Number(/-Q(\d)/.exec(id)?.[1] ?? 1);
    const year = Number(id.slice(0, 4));
    const x = left + (index + 0.5) * step;
    const ofYear = quarters.filter((one) => one.id.startsWith(id.slice(0, 4)));
    const isFirst = index === 0 || quarters[index - 1]?.id.slice(0, 4) !== id.slice(0, 4);
    const middle = left + (index + ofYear.length / 2) * step;
    return markup`${step >= 18 && markup`<text class="tick" x="${x.toFixed(1)}" y="${top + 15}">${roman[number - 1]}</text>`}${
      isFirst &&
      (ofYear.length * step >= 30 || every > 1) &&
      year % every === 0 &&
      markup`<text class="tick" x="${middle.toFixed(1)}" y="${top + 31}">${year}</text>`
    }`;
  })}</g>`;
}
