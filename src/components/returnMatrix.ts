import {formatDate} from "../i18n/formatDate.ts";
import {formatNumber} from "../i18n/formatNumber.ts";
import {formatPeriod} from "../i18n/formatPeriod.ts";
import {returnWords} from "../i18n/returns.ts";
import type {ReturnRow} from "../schema/released.ts";
import type {Context} from "./context.ts";
import {markup, type Markup} from "./markup.ts";

/** So many years are shown, the latest ones. */
const shownYears = 3;

/** The signs of a return's state; each reads without colour. */
const signs = {"in-time": "●", late: "◐", missing: "○", nothing: "–", "not-judged": "·"} as const;

/** The year to which a period belongs: that of its name, else that in which it ends. */
const yearOf = ({id, end}: ReturnRow["period"]) =>
  Number(/^(\d{4})(?=$|[-@](?!\d\d-\d\d))/.exec(id)?.[1] ?? end?.slice(0, 4) ?? 0);

/** A period without the days of its statistical year: `Quý III/2024`. */
export const shortPeriod = ({period}: ReturnRow, {language}: Context) =>
  formatPeriod({...period, basis: "calendar"}, language);

/** The rows of the latest years, by the year of the last period; empty where there are none. */
export function latestReturns({release}: Context): ReturnRow[] {
  const last = Math.max(...release.returns.map(({period}) => yearOf(period)));
  return release.returns.filter(({period}) => yearOf(period) > last - shownYears);
}

/** The rows of each reporting unit and form, in their order. */
export function byUnit(rows: readonly ReturnRow[]): ReturnRow[][] {
  const units = new Map<string, ReturnRow[]>();
  for (const row of rows) {
    const key = JSON.stringify([row.reporter, row.form, row.illustrative]);
    const known = units.get(key);
    if (known) known.push(row);
    else units.set(key, [row]);
  }
  return [...units.values()];
}

/** How a period is named below its year. */
function partName(row: ReturnRow, context: Context): string {
  const {part} = returnWords[context.language];
  const {id, kind} = row.period;
  const [own = ""] = id.split("@");
  const at = Number(own.at(-1)) - 1;
  if (kind === "quarter") return part.quarter[at] ?? own;
  if (kind === "half-year") return part.half[at] ?? own;
  if (kind === "nine-months") return part.nine;
  return kind === "year" ? part.year : shortPeriod(row, context);
}

/** What a cell says in words, with the days where they are known. */
function cellWords({state, daysLate, nothingArose, due, received}: ReturnRow, {language}: Context): string {
  const {said, dates} = returnWords[language];
  const day = (date: string | null) => (date === null ? null : formatDate(date, language));
  const words = [
    state === "late" ? said.late(daysLate) : said[state],
    ...(nothingArose ? [said.nothing] : [])
  ];
  const when = dates(day(due), day(received));
  return `${words.join(", ")}${when === "" ? "" : ` (${when})`}`;
}

function signOf({state, daysLate, nothingArose}: ReturnRow, {language}: Context): Markup {
  const days = daysLate === null ? null : markup`<small>${formatNumber(daysLate, language)}</small>`;
  if (nothingArose) return markup`${state === "late" && signs.late}${days} ${signs.nothing}`;
  return markup`${signs[state]}${days}`;
}

const cell = (row: ReturnRow, context: Context) => {
  const words = cellWords(row, context);
  return markup`<span title="${words}"><span aria-hidden="true">${signOf(row, context)}</span><span class="unseen">${words}</span></span>`;
};

type Column = {key: string; year: number; name: string; end: string; length: number};

const keyOf = (row: ReturnRow, context: Context) => `${yearOf(row.period)} ${partName(row, context)}`;

function columnsOf(rows: readonly ReturnRow[], context: Context): Column[] {
  const columns = new Map<string, Column>();
  for (const row of rows) {
    const {start, end} = row.period;
    const column = {
      key: keyOf(row, context),
      year: yearOf(row.period),
      name: partName(row, context),
      end: end ?? "",
      length: Date.parse(end ?? "") - Date.parse(start ?? "")
    };
    if (!columns.has(column.key)) columns.set(column.key, column);
  }
  return [...columns.values()].sort(
    (a, b) => a.year - b.year || a.end.localeCompare(b.end) || a.length - b.length
  );
}

/** How many of a unit's returns whose day is over came in time; null where none had one. */
export function inTimeOf(rows: readonly ReturnRow[]): {inTime: number; judged: number} | null {
  const judged = rows.filter(({due}) => due !== null);
  return judged.length === 0
    ? null
    : {inTime: judged.filter(({state}) => state === "in-time").length, judged: judged.length};
}

/**
 * Which returns of the latest three years came in time, late or not at all: a row for each reporting unit and form, a
 * column for each period, with signs that read without colour and words for those who hear the page. Where there are no
 * returns, says so.
 */
export function returnMatrix(context: Context): Markup {
  const {language, release} = context;
  const words = returnWords[language];
  if (release.returns.length === 0) return markup`<p class="absent">${words.none}</p>`;
  const rows = latestReturns(context);
  const columns = columnsOf(rows, context);
  const years = [...new Set(columns.map(({year}) => year))];
  const caption = words.caption(String(years[0] ?? ""), String(years.at(-1) ?? ""));
  const line = (unit: ReturnRow[]) => {
    const [first] = unit;
    if (!first) return null;
    // periods of two statistical years may bear one name
    const cellsOf = (key: string) => unit.filter((row) => keyOf(row, context) === key);
    const share = inTimeOf(unit);
    const form = first.formName?.[language] ?? first.form ?? words.longForm;
    return markup`<tr><th scope="row">${first.name[language]}<br><small>${form}${first.illustrative && ` (${words.invented})`}</small></th>${columns.map(
      ({key}) => {
        const rows = cellsOf(key);
        return markup`<td>${rows.length > 0 ? rows.map((row) => cell(row, context)) : markup`<span class="unseen">${words.said.blank}</span>`}</td>`;
      }
    )}<td class="number">${share === null ? "" : `${share.inTime}/${share.judged}`}</td></tr>`;
  };
  const legend = [
    ...Object.entries(signs).map(([state, sign]) => `${sign} ${words.legend[state as keyof typeof signs]}`),
    words.blank
  ];
  return markup`${release.returns.some(({illustrative}) => illustrative) && markup`<p><strong>${words.illustrative}</strong></p>`}
<p class="note">${legend.join("; ")}.</p>
<div class="table-frame" tabindex="0" role="region" aria-label="${caption}"><table class="returns">
<caption>${caption}</caption>
<thead><tr><th scope="col" rowspan="2">${words.unit}</th>${years.map(
    (year) =>
      markup`<th scope="colgroup" colspan="${columns.filter((column) => column.year === year).length}">${year}</th>`
  )}<th scope="col" rowspan="2" class="number">${words.share}</th></tr>
<tr>${columns.map(({name}) => markup`<th scope="col">${name}</th>`)}</tr></thead>
<tbody>${byUnit(rows).map(line)}</tbody>
</table></div>
${words.rules.map((rule) => markup`<p class="note">${rule}</p>`)}`;
}
