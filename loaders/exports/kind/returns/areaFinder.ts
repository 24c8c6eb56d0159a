import type {ReportingUnit} from "#src/schema/reference.ts";
import type {Reference} from "../../../reference/reference.ts";
import {matchArea} from "../../value/matchArea.ts";
import {isFault, type Fault} from "../exportKind.ts";

type Dates = {start: string | null; end: string | null};

/**
 * Finds the areas that the rows of a return name: below the areas of the office that reports, or these areas themselves.
 * They were in force over the whole period; where areas were made anew within it, on its last day, because offices then
 * report by the new ones.
 * `within`: id of the area below which the form says that its rows lie.
 */
export function areaFinder(
  {areas}: Pick<ReportingUnit, "areas">,
  dates: Dates,
  {reference, within}: {reference: Reference; within: string | null}
): (name: string) => string | Fault {
  const tops = within === null ? areas : [within];
  const lastDay = {start: dates.end, end: dates.end};
  const over = (when: Dates) => (name: string) => {
    const readings = tops.map((top) => matchArea(name, when, {reference, within: top}));
    const found = new Set(readings.filter((reading) => !isFault(reading)));
    const [area] = found;
    if (area !== undefined && found.size === 1) return area;
    const anywhere = matchArea(name, when, {reference});
    if (!isFault(anywhere) && areas.includes(anywhere)) return anywhere;
    return (found.size === 0 ? readings.find(isFault) : undefined) ?? anywhere;
  };
  return (name) => {
    const whole = over(dates)(name);
    if (!isFault(whole) || whole.fault !== "area-not-in-force") return whole;
    const last = over(lastDay)(name);
    return isFault(last) ? whole : last;
  };
}
