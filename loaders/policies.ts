import {z} from "zod";
import {bilingual} from "#src/schema/released.ts";
import {readCodelists} from "./reference/readCodelists.ts";
import {UserError} from "./userError.ts";

/** A count as classes of policies see it. `brokenDown`: by something beside area and period, such as an outcome. */
export type ClassedCount = {stage: string; unit: string; brokenDown: boolean};

/**
 * A class of counts and what is small among them: from 1 (from 0 with `protectZeros`) to `threshold`; `all` withholds the
 * whole class. `covers`: the stages and units of which it is one, each list open where it is left out; with `brokenDown`
 * only counts that are. `loosened`: why less is withheld than by default; required exactly then.
 */
const policyClass = z.strictObject({
  covers: z.strictObject({
    stages: z.array(z.string()).min(1).optional(),
    units: z.array(z.string()).min(1).optional(),
    brokenDown: z.literal(true).optional()
  }),
  threshold: z.union([z.number().int().min(0), z.literal("all")]),
  protectZeros: z.boolean().default(false),
  reason: bilingual,
  loosened: bilingual.optional()
});
export type PolicyClass = z.infer<typeof policyClass>;

/** A policy: classes in their order. A count belongs to the first that covers it, by its stage or by its unit. */
export const policy = z.strictObject({classes: z.record(z.string().regex(/^[a-z][a-z-]*$/), policyClass)});
export type NamedPolicy = z.infer<typeof policy>;

/** What is withheld unless a reason is recorded: counts of cases, of victims, and of victims broken down. */
export const defaults = {
  cases: {threshold: 4, protectZeros: false},
  victims: {threshold: 9, protectZeros: false},
  brokenDown: {threshold: 9, protectZeros: true}
} as const;

const victimUnits = new Set([
  "victim-in-cases",
  "person-in-identification",
  "victim-identified",
  "person-supported"
]);

/** Whether a count is one of victims: by its stage, or by its unit. */
export const ofVictims = ({stage, unit}: Pick<ClassedCount, "stage" | "unit">) =>
  stage.startsWith("victim-") || stage === "needs-surveyed" || victimUnits.has(unit);

/** What is small in a count, where no reason for less is recorded. */
export function defaultFor(count: ClassedCount): {threshold: number; protectZeros: boolean} {
  if (!ofVictims(count)) return defaults.cases;
  return count.brokenDown ? defaults.brokenDown : defaults.victims;
}

function isCovered({covers: {stages, units, brokenDown}}: PolicyClass, count: ClassedCount): boolean {
  if (brokenDown && !count.brokenDown) return false;
  if (!stages && !units) return true;
  return (stages?.includes(count.stage) ?? false) || (units?.includes(count.unit) ?? false);
}

/** The name of the class of a count; null where no class covers it. */
export const classOf = ({classes}: NamedPolicy, count: ClassedCount): string | null =>
  Object.entries(classes).find(([, one]) => isCovered(one, count))?.[0] ?? null;

const isLooser = ({threshold, protectZeros}: PolicyClass, count: ClassedCount) => {
  const least = defaultFor(count);
  if (threshold === "all") return false;
  return threshold < least.threshold || (least.protectZeros && !protectZeros);
};

const fault = (name: string, vi: string, en: string) =>
  new UserError(
    `Cấu hình không hợp lệ: policies.${name}: ${vi} / The settings are not valid: policies.${name}: ${en}`,
    2
  );

/**
 * Checks a policy against the lists of codes: no unknown stage or unit, a class for every count that a form may hold, and
 * a recorded reason for each class that withholds less than is the default.
 *
 * @throws UserError (usage) that names the policy, the class and what to write.
 */
export function checkPolicy(name: string, one: NamedPolicy): void {
  const {stages, units} = readCodelists();
  for (const [place, {covers}] of Object.entries(one.classes))
    for (const [field, list] of [
      ["stages", stages],
      ["units", units]
    ] as const) {
      const unknown = covers[field]?.find((code) => !list.some((entry) => entry.code === code));
      if (unknown !== undefined)
        throw fault(
          `${name}.classes.${place}.covers.${field}`,
          `không có mã «${unknown}» trong danh mục; hãy sửa lại.`,
          `there is no code «${unknown}» in the list; correct it.`
        );
    }
  for (const {code: stage} of stages)
    for (const {code: unit} of units)
      for (const brokenDown of [false, true]) {
        const count = {stage, unit, brokenDown};
        const place = classOf(one, count);
        const of = place === null ? undefined : one.classes[place];
        if (place === null || !of)
          throw fault(
            name,
            `không nhóm nào bao gồm khâu «${stage}», đơn vị tính «${unit}»; hãy thêm một nhóm với covers: {}.`,
            `no class covers the stage «${stage}» and the unit «${unit}»; add a class with covers: {}.`
          );
        if (!isLooser(of, count) || of.loosened) continue;
        const least = defaultFor(count);
        const zeros = least.protectZeros
          ? {vi: " và protectZeros", en: " with protectZeros"}
          : {vi: "", en: ""};
        throw fault(
          `${name}.classes.${place}`,
          `ngưỡng thấp hơn mặc định ${least.threshold}${zeros.vi} đối với khâu «${stage}», đơn vị tính «${unit}». Hãy nâng ngưỡng, hoặc ghi lý do vào loosened: {vi, en}.`,
          `less is withheld than by default (threshold ${least.threshold}${zeros.en}) for the stage «${stage}» and the unit «${unit}». Raise it, or record the reason in loosened: {vi, en}.`
        );
      }
}
