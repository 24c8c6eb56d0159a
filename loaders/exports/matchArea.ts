import {fold} from "#src/schema/fold.ts";
import type {Area} from "#src/schema/reference.ts";
import {readAreaGroups} from "../reference/readAreaGroups.ts";
import {readAreas} from "../reference/readAreas.ts";
import type {Fault} from "./exportKind.ts";
import {echo} from "./problem.ts";

/** Dates over which an area must have existed; null where the source states none. */
type Dates = {start: string | null; end: string | null};

const prefixes: [RegExp, Area["level"][]][] = [
  [/^tinh /, ["province"]],
  [/^(?:thanh pho |tp\.? ?)/, ["province", "district"]],
  [/^(?:huyen |h\. ?|thi xa |tx\.? ?)/, ["district"]]
];

/** Identifies an area by code and validity, because codes were reused on 01/07/2025: `20@2008-08-01`. */
export function areaId(area: Area): string {
  return area.validFrom === null ? area.code : `${area.code}@${area.validFrom}`;
}

const covers = (area: Area, {start, end}: Dates) =>
  (area.validFrom === null || (start ?? end ?? area.validFrom) >= area.validFrom) &&
  (area.validTo === null || (end ?? start ?? area.validTo) <= area.validTo);

function unknown(text: string): Fault {
  return {
    fault: "unknown-area",
    message: {
      vi: `Không nhận ra địa bàn «${echo(text)}». Hãy ghi tên đơn vị hành chính như trong danh mục (ví dụ «Tỉnh Lạng Sơn», «Toàn quốc»).`,
      en: `The area «${echo(text)}» is not known. Write the unit's name as in the official list (for example «Tỉnh Lạng Sơn», «Toàn quốc»).`
    }
  };
}

/**
 * Finds the area that a cell names, by its name with or without prefix and tone marks, among the areas that existed
 * over the given dates; an exact spelling is preferred. Returns the area's id, or the fault: unknown, not valid over
 * those dates, or more than one (never guessed).
 */
export function matchArea(text: string, dates: Dates): string | Fault {
  const folded = fold(text).replace(/\s*([+,])\s*/g, "$1 ");
  const groups = readAreaGroups().filter(({labels}) =>
    labels.some((label) => fold(label).replace(/\s*([+,])\s*/g, "$1 ") === folded)
  );
  if (groups[0]) return groups[0].code;
  const [prefix, levels] = prefixes.find(([pattern]) => pattern.test(folded)) ?? [/^/, null];
  const name = folded.replace(prefix, "");
  const named = readAreas().filter(
    (area) => (fold(area.nameVi) === name && (levels === null || levels.includes(area.level))) || fold(area.nameVi) === folded
  );
  if (named.length === 0) return unknown(text);
  const valid = named.filter((area) => covers(area, dates));
  const exact = valid.filter((area) => text.normalize("NFC").endsWith(area.nameVi));
  const found = exact.length > 0 ? exact : valid;
  if (found.length === 1 && found[0]) return areaId(found[0]);
  const list = (found.length > 0 ? found : named)
    .map((area) => `${area.nameVi} (${area.code}, ${area.validFrom ?? "…"} – ${area.validTo ?? "…"})`)
    .join("; ");
  return found.length > 1
    ? {
        fault: "ambiguous-area",
        message: {
          vi: `Tên «${echo(text)}» ứng với nhiều đơn vị: ${list}. Hãy ghi rõ cấp (tỉnh, huyện, thị xã) hoặc tách kỳ số liệu.`,
          en: `The name «${echo(text)}» fits several units: ${list}. Write the level (province, district, town) or split the period.`
        }
      }
    : {
        fault: "area-not-in-force",
        message: {
          vi: `Đơn vị «${echo(text)}» không tồn tại trong suốt kỳ số liệu (${list}). Hãy kiểm tra kỳ và tên đơn vị.`,
          en: `The unit «${echo(text)}» did not exist over the whole period (${list}). Check the period and the name.`
        }
      };
}
