import {formatDate} from "../../i18n/formatDate.ts";
import {returnWords} from "../../i18n/returnTrends.ts";
import type {ReferenceEvent} from "../../schema/reference.ts";
import {areaLabel} from "../areas/areaLabel.ts";
import {areaSlug} from "../areas/areaSlug.ts";
import {areasBelow, findArea, idOfArea} from "../areas/findArea.ts";
import type {Context} from "../context.ts";
import {nationalEvents} from "../drawEvents.ts";

/** What every figure of an area's returns needs to know of the area. */
export type AreaFrame = {
  /** The area's name, and in brackets that it is invented. */
  name: string;
  slug: string;
  illustrative: boolean;
  /** National events and those of the area's own plans. */
  events: ReferenceEvent[];
  /** The ids of the areas directly below. */
  below: ReadonlySet<string>;
  /** First days of the reforms of boundaries. */
  breaks: string[];
};

/** Gathers it for an area by its id. An area that the release does not know has its id as its name. */
export function areaFrame(context: Context, id: string): AreaFrame {
  const {release, language} = context;
  const area = findArea(release, id);
  const illustrative =
    area?.illustrative === true || release.counts.some((row) => row.area === id && row.illustrative);
  const label = area ? areaLabel(area, language) : id;
  const own = new Set(
    release.plans.filter((plan) => plan.area !== null && plan.area === area?.code).map((plan) => plan.id)
  );
  const national = nationalEvents(context);
  return {
    name: illustrative ? `${label} (${returnWords[language].illustrative})` : label,
    slug: area ? areaSlug(area) : id,
    illustrative,
    events: release.events.filter(
      (event) =>
        national.includes(event) || (event.kind !== "plan" && event.plan !== null && own.has(event.plan))
    ),
    below: new Set(area ? areasBelow(release, area).map(idOfArea) : []),
    breaks: release.events.filter(({kind}) => kind === "boundary").map(({start}) => start)
  };
}

/** What is said below a figure of returns of the breaks between its first and last day. */
export function frameNotes(
  {breaks}: AreaFrame,
  [first, last]: [string, string],
  {language}: Context
): string[] {
  const words = returnWords[language];
  return breaks
    .filter((day) => day > first && day <= last)
    .map((day) => words.breakNote(formatDate(day, language)));
}

/** The same events for an axis that begins on a day: those that had begun by then begin with it, unless they were over. */
export const eventsFrom = (events: readonly ReferenceEvent[], first: string): ReferenceEvent[] =>
  events.map((event) =>
    event.start < first && event.end !== null && event.end >= first ? {...event, start: first} : event
  );
