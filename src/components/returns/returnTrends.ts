import {returnWords} from "../../i18n/returnTrends.ts";
import type {Area} from "../../schema/reference.ts";
import {areaLabel} from "../areas/areaLabel.ts";
import {areaPagePath, provincesWithPage} from "../areas/areaSlug.ts";
import {areasWithCounts, idOfArea} from "../areas/findArea.ts";
import type {Context} from "../context.ts";
import type {FigureModel} from "../figureModel.ts";
import {markup, type Markup} from "../markup.ts";
import {renderFigure} from "../renderFigure.ts";
import {areaFrame} from "./areaFrame.ts";
import {changeFigure} from "./changeFigure.ts";
import {changeList} from "./changeList.ts";
import {controlFigure} from "./controlFigure.ts";
import {flowFigure} from "./flowFigure.ts";
import {flows} from "./returnSeries.ts";
import {stockFigure} from "./stockFigure.ts";

/** The area whose returns the page of trends shows: the country, where it has counts, else the first province; or none. */
function areaOfTrends({release}: Context): Area | null {
  const areas = areasWithCounts(release);
  return (
    areas.find(({level}) => level === "country") ?? areas.find(({level}) => level === "province") ?? null
  );
}

const makers = [
  changeFigure,
  ...flows.map((series) => (id: string) => flowFigure(series, id)),
  controlFigure,
  stockFigure
];

/** The figures of the page of trends; empty where no return is released. */
export function trendFigures(context: Context): FigureModel[] {
  const area = areaOfTrends(context);
  return area ? makers.map((make) => make(idOfArea(area))(context)) : [];
}

/** What returns say of the area of trends, by quarter; where there are none, that there are none. */
export function returnTrends(context: Context): Markup {
  const {release, language} = context;
  const words = returnWords[language];
  const area = areaOfTrends(context);
  if (!area) return markup`<p class="absent">${words.none}</p>`;
  const {name, illustrative} = areaFrame(context, idOfArea(area));
  const others = provincesWithPage(release).filter((one) => one !== area);
  return markup`${illustrative && markup`<p class="caution">${words.illustrativeNote}</p>`}
<p>${words.only(name)}${
    area.level === "province" && markup` <a href="${areaPagePath(area, language)}">${words.areaPage}</a>.`
  }${others.length > 0 && markup` ${words.others} ${others.map((one, index) => markup`${index > 0 && ", "}<a href="${areaPagePath(one, language)}">${areaLabel(one, language)}</a>`)}.`}</p>
${changeList(context, idOfArea(area))}
${trendFigures(context).map((model) => renderFigure(model, context))}`;
}
