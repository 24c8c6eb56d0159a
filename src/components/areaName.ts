import type {Context} from "./context.ts";

/**
 * The name of an area or group of areas. Areas are identified by code and first day (`20@2008-08-01`), or by code and last
 * day where the first one is not known (`05977@..2025-06-30`).
 */
export function areaName({release, language}: Context, id: string): string {
  const [code, from] = id.split("@");
  const group = release.areaGroups.find((one) => one.code === id);
  const area = release.areas.find(
    (one) =>
      one.code === code &&
      (from === undefined || (from.startsWith("..") ? one.validTo === from.slice(2) : one.validFrom === from))
  );
  const named = group ?? area;
  return (language === "vi" ? named?.nameVi : named?.nameEn) ?? id;
}
