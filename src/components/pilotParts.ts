import {formatDate, formatDates} from "../i18n/formatDate.ts";
import {formatPeriod} from "../i18n/formatPeriod.ts";
import {pilotPageWords} from "../i18n/pilotPages.ts";
import type {Bilingual} from "../schema/released.ts";
import type {Area, PlanPilot} from "../schema/reference.ts";
import {areaName} from "./areaName.ts";
import type {Context} from "./context.ts";
import {markup, type Markup} from "./markup.ts";
import {comparisonAreas, idOf} from "./pilotComparison.ts";
import {pilotFigure, pilotRows} from "./pilotFigure.ts";
import {pilotPagePath} from "./pilotPages.ts";
import {baselineOf, pilotPair} from "./pilotPair.ts";
import {renderTable} from "./renderTable.ts";
import {indicatorName} from "./valueText.ts";

const allPilots = ({release}: Context) => release.plans.flatMap(({pilots}) => pilots);

/** The pilot of an id, if the release holds its plan. */
export const pilotOf = (context: Context, id: string): PlanPilot | undefined =>
  allPilots(context).find((one) => one.id === id);

/** What stands in the place of a part whose plan the release does not hold. */
export const notHere = ({language}: Context): Markup =>
  markup`<p class="absent">${pilotPageWords[language].notHere}</p>`;

const list = (entries: readonly Bilingual[], {language}: Context) =>
  markup`<ul>${entries.map((entry) => markup`<li>${entry[language]}</li>`)}</ul>`;

function windowText({window}: PlanPilot, {words, language}: Context): Markup {
  const {start, end, text, daysStated} = window;
  return markup`${text[language]}${
    start === null || end === null
      ? markup` <span class="assumption">${words.pilots.windowUnknown}</span>`
      : !daysStated &&
        markup` <span class="assumption">${words.pilots.assumed(formatDate(start, language), formatDate(end, language))}</span>`
  }`;
}

/** The names of a pilot's areas and groups of areas. */
export const areaNames = (pilot: PlanPilot, context: Context): string =>
  pilot.areas
    .map((code) => {
      const {areaGroups, areas} = context.release;
      if (areaGroups.some((group) => group.code === code)) return areaName(context, code);
      const on = pilot.areasValidFrom;
      const area = areas.find(
        (one) => one.code === code && (one.validFrom ?? on) <= on && (one.validTo ?? on) >= on
      );
      return area ? areaName(context, idOf(area)) : code;
    })
    .join(", ");

/** More names than this are counted and not listed. */
const mostNames = 12;

const nameList = (areas: readonly Area[], context: Context) =>
  areas.length > mostNames ? "" : areas.map((area) => areaName(context, idOf(area))).join(", ");

/** The design of a pilot, fixed by its plan and the list of areas: areas, windows, comparison, primary measure, assumptions. */
export function pilotDesign(id: string) {
  return (context: Context): Markup => {
    const {words, language, release} = context;
    const pilot = pilotOf(context, id);
    if (!pilot) return notHere(context);
    const {design} = pilotPageWords[language];
    const row = baselineOf(pilotRows(context, id))?.row;
    const indicator = pilot.baseline?.indicator ?? row?.indicator;
    const {free, other} = comparisonAreas(release, pilot);
    const before = pilot.baseline
      ? markup`${formatDates(pilot.baseline.start, pilot.baseline.end, language)} <span class="assumption">${design.beforeAssumed}</span>`
      : row
        ? markup`${formatPeriod(row.period, language)}`
        : markup`<span class="assumption">${design.beforeUnknown}</span>`;
    return markup`<dl class="facts wide-facts">
<div><dt>${words.pilots.plan}</dt><dd>${pilot.source[language]}</dd></div>
<div><dt>${words.pilots.areas}</dt><dd>${areaNames(pilot, context)}</dd></div>
<div><dt>${words.pilots.window}</dt><dd>${windowText(pilot, context)}</dd></div>
<div><dt>${design.before}</dt><dd>${before}</dd></div>
${pilot.baseline && markup`<div><dt>${words.pilots.baseline}</dt><dd>${pilot.baseline.text[language]}</dd></div>`}
<div><dt>${design.measure}</dt><dd>${
      indicator === undefined
        ? markup`<span class="assumption">${design.measureUnknown}</span>`
        : indicatorName(context, indicator)
    }</dd></div>
<div><dt>${design.comparison}</dt><dd>${
      free.length === 0
        ? design.comparisonNone
        : design.comparisonAreas(
            free.length,
            nameList(free, context),
            free.every(({level}) => level !== "province")
          )
    }${other.length > 0 && ` ${design.comparisonOther(nameList(other, context))}`}</dd></div>
<div><dt>${design.rule}</dt><dd>${design.ruleText}</dd></div>
</dl>
${pilot.assumptions.length > 0 && markup`<h3 id="assumptions">${words.pilots.assumptions}</h3>${list(pilot.assumptions, context)}`}`;
  };
}

/** What is missing to judge a pilot, from its plan's entry, and which exports would fill it. */
export function pilotMissing(id: string) {
  return (context: Context): Markup => {
    const {words, language} = context;
    const pilot = pilotOf(context, id);
    if (!pilot) return notHere(context);
    const {missing} = pilotPageWords[language];
    const rows = pilotRows(context, id);
    const baseline = baselineOf(rows);
    const pair = pilotPair(rows);
    const {start, end} = pilot.window;
    const area = areaNames(pilot, context);
    const during = start === null || end === null ? missing.daysUnknown : formatDates(start, end, language);
    const code = pilot.baseline?.indicator ?? baseline?.row.indicator;
    const indicator = code === undefined ? missing.anyIndicator : indicatorName(context, code);
    const rowOf = (...cells: string[]) => cells.map((show) => ({show, plain: show}));
    const exports = [
      ...(baseline?.observed
        ? []
        : [
            rowOf(
              missing.pilotKind,
              area,
              missing.beforeUnknown,
              missing.pilotRow(id, words.pilots.windows.baseline, indicator)
            )
          ]),
      ...(typeof pair === "string"
        ? [
            rowOf(
              missing.pilotKind,
              area,
              during,
              missing.pilotRow(id, words.pilots.windows.pilot, indicator)
            )
          ]
        : []),
      // a register has the days of initiation; of another measure only the offices' own counts are of the same kind
      code === undefined || code === "cases-initiated"
        ? rowOf(
            missing.casesKind,
            `${area}; ${missing.comparisonAreas}`,
            missing.bothWindows,
            missing.casesRow
          )
        : rowOf(
            missing.pilotKind,
            missing.comparisonAreas,
            missing.bothWindows,
            missing.otherRow(id, indicator)
          ),
      rowOf(missing.activitiesKind, area, during, missing.activitiesRow)
    ];
    return markup`${pilot.missing.length > 0 && list(pilot.missing, context)}
<p>${typeof pair === "string" ? missing.intro : missing.nothing}</p>
${renderTable(
  {columns: missing.columns.map((label) => ({label, numeric: false})), rows: exports},
  missing.caption,
  {stack: true}
)}`;
  };
}

/** What is known of a pilot's figures, and the way to its page; without a page their table, else what is missing. */
function pilotFigures(pilot: PlanPilot, context: Context): Markup {
  const {words, language} = context;
  const path = pilotPagePath(pilot.id, context);
  if (path !== null) return markup`<p><a href="${path}">${words.pilots.open}</a></p>`;
  const {rows, columns} = pilotFigure(pilot.id, pilot.id)(context).table;
  const missing =
    pilot.missing.length > 0 && markup`<p>${words.pilots.missing}:</p>${list(pilot.missing, context)}`;
  return rows.length > 0
    ? markup`${renderTable({columns, rows}, pilot.name[language])}${missing}`
    : markup`<p class="absent">${words.pilots.noFigures}</p>${missing}`;
}

function stateOf(pilot: PlanPilot, context: Context): string {
  const {states} = pilotPageWords[context.language];
  const rows = pilotRows(context, pilot.id);
  if (typeof pilotPair(rows) !== "string") return states.both;
  return baselineOf(rows)?.observed ? states.before : states.none;
}

/** All pilots with what is known of each. */
export function pilotList(context: Context): Markup {
  const {words, language} = context;
  const own = pilotPageWords[language];
  return markup`${allPilots(context).map(
    (pilot) => markup`<section class="entry"><h3 id="${pilot.id.toLowerCase()}">${pilot.name[language]}</h3>
${pilotRows(context, pilot.id).some(({illustrative}) => illustrative) && markup`<p class="caution">${own.invented}</p>`}
<dl class="facts wide-facts">
<div><dt>${words.pilots.plan}</dt><dd>${pilot.source[language]}</dd></div>
<div><dt>${words.pilots.areas}</dt><dd>${areaNames(pilot, context)}</dd></div>
<div><dt>${words.pilots.window}</dt><dd>${windowText(pilot, context)}</dd></div>
<div><dt>${own.state}</dt><dd>${stateOf(pilot, context)}</dd></div></dl>
${pilotFigures(pilot, context)}</section>`
  )}`;
}
