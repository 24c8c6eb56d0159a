import type {Context} from "./context.ts";
import {campaignConclusion, campaignDesign, campaignMissing, campaignPower} from "./campaignParts.ts";
import type {Figure} from "./figureModel.ts";
import type {Markup} from "./markup.ts";
import {pilotConclusion, pilotPower} from "./pilotConclusion.ts";
import {pilotBeside, pilotSensitivity} from "./pilotEvaluation.ts";
import {pilotFigure} from "./pilotFigure.ts";
import {campaignPages, pilotPages} from "./pilotPages.ts";
import {pilotDesign, pilotMissing} from "./pilotParts.ts";
import {pilotRatioFigure} from "./pilotRatioFigure.ts";

type Part = (context: Context) => Markup;

const named = (ids: string[], made: Record<string, (id: string) => Part>): Record<string, Part> =>
  Object.fromEntries(
    ids.flatMap((id) => Object.entries(made).map(([name, part]) => [`${name} ${id}`, part(id)]))
  );

/** The parts of the pages of pilots and campaigns, each named with the id that it is about: `pilot-design LS-2021`. */
export const pilotPageParts: Record<string, Part> = {
  ...named(Object.keys(pilotPages), {
    "pilot-conclusion": pilotConclusion,
    "pilot-design": pilotDesign,
    "pilot-power": pilotPower,
    "pilot-beside": pilotBeside,
    "pilot-sensitivity": pilotSensitivity,
    "pilot-missing": pilotMissing
  }),
  ...named(Object.keys(campaignPages), {
    "campaign-conclusion": campaignConclusion,
    "campaign-design": campaignDesign,
    "campaign-power": campaignPower,
    "campaign-missing": campaignMissing
  })
};

/** The figures of the pages of pilots: `ls-2021-counts` and `ls-2021-ratios`. */
export const pilotPageFigures: Record<string, Figure> = Object.fromEntries(
  Object.keys(pilotPages).flatMap((pilot) => {
    const id = pilot.toLowerCase();
    return [
      [`${id}-counts`, pilotFigure(`${id}-counts`, pilot)],
      [`${id}-ratios`, pilotRatioFigure(`${id}-ratios`, pilot)]
    ];
  })
);
