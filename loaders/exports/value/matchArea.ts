import {formatDate} from "#src/i18n/formatDate.ts";
import type {Area} from "#src/schema/reference.ts";
import type {Bilingual} from "#src/schema/released.ts";
import {fullName} from "../../reference/areaTypeWords.ts";
import {projectReference, type Reference} from "../../reference/reference.ts";
import {isFault, type Fault} from "../kind/exportKind.ts";
import {echo} from "../problem.ts";
import {areaIndex, type AreaIndex, type Place, type PlaceName} from "./areaIndex.ts";
import {areaPrefixes} from "./areaPrefixes.ts";
import {editDistance} from "./editDistance.ts";
import {agreement, hasMarks, part, spell, type Spelling} from "./spelling.ts";

/** Dates over which an area must have existed; null where the source states none. */
type Dates = {start: string | null; end: string | null};

/**
 * Where to look for an area. `within`: id of an area; only those below it count. `level`: only areas of that level
 * count, and no groups.
 */
export type AreaScope = {reference: Reference; within?: string | null; level?: Area["level"] | null};

/** A place that a text may mean. `exact`: the text spells its name in full, tone marks included. */
type Candidate = {place: Place; limits: PlaceName["limits"]; exact: boolean};

const country = /^(?:toan quoc|ca nuoc)(?= \(\d\d tinh)/;

/** The names in the index that agree with a text: whole, or behind a word for the type. */
function named(written: Spelling, {names}: AreaIndex): {agreeing: Candidate[]; contradicting: Place[]} {
  const agreeing: Candidate[] = [];
  const contradicting: Place[] = [];
  const readings = [
    {type: null, spelling: part(written, 0, country.exec(written.base)?.[0].length)},
    ...areaPrefixes(written.base).map(({type, length}) => ({type, spelling: part(written, length)}))
  ];
  for (const {type, spelling} of readings)
    for (const name of names.get(spelling.base) ?? []) {
      if (name.type !== type) continue;
      const agrees = agreement(spelling, name.spelling);
      if (agrees === null) contradicting.push(name.place);
      else agreeing.push({place: name.place, limits: name.limits, exact: agrees === "exact"});
    }
  return {agreeing, contradicting};
}

/** A name with fewer letters is near too many others. */
const shortest = 5;

/** By how many letters a mistyped name may differ. */
const mistyped = (name: string) => (name.length < 10 ? 1 : 2);

/**
 * The full name of the area that a text most likely means which is mistyped: of the type that the text says, with a
 * letter or two too many, missing or wrong; null unless one name alone is nearest. Letters are told apart
 * without their marks. Only proposed, never taken.
 */
function nearestArea(
  written: Spelling,
  {names}: AreaIndex,
  isMeant: (candidate: Candidate) => boolean
): Bilingual | null {
  const typed = areaPrefixes(written.base);
  const readings = typed.length > 0 ? typed : [{type: null, length: 0}];
  const far = new Map<string, {name: Bilingual; distance: number}>();
  for (const {type, length} of readings) {
    const wanted = written.base.slice(length);
    if (wanted.length < shortest) continue;
    const limit = mistyped(wanted);
    for (const [base, all] of names) {
      if (Math.abs(base.length - wanted.length) > limit) continue;
      const meant = all.find(
        ({place, limits, type: own}) => own === type && isMeant({place, limits, exact: false})
      );
      const distance = meant ? editDistance(wanted, base) : Infinity;
      if (!meant || distance > limit) continue;
      const name = nameOf(meant.place);
      const known = far.get(name.vi);
      if (!known || distance < known.distance) far.set(name.vi, {name, distance});
    }
  }
  const [first, second] = [...far.values()].sort((one, other) => one.distance - other.distance);
  return !first || second?.distance === first.distance ? null : first.name;
}

/** The places of a code, or the one place of an id as messages print it. */
function coded(text: string, {codes, places}: AreaIndex): Candidate[] {
  const place = places.get(text.trim());
  const found = place ? [place] : (codes.get(text.trim().toLowerCase()) ?? []);
  return found.map((one) => ({place: one, limits: null, exact: true}));
}

function covers({place, limits}: Candidate, {start, end}: Dates): boolean {
  const from = limits?.from ?? place.from;
  const to = limits?.to ?? place.to;
  const last = end ?? start;
  const since = limits === null && last !== null && from !== null && last >= from ? place.sameSince : null;
  return (from === null || (start ?? end ?? from) >= (since ?? from)) && (to === null || (last ?? to) <= to);
}

/** Whether an area lies below another; a province that the reform kept is one area before and after. */
function liesBelow(area: Area, top: Area, index: AreaIndex): boolean {
  return index
    .parentsOf(area)
    .some((parent) => index.territoryOf(parent) === index.territoryOf(top) || liesBelow(parent, top, index));
}

const nameOf = ({area, name}: Place): Bilingual => (area ? fullName(area) : {vi: name, en: name});

function describe(place: Place, index: AreaIndex): Bilingual {
  const parent = place.area && index.parentsOf(place.area).find(({level}) => level !== "country");
  const own = nameOf(place);
  const above = parent && fullName(parent);
  const {id, area, from, to} = place;
  const code = area?.code ?? id;
  const say = (language: keyof Bilingual) => {
    const day = (date: string | null) => (date === null ? "…" : formatDate(date, language));
    const days = from === null && to === null ? "" : `: ${day(from)} – ${day(to)}`;
    const coded = `${language === "vi" ? "mã" : "code"} ${code}`;
    return `${own[language]}${above ? `, ${above[language]}` : ""} (${coded}${days})`;
  };
  return {vi: say("vi"), en: say("en")};
}

const listed = 5;

/** At most five places, and how many more there are. */
function list(places: Iterable<Place>, index: AreaIndex): Bilingual {
  const all = [...new Set(places)];
  const shown = all.slice(0, listed).map((place) => describe(place, index));
  const more = all.length - shown.length;
  const join = (language: keyof Bilingual, rest: string) =>
    shown.map((one) => one[language]).join("; ") + (more > 0 ? rest : "");
  return {vi: join("vi", ` và ${more} đơn vị khác`), en: join("en", ` and ${more} others`)};
}

function unknown(text: string, alike: Place[], index: AreaIndex, nearest: () => Bilingual | null): Fault {
  const sentence = (): Bilingual => {
    const places = list(alike, index);
    const near = alike.length > 0 ? null : nearest();
    const meant =
      alike.length > 0
        ? {
            vi: ` Tên gần giống, khác dấu: ${places.vi}.`,
            en: ` Like it, with other tone marks: ${places.en}.`
          }
        : near
          ? {vi: ` Có phải «${near.vi}»?`, en: ` Is it «${near.en}»?`}
          : {vi: "", en: ""};
    return {
      vi: `Không nhận ra địa bàn «${echo(text)}».${meant.vi} Hãy ghi tên đơn vị hành chính như trong danh mục (ví dụ «Tỉnh Lạng Sơn», «Toàn quốc»).`,
      en: `The area «${echo(text)}» is not known.${meant.en} Write the unit's name as in the official list (for example «Tỉnh Lạng Sơn», «Toàn quốc»).`
    };
  };
  // most texts that are no area are only asked about: the nearest name is looked for when the fault is told
  return {
    fault: "unknown-area",
    get message() {
      return sentence();
    }
  };
}

/**
 * Finds the area or named group that a cell names: by its code (also without the zeros before it, which spreadsheets
 * drop), or by its name with or without the word for its type (tỉnh, TP., huyện, H., TX, xã, X., phường, TT, đặc khu),
 * tone marks and capitals. It must have existed over the given dates; a province that the reform of 01/07/2025 kept as
 * it was did so across that day, and is the entry in force at the end. Returns its id, or the fault:
 *
 * - `unknown-area`: no such name or code, or only names with other tone marks;
 * - `area-not-within`: known, but not below `within` or not of the level;
 * - `area-not-in-force`: did not exist over those dates;
 * - `ambiguous-area`: fits several, never guessed between. Of names that differ in tone marks alone, one that the text
 *   spells in full is meant; a text without any mark means none of them.
 *
 * Without dates only an unknown name is a fault: else undefined.
 */
export function matchArea(text: string, dates: Dates, scope?: AreaScope): string | Fault;
export function matchArea(
  text: string,
  dates: Dates | undefined,
  scope?: AreaScope
): string | Fault | undefined;
export function matchArea(
  text: string,
  dates: Dates | undefined,
  scope: AreaScope = {reference: projectReference()}
): string | Fault | undefined {
  const whole = matchName(text, dates, scope);
  if (!isFault(whole) || (whole.fault !== "unknown-area" && whole.fault !== "ambiguous-area")) return whole;
  const below = matchBelow(text, dates, scope);
  if (below !== null) return below;
  return whole.fault === "unknown-area" ? (unknownBelow(text, dates, scope) ?? whole) : whole;
}

/** The names of a text that names an area and the one above it; null for any other. */
function nameAndAbove(text: string): {name: string; above: string} | null {
  const {name, above} =
    /^(?<name>[^,(]+?)\s*(?:,|\(|\s[-–]\s)\s*(?<above>.+?)\)?\s*$/su.exec(text)?.groups ?? {};
  return name === undefined || above === undefined || text.length > 200 ? null : {name, above};
}

/** The places of a name that ever lay below one of another name, «above», which may name one above it, too. */
function everBelow({name, above}: {name: string; above: string}, index: AreaIndex): Candidate[] {
  const agreeing = (text: string) => [...coded(text, index), ...named(spell(text), index).agreeing];
  const further = nameAndAbove(above);
  const tops = [...agreeing(above), ...(further ? everBelow(further, index) : [])].flatMap(({place}) =>
    place.area ? [place.area] : []
  );
  return agreeing(name).filter(({place: {area}}) => area && tops.some((top) => liesBelow(area, top, index)));
}

/** The fault of a mistyped name with a known one above it, which says what is nearest below that; null for other texts. */
function unknownBelow(
  text: string,
  dates: Dates | undefined,
  {reference, within = null, level = null}: AreaScope
): Fault | null {
  const parts = nameAndAbove(text);
  if (parts === null) return null;
  const index = areaIndex(reference);
  const tops = [...coded(parts.above, index), ...named(spell(parts.above), index).agreeing].flatMap(
    ({place: {area}}) => (area ? [area] : [])
  );
  const written = spell(parts.name);
  if (tops.length === 0 || named(written, index).contradicting.length > 0) return null;
  return unknown(text, [], index, () =>
    nearestArea(
      written,
      index,
      (one) =>
        fits(one, dates, {within, level}, index) &&
        tops.some((top) => one.place.area !== null && liesBelow(one.place.area, top, index))
    )
  );
}

/**
 * `Xã Tân Thành, huyện Cao Lộc`, also with brackets or a dash: the area of that name below the other, or the fault that
 * it did not exist then; without dates undefined where there ever was one. Null if none is.
 */
function matchBelow(
  text: string,
  dates: Dates | undefined,
  {reference, within, level}: AreaScope
): string | Fault | undefined | null {
  const parts = nameAndAbove(text);
  if (parts === null) return null;
  const {name, above} = parts;
  const index = areaIndex(reference);
  const ever = everBelow(parts, index);
  if (!dates) return ever.length > 0 ? undefined : null;
  // «Cao Lộc» is a district and a township; only one of them has communes
  const parents = (["district", "province", "country"] as const)
    .map((one) => matchArea(above, dates, {reference, level: one}))
    .filter((one): one is string => typeof one === "string");
  const below = parents.map((parent) =>
    matchName(name, dates, {reference, within: parent, level: level ?? null})
  );
  const [found, ...others] = new Set(below.filter((one): one is string => typeof one === "string"));
  if (found === undefined && ever.length > 0 && !ever.some((one) => covers(one, dates)))
    return notInForce(text, ever, index);
  if (found === undefined || others.length > 0) return null;
  if (within === null || within === undefined || found === within) return found;
  const [area, top] = [index.places.get(found)?.area, index.places.get(within)?.area];
  return area && top && liesBelow(area, top, index) ? found : null;
}

/** Whether a place may be meant by a name: of the level, below the area above, and in force over the dates. */
function fits(
  one: Candidate,
  dates: Dates | undefined,
  {within, level}: Required<Pick<AreaScope, "within" | "level">>,
  index: AreaIndex
): boolean {
  const top = within === null ? null : (index.places.get(within)?.area ?? null);
  const {area} = one.place;
  return (
    area !== null &&
    (level === null || area.level === level) &&
    (top === null || liesBelow(area, top, index)) &&
    (dates === undefined || covers(one, dates))
  );
}

function matchName(
  text: string,
  dates: Dates | undefined,
  {reference, within = null, level = null}: AreaScope
): string | Fault | undefined {
  const index = areaIndex(reference);
  const written = spell(text);
  const {agreeing, contradicting} = named(written, index);
  const known = [...coded(text, index), ...agreeing];
  if (known.length === 0)
    return unknown(text, contradicting, index, () =>
      nearestArea(written, index, (one) => fits(one, dates, {within, level}, index))
    );
  if (!dates) return undefined;
  const ofLevel = known.filter(({place}) => level === null || place.area?.level === level);
  if (ofLevel.length === 0) return elsewhere(text, known, index);
  const inForce = ofLevel.filter((candidate) => covers(candidate, dates));
  if (inForce.length === 0) return notInForce(text, ofLevel, index);
  const exact = inForce.filter((candidate) => candidate.exact);
  const meant = exact.length > 0 && (hasMarks(written) || coded(text, index).length > 0) ? exact : inForce;
  const top = within === null ? null : (index.places.get(within)?.area ?? null);
  const isBelow = ({members}: Place) =>
    top !== null && members.length > 0 && members.every((area) => liesBelow(area, top, index));
  const below = meant.filter((candidate) => within === null || isBelow(candidate.place));
  const found = new Set(below.map(({place}) => place));
  const [place] = found;
  if (!place)
    return elsewhere(
      text,
      meant,
      index,
      top ? fullName(top) : {vi: `«${within ?? ""}»`, en: `«${within ?? ""}»`}
    );
  return found.size === 1 ? place.id : ambiguous(text, found, index);
}

const placesOf = (candidates: readonly Candidate[]) => candidates.map(({place}) => place);

function elsewhere(text: string, candidates: Candidate[], index: AreaIndex, above?: Bilingual): Fault {
  const places = list(placesOf(candidates), index);
  return {
    fault: "area-not-within",
    message: {
      vi: `Đơn vị «${echo(text)}» không thuộc ${above ? above.vi : "cấp cần ghi ở đây"}; danh mục có: ${places.vi}. Hãy kiểm tra tên đơn vị.`,
      en: `The unit «${echo(text)}» ${above ? `does not lie in ${above.en}` : "is not of the level that belongs here"}; the list has: ${places.en}. Check the name.`
    }
  };
}

function notInForce(text: string, candidates: Candidate[], index: AreaIndex): Fault {
  const places = list(placesOf(candidates), index);
  return {
    fault: "area-not-in-force",
    message: {
      vi: `Đơn vị «${echo(text)}» không tồn tại trong suốt kỳ số liệu: ${places.vi}. Hãy kiểm tra kỳ và tên đơn vị.`,
      en: `The unit «${echo(text)}» did not exist over the whole period: ${places.en}. Check the period and the name.`
    }
  };
}

function ambiguous(text: string, found: Iterable<Place>, index: AreaIndex): Fault {
  const places = list(found, index);
  return {
    fault: "ambiguous-area",
    message: {
      vi: `Tên «${echo(text)}» ứng với nhiều đơn vị: ${places.vi}. Hãy ghi đủ dấu và cấp, kèm đơn vị cấp trên (ví dụ «xã …, huyện …»), hoặc chỉ ghi mã đơn vị.`,
      en: `The name «${echo(text)}» fits several units: ${places.en}. Write all tone marks and the level, with the unit above it (such as «xã …, huyện …»), or the unit's code alone.`
    }
  };
}

/**
 * What is to be said of an area that matchArea found: that the period reaches back across the reform of 01/07/2025, from
 * a province that the reform kept as it was. Null where there is nothing to say.
 */
export function acrossReform(id: string, {start}: Dates, reference = projectReference()): Fault | null {
  const place = areaIndex(reference).places.get(id);
  if (!place?.sameSince || place.from === null || start === null || start >= place.from) return null;
  const name = nameOf(place);
  const day = {vi: formatDate(place.from, "vi"), en: formatDate(place.from, "en")};
  return {
    fault: "area-across-reform",
    message: {
      vi: `Kỳ số liệu bắt đầu trước ngày ${day.vi}; ${name.vi} không thay đổi phạm vi khi sắp xếp nên được hiểu là đơn vị từ ngày đó.`,
      en: `The period begins before ${day.en}; the territory of ${name.en} did not change then, so it is taken for the unit since that day.`
    }
  };
}
