import {areaIndex} from "../exports/value/areaIndex.ts";
import {areaId} from "../reference/areaId.ts";
import type {Reference} from "../reference/reference.ts";
import type {Area} from "#src/schema/reference.ts";

/** Where an area stands on a day: the area directly above it, and all that lie directly below that one; null for none. */
export type Above = {id: string; parts: readonly string[]};

/** What the reference data by which a return was read says of areas. */
export type Places = {
  /** From 0, the country, to 3, a commune; null for what is no area, such as a group. */
  levelOf: (id: string) => number | null;
  /** The same for an area before and after a reform that left it as it was. */
  territoryOf: (id: string) => string;
  aboveOf: (id: string, day: string) => Above | null;
};

const levels: readonly Area["level"][] = ["country", "province", "district", "commune"];

const isInForce = ({validFrom, validTo}: Area, day: string) =>
  (validFrom === null || validFrom <= day) && (validTo === null || validTo >= day);

const made = new WeakMap<Reference, Places>();

/** Areas by their ids. Invented areas are parts of invented ones alone: a real area is never a sum with them. */
export function countPlaces(reference: Reference): Places {
  const known = made.get(reference);
  if (known) return known;
  const index = areaIndex(reference);
  const areaOf = (id: string) => index.places.get(id)?.area ?? null;
  const partsOn = new Map<string, readonly string[]>();
  const partsOf = (above: Area, day: string) => {
    const key = `${areaId(above)} ${day}`;
    const parts =
      partsOn.get(key) ??
      reference.areas
        .filter((one) => one.parentCode === above.code && isInForce(one, day))
        .filter(({illustrative}) => above.illustrative || !illustrative)
        .map(areaId);
    partsOn.set(key, parts);
    return parts;
  };
  const places: Places = {
    levelOf: (id) => {
      const area = areaOf(id);
      return area ? levels.indexOf(area.level) : null;
    },
    territoryOf: (id) => {
      const area = areaOf(id);
      return area ? index.territoryOf(area) : id;
    },
    aboveOf: (id, day) => {
      const area = areaOf(id);
      const above = area && index.parentsOf(area).find((one) => isInForce(one, day));
      if (!above || (area.illustrative && !above.illustrative)) return null;
      return {id: areaId(above), parts: partsOf(above, day)};
    }
  };
  made.set(reference, places);
  return places;
}
