import type {Area} from "../../schema/reference.ts";
import type {Release} from "../../schema/release.ts";
import {areasBelow} from "./findArea.ts";

/**
 * How a district goes on in the communes that took it over: `exact` if they tile it by the list of areas, `approximate` if
 * some of its former communes were split or a commune holds places of another district, `none` if no commune is known.
 */
export type Succession = {kind: "exact" | "approximate" | "none"; communes: Area[]};

const isFormerCommune = (area: Area) => area.level === "commune" && area.validTo !== null;

/** The former communes that a commune took over whole. */
const tookOver = ({areas}: Pick<Release, "areas">, commune: Area): Area[] =>
  areas.filter((area) => isFormerCommune(area) && area.successorCode === commune.code);

/** How a former district goes on. */
export function successionOf(release: Pick<Release, "areas">, district: Area): Succession {
  const former = areasBelow(release, district).filter(isFormerCommune);
  const codes = new Set(former.flatMap(({successorCode}) => successorCode ?? []));
  const communes = release.areas.filter(
    ({level, code, validTo}) => level === "commune" && validTo === null && codes.has(code)
  );
  if (communes.length === 0) return {kind: "none", communes};
  const whole = former.every(({successorCode}) => successorCode !== null);
  const within = communes.every((commune) =>
    tookOver(release, commune).every(({parentCode}) => parentCode === district.code)
  );
  return {kind: whole && within ? "exact" : "approximate", communes};
}

/** The former districts of which a commune took over communes whole, in the order of the release. */
export function formerDistricts(release: Pick<Release, "areas">, commune: Area): Area[] {
  const codes = new Set(tookOver(release, commune).map(({parentCode}) => parentCode));
  return release.areas.filter(({level, code}) => level === "district" && codes.has(code));
}
