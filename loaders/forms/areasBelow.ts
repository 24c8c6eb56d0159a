import type {Area, ReportingUnit} from "#src/schema/reference.ts";
import {areaId} from "../reference/areaId.ts";
import {fullName} from "../reference/areaTypeWords.ts";
import type {Reference} from "../reference/reference.ts";

/** An area that a return has a row for: its id, its name as the row says it, and whether it is invented. */
export type RowArea = {id: string; name: string; illustrative: boolean};

const inForce = ({validFrom, validTo}: Area, day: string) =>
  (validFrom === null || validFrom <= day) && (validTo === null || validTo >= day);

const capitalised = (words: string) => words.charAt(0).toLocaleUpperCase("vi") + words.slice(1);

const rowOf = (area: Area): RowArea => ({
  id: areaId(area),
  name: capitalised(fullName(area).vi),
  illustrative: area.illustrative
});

/**
 * The areas that a return of a unit has rows for: those directly below its areas that are in force on the last day of
 * its period, in the order of the reference data. An area is its own row where none below it is known, or one alone: then
 * the reference data lacks the others. `within` stands in the place
 * of the unit's areas where the form names one.
 */
export function areasBelow(
  {areas}: Pick<ReportingUnit, "areas">,
  {reference, within, day}: {reference: Pick<Reference, "areas">; within: string | null; day: string}
): RowArea[] {
  const tops = within === null ? areas : [within];
  return reference.areas
    .filter((area) => tops.includes(areaId(area)))
    .flatMap((top) => {
      const below = reference.areas.filter((one) => one.parentCode === top.code && inForce(one, day));
      return (below.length > 1 ? below : [top]).map(rowOf);
    });
}
