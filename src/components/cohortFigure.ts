import {formatDate} from "../i18n/formatDate.ts";
import {formatNumber} from "../i18n/formatNumber.ts";
import {caseWords} from "../i18n/cases.ts";
import {followedCases} from "../indicators/followedCases.ts";
import {cumulativeIncidence, type IncidenceAt} from "../stats/index.ts";
import type {Context} from "./context.ts";
import {drawShares, type ShareMark} from "./drawShares.ts";
import type {Figure} from "./figureModel.ts";
import {markup} from "./markup.ts";

/** After how many months cohorts are looked at. */
const horizons = [6, 12, 24] as const;

/** The cases initiated in one year: how many, and what part of them was tried by each month that can be answered. */
type Cohort = {year: string; cases: number; at: ReadonlyMap<number, IncidenceAt>};

function cohortsOf({release}: Context): {cohorts: Cohort[]; leftOut: number} {
  const {asOf} = release.manifest;
  const end = new Date(`${asOf}T00:00:00Z`);
  const byYear = new Map<string, typeof release.cases>();
  for (const row of release.cases) {
    const year = row.initiated?.slice(0, 4);
    if (year !== undefined && (row.initiated ?? "") <= asOf)
      byYear.set(year, [...(byYear.get(year) ?? []), row]);
  }
  let leftOut = 0;
  const cohorts = [...byYear]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([year, cases]): Cohort[] => {
      const {followed, leftOut: out} = followedCases(cases, {from: "initiated", to: "tried"});
      leftOut += out;
      if (followed.length === 0) return [];
      const {tried = []} = cumulativeIncidence(followed, {at: horizons, asOf: end});
      return [{year, cases: followed.length, at: new Map(tried.map((one) => [one.month, one]))}];
    });
  return {cohorts, leftOut};
}

/** Cases followed from their initiation to the trial: the share that was tried within 6, 12 and 24 months, year by year. */
export const cohortFigure =
  (id: string): Figure =>
  (context) => {
    const {release, language} = context;
    const words = caseWords[language];
    const {cohorts, leftOut} = cohortsOf(context);
    const title = words.cohortTitle(horizons.join(", "));
    const percent = (share: number) => `${formatNumber(share * 100, language, 0)}%`;
    const markOf = ({year, at}: Cohort, months: number): ShareMark => {
      const known = at.get(months);
      if (known === undefined) {
        const label = at.size === 0 ? words.noneYet : words.tooShort;
        return {name: year, at: null, label, text: words.row(year, months, label, "–")};
      }
      const {incidence: share, lower, upper} = known;
      const label = percent(share);
      return {
        name: year,
        at: {share, lower, upper},
        label,
        text: words.row(year, months, label, `${percent(lower)}–${percent(upper)}`)
      };
    };
    const panels = horizons.map((months) => ({
      title: words.panel(months),
      marks: cohorts.map((cohort) => markOf(cohort, months))
    }));
    const day = formatDate(release.manifest.asOf, language);
    const isInvented = release.cases.some(({illustrative}) => illustrative);
    return {
      id,
      title,
      alt: words.cohortAlt(title, panels.flatMap(({marks}) => marks.map(({text}) => text)).join("; ")),
      draw: cohorts.length === 0 ? null : (width) => drawShares(panels, width, percent),
      table: {
        columns: [
          {label: words.column.year, numeric: false},
          {label: words.column.cases, numeric: true},
          ...horizons.flatMap((months) => [
            {label: words.column.within(months), numeric: true},
            {label: words.column.interval(months), numeric: false}
          ])
        ],
        rows: cohorts.map((cohort) => [
          {show: cohort.year, plain: cohort.year},
          {show: formatNumber(cohort.cases, language), plain: cohort.cases, numeric: true},
          ...horizons.flatMap((months) => {
            const {at, label} = markOf(cohort, months);
            const limits = at === null ? "" : `${percent(at.lower)}–${percent(at.upper)}`;
            return [
              {show: label, plain: label, numeric: at !== null},
              {show: limits, plain: limits}
            ];
          })
        ])
      },
      notes:
        cohorts.length === 0
          ? [words.noCases]
          : [
              ...(isInvented ? [markup`<strong>${words.invented}</strong>`] : []),
              words.cohortNote(day),
              ...(leftOut > 0 ? [words.leftOut(formatNumber(leftOut, language))] : [])
            ],
      sources: []
    };
  };
