import {formatDates} from "../i18n/formatDate.ts";
import {formatNumber} from "../i18n/formatNumber.ts";
import {pilotPageWords} from "../i18n/pilotPages.ts";
import type {Days} from "../indicators/countOfWindow.ts";
import type {PlanPilot} from "../schema/reference.ts";
import {
  displacementMeasures,
  displacementQuotient,
  totalNetEffect,
  weightedDisplacement
} from "../stats/index.ts";
import {areaName} from "./areaName.ts";
import type {Context} from "./context.ts";
import {nationalEvents} from "./drawEvents.ts";
import {markup, type Markup} from "./markup.ts";
import {monthsBetween} from "./monthsBetween.ts";
import {pilotComparison, type PilotComparison} from "./pilotComparison.ts";
import {pilotRows} from "./pilotFigure.ts";
import {baselineOf} from "./pilotPair.ts";
import {notHere, pilotOf} from "./pilotParts.ts";
import {isCounted, pilotRatios, type RatioRow} from "./pilotRatios.ts";
import {ratioText} from "./pilotRatioFigure.ts";
import {renderTable} from "./renderTable.ts";

type Compared = Extract<PilotComparison, {exact: boolean}>;

/** On which side of no change an interval lies: −1 below, 1 above, 0 on both. */
const sideOf = ({lower, upper}: {lower: number; upper: number}): -1 | 0 | 1 =>
  upper < 1 ? -1 : lower > 1 ? 1 : 0;

/** Each comparison area in turn as the place to which cases may have moved, the others as its comparison. */
function displacementTable(found: Compared, context: Context): Markup {
  const words = pilotPageWords[context.language].comparison;
  const {treated} = found;
  const beside = found.beside.flatMap(({area, before, after}) =>
    isCounted(before) && isCounted(after) ? [{area, before: before.count, after: after.count}] : []
  );
  if (beside.length < 2 || !isCounted(treated.before) || !isCounted(treated.after))
    return markup`<p class="absent">${words.displacementFew}</p>`;
  const own = {before: treated.before.count, after: treated.after.count};
  const years = ({start, end}: Days) => monthsBetween(start, end) / 12;
  const plain = (show: string, numeric = true) => ({show, plain: show, numeric});
  const rows = beside.map((neighbour) => {
    const rest = beside.filter((one) => one !== neighbour);
    const areas = {
      treated: own,
      neighbour,
      comparison: {
        before: rest.reduce((sum, {before}) => sum + before, 0),
        after: rest.reduce((sum, {after}) => sum + after, 0)
      }
    };
    const {success} = displacementMeasures(areas);
    const quotient = displacementQuotient(areas);
    const net = totalNetEffect(areas);
    const difference = weightedDisplacement(areas, {
      periodWeights: {before: years(found.before), after: years(found.after)}
    });
    return [
      plain(areaName(context, neighbour.area), false),
      plain(
        quotient !== null
          ? formatNumber(quotient, context.language, 2)
          : success !== null && success >= 0
            ? words.nothingFell
            : words.undefined
      ),
      plain(net === null ? words.undefined : words.cases(net)),
      plain(
        "refused" in difference
          ? words.undefined
          : words.perYear(difference.difference, difference.lower, difference.upper)
      )
    ];
  });
  return markup`<p>${words.displacementIntro}</p>
${renderTable(
  {columns: words.displacementColumns.map((label, index) => ({label, numeric: index > 0})), rows},
  words.displacement,
  {stack: true}
)}
<p class="note">${words.displacementNote}</p>`;
}

function changesBeside(pilot: PlanPilot, found: Compared, context: Context): Markup {
  const {language} = context;
  const words = pilotPageWords[language].comparison;
  const days = ({start, end}: Days) => formatDates(start, end, language);
  const rows = pilotRatios(pilot, context);
  const baseline = baselineOf(pilotRows(context, pilot.id))?.row.period;
  const ofGroup = (group: RatioRow["group"]) =>
    rows.flatMap((row) => (row.group === group && row.result ? [row.result] : []));
  const beside = ofGroup("beside");
  const [sum] = ofGroup("together");
  const [against] = ofGroup("against");
  const own = {
    before: formatDates(baseline?.start ?? "", baseline?.end ?? null, language),
    after: formatDates(pilot.window.start ?? "", pilot.window.end, language)
  };
  return markup`<p>${
    found.exact
      ? words.exact(days(found.before), days(found.after))
      : words.shifted(days(found.before), days(found.after), own.before, own.after)
  }</p>
<p>${[
    ...(beside.length > 0
      ? [words.placebo(beside.length, beside.filter((one) => sideOf(one) !== 0).length)]
      : []),
    ...(sum ? [words.together(ratioText(sum, context))] : []),
    ...(against ? [words.against(ratioText(against, context), sideOf(against) !== 0)] : [])
  ].join(" ")}</p>
<h3 id="displacement">${words.displacement}</h3>
${displacementTable(found, context)}`;
}

/** What changed in the areas beside a pilot's, and whether cases may have moved there; else why it cannot be said. */
export function pilotBeside(id: string) {
  return (context: Context): Markup => {
    const pilot = pilotOf(context, id);
    if (!pilot) return notHere(context);
    const own = pilotPageWords[context.language];
    const found = pilotComparison(context, pilot);
    return "refused" in found
      ? markup`<p class="absent">${own.comparison.refused[found.refused]}</p>`
      : changesBeside(pilot, found, context);
  };
}

/** The months that two spans share. */
export function sharedMonths(one: Days, other: Days): number {
  const start = one.start > other.start ? one.start : other.start;
  const end = one.end < other.end ? one.end : other.end;
  return start <= end ? monthsBetween(start, end) : 0;
}

/** How the verdict stands if it is reckoned in another way, and what else happened in the pilot's windows. */
export function pilotSensitivity(id: string) {
  return (context: Context): Markup => {
    const {language} = context;
    const pilot = pilotOf(context, id);
    if (!pilot) return notHere(context);
    const {sensitivity: words} = pilotPageWords[language];
    const {start, end} = pilot.window;
    if (start === null || end === null) return markup`<p class="absent">${words.windowUnknown}</p>`;
    const during = {start, end};
    const baseline = baselineOf(pilotRows(context, id))?.row.period ?? pilot.baseline;
    const before =
      baseline && baseline.start !== null && baseline.end !== null
        ? {start: baseline.start, end: baseline.end}
        : null;
    const events = nationalEvents(context).filter((event) => event.plan !== pilot.id);
    const pandemics = events.filter(({kind}) => kind === "pandemic");
    const inPandemic = pandemics.flatMap((event) => {
      const span = {start: event.start, end: event.end ?? end};
      return [
        ...(before ? [{name: words.before, window: before}] : []),
        {name: words.during, window: during}
      ].map(({name, window}) =>
        words.pandemic(
          formatDates(span.start, span.end, language),
          name,
          sharedMonths(window, span),
          monthsBetween(window.start, window.end)
        )
      );
    });
    const partly = pandemics.some(
      (event) => before && sharedMonths(before, {start: event.start, end: event.end ?? end}) > 0
    );
    const others = events
      .filter(
        (event) =>
          event.kind !== "pandemic" &&
          event.kind !== "pilot" &&
          // of a law the day of its effect counts, not all the time that it is in force
          sharedMonths(during, {start: event.start, end: event.end ?? event.start}) > 0
      )
      .map(({name}) => name[language]);
    const rows = pilotRatios(pilot, context).flatMap((row) =>
      row.result ? [{...row, result: row.result}] : []
    );
    const [main] = rows.filter(({group}) => group === "pilot");
    const ways = rows.filter(({group}) => ["length", "own-returns", "other-baseline"].includes(group));
    const differing = main ? ways.filter(({result}) => sideOf(result) !== sideOf(main.result)) : [];
    return markup`<ul>${[
      ...inPandemic,
      ...(partly && pilotComparisonRefused(pilot, context) ? [words.noSplit] : []),
      others.length > 0 ? words.events(others.join("; ")) : words.noEvents,
      !main || ways.length === 0
        ? words.none
        : differing.length === 0
          ? words.same(ways.length)
          : words.differs(
              differing.map(({name, result}) => `${name}: ${ratioText(result, context)}`).join("; ")
            )
    ].map((text) => markup`<li>${text}</li>`)}</ul>`;
  };
}

const pilotComparisonRefused = (pilot: PlanPilot, context: Context) =>
  "refused" in pilotComparison(context, pilot);
