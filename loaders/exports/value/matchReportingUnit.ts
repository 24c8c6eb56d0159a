import {formatDate} from "#src/i18n/formatDate.ts";
import type {Area, ReportingUnit} from "#src/schema/reference.ts";
import {areaId} from "../../reference/areaId.ts";
import {readAgencies, type Agency} from "../../reference/readAgencies.ts";
import type {Reference} from "../../reference/reference.ts";
import {isFault, type Fault} from "../kind/exportKind.ts";
import {echo} from "../problem.ts";
import {matchArea} from "./matchArea.ts";
import {placeName} from "./placeName.ts";
import {agreement, spell, type Spelling} from "./spelling.ts";
import {unitOfArea} from "./unitOfArea.ts";

type Dates = {start: string | null; end: string | null};
type Validity = {validFrom: string | null; validTo: string | null};

/** Whether it existed over the dates; a day that is not stated refuses nothing. */
const covers = ({validFrom, validTo}: Validity, {start, end}: Dates) =>
  (validFrom === null || (start ?? end ?? validFrom) >= validFrom) &&
  (validTo === null || (end ?? start ?? validTo) <= validTo);

const unknown = (text: string): Fault => ({
  fault: "unknown-reporting-unit",
  message: {
    vi: `Không nhận ra đơn vị báo cáo «${echo(text)}». Hãy ghi tên cơ quan và địa bàn (ví dụ «Công an tỉnh Lạng Sơn»), hoặc bổ sung đơn vị vào danh mục đơn vị báo cáo.`,
    en: `The reporting unit «${echo(text)}» is not known. Write the agency and its area (for example «Công an tỉnh Lạng Sơn»), or add the unit to the list of reporting units.`
  }
});

const notInForce = (text: string, {validFrom, validTo}: Validity): Fault => {
  const days = (language: "vi" | "en") =>
    [validFrom, validTo].map((day) => (day === null ? "…" : formatDate(day, language))).join(" – ");
  return {
    fault: "reporting-unit-not-in-force",
    message: {
      vi: `Đơn vị báo cáo «${echo(text)}» không tồn tại trong suốt kỳ số liệu (${days("vi")}). Hãy ghi đơn vị tiếp nhận nhiệm vụ.`,
      en: `The reporting unit «${echo(text)}» did not exist over the whole period (${days("en")}). Name the unit that took over its tasks.`
    }
  };
};

const ambiguous = (text: string, units: readonly ReportingUnit[], reference: Reference): Fault => {
  const list = (language: "vi" | "en") =>
    units
      .map(({name, areas}) => {
        const places = areas.map((id) => placeName(id, reference)?.[language] ?? echo(id));
        return `${name[language]} (${places.join(", ")})`;
      })
      .join("; ");
  return {
    fault: "ambiguous-reporting-unit",
    message: {
      vi: `Tên «${echo(text)}» ứng với nhiều đơn vị báo cáo: ${list("vi")}. Hãy ghi đủ tên.`,
      en: `The name «${echo(text)}» fits several reporting units: ${list("en")}. Write the full name.`
    }
  };
};

/** Explicit units that a text names, by code, name or another name. */
function listed(text: string, written: Spelling, {units}: Reference): ReportingUnit[] {
  return units.filter(
    ({code, name, aliases}) =>
      code === text.trim() ||
      [name.vi, name.en, ...aliases].some((known) => agreement(written, spell(known)) !== null)
  );
}

/** How a wording may stand before the rest: the agency and the text behind it. The longest wording goes first. */
function agencyBefore(text: string): {agency: Agency; rest: string} | null {
  const words = text.trim().split(/\s+/);
  const known = readAgencies().flatMap((agency) =>
    agency.wordings.map((wording) => ({agency, spelling: spell(wording)}))
  );
  for (let count = words.length - 1; count > 0; count -= 1) {
    const start = spell(words.slice(0, count).join(" "));
    const found = known.find(({spelling}) => agreement(start, spelling) !== null);
    if (found) return {agency: found.agency, rest: words.slice(count).join(" ")};
  }
  return null;
}

/** The area that the rest of a title names, at a level where the agency has bodies. */
function areaOf(rest: string, {levels}: Agency, dates: Dates, reference: Reference): Area | Fault {
  const only = levels.length === 1 ? levels[0] : null;
  const id = matchArea(rest, dates, {reference, level: only ?? null});
  if (isFault(id)) return id;
  const area = reference.areas.find((one) => areaId(one) === id);
  return area && levels.includes(area.level) ? area : unknown(rest);
}

/**
 * Finds the body that sends a return, as its title line or a cell names it: `CÔNG AN HUYỆN CAO LỘC`, `VKSND tỉnh Lạng
 * Sơn`, `Sở Y tế Lạng Sơn`. Units that are listed go first, by any of their names; else it is an agency of agencies.json
 * and an area in force over the dates, as `matchArea` finds it, at a level where the agency has bodies. The fault is
 * matchArea's where the agency is known and the area is not; else `unknown-reporting-unit`,
 * `reporting-unit-not-in-force`, or `ambiguous-reporting-unit` (several listed units of that name).
 */
export function matchReportingUnit(text: string, dates: Dates, reference: Reference): ReportingUnit | Fault {
  const written = spell(text);
  const named = listed(text, written, reference);
  const inForce = named.filter((unit) => covers(unit, dates));
  const [unit] = inForce;
  if (unit) return inForce.length === 1 ? unit : ambiguous(text, inForce, reference);
  const national = readAgencies().find((agency) =>
    agency.national.some((name) => agreement(written, spell(name)) !== null)
  );
  const country = reference.areas.find(({level}) => level === "country");
  if (national && country)
    return covers(national, dates) ? unitOfArea(national, country) : notInForce(text, national);
  const found = agencyBefore(text);
  const [former] = named;
  if (!found) return former ? notInForce(text, former) : unknown(text);
  const area = areaOf(found.rest, found.agency, dates, reference);
  if (isFault(area))
    return former ? notInForce(text, former) : area.fault === "unknown-reporting-unit" ? unknown(text) : area;
  return covers(found.agency, dates) ? unitOfArea(found.agency, area) : notInForce(text, found.agency);
}
