import type {Area} from "#src/schema/reference.ts";
import {readCommuneSuccessions} from "./readCommuneSuccessions.ts";

const types: readonly [string, Area["type"]][] = [
  ["Xã ", "commune"],
  ["Phường ", "ward"],
  ["Thị trấn ", "township"]
];

const withoutMarks = (name: string) =>
  name.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/g, "d").replace(/Đ/g, "D");

/** Name and type of a commune whose name begins with the word for its type: `Xã Tân Đoàn`. Another name throws. */
function named(whole: string): Pick<Area, "nameVi" | "nameEn" | "type"> {
  for (const [word, type] of types)
    if (whole.startsWith(word)) {
      const nameVi = whole.slice(word.length);
      return {nameVi, nameEn: withoutMarks(nameVi), type};
    }
  throw new Error(`lang-son-communes.csv: ${whole} does not begin with the word for a type`);
}

let cached: readonly Area[] | undefined;

/**
 * The communes of Lạng Sơn: the 194 of before 01/07/2025 below their districts (their first days are not known), then
 * the 65 since, directly below the province. Every new code is also the code of a former commune. `successorCode` is
 * null for a former commune that was split.
 */
export function communeAreas(): readonly Area[] {
  return (cached ??= [...formerCommunes(), ...presentCommunes()]);
}

const commune = {level: "commune", illustrative: false, population2019: null} as const;

function formerCommunes(): Area[] {
  const areas = new Map<string, Area>();
  for (const {oldCode, oldName, oldDistrictCode, newCode, part} of readCommuneSuccessions())
    areas.set(oldCode, {
      ...commune,
      ...named(oldName),
      code: oldCode,
      parentCode: oldDistrictCode,
      validFrom: null,
      validTo: "2025-06-30",
      successorCode: part === "part" ? null : newCode
    });
  return [...areas.values()];
}

function presentCommunes(): Area[] {
  const areas = new Map<string, Area>();
  for (const {newCode, newName} of readCommuneSuccessions())
    areas.set(newCode, {
      ...commune,
      ...named(newName),
      code: newCode,
      parentCode: "20",
      validFrom: "2025-07-01",
      validTo: null,
      successorCode: null
    });
  return [...areas.values()].sort((a, b) => (a.code < b.code ? -1 : 1));
}
