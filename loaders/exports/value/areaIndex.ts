import type {Area} from "#src/schema/reference.ts";
import {areaId} from "../../reference/areaId.ts";
import {readAreaNames} from "../../reference/readAreaNames.ts";
import type {Reference} from "../../reference/reference.ts";
import {spell, type Spelling} from "./spelling.ts";

type Validity = {from: string | null; to: string | null};

/** An area or named group. `area` is null for a group; `members`: the area itself, or the areas of the group. */
export type Place = Validity & {
  id: string;
  name: string;
  area: Area | null;
  members: Area[];
  /** First day of the area that this one goes on from with the same code, name and territory; null where none. */
  sameSince: string | null;
};

/** A name of a place. `type`: that the word before it must say; null for the name without a word. */
export type PlaceName = {
  place: Place;
  spelling: Spelling;
  type: Area["type"] | null;
  /** When it was the name; null where as long as the place exists. */
  limits: Validity | null;
};

export type AreaIndex = {
  /** By the name without marks. */
  names: ReadonlyMap<string, readonly PlaceName[]>;
  /** By the code in small letters and, where it begins with zeros, by the code without them. */
  codes: ReadonlyMap<string, readonly Place[]>;
  places: ReadonlyMap<string, Place>;
  /** The areas directly above an area that share some of its time. */
  parentsOf: (area: Area) => Area[];
  /** The id of the area, or of the one that went on from it with the same code, name and territory. */
  territoryOf: (area: Area) => string;
};

const overlap = (one: Area, other: Area) =>
  (one.validTo === null || other.validFrom === null || other.validFrom <= one.validTo) &&
  (other.validTo === null || one.validFrom === null || one.validFrom <= other.validTo);

const dayAfter = (date: string) => {
  const next = new Date(`${date}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString().slice(0, 10);
};

/**
 * Provinces that went through the reform of 01/07/2025 as they were, each with its new entry and its old one. Kept is a
 * province whose successor has its code and name, and took over no other.
 */
function keptProvinces(areas: readonly Area[]): {old: Area; successor: Area}[] {
  const provinces = areas.filter(({level}) => level === "province");
  return provinces.flatMap((successor) => {
    const taken = provinces.filter(
      ({successorCode, validTo}) =>
        successorCode === successor.code && validTo !== null && dayAfter(validTo) === successor.validFrom
    );
    const [old] = taken;
    const kept = taken.length === 1 && old?.code === successor.code && old.nameVi === successor.nameVi;
    return kept ? [{old, successor}] : [];
  });
}

function add<Value>(map: Map<string, Value[]>, key: string, value: Value) {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}

function buildIndex({areas, groups}: Reference): AreaIndex {
  const byCode = new Map<string, Area[]>();
  for (const area of areas) add(byCode, area.code, area);
  const kept = keptProvinces(areas);
  const names = new Map<string, PlaceName[]>();
  const codes = new Map<string, Place[]>();
  const places = new Map<string, Place>();

  const addName = (place: Place, name: string, type: Area["type"] | null, limits: Validity | null) => {
    const spelling = spell(name);
    const known = names.get(spelling.base) ?? [];
    if (!known.some((one) => one.place === place && one.type === type))
      add(names, spelling.base, {place, spelling, type, limits});
  };
  const addPlace = (place: Place, code: string) => {
    places.set(place.id, place);
    const folded = code.toLowerCase();
    for (const key of new Set([folded, folded.replace(/^0+(?=.)/, "")])) add(codes, key, place);
  };

  for (const area of areas) {
    const {validFrom: from, validTo: to, nameVi, nameEn, type, code} = area;
    const id = areaId(area);
    const place: Place = {
      id,
      name: nameVi,
      area,
      members: [area],
      from,
      to,
      sameSince: kept.find(({successor}) => successor === area)?.old.validFrom ?? null
    };
    addPlace(place, code);
    const others = area.illustrative
      ? []
      : readAreaNames().filter((other) => other.code === code && other.areaFrom === from);
    for (const other of others) {
      const limits = other.from === null && other.to === null ? null : {from: other.from, to: other.to};
      if (other.type !== null) addName(place, other.name, other.type, limits);
      if (other.name !== nameVi) addName(place, other.name, null, limits);
    }
    for (const name of [nameVi, nameEn]) {
      addName(place, name, null, null);
      addName(place, name, type, null);
    }
  }
  for (const {code, nameVi, nameEn, labels, members, validFrom: from, validTo: to} of groups) {
    const place: Place = {
      id: code,
      name: nameVi,
      area: null,
      members: members.flatMap((member) =>
        (byCode.get(member) ?? []).filter(
          (area) =>
            (area.validFrom === null || area.validFrom <= from) &&
            (area.validTo === null || area.validTo >= from)
        )
      ),
      from,
      to,
      sameSince: null
    };
    addPlace(place, code);
    for (const name of [nameVi, nameEn, ...labels]) addName(place, name, null, null);
  }
  return {
    names,
    codes,
    places,
    parentsOf: (area) =>
      (area.parentCode === null ? [] : (byCode.get(area.parentCode) ?? [])).filter(
        (other) => other !== area && overlap(area, other)
      ),
    territoryOf: (area) => areaId(kept.find(({old}) => old === area)?.successor ?? area)
  };
}

const indexes = new WeakMap<Reference, AreaIndex>();

/** The names and codes of the areas and groups of some reference data. Built once for each object. */
export function areaIndex(reference: Reference): AreaIndex {
  const known = indexes.get(reference);
  if (known) return known;
  const index = buildIndex(reference);
  indexes.set(reference, index);
  return index;
}
