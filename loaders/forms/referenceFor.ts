import {existsSync, readdirSync} from "node:fs";
import {join, relative, sep} from "node:path";
import {isFault} from "../exports/kind/exportKind.ts";
import {matchReportingUnit} from "../exports/value/matchReportingUnit.ts";
import type {Reference} from "../reference/reference.ts";
import {supplementFolder} from "../reference/supplement.ts";
import {UserError} from "../userError.ts";
import {readByAt} from "../warehouse/reading.ts";

/** Reference data as exports in a folder are read by. `folder`: from that of exports, null for that itself. */
export type ReferenceOfFolder = {reference: Reference; folder: string | null};

const inFolder = (exports: string, folder: string): Reference =>
  readByAt(join(folder, "form.xlsx"), exports).reference;

/** The folders below that of exports that have reference data beside them, in the order of their paths. */
function foldersWithReference(exports: string): string[] {
  if (!existsSync(exports)) return [];
  return readdirSync(exports, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isDirectory() && entry.name === supplementFolder)
    .map(({parentPath}) => parentPath)
    .filter((folder) => relative(exports, folder) !== "")
    .sort();
}

/** Null for a folder whose reference data cannot be read: they matter to its own exports alone. */
function readable(exports: string, folder: string): Reference | null {
  try {
    return inFolder(exports, folder);
  } catch (error) {
    if (error instanceof UserError) return null;
    throw error;
  }
}

/**
 * Reference data by which a return of a unit, in a form, is taken in: those of the folder of exports where they know
 * both; else those beside the first folder below it that do (an illustrative province, an office's own form); else those of the
 * folder of exports, which lets its reader say what is not known.
 */
export function referenceFor(
  exports: string,
  asked?: {unit: string; form: string | undefined}
): ReferenceOfFolder {
  const own: ReferenceOfFolder = {reference: inFolder(exports, exports), folder: null};
  if (!asked) return own;
  const {unit, form} = asked;
  const knows = ({reference}: ReferenceOfFolder) =>
    (form === undefined || reference.forms.some(({code}) => code === form)) &&
    !isFault(matchReportingUnit(unit, {start: null, end: null}, reference));
  if (knows(own)) return own;
  for (const place of foldersWithReference(exports)) {
    const reference = readable(exports, place);
    const one = reference && {reference, folder: relative(exports, place).split(sep).join("/")};
    if (one && knows(one)) return one;
  }
  return own;
}
