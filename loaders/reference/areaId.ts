import type {Area} from "#src/schema/reference.ts";

/**
 * Identifies an area by code and validity, because codes were reused on 01/07/2025: `20@2008-08-01`. An area whose
 * first day is not known is named by its last one, `05977@..2025-06-30`; one without either by its code, `VN`.
 */
export function areaId({code, validFrom, validTo}: Pick<Area, "code" | "validFrom" | "validTo">): string {
  if (validFrom !== null) return `${code}@${validFrom}`;
  return validTo === null ? code : `${code}@..${validTo}`;
}
