import type {DatedPeriod} from "../algebra/datedPeriod.ts";
import type {Area, Plan, PlanTarget, TargetId} from "../schema/reference.ts";
import type {Release} from "../schema/release.ts";

/** An area as released rows name it: code, code and first day, or code and last day. */
const isNamed = ({code, validFrom, validTo}: Area, id: string) =>
  id === code || id === `${code}@${validFrom ?? ""}` || id === `${code}@..${validTo ?? ""}`;

/** The released area of an id; undefined for a group and for what is not known. */
export const areaOf = ({areas}: Pick<Release, "areas">, id: string): Area | undefined =>
  areas.find((one) => isNamed(one, id) && (id !== one.code || one.validTo === null)) ??
  areas.find((one) => isNamed(one, id));

const isInForce = ({validFrom, validTo}: Area, day: string) =>
  (validFrom === null || validFrom <= day) && (validTo === null || day <= validTo);

/** The area and those above it on a day, the area first. */
function upwards(release: Pick<Release, "areas">, id: string, day: string): Area[] {
  const found: Area[] = [];
  let area = areaOf(release, id);
  while (area && !found.includes(area)) {
    found.push(area);
    const {parentCode} = area;
    area = release.areas.find((one) => one.code === parentCode && isInForce(one, day));
  }
  return found;
}

const isOf = (plan: Plan, {code, validFrom}: Area) =>
  plan.area === code && (plan.areaValidFrom === null || plan.areaValidFrom === validFrom);

/**
 * The target that a plan sets for an area in a period: of the plans in force on its last day the one of the area itself,
 * else of the nearest area above it. `target` null: no plan in force sets it; `plan` is then one whose targets are not
 * entered, else null. A target is never carried over to a time that its plan does not cover.
 */
export function targetInForce(
  release: Pick<Release, "areas" | "plans">,
  id: TargetId,
  {area, period}: {area: string; period: DatedPeriod}
): {plan: Plan; target: PlanTarget} | {plan: Plan | null; target: null} {
  let notEntered: Plan | null = null;
  for (const one of upwards(release, area, period.end)) {
    const plans = release.plans.filter(
      (plan) =>
        isOf(plan, one) &&
        plan.validFrom <= period.end &&
        (plan.validTo === null || period.end <= plan.validTo)
    );
    for (const plan of plans) {
      const target = plan.targets.find((entry) => entry.id === id);
      if (target) return {plan, target};
      if (plan.targetsStatus === "not-entered") notEntered ??= plan;
    }
  }
  return {plan: notEntered, target: null};
}
