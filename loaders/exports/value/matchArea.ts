import {fold} from "#src/schema/fold.ts";
import type {Area} from "#src/schema/reference.ts";
import {readAreaGroups} from "../../reference/readAreaGroups.ts";
import {readAreas} from "../../reference/readAreas.ts";
import type {Fault} from "../kind/exportKind.ts";
import {echo} from "../problem.ts";

/** Dates over which an area must have existed; null where the source states none. */
type Dates = {start: string | null; end: string | null};

/** An area or a named group, with the names under which it is looked for. `type` is null for a group. */
type Place = {
  id: string;
  type: Area["type"] | null;
  name: string;
  folded: string[];
  validFrom: string | null;
  validTo: string | null;
};

const prefixes: [RegExp, Area["type"]][] = [
  [/^(?:tinh |t\. ?)/, "province"],
  [/^(?:thanh pho |tp\.? ?)/, "city"],
  [/^(?:huyen |h\. ?)/, "district"],
  [/^(?:thi xa |tx\.? ?)/, "town"]
];

/** Identifies an area by code and validity, because codes were reused on 01/07/2025: `20@2008-08-01`. */
export function areaId(area: Area): string {
  return area.validFrom === null ? area.code : `${area.code}@${area.validFrom}`;
}

const foldName = (text: string) => fold(text).replace(/\s*([+,])\s*/g, "$1 ");

let cached: readonly Place[] | undefined;

const places = () =>
  (cached ??= [
    ...readAreaGroups().map(({code, nameVi, nameEn, labels, validFrom, validTo}) => ({
      id: code,
      type: null,
      name: nameVi,
      folded: [nameVi, nameEn, ...labels].map(foldName),
      validFrom,
      validTo
    })),
    ...readAreas().map((area) => ({
      id: areaId(area),
      type: area.type,
      name: area.nameVi,
      folded: [area.nameVi, area.nameEn].map(foldName),
      validFrom: area.validFrom,
      validTo: area.validTo
    }))
  ]);

const covers = ({validFrom, validTo}: Place, {start, end}: Dates) =>
  (validFrom === null || (start ?? end ?? validFrom) >= validFrom) &&
  (validTo === null || (end ?? start ?? validTo) <= validTo);

/** The places that a text names: by the whole name, or by a word for the type and the name of an area of that type. */
function placesNamed(text: string): Place[] {
  const whole = foldName(text);
  const [prefix, type] = prefixes.find(([pattern]) => pattern.test(whole)) ?? [null, null];
  const name = prefix === null ? null : whole.replace(prefix, "");
  return places().filter(
    (place) =>
      place.folded.includes(whole) || (name !== null && place.type === type && place.folded.includes(name))
  );
}

const describe = ({id, name, validFrom, validTo}: Place) =>
  `${name} (${id}, ${validFrom ?? "…"} – ${validTo ?? "…"})`;

/**
 * Finds the area or named group that a cell names, with or without the word for its type (tỉnh, thành phố, huyện, thị
 * xã) and tone marks, among those that existed over the given dates. Returns its id, or the fault: unknown, not in
 * force over those dates, or more than one (never guessed). Without dates only an unknown name is a fault: else undefined.
 */
export function matchArea(text: string, dates: Dates): string | Fault;
export function matchArea(text: string, dates: Dates | undefined): string | Fault | undefined;
export function matchArea(text: string, dates: Dates | undefined): string | Fault | undefined {
  const named = placesNamed(text);
  if (named.length === 0)
    return {
      fault: "unknown-area",
      message: {
        vi: `Không nhận ra địa bàn «${echo(text)}». Hãy ghi tên đơn vị hành chính như trong danh mục (ví dụ «Tỉnh Lạng Sơn», «Toàn quốc»).`,
        en: `The area «${echo(text)}» is not known. Write the unit's name as in the official list (for example «Tỉnh Lạng Sơn», «Toàn quốc»).`
      }
    };
  if (!dates) return undefined;
  const found = named.filter((place) => covers(place, dates));
  const [place] = found;
  if (!place) {
    const list = named.map(describe).join("; ");
    return {
      fault: "area-not-in-force",
      message: {
        vi: `Đơn vị «${echo(text)}» không tồn tại trong suốt kỳ số liệu (${list}). Hãy kiểm tra kỳ và tên đơn vị.`,
        en: `The unit «${echo(text)}» did not exist over the whole period (${list}). Check the period and the name.`
      }
    };
  }
  if (found.length === 1) return place.id;
  const list = found.map(describe).join("; ");
  return {
    fault: "ambiguous-area",
    message: {
      vi: `Tên «${echo(text)}» ứng với nhiều đơn vị: ${list}. Hãy ghi rõ cấp (tỉnh, thành phố, huyện, thị xã).`,
      en: `The name «${echo(text)}» fits several units: ${list}. Write the level (tỉnh, thành phố, huyện, thị xã).`
    }
  };
}
