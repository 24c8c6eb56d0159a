import type {Context} from "../context.ts";
import type {Markup} from "../markup.ts";
import {returnsIntro, returnTargets} from "./targetResults.ts";
import {victimServices} from "./victimServices.ts";

/** Parts of pages that show returns against the targets. */
export const returnParts: Record<string, (context: Context) => Markup> = {
  "returns-intro": returnsIntro,
  "returns-targets": returnTargets,
  "returns-victims": victimServices
};
