import {fold} from "#src/schema/fold.ts";
import type {Reference} from "../../reference/reference.ts";
import {isPlain, sureFamilyNames} from "./familyNames.ts";
import {holdsPersonName, isClearName, isLongName, nameSyllables} from "./personName.ts";
import {bareAreaName, placeNames} from "./placeNames.ts";

/** Longer cells are sentences, searched elsewhere. */
const longest = 120;

/** Countries to which routes lead, folded. */
const countries = new Set("trung quoc|lao|campuchia|thai lan|myanmar|dai loan|malaysia|han quoc".split("|"));

const cachedPlaces = new WeakMap<Reference, ReadonlySet<string>>();

/**
 * Folded names, with and without the word for their type, of the areas and units that a reference knows, and the
 * wordings of its lists of codes and indicators.
 */
export function placesOf(reference: Reference): ReadonlySet<string> {
  const known = cachedPlaces.get(reference);
  if (known) return known;
  const {areas, groups, units} = reference;
  const names = [
    ...[...areas, ...groups].flatMap(({nameVi, nameEn}) => [nameVi, nameEn]),
    ...groups.flatMap(({labels}) => labels),
    ...units.flatMap(({name, aliases}) => [name.vi, name.en, ...aliases])
  ];
  const wordings =
    JSON.stringify([reference.codelists, reference.indicators]).match(/"[^"\\]{2,120}"/gu) ?? [];
  for (const wording of wordings) names.push(wording.slice(1, -1));
  const places = new Set(names.flatMap((name) => [fold(name), bareAreaName(name)]));
  cachedPlaces.set(reference, places);
  return places;
}

/** Whether words are names of known places one after the other: «Hà Giang Cao Bằng». */
function arePlaces(words: readonly string[], places: ReadonlySet<string>): boolean {
  if (words.length === 0) return true;
  return [5, 4, 3, 2, 1].some((length) => {
    if (length > words.length) return false;
    const name = words.slice(0, length).join(" ");
    const known = places.has(name) || placeNames().has(name) || countries.has(name);
    return known && arePlaces(words.slice(length), places);
  });
}

/**
 * Whether a cell of a column that the form knows, which should hold a place, a date, a code or a count, is the full name
 * of a person: three syllables or more that begin with a family name. `places`: of `placesOf`; names of these are none.
 * Without tone marks only the surest family names count: `TONG CONG TOAN TINH` is a line of totals.
 */
export function isNameDespiteForm(text: string, places: ReadonlySet<string>): boolean {
  if (text.length > longest || !isLongName(text)) return false;
  const words = nameSyllables(text);
  if (arePlaces(words.map(fold), places) || places.has(bareAreaName(text))) return false;
  const [family = ""] = words;
  return isClearName(text) || !isPlain(words.join(" ")) || sureFamilyNames.has(fold(family));
}

/** The same of a column of codes, counts and dates, where a name beside other words is one as well. */
export function holdsNameDespiteForm(text: string, places: ReadonlySet<string>): boolean {
  if (text.length > longest || !/\p{L}{2}/u.test(text) || places.has(bareAreaName(text))) return false;
  return isNameDespiteForm(text, places) || (!isLongName(text) && holdsPersonName(text));
}
