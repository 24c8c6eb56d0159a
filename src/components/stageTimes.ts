import {formatDate} from "../i18n/formatDate.ts";
import {formatNumber} from "../i18n/formatNumber.ts";
import {caseWords} from "../i18n/cases.ts";
import {followedCases, type DatedStage} from "../indicators/followedCases.ts";
import {quantile} from "../stats/quantile.ts";
import type {Context} from "./context.ts";
import {markup, type Markup} from "./markup.ts";
import {renderTable} from "./renderTable.ts";

const pairs: readonly (readonly [DatedStage, DatedStage])[] = [
  ["reported", "initiated"],
  ["initiated", "concluded"],
  ["concluded", "prosecuted"],
  ["prosecuted", "accepted"],
  ["accepted", "tried"],
  ["initiated", "tried"]
];

/** Cases have to have begun so many months before the release's day: later ones can only show short times. */
const monthsBefore = 24;

const daysBetween = (start: Date, end: Date) => (end.getTime() - start.getTime()) / 86_400_000;

/** How long cases took from one stage to a later one: the median and the middle half, with the cases that are not there yet. */
export function stageTimes({release, language}: Context): Markup {
  const words = caseWords[language];
  if (release.cases.length === 0) return markup`<p class="absent">${words.noCases}</p>`;
  const {asOf} = release.manifest;
  const last = new Date(`${asOf}T00:00:00Z`);
  last.setUTCMonth(last.getUTCMonth() - monthsBefore);
  const {column, stages} = words;
  const plain = (show: string) => ({show, plain: show});
  const number = (value: number) => ({show: formatNumber(value, language), plain: value, numeric: true});
  const rows = pairs.map(([from, to]) => {
    const early = followedCases(release.cases, {from, to}).followed.filter(({start}) => start <= last);
    const days = early.flatMap(({start, end, outcome}) =>
      end !== null && outcome !== null ? [daysBetween(start, end)] : []
    );
    const whole = (p: number) => formatNumber(Math.round(quantile(days, p)), language);
    return [
      plain(stages[from]),
      plain(stages[to]),
      number(days.length),
      number(early.length - days.length),
      days.length === 0 ? plain("–") : {show: whole(0.5), plain: whole(0.5), numeric: true},
      plain(days.length === 0 ? "–" : `${whole(0.25)}–${whole(0.75)}`)
    ];
  });
  const columns = [column.from, column.to, column.reached, column.open, column.median, column.middle].map(
    (label, index) => ({label, numeric: index >= 2 && index <= 4})
  );
  const isInvented = release.cases.some(({illustrative}) => illustrative);
  return markup`${renderTable({columns, rows}, words.timesTitle)}
<div class="notes">${isInvented && markup`<p><strong>${words.invented}</strong></p>`}<p>${words.timesNote(formatDate(asOf, language))}</p></div>`;
}
