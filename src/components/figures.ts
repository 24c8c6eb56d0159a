import {annualFigure} from "./annualFigure.ts";
import {caseKindsFigure} from "./caseKindsFigure.ts";
import {cohortFigure} from "./cohortFigure.ts";
import type {Figure} from "./figureModel.ts";
import {pilotPageFigures} from "./pilotRegister.ts";
import {returnFigures} from "./returns/returnFigures.ts";
import {spansFigure} from "./spansFigure.ts";
import {stageFigure} from "./stageFigure.ts";

/** Every figure that a page can show by its name. */
export const figures: Record<string, Figure> = {
  "cases-overview": annualFigure("cases-overview", "cases", ["cases-found"]),
  "cases-by-year": annualFigure("cases-by-year", "cases", [
    "cases-found",
    "cases-handled",
    "cases-initiated"
  ]),
  "suspects-by-year": annualFigure("suspects-by-year", "suspects", [
    "suspects-found",
    "suspects-handled",
    "accused-prosecuted-tip",
    "persons-prosecuted-glotip"
  ]),
  "victims-by-year": annualFigure("victims-by-year", "victims", [
    "victims-in-cases",
    "victims-in-handled-cases",
    "victims-identified-tip",
    "victims-detected-glotip"
  ]),
  "cases-all-periods": spansFigure("cases-all-periods", "cases"),
  "suspects-all-periods": spansFigure("suspects-all-periods", "suspects"),
  "victims-all-periods": spansFigure("victims-all-periods", "victims"),
  "stages-2018": stageFigure("stages-2018", "2018", "2018"),
  "stages-2023-h1": stageFigure("stages-2023-h1", "2023-H1", "2023-H1"),
  "stages-2021-2025": stageFigure("stages-2021-2025", "2021..2025", "2021–2025"),
  "cohort-tried": cohortFigure("cohort-tried"),
  "case-kinds": caseKindsFigure("case-kinds"),
  ...pilotPageFigures,
  ...returnFigures
};
