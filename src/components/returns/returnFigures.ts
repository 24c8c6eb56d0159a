import type {Figure} from "../figureModel.ts";
import {areaFunnelFigure} from "./areaFunnelFigure.ts";
import {caseloadFigure} from "./caseloadFigure.ts";
import {shareFigure} from "./shareFigure.ts";

/** Figures of returns against the targets. */
export const returnFigures: Record<string, Figure> = {
  "returns-caseloads-year": caseloadFigure("returns-caseloads-year", "year"),
  "returns-caseloads-period": caseloadFigure("returns-caseloads-period", "period"),
  "returns-shares": shareFigure("returns-shares"),
  "returns-areas": areaFunnelFigure("returns-areas", "resolution")
};
