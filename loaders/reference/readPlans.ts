import {z} from "zod";
import type {Plan, TargetId} from "#src/schema/reference.ts";
import {targetIds} from "#src/schema/reference.ts";
import type {Bilingual} from "#src/schema/released.ts";
import {bilingual, day, text} from "./fields.ts";
import {inBoth} from "./inBoth.ts";
import {parseEntries} from "./parseEntries.ts";
import {readReferenceJson} from "./readReferenceJson.ts";
import {referenceError} from "./referenceError.ts";

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
    message: inBoth(
      "chỉ để null, và phải để null, khi comparator là fewer-than-year-before",
      "null exactly where the comparator is fewer-than-year-before"
    )
  });

const pilot = z.strictObject({
  id: text,
  name: bilingual,
  areas: z.array(text).min(1, inBoth("cần ít nhất một địa bàn", "at least one area is needed")),
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
      .regex(
        /^\d{4}-\d{2}(-\d{2})?$/,
        inBoth("cần dạng YYYY-MM-DD hoặc YYYY-MM", "YYYY-MM-DD or YYYY-MM is expected")
      )
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
        before: z
          .string()
          .regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, inBoth("cần dạng MM-DD", "MM-DD is expected")),
        source
      })
    ),
    notes: z.array(bilingual)
  })
  .refine((raw) => (raw.targetsStatus === "entered") === raw.targets.length > 0, {
    path: ["targetsStatus"],
    message: inBoth(
      "chỉ ghi entered, và phải ghi entered, khi có chỉ tiêu",
      "entered exactly where there are targets"
    )
  });

let cached: readonly Plan[] | undefined;

/** All plans of plans.json, by the year in which they begin. Read once. */
export function readPlans(): readonly Plan[] {
  return (cached ??= load());
}

const load = () => parsePlans("plans.json", readReferenceJson("plans.json"));

/** The plans of a file's content, named `file` in errors, in the order of the file. */
export function parsePlans(file: string, content: unknown): readonly Plan[] {
  const lists = z.strictObject({targetDefaults: z.unknown(), plans: z.unknown()}).safeParse(content);
  if (!lists.success)
    throw referenceError(
      {file},
      {vi: "cần đúng các danh sách targetDefaults, plans", en: "the lists must be targetDefaults, plans"}
    );
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
  }).map((raw) => complete(file, raw, defaults));
}

function complete(
  file: string,
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
      if (!standard)
        throw referenceError(
          {file: `${file}, targetDefaults`, entry: `id=${part.id}`},
          {vi: `thiếu mục này, mà kế hoạch ${raw.id} cần`, en: `is missing, and the plan ${raw.id} needs it`}
        );
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
