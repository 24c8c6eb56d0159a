import type {DatedPeriod} from "../../algebra/datedPeriod.ts";
import {samePeriodLastYear} from "../../algebra/samePeriodLastYear.ts";
import {isNotApplicable} from "../../algebra/notApplicable.ts";
import {formatPeriod} from "../../i18n/formatPeriod.ts";
import {funnelWords} from "../../i18n/funnel.ts";
import {lowerFirst} from "../../i18n/lowerFirst.ts";
import {reports} from "../../indicators/countCell.ts";
import {judgedBasis, judgeReduction, judgeTarget, type Judgement} from "../../indicators/judgeTarget.ts";
import {reduction, targetShares, type TargetShare} from "../../indicators/targetShares.ts";
import type {TargetId} from "../../schema/reference.ts";
import {judgementSentence} from "../../sentences/judgementSentence.ts";
import {areaName} from "../areaName.ts";
import type {Context} from "../context.ts";
import {markup, type Markup} from "../markup.ts";
import {renderTable} from "../renderTable.ts";
import {targetLevel} from "../targetLevel.ts";
import {agencyName} from "./agencyName.ts";
import {cellRemarks, cellText} from "./cellText.ts";
import {percentText} from "./percentText.ts";
import {completeYears, isIllustrative, latestPeriods, returnsArea} from "./returnsArea.ts";

/** One target as an area's returns stand to it. */
export type TargetResult = {
  id: TargetId;
  name: string;
  agency: string;
  judged: Judgement;
  basis: string;
  ratio: string;
  percent: string | null;
  before: string;
  sentence: string;
};

const ratioOf = ({part, whole}: Judgement, context: Context) =>
  `${cellText(part, context)}/${cellText(whole, context)}`;

/** The agencies that report what a share counts for an area; the registry's own where none does. */
function agenciesOf({release}: Context, {agency, unit, numerator}: TargetShare, area: string): string[] {
  const agencies = [
    ...new Set(
      release.counts.filter((row) => row.area === area && row.unit === unit).map((row) => row.agency)
    )
  ].sort();
  const reporting = agencies.filter((one) =>
    numerator.terms.some((term) => reports(release.counts, {agency: one, area, unit}, term))
  );
  return reporting.length === 0 ? [agency] : reporting;
}

function shareResult(
  context: Context,
  share: TargetShare,
  {agency, area, period}: {agency: string; area: string; period: DatedPeriod}
): TargetResult {
  const {release, language} = context;
  const judged = judgeTarget(release, share, {agency, area, period});
  const basis = judgedBasis(share, judged.target);
  const last = samePeriodLastYear(period);
  const earlier = isNotApplicable(last)
    ? null
    : judgeTarget(release, share, {agency, area, period: last}, basis);
  const percentBefore = earlier && percentText({...earlier, target: null}, context);
  return {
    id: share.id,
    name: share.name[language],
    agency,
    judged,
    basis: share.denominators[basis]?.name[language] ?? "",
    ratio: ratioOf(judged, context),
    percent: percentText(judged, context),
    before:
      earlier === null
        ? ""
        : percentBefore === null
          ? ratioOf(earlier, context)
          : `${percentBefore} (${ratioOf(earlier, context)})`,
    sentence: judgementSentence(judged, share, language)
  };
}

function reductionResult(context: Context, area: string, period: DatedPeriod): TargetResult {
  const {release, language} = context;
  const judged = judgeReduction(release, {agency: reduction.agency, area, period});
  return {
    id: reduction.id,
    name: reduction.name[language],
    agency: reduction.agency,
    judged,
    basis: funnelWords[language].fewer,
    ratio: funnelWords[language].against(cellText(judged.part, context), cellText(judged.whole, context)),
    percent: null,
    before: cellText(judged.whole, context),
    sentence: judgementSentence(judged, null, language)
  };
}

/** How an area's returns of a period stand to each target: the five shares, agency by agency, and the reduction. */
export const targetResults = (context: Context, area: string, period: DatedPeriod): TargetResult[] => [
  ...targetShares.flatMap((share) =>
    agenciesOf(context, share, area).map((agency) => shareResult(context, share, {agency, area, period}))
  ),
  reductionResult(context, area, period)
];

/** The results of a period as a table. `brief`: target, share and verdict only. */
function resultTable(
  context: Context,
  {area, period, brief}: {area: string; period: DatedPeriod; brief: boolean},
  caption: string
): Markup {
  const {words, language} = context;
  const own = funnelWords[language];
  const text = (show: string) => ({show, plain: show});
  const {column} = words;
  const labels = [
    column.target,
    ...(brief ? [] : [own.done]),
    own.rate,
    column.level,
    column.judgement,
    ...(brief ? [] : [own.sameLastYear])
  ];
  return renderTable(
    {
      columns: labels.map((label) => ({label, numeric: false})),
      rows: targetResults(context, area, period).map(
        ({name, agency, judged, basis, ratio, percent, before, sentence}) => {
          const remarks = [
            ...new Set([cellRemarks(judged.part, context), cellRemarks(judged.whole, context)])
          ].filter((one) => one !== "");
          const level = judged.target ? targetLevel(judged.target, context) : "–";
          return [
            {
              show: markup`${name}<br><small>${agencyName(context, agency)}</small>`,
              plain: name
            },
            ...(brief
              ? []
              : [
                  {
                    show: markup`${ratio}<br><small>${[basis, ...remarks].join("; ")}</small>`,
                    plain: ratio
                  }
                ]),
            text(percent ?? (brief ? ratio : "–")),
            {show: markup`<span class="level">${level}</span>`, plain: level},
            text(sentence),
            ...(brief ? [] : [text(before)])
          ];
        }
      )
    },
    caption,
    {stack: true}
  );
}

const periodName = (period: DatedPeriod, {language}: Context) => lowerFirst(formatPeriod(period, language));

/** The latest complete year of an area for which a plan in force sets a target that is entered. */
const lastWithTarget = (context: Context, area: string) =>
  completeYears(context, area).findLast((period) =>
    targetResults(context, area, period).some(({judged}) => judged.target !== null)
  ) ?? null;

const invented = (context: Context, area: string) =>
  isIllustrative(context, area) &&
  markup`<p class="caution">${funnelWords[context.language].illustrative}</p>`;

/**
 * Where the area with returns stands to the targets: the last year with targets, the latest year, the latest period. Nothing
 * without returns.
 */
export function returnTargets(context: Context): Markup {
  const words = funnelWords[context.language];
  const area = returnsArea(context);
  if (area === null) return markup``;
  const {year, period} = latestPeriods(context, area);
  const withTarget = lastWithTarget(context, area);
  const periods = [withTarget, year, period].filter((one) => one !== null);
  const once = periods.filter((one, index) => periods.findIndex(({id}) => id === one.id) === index);
  return markup`${invented(context, area)}${once.map((one) => {
    const caption = words.targets(periodName(one, context), areaName(context, area));
    return markup`<h3>${caption}</h3>${resultTable(context, {area, period: one, brief: false}, caption)}`;
  })}`;
}

/** What the returns say to the targets of the last year that has any, for the overview; nothing without returns. */
export function returnTargetsAtAGlance(context: Context): Markup {
  const {language} = context;
  const words = funnelWords[language];
  const area = returnsArea(context);
  const period = area === null ? null : lastWithTarget(context, area);
  if (area === null || period === null) return markup``;
  const caption = words.glance(areaName(context, area), periodName(period, context));
  return markup`<h3>${caption}</h3>${invented(context, area)}${resultTable(context, {area, period, brief: true}, caption)}
<p><a href="${language === "vi" ? "" : "/en"}/pages/funnel">${words.more}</a></p>`;
}

/** Which area's returns the page shows, and how fresh they are; that there are none where there are none. */
export function returnsIntro(context: Context): Markup {
  const words = funnelWords[context.language];
  const area = returnsArea(context);
  if (area === null) return markup`<p class="absent">${words.none}</p>`;
  const {year, period} = latestPeriods(context, area);
  const name = (one: DatedPeriod | null) => (one === null ? "[x]" : periodName(one, context));
  return markup`${invented(context, area)}<p>${words.intro(areaName(context, area), name(year), name(period ?? year))}</p>`;
}
