import type {Area, ReportingUnit} from "#src/schema/reference.ts";
import {areaId} from "../../reference/areaId.ts";
import {fullName} from "../../reference/areaTypeWords.ts";
import type {Agency} from "../../reference/readAgencies.ts";

const later = (one: string | null, other: string | null) =>
  one === null || (other !== null && other > one) ? other : one;
const sooner = (one: string | null, other: string | null) =>
  one === null || (other !== null && other < one) ? other : one;

/** The body of an agency in an area, which exists as long as both do: `Công an tỉnh Lạng Sơn`, `Bộ Công an`. */
export function unitOfArea(agency: Agency, area: Area): ReportingUnit {
  const place = fullName(area);
  const [national] = area.level === "country" ? agency.national : [];
  return {
    code: `${agency.code}:${areaId(area)}`,
    agency: agency.code,
    name: {vi: national ?? `${agency.name.vi} ${place.vi}`, en: `${agency.name.en}, ${place.en}`},
    aliases: [],
    areas: [areaId(area)],
    validFrom: later(area.validFrom, agency.validFrom),
    validTo: sooner(area.validTo, agency.validTo),
    illustrative: area.illustrative
  };
}
