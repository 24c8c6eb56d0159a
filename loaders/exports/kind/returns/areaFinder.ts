import type {ReportingUnit} from "#src/schema/reference.ts";
import type {Reference} from "../../../reference/reference.ts";
import {matchArea} from "../../value/matchArea.ts";
import {isFault, type Fault} from "../exportKind.ts";

type Dates = {start: string | null; end: string | null};

/**
 * Finds the areas that the rows of a return name: below the areas of the office that reports, or these areas themselves.
 * `within`: id of the area below which the form says that its rows lie.
 */
export function areaFinder(
  {areas}: Pick<ReportingUnit, "areas">,
  dates: Dates,
  {reference, within}: {reference: Reference; within: string | null}
): (name: string) => string | Fault {
  const tops = within === null ? areas : [within];
  return (name) => {
    const readings = tops.map((top) => matchArea(name, dates, {reference, within: top}));
    const found = new Set(readings.filter((reading) => !isFault(reading)));
    const [area] = found;
    if (area !== undefined && found.size === 1) return area;
    const anywhere = matchArea(name, dates, {reference});
    if (!isFault(anywhere) && areas.includes(anywhere)) return anywhere;
    return (found.size === 0 ? readings.find(isFault) : undefined) ?? anywhere;
  };
}
