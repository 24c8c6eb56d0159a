import {fold} from "#src/schema/fold.ts";
import type {Period} from "#src/schema/period.ts";
import {plausibleYear} from "./plausibleYear.ts";

type Month = {year: number; month: number};
type Shape = Omit<Period, "basis">;
type Groups = Record<string, string | undefined>;

const two = (value: number) => String(value).padStart(2, "0");
const idOf = ({year, month}: Month) => `${year}-${two(month)}`;
const firstDay = (at: Month) => `${idOf(at)}-01`;
const lastDay = (at: Month) => `${idOf(at)}-${two(new Date(Date.UTC(at.year, at.month, 0)).getUTCDate())}`;
const isMonth = ({year, month}: Month) => plausibleYear(year) && month >= 1 && month <= 12;

/** Names the months `from` to `until` by the longest unit that they make up, so that one period has one id. */
function nameOf(from: Month, until: Month): Pick<Shape, "id" | "kind"> {
  const {year, month} = from;
  const length = 12 * (until.year - year) + until.month - month + 1;
  if (month === 1 && length === 12) return {kind: "year", id: `${year}`};
  if (month === 1 && until.month === 12) return {kind: "years", id: `${year}..${until.year}`};
  if (length === 6 && month % 6 === 1) return {kind: "half-year", id: `${year}-H${(month + 5) / 6}`};
  if (length === 3 && month % 3 === 1) return {kind: "quarter", id: `${year}-Q${(month + 2) / 3}`};
  if (length === 1) return {kind: "month", id: idOf(from)};
  return {kind: "months", id: `${idOf(from)}..${idOf(until)}`};
}

function span(from: Month, until: Month): Shape | null {
  if (!isMonth(from) || !isMonth(until) || idOf(from) > idOf(until)) return null;
  return {...nameOf(from, until), start: firstDay(from), end: lastDay(until)};
}

/** Unit number `index` (from 1) of `length` months in a year. */
const part = (year: number, index: number, length: number) =>
  span({year, month: length * (index - 1) + 1}, {year, month: length * index});

const quarters = new Map([
  ["i", 1],
  ["ii", 2],
  ["iii", 3],
  ["iv", 4]
]);

const to = String.raw`\s*(?:[-‐‑–—]|\.\.|den)\s*`;
const yearPattern = (name: string) => String.raw`(?<${name}>\d{4})`;
const monthPattern = (name: string) =>
  String.raw`(?:(?:thang )?(?<${name}M>\d{1,2})/(?<${name}Y>\d{4})|(?<${name}y>\d{4})-(?<${name}m>\d{1,2}))`;
const monthOf = (groups: Groups, name: string): Month => ({
  year: Number(groups[`${name}Y`] ?? groups[`${name}y`]),
  month: Number(groups[`${name}M`] ?? groups[`${name}m`])
});

const forms: [RegExp, (groups: Groups) => Shape | null][] = [
  [/^(?:nam )?(?<year>\d{4})$/, ({year}) => part(Number(year), 1, 12)],
  [
    /^(?:(?<year>\d{4})-h(?<half>[12])|6 thang (?<side>dau|cuoi) nam (?<of>\d{4}))$/,
    ({year, half, side, of}) => part(Number(year ?? of), half === "2" || side === "cuoi" ? 2 : 1, 6)
  ],
  [
    /^(?:(?<year>\d{4})-q(?<number>[1-4])|quy (?<name>i{1,3}|iv|[1-4])(?:\/| nam |\s)(?<of>\d{4}))$/,
    ({year, number, name, of}) =>
      part(Number(year ?? of), Number(number ?? quarters.get(name ?? "") ?? name), 3)
  ],
  // the reports of a year are often closed before it ends: 9, 10 or 11 months from January on
  [
    /^(?<count>\d{1,2}) thang(?: dau)?(?: nam |\/| )(?<year>\d{4})$/,
    ({count, year}) =>
      Number(count) > 1
        ? span({year: Number(year), month: 1}, {year: Number(year), month: Number(count)})
        : null
  ],
  [new RegExp(`^${monthPattern("at")}$`), (groups) => span(monthOf(groups, "at"), monthOf(groups, "at"))],
  [
    new RegExp(`^${monthPattern("from")}${to}${monthPattern("until")}$`),
    (groups) => span(monthOf(groups, "from"), monthOf(groups, "until"))
  ],
  [
    new RegExp(`^${yearPattern("from")}${to}${yearPattern("until")}$`),
    ({from, until}) => span({year: Number(from), month: 1}, {year: Number(until), month: 12})
  ],
  [
    new RegExp(
      String.raw`^${yearPattern("from")}${to}${yearPattern("until")} \((?:mean per year|binh quan nam|trung binh moi nam)\)$`
    ),
    ({from, until}) => {
      const whole = span({year: Number(from), month: 1}, {year: Number(until), month: 12});
      return whole && {...whole, kind: "mean-per-year", id: `${from}..${until}/mean`};
    }
  ],
  [
    new RegExp(`^(?:late|cuoi(?: nam)?) ${yearPattern("from")}${to}${monthPattern("until")}$`),
    (groups) => {
      const until = monthOf(groups, "until");
      const late = span({year: Number(groups["from"]), month: 7}, until);
      return (
        late && {
          kind: "open-start",
          id: `late-${groups["from"] ?? ""}..${idOf(until)}`,
          start: null,
          end: late.end
        }
      );
    }
  ]
];

/**
 * Reads the period of a published figure as sources word it: `2018`, `Năm 2018`, `2023-H1`, `6 tháng đầu năm 2023`,
 * `2024-Q3`, `9 tháng đầu năm 2024`, `11 tháng năm 2024`, `Quý III/2024`,
 * `tháng 6/2021`, `2004-2009`, `01/2011-09/2018`, `Cuối năm 2015-05/2018`,
 * `2016-2020 (bình quân năm)`. Two wordings of one period give the same id: `01/2018-12/2018` is `2018`. The dates are
 * those of the calendar; the basis is `unstated`, because such sources do not say which statistical year they use.
 * Null if the text is none of these, runs backwards, or names a year outside 1900–2100.
 */
export function readPeriod(text: string): Period | null {
  const folded = fold(text);
  for (const [pattern, shape] of forms) {
    const match = pattern.exec(folded);
    if (!match) continue;
    const read = shape(match.groups ?? {});
    return read && {...read, basis: "unstated"};
  }
  return null;
}
