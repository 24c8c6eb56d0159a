import type {Bilingual} from "#src/schema/released.ts";
import {fullName} from "../../reference/areaTypeWords.ts";
import type {Reference} from "../../reference/reference.ts";
import {areaIndex} from "./areaIndex.ts";

/** The name of an area with the word for its type, or of a named group, by its id; null where it is not known. */
export function placeName(id: string, reference: Reference): Bilingual | null {
  const area = areaIndex(reference).places.get(id)?.area;
  if (area) return fullName(area);
  const group = reference.groups.find(({code}) => code === id);
  return group ? {vi: group.nameVi, en: group.nameEn} : null;
}
