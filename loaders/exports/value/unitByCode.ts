import type {ReportingUnit} from "#src/schema/reference.ts";
import {readAgencies} from "../../reference/readAgencies.ts";
import type {Reference} from "../../reference/reference.ts";
import {areaIndex} from "./areaIndex.ts";
import {unitOfArea} from "./unitOfArea.ts";

/** The reporting unit of a code as facts hold it, listed or an agency's body in an area; null where neither is known. */
export function unitByCode(code: string, reference: Reference): ReportingUnit | null {
  const listed = reference.units.find((unit) => unit.code === code);
  if (listed) return listed;
  const [, agencyCode, areaCode = ""] = /^([^:]+):(.+)$/.exec(code) ?? [];
  const agency = readAgencies().find((one) => one.code === agencyCode);
  const area = areaIndex(reference).places.get(areaCode)?.area;
  return agency && area ? unitOfArea(agency, area) : null;
}
