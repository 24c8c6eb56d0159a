import {areaWords} from "../../i18n/areas.ts";
import {formatDate} from "../../i18n/formatDate.ts";
import {returnWords} from "../../i18n/returnTrends.ts";
import {stockSeries} from "../../indicators/stockSeries.ts";
import type {Area} from "../../schema/reference.ts";
import type {Context} from "../context.ts";
import type {FigureModel} from "../figureModel.ts";
import {markup, type Markup} from "../markup.ts";
import {renderFigure} from "../renderFigure.ts";
import {changeFigure} from "../returns/changeFigure.ts";
import {changeList} from "../returns/changeList.ts";
import {countText} from "../returns/countText.ts";
import {flowFigure} from "../returns/flowFigure.ts";
import {flows, stocks} from "../returns/returnSeries.ts";
import {stockFigure} from "../returns/stockFigure.ts";
import {areaLabel, upperFirst} from "./areaLabel.ts";
import {areaSlug, provincesWithPage} from "./areaSlug.ts";
import {areasBelow, areasWithCounts, idOfArea} from "./findArea.ts";
import {returnsReceived} from "./returnsReceived.ts";
import {formerDistricts, successionOf} from "./succession.ts";

/** The figures of a province on its page. */
export const provinceFigures = (context: Context, province: Area): FigureModel[] =>
  [changeFigure, ...flows.map((series) => (id: string) => flowFigure(series, id)), stockFigure].map((make) =>
    make(idOfArea(province))(context)
  );

/** The figures of a district or commune on its province's page. */
export const lowerFigures = (context: Context, area: Area): FigureModel[] =>
  flows.filter(({id}) => id === "cases").map((series) => flowFigure(series, idOfArea(area))(context));

/** An area's name at the head of a text. */
const headLabel = (area: Area, {language}: Context) => upperFirst(areaLabel(area, language));

/** A name of an area of the same page, as a link where it has a section. */
function linked(area: Area, {release, language}: Context): Markup {
  const label = areaLabel(area, language);
  return areasWithCounts(release).includes(area)
    ? markup`<a href="#${areaSlug(area)}">${label}</a>`
    : markup`${label}`;
}

const listed = (areas: readonly Area[], context: Context) =>
  areas.map((area, index) => markup`${index > 0 && ", "}${linked(area, context)}`);

/** A sentence of the words with areas, as links, in the place of its names. */
function withLinks(sentence: (names: string) => string, areas: readonly Area[], context: Context): Markup {
  const [before = "", after = ""] = sentence("\u0000").split("\u0000");
  return markup`${before}${listed(areas, context)}${after}`;
}

/** What became of an area on 01/07/2025, or what it was made of. */
function successionText(area: Area, context: Context): Markup {
  const words = areaWords[context.language].succession;
  if (area.level === "district") {
    const {kind, communes} = successionOf(context.release, area);
    return kind === "none" ? markup`${words.none}` : withLinks(words[kind], communes, context);
  }
  const districts = formerDistricts(context.release, area);
  return districts.length === 0 ? markup`${words.communeNone}` : withLinks(words.commune, districts, context);
}

/** What remained in an area at the end of its latest period, in words. */
function stockText(areaId: string, context: Context): Markup | false {
  const {release, language} = context;
  const words = areaWords[language].page;
  const items = stocks.flatMap((stock) => {
    const last = stockSeries(release.counts, {...stock, area: areaId}).at(-1);
    if (!last) return [];
    const {end, point, before} = last;
    return [
      words.stockOn(
        returnWords[language].stocks[stock.id],
        countText(point.row, context),
        formatDate(end, language),
        countText(before?.row, context)
      )
    ];
  });
  return items.length > 0 && markup`<p>${words.lastStock}: ${items.join("; ")}.</p>`;
}

function lowerSection(area: Area, context: Context): Markup {
  const id = idOfArea(area);
  return markup`<details class="plan"><summary>${headLabel(area, context)}</summary><p id="${areaSlug(area)}">${successionText(area, context)}</p>
${changeList(context, id)}
${stockText(id, context)}
${lowerFigures(context, area).map((model) => renderFigure(model, context))}
${returnsReceived(context, {areaId: id, name: headLabel(area, context)})}</details>`;
}

/** What the reform made of a province, or that it did not change. */
function provinceSuccession(province: Area, context: Context): string {
  const {release, language} = context;
  const words = areaWords[language].page;
  const provinces = release.areas.filter(({level}) => level === "province");
  const earlier = provinces.filter(
    ({validTo, successorCode}) =>
      validTo !== null &&
      province.validTo === null &&
      province.validFrom !== null &&
      successorCode === province.code
  );
  const next = provinces.find(
    ({code, validTo}) => validTo === null && province.validTo !== null && code === province.successorCode
  );
  if (next) return words.into(areaLabel(next, language));
  return earlier.length === 0
    ? words.unchanged
    : words.merged(earlier.map((area) => areaLabel(area, language)).join(", "));
}

/** A province and all areas in it that have counts, by the last part of its page's address. */
export function areaPage(context: Context, slug = ""): Markup {
  const {release, language} = context;
  const words = areaWords[language].page;
  const province = provincesWithPage(release).find((area) => areaSlug(area) === slug);
  const english = language === "en" ? "/en" : "";
  const back = markup`<p><a href="${english}/pages/areas">${words.back}</a> · <a href="${english}/pages/trends">${words.country}</a></p>`;
  if (!province) return markup`<p class="absent">${words.unknown}</p>${back}`;
  const id = idOfArea(province);
  const known = new Set(areasWithCounts(release));
  const lower = areasBelow(release, province).filter((area) => known.has(area));
  const groups = [
    {title: words.districts, areas: lower.filter(({level}) => level === "district")},
    {title: words.communes, areas: lower.filter(({level}) => level === "commune")}
  ].filter(({areas}) => areas.length > 0);
  return markup`<h2 id="${areaSlug(province)}">${headLabel(province, context)}</h2>
${province.illustrative && markup`<p class="caution">${returnWords[language].illustrativeNote}</p>`}
<p>${provinceSuccession(province, context)}</p>${back}
${groups.map(({title, areas}) => markup`<p>${title}: ${listed(areas, context)}.</p>`)}
${known.has(province) && markup`${changeList(context, id)}${provinceFigures(context, province).map((model) => renderFigure(model, context))}`}
<h3>${words.received}</h3>
<p class="note">${words.receivedNote}</p>
${returnsReceived(context, {areaId: id, name: headLabel(province, context)})}
${lower.length > 0 && markup`<h2>${words.below}</h2><p>${words.caseOnly}</p>`}
${groups.map(({title, areas}) => markup`<h3>${title}</h3>${areas.map((area) => lowerSection(area, context))}`)}`;
}

/** The figures of all pages of areas, for downloads. */
export function allAreaFigures(context: Context): FigureModel[] {
  const provinces = new Set(provincesWithPage(context.release));
  return areasWithCounts(context.release).flatMap((area) =>
    provinces.has(area) ? provinceFigures(context, area) : lowerFigures(context, area)
  );
}
