import {period as periodSchema, type Period} from "#src/schema/period.ts";
import type {Bilingual} from "#src/schema/released.ts";
import {isFault} from "../exports/kind/exportKind.ts";
import {periodWords, reporterWords} from "../exports/kind/returns/factWords.ts";
import type {ExportRow} from "../exports/readExport.ts";
import {matchReportingUnit} from "../exports/value/matchReportingUnit.ts";
import type {Reference} from "../reference/reference.ts";

/**
 * What a file is filed by. `office`: who sent it, in full; null where nothing says so. `reporters` and `periods`: for
 * whom and when it states figures, in words, in the order of their time; empty where its kind has none, where it was
 * refused, and for one that was read in bulk.
 */
export type FileHead = {
  office: Bilingual | null;
  reporters: readonly Bilingual[];
  periods: readonly Bilingual[];
};

/** The unit that a folder is named after, with or without tone marks: `cong-an-tinh-lang-son`. */
function unitOfFolder(folder: string, day: string, reference: Reference): Bilingual | null {
  const words = folder.replace(/[-_]+/g, " ");
  for (const text of new Set([folder, words]))
    for (const dates of [
      {start: day, end: day},
      {start: null, end: null}
    ]) {
      const unit = matchReportingUnit(text, dates, reference);
      if (!isFault(unit)) return unit.name;
    }
  return null;
}

/** The distinct periods of facts, a cumulative one apart from that of the period alone. */
function periodsOf(rows: readonly ExportRow[]): Bilingual[] {
  const found = new Map<string, Period & {cumulative: boolean}>();
  for (const row of rows) {
    const {period, accumulation} = row;
    if (typeof period !== "object" || period === null || !("id" in period)) continue;
    const cumulative = accumulation === "cumulative";
    const key = `${String(period.id)} ${cumulative}`;
    if (found.has(key)) continue;
    const read = periodSchema.safeParse(period);
    if (read.success) found.set(key, {...read.data, cumulative});
  }
  const order = ({start, end, id}: Period) => `${start ?? ""} ${end ?? ""} ${id}`;
  return [...found.values()]
    .sort((a, b) => (order(a) < order(b) ? -1 : 1))
    .map((one) => {
      const {vi, en} = periodWords(one);
      return one.cumulative ? {vi: `${vi}, lũy kế`, en: `${en}, cumulative`} : {vi, en};
    });
}

/**
 * Reads the head of a file from its facts and from the folders in which it lies (`folders`, from the top): the innermost
 * that names an agency's body is the sender, else the one unit that the file states; else the sender is not known: a
 * folder's own name is no address. `day`: when the file came.
 */
export function fileHead(
  rows: readonly ExportRow[],
  {folders, day, reference}: {folders: readonly string[]; day: string; reference: Reference}
): FileHead {
  const codes = new Set(rows.flatMap(({reporter}) => (typeof reporter === "string" ? [reporter] : [])));
  const reporters = [...codes].map((code) => reporterWords(code, reference));
  const [named] = folders
    .toReversed()
    .map((one) => unitOfFolder(one, day, reference))
    .filter((one) => one !== null);
  const [only] = reporters.length === 1 ? reporters : [];
  return {office: named ?? only ?? null, reporters, periods: periodsOf(rows)};
}
