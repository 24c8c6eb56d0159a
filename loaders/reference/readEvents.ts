import {z} from "zod";
import type {ReferenceEvent} from "#src/schema/reference.ts";
import {bilingual, day, text} from "./fields.ts";
import {parseEntries} from "./parseEntries.ts";
import {readPlans} from "./readPlans.ts";
import {readReferenceText} from "./readReferenceText.ts";

const maxShort = 28;

const short = bilingual.refine(
  ({vi, en}) => vi.length <= maxShort && en.length <= maxShort,
  `longer than ${maxShort} characters`
);

/** Plans, pilots and campaigns are named by their id in plans.json, which holds their dates, names and sources. */
const entry = z.discriminatedUnion("kind", [
  z.strictObject({
    id: text,
    kind: z.enum(["law", "pandemic", "boundary"]),
    start: day,
    end: day.nullable(),
    short,
    name: bilingual,
    source: bilingual
  }),
  z.strictObject({id: text, kind: z.enum(["plan", "pilot", "campaign"]), ref: text, short})
]);

type Entry = z.output<typeof entry>;

let cached: readonly ReferenceEvent[] | undefined;

/** All events of events.json, by first day. Read once. */
export function readEvents(): readonly ReferenceEvent[] {
  return (cached ??= parseEntries({
    file: "events.json",
    entries: JSON.parse(readReferenceText("events.json")),
    schema: entry,
    key: ["id"]
  })
    .map(resolve)
    .sort((a, b) => a.start.localeCompare(b.start)));
}

function resolve(raw: Entry): ReferenceEvent {
  if (!("ref" in raw)) return {...raw, plan: null};
  const {id, kind, ref, short} = raw;
  for (const plan of readPlans()) {
    const part =
      kind === "plan"
        ? plan.id === ref && {
            start: plan.validFrom,
            end: plan.validTo,
            name: plan.title,
            source: plan.citation
          }
        : kind === "campaign"
          ? plan.campaigns.find((campaign) => campaign.id === ref)
          : plan.pilots
              .filter((pilot) => pilot.id === ref)
              .map((pilot) => ({...pilot.window, name: pilot.name, source: pilot.source}))[0];
    if (!part) continue;
    const {start, end, name, source} = part;
    if (start === null) throw new Error(`events.json, entry id=${id}, field ref: ${ref} has no first day.`);
    return {id, kind, start, end, short, name, source, plan: plan.id};
  }
  throw new Error(`events.json, entry id=${id}, field ref: plans.json has no ${kind} ${ref}.`);
}
