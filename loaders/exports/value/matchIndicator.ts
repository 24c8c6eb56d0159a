import {fold} from "#src/schema/fold.ts";
import type {PublishedIndicator} from "#src/schema/reference.ts";
import {readPublishedIndicators} from "../../reference/readPublishedIndicators.ts";
import type {Fault} from "../kind/exportKind.ts";
import {echo} from "../problem.ts";

/** A folded label without `số` and the unit before it: `Số vụ phát hiện` in `vụ` is `phat hien`. */
function bare(label: string, unit: string): string {
  const counted = `so ${unit} `;
  if (label.startsWith(counted)) return label.slice(counted.length);
  return label.replace(/^so /, "");
}

type Named = {entry: PublishedIndicator; labels: string[]; unit: string};

let cached: readonly Named[] | undefined;

const named = () =>
  (cached ??= readPublishedIndicators().map((entry) => {
    const unit = fold(entry.unitLabel);
    return {entry, unit, labels: entry.labels.map((label) => bare(fold(label), unit))};
  }));

/** Whether figures in a unit are percentages; null if no indicator is counted in it. */
export function isPercent(unit: string): boolean | null {
  const known = named().find((one) => one.unit === fold(unit));
  return known ? known.entry.unit === "percent" : null;
}

/** The fault of a unit in which no indicator is counted; null for any other. */
export function unknownUnit(unit: string): Fault | null {
  if (isPercent(unit) !== null) return null;
  const units = [...new Set(readPublishedIndicators().map(({unitLabel}) => unitLabel))].join(", ");
  return {
    fault: "unknown-unit",
    message: {
      vi: `Đơn vị tính «${echo(unit)}» không có trong danh mục; đơn vị đã biết: ${units}.`,
      en: `The unit «${echo(unit)}» is not in the list; known units: ${units}.`
    }
  };
}

/**
 * Finds the indicator that a label and a unit name. Where the same label is used with and without the cases carried
 * over from the period before, `includesCarriedOver` decides (null: not known, any of the two will do); a label that never includes them is not taken for a
 * figure that does, because stocks and flows are different counts.
 */
export function matchIndicator(
  label: string,
  unit: string,
  includesCarriedOver: boolean | null
): PublishedIndicator | Fault {
  const text = fold(label);
  const labelled = named().filter((one) => one.labels.includes(bare(text, one.unit)));
  const found = labelled.filter((one) => one.unit === fold(unit)).map(({entry}) => entry);
  const fits = found.find(
    (entry) => includesCarriedOver === null || entry.includesCarriedOver === includesCarriedOver
  );
  if (fits) return fits;
  const [only] = found;
  if (only?.includesCarriedOver) return only; // the label itself says so: «tồn + mới»
  if (only)
    return {
      fault: "carried-over-does-not-fit",
      message: {
        vi: `Chỉ tiêu «${echo(label)}» theo danh mục không gồm số kỳ trước chuyển sang, nhưng dòng này lại có lưu ý đó. Hãy kiểm tra lưu ý hoặc dùng chỉ tiêu gồm cả số tồn.`,
        en: `In the list the indicator «${echo(label)}» does not include what was carried over, but this row's remark says that it does. Check the remark, or use the indicator that includes it.`
      }
    };
  if (labelled.length === 0)
    return {
      fault: "unknown-indicator",
      message: {
        vi: `Chỉ tiêu «${echo(label)}» chưa có trong danh mục. Hãy dùng tên trong danh mục chỉ tiêu, hoặc bổ sung danh mục (loaders/reference/published-indicators.json).`,
        en: `The indicator «${echo(label)}» is not in the list. Use a name of the list, or add it (loaders/reference/published-indicators.json).`
      }
    };
  const units = [...new Set(labelled.map(({entry}) => entry.unitLabel))].join(", ");
  return {
    fault: "unit-does-not-fit",
    message: {
      vi: `Chỉ tiêu «${echo(label)}» không dùng đơn vị tính «${echo(unit)}»; đơn vị đã biết: ${units}. Vụ, người, bị can, bị cáo là các số đếm khác nhau.`,
      en: `The indicator «${echo(label)}» is not counted in «${echo(unit)}»; known units: ${units}. Cases, persons, accused and defendants are different counts.`
    }
  };
}
