import {fold} from "#src/schema/fold.ts";
import {plausibleYear} from "./plausibleYear.ts";

/**
 * The period that a title names. `index`: which month, quarter or half of the year, from 1; 1 for `nine-months` and
 * `year`. `cumulative`: true where "lũy kế" stands there, false for "trong kỳ", null for neither or both.
 */
export type TitlePeriod = {
  year: number;
  span: "month" | "quarter" | "half-year" | "nine-months" | "year";
  index: number;
  cumulative: boolean | null;
};

type Named = Omit<TitlePeriod, "cumulative">;
type Groups = Record<string, string | undefined>;

/** What names a year or month without being the period: days, numbers of documents, laws, spans and comparisons. */
const asides = [
  /\bngay [\d.… ]*thang [\d.… ]*nam (?:\d{4}|[.…]*)/g,
  /\b\d{1,2}\s*thang \d{1,2}\s*nam \d{4}/g,
  /\b\d{1,2}([/.-])\d{1,2}\1\d{4}/g,
  /\bso:? ?\d+[a-z]?\/\S*(?:,? (?!quy |thang |nam |\d)\S+){0,8}? (?:nam|thang) (?:\d{1,2}\/)?\d{4}/g,
  /\bso:? ?\d+[a-z]?\/\S*/g,
  /(?<!phap )\b(?:bo )?luat (?:(?!quy |thang |nam |\d)\S+ ){1,8}?nam \d{4}/g,
  /\b(?:so voi|cung ky|cung ky cua)(?: (?!nam )\S+){0,6}? nam \d{4}/g,
  /\b(?:tu )?nam \d{4}\s*(?:-|–|den)\s*(?:nam )?\d{4}/g,
  /\bgiai doan (?:nam )?\d{4}\s*(?:-|–|den)\s*(?:nam )?\d{4}/g
];

const year = String.raw`(?:\s*[/-]\s*(?:nam )?|,? (?:cua )?nam |,? )(?<year>\d{4})\b`;
const quarters: Record<string, number> = {i: 1, ii: 2, iii: 3, iv: 4};
const counts: Record<string, number> = {ba: 3, sau: 6, chin: 9, "muoi hai": 12};

function monthsFrom({count = "", side}: Groups): Omit<Named, "year"> | null {
  const months = counts[count] ?? Number(count);
  if (months === 6) return {span: "half-year", index: side === "cuoi" ? 2 : 1};
  if (side === "cuoi") return null;
  if (months === 3) return {span: "quarter", index: 1};
  if (months === 9) return {span: "nine-months", index: 1};
  return months === 12 ? {span: "year", index: 1} : null;
}

const specific: [RegExp, (groups: Groups) => Omit<Named, "year"> | null][] = [
  [
    new RegExp(String.raw`\bquy (?:thu )?(?<quarter>iv|i{1,3}|0?[1-4])\b${year}`, "g"),
    ({quarter = ""}) => ({span: "quarter", index: quarters[quarter] ?? Number(quarter)})
  ],
  [
    new RegExp(
      String.raw`\b(?<count>\d{1,2}|ba|sau|chin|muoi hai)\s*thang(?: (?<side>dau|cuoi))?(?: cua)?${year}`,
      "g"
    ),
    monthsFrom
  ],
  [
    new RegExp(String.raw`(?<!\d\s*)\bthang (?<month>\d{1,2})${year}`, "g"),
    ({month}) => (Number(month) >= 1 && Number(month) <= 12 ? {span: "month", index: Number(month)} : null)
  ]
];

const wholeYear = /(?<!viet )\bnam(?: bao cao)?:? (?<year>\d{4})\b/g;

/** Parts of a title that name a quarter or months without their year. */
const unfinished = /\bquy (?:thu )?(?:[ivx]+|\d+)\b|\b(?:\d{1,2}|ba|sau|chin)\s*thang\b|\bthang \d/;

const withoutAsides = (text: string) =>
  asides.reduce((left, aside) => left.replace(aside, " ; "), fold(text));

/** Whether a title line names a quarter or months without their year, which may stand in the next line. */
export function lacksYear(text: string): boolean {
  return unfinished.test(
    specific.reduce((left, [pattern]) => left.replace(pattern, " ; "), withoutAsides(text))
  );
}

const months = new RegExp(String.raw`\b(?<count>\d{1,2})\s*thang(?: dau)?(?: cua)?${year}`, "g");

/**
 * The months from the first of a year on that a title names and that are no period of the plans, such as the 11 of `11
 * THÁNG NĂM 2024`; null where it names none. Plans ask for a quarter, 6 months, 9 months and the year, which alone have
 * days of their own in Decree 09/2019/NĐ-CP: how far another number of months reaches, the form itself has to say.
 */
export function otherMonths(text: string): number | null {
  for (const {groups = {}} of withoutAsides(text).matchAll(months)) {
    const count = Number(groups["count"]);
    if (count > 1 && count < 12 && ![3, 6, 9].includes(count)) return count;
  }
  return null;
}

/** Whether a title says "lũy kế" (true) or "trong kỳ" (false); null for neither or both. */
export function readAccumulation(text: string): boolean | null {
  const folded = fold(text);
  const cumulative = /\bluy ke\b/.test(folded);
  return cumulative === /\btrong ky\b/.test(folded) ? null : cumulative;
}

/**
 * Finds the period in a title line: `QUÝ III NĂM 2024`, `quý 3/2024`, `6 THÁNG ĐẦU NĂM 2024`, `9 tháng năm 2024`, `NĂM
 * 2024`, `tháng 6/2021`, anywhere in it. Days, numbers of documents ("Kế hoạch số 12/KH năm 2020"), laws, spans of years
 * and comparisons ("so với năm 2023") are no periods. Null where none or more than one is named.
 */
export function readTitlePeriod(text: string): TitlePeriod | null {
  let rest = withoutAsides(text);
  const found: (Named | null)[] = [];
  const take = (pattern: RegExp, read: (groups: Groups) => Omit<Named, "year"> | null) => {
    for (const {groups = {}} of rest.matchAll(pattern)) {
      const named = read(groups);
      found.push(named && {...named, year: Number(groups["year"])});
    }
    rest = rest.replace(pattern, " ; ");
  };
  for (const [pattern, read] of specific) take(pattern, read);
  if (unfinished.test(rest)) return null;
  const years = [...rest.matchAll(wholeYear)].map(({groups}) => Number(groups?.["year"]));
  const [first] = found.length > 0 ? found : years.map((of): Named => ({span: "year", index: 1, year: of}));
  if (!first || !plausibleYear(first.year)) return null;
  const same = found.every((other) => JSON.stringify(other) === JSON.stringify(first));
  if (!same || years.some((of) => of !== first.year)) return null;
  return {...first, cumulative: readAccumulation(text)};
}
