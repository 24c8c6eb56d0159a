import {fold} from "#src/schema/fold.ts";
import type {Period} from "#src/schema/period.ts";

const two = (value: number) => String(value).padStart(2, "0");
const lastDay = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate();
const first = (year: number, month: number) => `${year}-${two(month)}-01`;
const last = (year: number, month: number) => `${year}-${two(month)}-${two(lastDay(year, month))}`;
const roman = new Map([
  ["i", 1],
  ["ii", 2],
  ["iii", 3],
  ["iv", 4]
]);

const to = String.raw`\s*(?:-|–|—|\.\.|den)\s*`;
const month = String.raw`(?:(?<M>\d{1,2})/(?<Y>\d{4})|(?<y>\d{4})-(?<m>\d{1,2}))`;
const monthOf = (suffix: string) =>
  month.replace(/<([MYym])>/g, (_, name: string) => `<${name}${suffix}>`).replace(/^\(\?:/, "(?:(?:thang )?");

type Groups = Record<string, string | undefined>;
type Shape = Omit<Period, "basis">;

/** Reads the year and month that `monthOf(suffix)` matched; null for a month outside 1–12. */
function yearMonth(groups: Groups, suffix: string): [number, number] | null {
  const year = Number(groups[`Y${suffix}`] ?? groups[`y${suffix}`]);
  const value = Number(groups[`M${suffix}`] ?? groups[`m${suffix}`]);
  return value >= 1 && value <= 12 ? [year, value] : null;
}

function span(kind: Shape["kind"], id: string, from: [number, number], until: [number, number]): Shape | null {
  const start = first(...from);
  const end = last(...until);
  return start <= end ? {id, kind, start, end} : null;
}

const forms: [RegExp, (groups: Groups) => Shape | null][] = [
  [
    /^(?:nam )?(?<year>\d{4})$/,
    ({year}) => span("year", `${year}`, [Number(year), 1], [Number(year), 12])
  ],
  [
    /^(?:(?<year>\d{4})-h(?<half>[12])|6 thang (?<part>dau|cuoi) nam (?<of>\d{4}))$/,
    ({year, half, part, of}) => {
      const value = Number(year ?? of);
      const second = half === "2" || part === "cuoi";
      return span("half-year", `${value}-H${second ? 2 : 1}`, [value, second ? 7 : 1], [value, second ? 12 : 6]);
    }
  ],
  [
    /^(?:(?<year>\d{4})-q(?<number>[1-4])|quy (?<name>i{1,3}|iv|[1-4])(?:\/| nam |\s)(?<of>\d{4}))$/,
    ({year, number, name, of}) => {
      const value = Number(year ?? of);
      const quarter = Number(number ?? roman.get(name ?? "") ?? name);
      return span("quarter", `${value}-Q${quarter}`, [value, 3 * quarter - 2], [value, 3 * quarter]);
    }
  ],
  [
    new RegExp(`^${monthOf("1")}$`),
    (groups) => {
      const at = yearMonth(groups, "1");
      return at && span("month", `${at[0]}-${two(at[1])}`, at, at);
    }
  ],
  [
    new RegExp(String.raw`^(?<from>\d{4})${to}(?<until>\d{4})(?<mean> \((?:mean per year|binh quan nam|trung binh moi nam)\))?$`),
    ({from, until, mean}) =>
      span(
        mean === undefined ? "years" : "mean-per-year",
        `${from}..${until}${mean === undefined ? "" : "/mean"}`,
        [Number(from), 1],
        [Number(until), 12]
      )
  ],
  [
    new RegExp(`^${monthOf("1")}${to}${monthOf("2")}$`),
    (groups) => {
      const from = yearMonth(groups, "1");
      const until = yearMonth(groups, "2");
      if (!from || !until) return null;
      return span("months", `${from[0]}-${two(from[1])}..${until[0]}-${two(until[1])}`, from, until);
    }
  ],
  [
    new RegExp(String.raw`^(?:late|cuoi(?: nam)?) \d{4}${to}${monthOf("2")}$`),
    (groups) => {
      const until = yearMonth(groups, "2");
      if (!until) return null;
      const [year, value] = until;
      return {id: `..${year}-${two(value)}`, kind: "open-start", start: null, end: last(year, value)};
    }
  ]
];

/**
 * Reads the period of a published figure as sources word it: `2018`, `Năm 2018`, `2023-H1`, `6 tháng đầu năm 2023`,
 * `2024-Q3`, `Quý III/2024`, `tháng 6/2021`, `2004-2009`, `01/2011-09/2018`, `Cuối năm 2015-05/2018`,
 * `2016-2020 (bình quân năm)`. The dates are those of the calendar; the basis is `unstated`, because such sources do
 * not say which statistical year they use. Null if the text is none of these or runs backwards.
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
