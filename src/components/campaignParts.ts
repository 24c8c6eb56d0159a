import {countDays} from "../algebra/calendarDays.ts";
import {periodOf} from "../algebra/periodOf.ts";
import {formatDates} from "../i18n/formatDate.ts";
import {formatPeriod} from "../i18n/formatPeriod.ts";
import {pilotPageWords} from "../i18n/pilotPages.ts";
import type {Plan, PlanCampaign} from "../schema/reference.ts";
import {areaName} from "./areaName.ts";
import {assumedPower} from "./assumedPower.ts";
import type {Context} from "./context.ts";
import {markup, type Markup} from "./markup.ts";
import {monthsBetween} from "./monthsBetween.ts";
import {pilotPagePath} from "./pilotPages.ts";
import {notHere} from "./pilotParts.ts";
import {renderTable} from "./renderTable.ts";

type Found = {plan: Plan; campaign: PlanCampaign};

const allCampaigns = ({release}: Context): Found[] =>
  release.plans.flatMap((plan) => plan.campaigns.map((campaign) => ({plan, campaign})));

/** A part about one campaign; where the release does not hold its plan, it says so. */
const about =
  (id: string, part: (found: Found, context: Context) => Markup) =>
  (context: Context): Markup => {
    const found = allCampaigns(context).find(({campaign}) => campaign.id === id);
    return found ? part(found, context) : notHere(context);
  };

/** The days of the campaign in the three years before, the latest first. */
const yearsBefore = ({start, end}: PlanCampaign) =>
  [1, 2, 3].map((years) => {
    const moved = (day: string) =>
      `${Number(day.slice(0, 4)) - years}${day.slice(4).replace("-02-29", "-02-28")}`;
    return {start: moved(start), end: moved(end)};
  });

const areaOf = ({area, areaValidFrom}: Plan, context: Context) =>
  area === null
    ? pilotPageWords[context.language].campaign.areaUnknown
    : areaName(context, areaValidFrom === null ? area : `${area}@${areaValidFrom}`);

/** The administrative quarters that hold days of the campaign, with how many of its days each holds. */
export function quartersCut({start, end}: Pick<PlanCampaign, "start" | "end">) {
  const years = [Number(start.slice(0, 4)), Number(end.slice(0, 4)) + 1];
  return years
    .filter((year, index) => years.indexOf(year) === index)
    .flatMap((year) =>
      ([1, 2, 3, 4] as const).map((part) => periodOf("administrative", "quarter", year, part))
    )
    .flatMap((period) => {
      if ("refused" in period) return [];
      const [from, until] = [
        period.start > start ? period.start : start,
        period.end < end ? period.end : end
      ];
      return from <= until ? [{period, days: countDays(from, until)}] : [];
    });
}

/** That nothing can be said of a campaign, and that no figure would show a cause. */
export const campaignConclusion = (id: string) =>
  about(id, (_found, {language}) => {
    const {campaign} = pilotPageWords[language];
    return markup`<p class="verdict">${campaign.conclusion}</p><p>${campaign.noCause}</p>`;
  });

/** The design of a campaign's evaluation, and why returns cannot be used for it. */
export const campaignDesign = (id: string) =>
  about(id, ({plan, campaign}, context) => {
    const {language, release} = context;
    const words = pilotPageWords[language].campaign;
    const days = ({start, end}: {start: string; end: string}) => formatDates(start, end, language);
    const before = yearsBefore(campaign);
    const cut = quartersCut(campaign)
      .map(({period, days: number}) => words.quarter(formatPeriod(period, language), number))
      .join("; ");
    const others = [
      ...new Set(
        allCampaigns(context)
          .filter(({campaign: one}) => one.start.slice(5) === campaign.start.slice(5))
          .map(({campaign: one}) => one.start.slice(0, 4))
      )
    ].sort();
    const pandemic = before.filter((window) =>
      release.events.some(
        ({kind, start, end}) =>
          kind === "pandemic" && start <= window.end && (end ?? window.end) >= window.start
      )
    );
    return markup`<dl class="facts wide-facts">
<div><dt>${words.plan}</dt><dd>${plan.citation[language]}</dd></div>
<div><dt>${words.area}</dt><dd>${areaOf(plan, context)}</dd></div>
<div><dt>${words.window}</dt><dd>${days(campaign)}</dd></div>
${campaign.condition && markup`<div><dt>${words.condition}</dt><dd>${campaign.condition[language]}; <span class="assumption">${words.conditionNote}</span></dd></div>`}
<div><dt>${words.comparison}</dt><dd>${words.comparisonText(before.map(days).join("; "))}</dd></div>
<div><dt>${words.measure}</dt><dd>${words.measureText}</dd></div>
</dl>
<p>${words.quarters(countDays(campaign.start, campaign.end), cut)}</p>
<p>${others.length > 1 ? words.recurring(others.join(", ")) : words.single}${pandemic.length > 0 && ` ${words.pandemic(pandemic.map(days).join("; "))}`}</p>`;
  });

/** Cases a year that are assumed for an area, by its level: whole numbers of cases in nine months. */
const assumedLevels = {
  country: [60, 120, 240, 480],
  province: [12, 24, 60, 120],
  district: [4, 8, 12, 24, 60],
  commune: [4, 8, 12, 24, 60]
} as const;

/** What a campaign could show against the same days of the three years before, at assumed levels. */
export const campaignPower = (id: string) =>
  about(id, ({plan, campaign}, context) => {
    const months = monthsBetween(campaign.start, campaign.end);
    const level =
      context.release.areas.find(
        ({code, validFrom}) => code === plan.area && validFrom === plan.areaValidFrom
      )?.level ?? "province";
    return assumedPower({months, baselineMonths: 3 * months, perYear: assumedLevels[level]}, context);
  });

/** The export that would allow to judge a campaign. */
export const campaignMissing = (id: string) =>
  about(id, ({plan, campaign}, context) => {
    const {language} = context;
    const {missing, campaign: words} = pilotPageWords[language];
    const plain = (show: string) => ({show, plain: show});
    const days = [campaign, ...yearsBefore(campaign)].map(({start, end}) =>
      formatDates(start, end, language)
    );
    return markup`<p>${missing.intro}</p>
${renderTable(
  {
    columns: missing.columns.map((label) => ({label, numeric: false})),
    rows: [
      [plain(missing.casesKind), plain(areaOf(plan, context)), plain(days.join("; ")), plain(words.casesRow)]
    ]
  },
  missing.caption,
  {stack: true}
)}`;
  });

/** All peak campaigns with their dates, conditions and the state of their figures. */
export function campaignList(context: Context): Markup {
  const {words, language} = context;
  const own = pilotPageWords[language];
  return markup`<ul class="entries">${allCampaigns(context).map(({plan, campaign}) => {
    const path = pilotPagePath(campaign.id, context);
    return markup`<li id="${campaign.id.toLowerCase()}"><strong>${campaign.name[language]}</strong>. ${areaOf(plan, context)}. <span class="source">${plan.citation[language]}.</span>${
      campaign.condition && markup` ${words.pilots.condition}: ${campaign.condition[language]}.`
    } ${own.states.campaign}${path !== null && markup` <a href="${path}">${own.open}</a>`}</li>`;
  })}</ul><p class="note">${words.pilots.campaignsNote}</p>`;
}
