import {formatDate} from "../i18n/formatDate.ts";
import type {Bilingual} from "../schema/released.ts";
import type {PlanPilot} from "../schema/reference.ts";
import {areaName} from "./areaName.ts";
import type {Context} from "./context.ts";
import {markup, type Markup} from "./markup.ts";
import {pilotFigure} from "./pilotFigure.ts";
import {renderTable} from "./renderTable.ts";

const allPilots = ({release}: Context) => release.plans.flatMap(({pilots}) => pilots);

/** Pilots that have a page of their own. */
const withPage = new Set(["LS-2021"]);

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

const areaNames = (pilot: PlanPilot, context: Context) =>
  pilot.areas
    .map((code) =>
      context.release.areaGroups.some((group) => group.code === code)
        ? code
        : `${code}@${firstDay(context, code, pilot.areasValidFrom)}`
    )
    .map((id) => areaName(context, id))
    .join(", ");

const firstDay = ({release}: Context, code: string, on: string) =>
  release.areas.find(
    (area) => area.code === code && (area.validFrom ?? on) <= on && (area.validTo ?? on) >= on
  )?.validFrom ?? "";

/** The design of a pilot: plan, area, window, with the assumptions shown as such. */
export function pilotDesign(id: string) {
  return (context: Context): Markup => {
    const {words, language} = context;
    const pilot = allPilots(context).find((one) => one.id === id);
    if (!pilot) return markup`<p class="absent">${words.pilots.noFigures}</p>`;
    return markup`<dl class="facts wide-facts">
<div><dt>${words.pilots.plan}</dt><dd>${pilot.source[language]}</dd></div>
<div><dt>${words.pilots.areas}</dt><dd>${areaNames(pilot, context)}</dd></div>
<div><dt>${words.pilots.window}</dt><dd>${windowText(pilot, context)}</dd></div>
${pilot.baseline && markup`<div><dt>${words.pilots.baseline}</dt><dd>${pilot.baseline.text[language]}</dd></div>`}
</dl>
${pilot.assumptions.length > 0 && markup`<h3 id="assumptions">${words.pilots.assumptions}</h3>${list(pilot.assumptions, context)}`}`;
  };
}

/** What is missing to judge a pilot, from its plan's entry. */
export function pilotMissing(id: string) {
  return (context: Context): Markup => {
    const pilot = allPilots(context).find((one) => one.id === id);
    return pilot
      ? list(pilot.missing, context)
      : markup`<p class="absent">${context.words.pilots.noFigures}</p>`;
  };
}

/** What is known of a pilot's figures: the way to its page, else their table, else what is missing. */
function pilotFigures(pilot: PlanPilot, context: Context): Markup {
  const {words, language} = context;
  const {rows, columns} = pilotFigure(pilot.id, pilot.id)(context).table;
  if (withPage.has(pilot.id))
    return markup`<p><a href="${language === "en" ? "/en" : ""}/pages/pilots/${pilot.id.toLowerCase()}">${words.pilots.open}</a></p>`;
  const missing =
    pilot.missing.length > 0 && markup`<p>${words.pilots.missing}:</p>${list(pilot.missing, context)}`;
  return rows.length > 0
    ? markup`${renderTable({columns, rows}, pilot.name[language])}${missing}`
    : markup`<p class="absent">${words.pilots.noFigures}</p>${missing}`;
}

/** All pilots with what is known of each. */
export function pilotList(context: Context): Markup {
  const {words, language} = context;
  return markup`${allPilots(context).map(
    (pilot) => markup`<section class="entry"><h3 id="${pilot.id.toLowerCase()}">${pilot.name[language]}</h3>
<dl class="facts wide-facts">
<div><dt>${words.pilots.plan}</dt><dd>${pilot.source[language]}</dd></div>
<div><dt>${words.pilots.areas}</dt><dd>${areaNames(pilot, context)}</dd></div>
<div><dt>${words.pilots.window}</dt><dd>${windowText(pilot, context)}</dd></div></dl>
${pilotFigures(pilot, context)}</section>`
  )}`;
}

/** All peak campaigns with their dates and conditions. */
export function campaignList(context: Context): Markup {
  const {release, words, language} = context;
  const campaigns = release.plans.flatMap((plan) => plan.campaigns.map((campaign) => ({plan, campaign})));
  return markup`<ul class="entries">${campaigns.map(
    ({plan, campaign}) =>
      markup`<li><strong>${campaign.name[language]}</strong>. <span class="source">${plan.citation[language]}.</span>${
        campaign.condition && markup` ${words.pilots.condition}: ${campaign.condition[language]}.`
      }</li>`
  )}</ul><p class="note">${words.pilots.campaignsNote}</p>`;
}
