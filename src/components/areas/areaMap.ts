import {areaWords} from "../../i18n/areas.ts";
import type {Area} from "../../schema/reference.ts";
import type {Context} from "../context.ts";
import {markup, type Markup} from "../markup.ts";
import {areaLabel, upperFirst} from "./areaLabel.ts";
import {areaPagePath, provincesWithPage} from "./areaSlug.ts";
import {findArea, idOfArea, provinceOf} from "./findArea.ts";
import {provinceTiles} from "./provinceTiles.ts";

/** What a release holds of a province of today. */
type Held = {page: Area | null; figures: boolean; pilots: boolean};

/** The code of today's province in which an area lies; null for the country. */
function codeToday({release}: Context, id: string): string | null {
  const area = findArea(release, id);
  const province = area && provinceOf(release, area);
  if (!province || province.illustrative) return null;
  return province.validTo === null ? province.code : province.successorCode;
}

function heldByProvince(context: Context): Map<string, Held> {
  const {release} = context;
  const held = new Map<string, Held>();
  const add = (code: string | null, what: Partial<Held>) => {
    if (code !== null)
      held.set(code, {...(held.get(code) ?? {page: null, figures: false, pilots: false}), ...what});
  };
  const membersOf = (id: string): string[] => {
    const group = release.areaGroups.find(({code}) => code === id);
    if (!group) return [id];
    const members = release.areas.filter(
      ({code, validTo}) => group.members.includes(code) && (validTo === null || validTo >= group.validFrom)
    );
    return members.map(idOfArea);
  };
  for (const {area} of release.figures)
    for (const id of membersOf(area)) add(codeToday(context, id), {figures: true});
  for (const {area} of release.pilots)
    for (const id of membersOf(area)) add(codeToday(context, id), {pilots: true});
  for (const page of provincesWithPage(release)) add(codeToday(context, idOfArea(page)), {page});
  return held;
}

const home = ({language}: Context) => (language === "en" ? "/en" : "");

/**
 * The schematic map of the 34 provinces, as a list that the style lays out as tiles, and below it what there is of each.
 * A province of which the release holds something is a link; invented provinces stand apart.
 */
export function areaMap(context: Context): Markup {
  const {release, language} = context;
  const words = areaWords[language];
  const held = heldByProvince(context);
  const today = (code: string) =>
    release.areas.find((area) => area.level === "province" && area.code === code && area.validTo === null);
  const tiles = provinceTiles.map(({code, column, row}) => {
    const area = today(code);
    const name = (language === "vi" ? area?.nameVi : area?.nameEn) ?? code;
    const islands = words.islands[code];
    const text = markup`<span>${name}</span>${islands !== undefined && markup` <small>${islands}</small>`}`;
    return markup`<li class="tile row-${row} column-${column}">${
      held.has(code) ? markup`<a href="#area-${code}">${text}</a>` : text
    }</li>`;
  });
  const entries = provinceTiles.flatMap(({code}) => {
    const what = held.get(code);
    const area = today(code);
    if (!what || !area) return [];
    const links = [
      what.page !== null && markup`<a href="${areaPagePath(what.page, language)}">${words.map.pages}</a>`,
      what.figures && markup`<a href="${home(context)}/pages/figures">${words.map.figures}</a>`,
      what.pilots && markup`<a href="${home(context)}/pages/pilots">${words.map.pilots}</a>`
    ].filter((link) => link !== false);
    return [
      markup`<li id="area-${code}"><strong>${upperFirst(areaLabel(area, language))}</strong>: ${links.map((link, index) => markup`${index > 0 && ", "}${link}`)}</li>`
    ];
  });
  const invented = provincesWithPage(release).filter(({illustrative}) => illustrative);
  return markup`<ol class="tiles" aria-label="${words.map.label}">${tiles}</ol>
<p class="note">${words.map.note}</p>
<h2>${words.map.title}</h2>
${entries.length > 0 ? markup`<ul>${entries}</ul>` : markup`<p class="absent">${words.map.none}</p>`}
${
  invented.length > 0 &&
  markup`<h2>${words.map.invented}</h2><p>${words.map.inventedNote}</p><ul>${invented.map(
    (area) =>
      markup`<li><a href="${areaPagePath(area, language)}">${upperFirst(areaLabel(area, language))}</a> (${words.map.invented})</li>`
  )}</ul>`
}`;
}
