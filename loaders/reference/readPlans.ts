import {z} from "zod";
import type {Bilingual} from "./fields.ts";
import {bilingual, day, text} from "./fields.ts";
import {parseEntries} from "./parseEntries.ts";
import {readReferenceText} from "./readReferenceText.ts";

export type TargetId = (typeof targetIds)[number];

/** A numeric target of a plan. Where the source names no denominator, numerator and denominator are our default. */
export type PlanTarget = {
  id: TargetId;
  /** "over" is strict: 90 % does not meet "over 90 %". "fewer-than-year-before" compares two counts. */
  comparator: "equal" | "over" | "at-least" | "fewer-than-year-before";
  /** Per cent; null only for "fewer-than-year-before". */
  percent: number | null;
  text: Bilingual;
  numerator: Bilingual;
  denominator: Bilingual;
  /** The plan's own words for its denominator; null where it defines none. */
  denominatorWords: Bilingual | null;
  frequency: "year";
  source: Bilingual;
};

/** A peak campaign; both days inclusive. `condition`: what must happen before it begins; null where unconditional. */
export type PlanCampaign = {
  id: string;
  name: Bilingual;
  start: string;
  end: string;
  condition: Bilingual | null;
  source: Bilingual;
};

export type PilotWindow = {
  /** The window in the source's own words. */
  text: Bilingual;
  /** First and last day; null where unknown. Assumed, not stated, unless `daysStated`. */
  start: string | null;
  end: string | null;
  daysStated: boolean;
};

/** The count before the pilot. Its value stands in the exports, under `indicator` of published-indicators.json. */
export type PilotBaseline = {text: Bilingual; indicator: string; start: string; end: string};

export type PlanPilot = {
  id: string;
  name: Bilingual;
  /** Codes of areas or of one area group, in force at `areasValidFrom`. */
  areas: string[];
  areasValidFrom: string;
  window: PilotWindow;
  baseline: PilotBaseline | null;
  assumptions: Bilingual[];
  /** What is missing to judge the pilot. */
  missing: Bilingual[];
  source: Bilingual;
};

/** A return is due before this day of the year, `MM-DD`. */
export type PlanDeadline = {period: Bilingual; before: string; source: Bilingual};

export type Plan = {
  id: string;
  /** Number of the document; null where the source does not give it. */
  number: string | null;
  /** Day of issue, `YYYY-MM-DD`, or `YYYY-MM` where only the month is known; null where unknown. */
  date: string | null;
  issuer: Bilingual;
  title: Bilingual;
  /** How to cite the plan; also the source of each part that names no other. */
  citation: Bilingual;
  /** Code of an area or area group; null where the source does not name it. */
  area: string | null;
  /** `validFrom` of that area, since codes are reused; null for the country and where `area` is null. */
  areaValidFrom: string | null;
  /** The time that the plan covers (not the day of issue), both days inclusive; `validTo` null while open. */
  validFrom: string;
  validTo: string | null;
  /** Documents that the plan implements: number, date, place. */
  implements: string[];
  /** "not-entered": the plan has targets, unknown to us; earlier ones must not be carried over. */
  targetsStatus: "entered" | "none-stated" | "not-entered";
  targets: PlanTarget[];
  campaigns: PlanCampaign[];
  pilots: PlanPilot[];
  deadlines: PlanDeadline[];
  notes: Bilingual[];
};

const targetIds = ["intake", "resolution", "clearance", "prosecution", "trial", "reduction"] as const;

const source = bilingual.optional();

const targetDefaults = z.strictObject({
  id: z.enum(targetIds),
  numerator: bilingual,
  denominator: bilingual,
  frequency: z.literal("year")
});

const target = z
  .strictObject({
    id: z.enum(targetIds),
    comparator: z.enum(["equal", "over", "at-least", "fewer-than-year-before"]),
    percent: z.number().positive().max(100).nullable(),
    text: bilingual,
    numerator: bilingual.optional(),
    denominator: bilingual.optional(),
    denominatorWords: bilingual.nullable(),
    source
  })
  .refine((raw) => (raw.percent === null) === (raw.comparator === "fewer-than-year-before"), {
    path: ["percent"],
    message: "null exactly where the comparator is fewer-than-year-before"
  });

const pilot = z.strictObject({
  id: text,
  name: bilingual,
  areas: z.array(text).min(1, "at least one area is needed"),
  areasValidFrom: day,
  window: z.strictObject({
    text: bilingual,
    start: day.nullable(),
    end: day.nullable(),
    daysStated: z.boolean()
  }),
  baseline: z.strictObject({text: bilingual, indicator: text, start: day, end: day}).nullable(),
  assumptions: z.array(bilingual),
  missing: z.array(bilingual),
  source
});

const plan = z
  .strictObject({
    id: text,
    number: text.nullable(),
    date: z
      .string()
      .regex(/^\d{4}-\d{2}(-\d{2})?$/, "YYYY-MM-DD or YYYY-MM is expected")
      .nullable(),
    issuer: bilingual,
    title: bilingual,
    citation: bilingual,
    area: text.nullable(),
    areaValidFrom: day.nullable(),
    validFrom: day,
    validTo: day.nullable(),
    implements: z.array(text),
    targetsStatus: z.enum(["entered", "none-stated", "not-entered"]),
    targets: z.array(target),
    campaigns: z.array(
      z.strictObject({
        id: text,
        name: bilingual,
        start: day,
        end: day,
        condition: bilingual.nullable(),
        source
      })
    ),
    pilots: z.array(pilot),
    deadlines: z.array(
      z.strictObject({
        period: bilingual,
        before: z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, "MM-DD is expected"),
        source
      })
    ),
    notes: z.array(bilingual)
  })
  .refine((raw) => (raw.targetsStatus === "entered") === raw.targets.length > 0, {
    path: ["targetsStatus"],
    message: "entered exactly where there are targets"
  });

let cached: readonly Plan[] | undefined;

/** All plans of plans.json, by the year in which they begin. Read once. */
export function readPlans(): readonly Plan[] {
  return (cached ??= load());
}

function load(): readonly Plan[] {
  const file = "plans.json";
  const lists = z
    .strictObject({targetDefaults: z.unknown(), plans: z.unknown()})
    .safeParse(JSON.parse(readReferenceText(file)));
  if (!lists.success) throw new Error(`${file}: the lists must be targetDefaults, plans. Correct the file.`);
  const defaults = new Map(
    parseEntries({
      file: `${file}, targetDefaults`,
      entries: lists.data.targetDefaults,
      schema: targetDefaults,
      key: ["id"]
    }).map((entry) => [entry.id, entry])
  );
  return parseEntries({
    file: `${file}, plans`,
    entries: lists.data.plans,
    schema: plan,
    key: ["id"]
  }).map((raw) => complete(raw, defaults));
}

function complete(
  raw: z.output<typeof plan>,
  defaults: ReadonlyMap<TargetId, z.output<typeof targetDefaults>>
): Plan {
  const withSource = <Part extends {source?: Bilingual | undefined}>(part: Part) => ({
    ...part,
    source: part.source ?? raw.citation
  });
  return {
    ...raw,
    targets: raw.targets.map((part) => {
      const standard = defaults.get(part.id);
      if (!standard) throw new Error(`plans.json, targetDefaults: entry id=${part.id} is missing; add it.`);
      return withSource({
        ...part,
        numerator: part.numerator ?? standard.numerator,
        denominator: part.denominator ?? standard.denominator,
        frequency: standard.frequency
      });
    }),
    campaigns: raw.campaigns.map(withSource),
    pilots: raw.pilots.map(withSource),
    deadlines: raw.deadlines.map(withSource)
  };
}
