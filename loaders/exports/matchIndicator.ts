import {fold} from "#src/schema/fold.ts";
import type {PublishedIndicator} from "#src/schema/reference.ts";
import {readPublishedIndicators} from "../reference/readPublishedIndicators.ts";
import type {Fault} from "./exportKind.ts";
import {echo} from "./problem.ts";

const bare = (label: string) => fold(label).replace(/^so (?:vu|doi tuong|nan nhan) /, "");

/**
 * Finds the indicator that a label and a unit name. Where the same label is used with and without the cases carried
 * over from the period before, `includesCarriedOver` decides.
 */
export function matchIndicator(label: string, unit: string, includesCarriedOver: boolean): PublishedIndicator | Fault {
  const all = readPublishedIndicators();
  const labelled = all.filter(({labels}) => labels.some((known) => bare(known) === bare(label)));
  const found = labelled.filter((entry) => fold(entry.unitLabel) === fold(unit));
  const entry = found.find((one) => one.includesCarriedOver === includesCarriedOver) ?? (found.length === 1 ? found[0] : undefined);
  if (entry) return entry;
  if (labelled.length === 0)
    return {
      fault: "unknown-indicator",
      message: {
        vi: `Chỉ tiêu «${echo(label)}» chưa có trong danh mục. Hãy dùng tên trong danh mục chỉ tiêu, hoặc bổ sung danh mục (loaders/reference/published-indicators.json).`,
        en: `The indicator «${echo(label)}» is not in the list. Use a name of the list, or add it (loaders/reference/published-indicators.json).`
      }
    };
  const units = [...new Set(labelled.map(({unitLabel}) => unitLabel))].join(", ");
  return {
    fault: "unit-does-not-fit",
    message: {
      vi: `Chỉ tiêu «${echo(label)}» không dùng đơn vị tính «${echo(unit)}»; đơn vị đã biết: ${units}. Vụ, người, bị can, bị cáo là các số đếm khác nhau.`,
      en: `The indicator «${echo(label)}» is not counted in «${echo(unit)}»; known units: ${units}. Cases, persons, accused and defendants are different counts.`
    }
  };
}
