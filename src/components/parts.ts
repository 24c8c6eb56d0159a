import {areaParts} from "./areas/areaParts.ts";
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
import {campaignList} from "./campaignParts.ts";
import {pilotList} from "./pilotParts.ts";
import {pilotPageParts} from "./pilotRegister.ts";
import {fileTable, findingTable} from "./qualityParts.ts";
import {returnParts} from "./returns/returnParts.ts";
import {timelinessParts} from "./timelinessParts.ts";
import {statisticalMethods} from "./statistics/statisticalMethods.ts";
import {crossStageExample} from "./stageParts.ts";
import {stageTimes} from "./stageTimes.ts";
import {targetsAtAGlance, targetTables} from "./targetParts.ts";
import {withheldClasses} from "./withholdingParts.ts";

/**
 * Every part that a page can show by its name: text, lists and tables made from released rows. A fence may give a part an
 * argument after its name: ` area-page bl `.
 */
export const parts: Record<string, (context: Context, argument?: string) => Markup> = {
  "key-figures": keyFigures,
  "all-figures": allFigures,
  freshness: freshness,
  missing: missing,
  "cross-stage-example": crossStageExample,
  targets: targetTables,
  "targets-at-a-glance": targetsAtAGlance,
  pilots: pilotList,
  campaigns: campaignList,
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
  "stage-times": stageTimes,
  files: fileTable,
  findings: findingTable,
  ...pilotPageParts,
  ...timelinessParts,
  ...returnParts,
  ...areaParts
};
