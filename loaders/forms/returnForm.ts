import type {Period} from "#src/schema/period.ts";
import type {Form, ReportingUnit} from "#src/schema/reference.ts";
import type {WorkbookSpec} from "../exports/file/xlsx/workbookSpec.ts";
import type {Reference} from "../reference/reference.ts";
import {areasBelow} from "./areasBelow.ts";
import {instructionSheet} from "./instructions.ts";
import {caseloadOf, type OpeningStock} from "./openingStock.ts";
import {periodTitle} from "./periodTitle.ts";
import {returnSheet} from "./returnSheet.ts";

/** What a blank return is for. `period` has both days. */
export type BlankReturn = {
  form: Form;
  unit: ReportingUnit;
  period: Period & {start: string; end: string};
  cumulative: boolean;
  opening: OpeningStock;
};

/** What the form carries over into an area, by the place of the column. */
function openingOf({columns}: Form, stock: ReadonlyMap<string, number> | undefined): Map<number, number> {
  const values = new Map<number, number>();
  for (const [column, {holds}] of columns.entries()) {
    if (!("count" in holds) || holds.count.measure !== "carried-over" || holds.count.detail !== null)
      continue;
    const value = stock?.get(caseloadOf(holds.count));
    if (value !== undefined) values.set(column, value);
  }
  return values;
}

/** The workbook of a return for an office to fill in: its form with what was carried over, and instructions. */
export function returnForm(
  {form, unit, period, cumulative, opening}: BlankReturn,
  reference: Reference
): WorkbookSpec {
  const areas = areasBelow(unit, {reference, within: form.within, day: period.end});
  const sheet = returnSheet({
    form,
    unit: unit.name.vi,
    period: periodTitle(period),
    start: period.start,
    end: period.end,
    cumulative,
    entry: true,
    rows: areas.map(({id, name, illustrative}) => ({
      area: name,
      values: openingOf(form, opening.get(id)),
      ...(illustrative && {note: "Số liệu minh họa"})
    }))
  });
  return {sheets: [sheet, instructionSheet("returns").sheet]};
}
