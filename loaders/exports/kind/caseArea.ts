import type {Reference} from "../../reference/reference.ts";
import {areaId} from "../../reference/areaId.ts";
import {matchArea} from "../value/matchArea.ts";
import {matchReportingUnit} from "../value/matchReportingUnit.ts";
import {isFault, type Fault, type Table} from "./exportKind.ts";

type Dates = {start: string; end: string};

/** Title lines are short; a longer text is no name of an office. */
const longestTitle = 120;

/** The area of the last office that the titles name (its superior stands above it); null if none is known. */
function areaOfOffice(titles: readonly string[], dates: Dates, reference: Reference): string | null {
  for (const title of titles.toReversed()) {
    const unit = matchReportingUnit(title, dates, reference);
    if (!isFault(unit)) return unit.areas.length === 1 ? (unit.areas[0] ?? null) : null;
  }
  return null;
}

/**
 * How the place of a case is found: by its name among all areas; where several bear it, among those below the area of
 * the office that the register's titles name. A place far away is no fault: an office also handles cases that happened
 * elsewhere. A name that the office's own area bears too stays ambiguous.
 */
export function caseArea({sheet, header, reference}: Table) {
  const titles = sheet.rows
    .slice(0, header.top)
    .flat()
    .filter((text) => text !== "" && text.length <= longestTitle);
  const offices = new Map<string, string | null>();
  return (text: string, dates: Dates | undefined): string | Fault | undefined => {
    const found = matchArea(text, dates, {reference});
    if (dates === undefined || !isFault(found) || found.fault !== "ambiguous-area") return found;
    const key = `${dates.start} ${dates.end}`;
    const within = offices.get(key) ?? areaOfOffice(titles, dates, reference);
    offices.set(key, within);
    const own = reference.areas.find((area) => areaId(area) === within);
    if (!own || matchArea(text, dates, {reference, level: own.level}) === within) return found;
    const below = matchArea(text, dates, {reference, within});
    return isFault(below) ? found : below;
  };
}
