import type {Area} from "../../schema/reference.ts";
import type {Release} from "../../schema/release.ts";

/** The id under which counts name an area: `BL-01@2025-07-01`, `BL1@..2025-06-30`, `BL` (see `areaName`). */
export function idOfArea({code, validFrom, validTo}: Pick<Area, "code" | "validFrom" | "validTo">): string {
  if (validFrom !== null) return `${code}@${validFrom}`;
  return validTo === null ? code : `${code}@..${validTo}`;
}

/** The area with an id; null where the release knows none. */
export function findArea({areas}: Pick<Release, "areas">, id: string): Area | null {
  return areas.find((area) => idOfArea(area) === id) ?? null;
}

/** Whether two areas were in force on some day together. */
const together = (one: Area, other: Area) =>
  (one.validFrom ?? "") <= (other.validTo ?? "9999") && (other.validFrom ?? "") <= (one.validTo ?? "9999");

/** The areas directly below an area, in force during a part of its time, in the order of the release. */
export const areasBelow = ({areas}: Pick<Release, "areas">, above: Area): Area[] =>
  areas.filter(
    (area) => area.parentCode === above.code && area.level !== above.level && together(area, above)
  );

/** The area directly above; null for the country. */
export const areaAbove = ({areas}: Pick<Release, "areas">, below: Area): Area | null =>
  areas.find(
    (area) => area.code === below.parentCode && area.level !== below.level && together(area, below)
  ) ?? null;

/** The province that an area is or lies in; null for the country. */
export function provinceOf(release: Pick<Release, "areas">, area: Area): Area | null {
  if (area.level === "province") return area;
  const above = areaAbove(release, area);
  return above ? provinceOf(release, above) : null;
}

/** The areas for which a release has counts of returns, in the order of its areas. */
export function areasWithCounts({areas, counts}: Pick<Release, "areas" | "counts">): Area[] {
  const ids = new Set(counts.map(({area}) => area));
  return areas.filter((area) => ids.has(idOfArea(area)));
}
