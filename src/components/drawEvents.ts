import type {ReferenceEvent} from "../schema/reference.ts";
import {formatDates} from "../i18n/formatDate.ts";
import type {Context} from "./context.ts";
import {markup, type Markup} from "./markup.ts";

/** The events that every national time axis shows: laws, the pandemic, boundaries, and national campaigns. */
export function nationalEvents({release}: Context): ReferenceEvent[] {
  const national = new Set(release.plans.filter(({area}) => area === "VN").map(({id}) => id));
  return release.events.filter(({kind, plan}) => kind !== "plan" && (plan === null || national.has(plan)));
}

/** The diameter of a number with its edge. */
const numberWidth = 15;

/** Moves the numbers of events that are close together side by side, inside the chart's right edge. */
function placeNumbers(dates: readonly number[], right: number): number[] {
  const places: number[] = [];
  for (const at of dates) places.push(Math.max(at, (places.at(-1) ?? -Infinity) + numberWidth));
  let limit = right - numberWidth / 2;
  return places
    .toReversed()
    .map((at) => {
      const place = Math.min(at, limit);
      limit = place - numberWidth;
      return place;
    })
    .toReversed();
}

/** Numbered lines at the events' first days, from the top of the chart to its foot; spans are shaded. */
export function drawEvents(
  events: readonly ReferenceEvent[],
  x: (date: string) => number,
  {top, bottom, left, right}: {top: number; bottom: number; left: number; right: number}
): Markup {
  const places = placeNumbers(
    events.map(({start}) => x(start)),
    right
  );
  return markup`<g class="events">${events.map(({start, end}, index) => {
    const at = x(start);
    if (at < left || at > right) return null;
    const until = end === null ? at : Math.min(x(end), right);
    const label = places[index] ?? at;
    return markup`<rect class="event-span" x="${at.toFixed(1)}" y="${top}" width="${Math.max(until - at, 1).toFixed(1)}" height="${bottom - top}"/><circle class="event-number" cx="${label.toFixed(1)}" cy="${top - 8}" r="7"/><text class="event-text" x="${label.toFixed(1)}" y="${top - 4.5}">${index + 1}</text>`;
  })}</g>`;
}

/** The list that explains the numbers. */
export function listEvents(events: readonly ReferenceEvent[], {words, language}: Context): Markup {
  return markup`<span class="events-title">${words.figure.events}:</span> ${events.map(
    ({short, start, end}, index) =>
      markup`<span class="event"><b class="event-key">${index + 1}</b> ${short[language]} (${formatDates(start, end, language)})</span> `
  )}`;
}
