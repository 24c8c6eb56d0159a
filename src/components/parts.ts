import {allFigures} from "./allFigures.ts";
import {changeList, changeSentence} from "./changeParts.ts";
import type {Context} from "./context.ts";
import type {Markup} from "./markup.ts";
import {
  editionPolicy,
  eventTable,
  glossary,
  indicatorDefinitions,
  returnCalendar,
  symbols
} from "./methodParts.ts";
import {freshness, keyFigures, missing} from "./overviewParts.ts";
import {pilotConclusion, pilotPower} from "./pilotConclusion.ts";
import {campaignList, pilotDesign, pilotList, pilotMissing} from "./pilotParts.ts";
import {fileTable, findingTable} from "./qualityParts.ts";
import {returnParts} from "./returns/returnParts.ts";
import {statisticalMethods} from "./statistics/statisticalMethods.ts";
import {crossStageExample} from "./stageParts.ts";
import {targetsAtAGlance, targetTables} from "./targetParts.ts";
import {withheldClasses} from "./withholdingParts.ts";

/** Every part that a page can show by its name: text, lists and tables made from released rows. */
export const parts: Record<string, (context: Context) => Markup> = {
  "key-figures": keyFigures,
  "all-figures": allFigures,
  freshness: freshness,
  missing: missing,
  "cross-stage-example": crossStageExample,
  targets: targetTables,
  "targets-at-a-glance": targetsAtAGlance,
  pilots: pilotList,
  campaigns: campaignList,
  "ls-2021-design": pilotDesign("LS-2021"),
  "ls-2021-conclusion": pilotConclusion("LS-2021"),
  "ls-2021-power": pilotPower("LS-2021"),
  "ls-2021-missing": pilotMissing("LS-2021"),
  indicators: indicatorDefinitions,
  glossary: glossary,
  symbols: symbols,
  events: eventTable,
  "return-calendar": returnCalendar,
  "statistical-methods": statisticalMethods,
  policy: editionPolicy,
  withholding: withheldClasses,
  changes: changeList,
  "change-sentence": changeSentence,
  files: fileTable,
  findings: findingTable,
  ...returnParts
};
