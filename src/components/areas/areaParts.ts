import {returnTrends} from "../returns/returnTrends.ts";
import {areaMap} from "./areaMap.ts";
import {areaPage} from "./areaPage.ts";

/** The parts of the pages of trends and of areas; `area-page` takes the last part of the page's address. */
export const areaParts = {"returns-trends": returnTrends, "area-map": areaMap, "area-page": areaPage};
