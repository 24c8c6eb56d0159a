import {z} from "zod";
import type {ReferenceEvent} from "#src/schema/reference.ts";
import {bilingual, day, text} from "./fields.ts";
import {inBoth} from "./inBoth.ts";
import {parseEntries} from "./parseEntries.ts";
import {readPlans} from "./readPlans.ts";
import {readReferenceJson} from "./readReferenceJson.ts";
import {referenceError} from "./referenceError.ts";

const maxShort = 28;

const short = bilingual.refine(
  ({vi, en}) => vi.length <= maxShort && en.length <= maxShort,
  inBoth(`dài hơn ${maxShort} ký tự`, `longer than ${maxShort} characters`)
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
    entries: readReferenceJson("events.json"),
    schema: entry,
    key: ["id"]
  })
    .map(resolve)
    .sort((a, b) => a.start.localeCompare(b.start)));
}

function resolve(raw: Entry): ReferenceEvent {
  if (!("ref" in raw)) return {...raw, plan: null};
  const {id, kind, ref, short} = raw;
  const place = {file: "events.json", entry: `id=${id}`, field: "ref"};
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
    if (start === null)
      throw referenceError(
        place,
        {
          vi: `cần một «${kind}» của plans.json có ngày đầu`,
          en: `a «${kind}» of plans.json with a first day is expected`
        },
        {found: ref}
      );
    return {id, kind, start, end, short, name, source, plan: plan.id};
  }
  throw referenceError(
    place,
    {vi: `cần mã của một «${kind}» trong plans.json`, en: `the id of a «${kind}» of plans.json is expected`},
    {found: ref}
  );
}
