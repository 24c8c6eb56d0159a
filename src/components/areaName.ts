import type {Context} from "./context.ts";

/** The name of an area or group of areas; areas are identified by code and first day (`20@2008-08-01`). */
export function areaName({release, language}: Context, id: string): string {
  const [code, from] = id.split("@");
  const group = release.areaGroups.find((one) => one.code === id);
  const area = release.areas.find(
    (one) => one.code === code && (from === undefined || one.validFrom === from)
  );
  const named = group ?? area;
  return (language === "vi" ? named?.nameVi : named?.nameEn) ?? id;
}
