import {z} from "zod";
import {period} from "./period.ts";
import {absence, provenance} from "./released.ts";

/** The tables of figures that are compared between two releases. */
export const comparedTables = ["figures", "pilots", "counts"] as const;
export type ComparedTable = (typeof comparedTables)[number];

/**
 * Why a figure changed.
 *
 * - `new-file`: an export that the earlier release did not hold states it.
 * - `corrected-file`: another version of its export is in force.
 * - `file-gone`: its export is in force no more, withdrawn or replaced by another.
 * - `definition`, `area`: the indicator's definition, the area's entry in the lists.
 * - `code`: nothing of these, but the program is another.
 * - `withholding`: it is shown in one of the releases and withheld in the other.
 */
export const changeReasons = [
  "new-file",
  "corrected-file",
  "file-gone",
  "definition",
  "area",
  "code",
  "withholding"
] as const;
export type ChangeReason = (typeof changeReasons)[number];

/** What became of a figure, what matters most first. */
export const changeKinds = ["changed", "now-withheld", "now-shown", "gone", "added"] as const;
export type ChangeKind = (typeof changeKinds)[number];

const changeValue = z.object({value: z.number().nullable(), absent: absence.nullable()}).nullable();

/** A number of a release, or the symbol of its absence; null where the release has no such figure or it is not said. */
export type ChangeValue = z.infer<typeof changeValue>;

/**
 * A figure that differs between two releases. `added`, `gone`: only the later, or only the earlier release has it.
 * `now-withheld`, `now-shown`: shown in one, `[c]` in the other; then neither number is said. `source`, `agency`: of a
 * figure or pilot its public source, of a count the agency that reports it, else null. `illustrative`: invented. `origin`:
 * where the later release has it from (the earlier one, if it is gone), down to the row of the file as far as the edition
 * leads there; null where withholding is the reason, and for a sum that does not tell which of its parts changed.
 */
export const changeRow = z.object({
  table: z.enum(comparedTables),
  id: z.string(),
  area: z.string(),
  indicator: z.string(),
  unit: z.string(),
  period,
  source: z.string().nullable(),
  agency: z.string().nullable(),
  illustrative: z.boolean(),
  change: z.enum(changeKinds),
  before: changeValue,
  after: changeValue,
  why: z.array(z.enum(changeReasons)),
  origin: provenance.extend({row: z.number().int().nullable()}).nullable()
});
export type ChangeRow = z.infer<typeof changeRow>;
