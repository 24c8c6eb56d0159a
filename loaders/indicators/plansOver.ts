import type {Area, Plan, ReportingUnit} from "#src/schema/reference.ts";
import {areaIndex} from "../exports/value/areaIndex.ts";
import type {Reference} from "../reference/reference.ts";

const isOf = ({area, areaValidFrom}: Plan, {code, validFrom, level}: Area) =>
  area === code && (level === "country" || areaValidFrom === validFrom);

/**
 * The plans that apply to a reporting unit, nearest first: those of its own areas and of groups of which these are
 * members, then those of the areas directly above, and so on up to the country. A plan that names no area applies to no
 * unit that is known.
 */
export function plansOver({areas}: ReportingUnit, reference: Reference): Plan[][] {
  const {places, parentsOf} = areaIndex(reference);
  const found: Plan[][] = [];
  let level = areas.flatMap((id) => places.get(id)?.area ?? []);
  const groups = new Set(
    reference.groups
      .filter(({members}) => level.some(({code}) => members.includes(code)))
      .map(({code}) => code)
  );
  const seen = new Set<Area>();
  while (level.length > 0) {
    const near = reference.plans.filter(
      (plan) =>
        level.some((area) => isOf(plan, area)) ||
        (found.length === 0 && plan.area !== null && groups.has(plan.area))
    );
    found.push(near);
    for (const area of level) seen.add(area);
    level = [...new Set(level.flatMap(parentsOf))].filter((area) => !seen.has(area));
  }
  return found.filter((near) => near.length > 0);
}
