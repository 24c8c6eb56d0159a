import {open} from "node:fs/promises";
import {exportKinds} from "../../exports/index.ts";
import {readCsv} from "../../exports/file/readCsv.ts";
import type {Sheet} from "../../exports/file/workbook.ts";
import type {ExportKind} from "../../exports/kind/exportKind.ts";
import {knownLayouts, recogniseTable, type Header} from "../../exports/table/recogniseTable.ts";
import type {Reference} from "../../reference/reference.ts";

/** The first rows of a CSV file as the ordinary reader sees them, and the header that it finds there. */
export type Head = {sheet: Sheet; header: Header; delimiter: string; encoding: string};

const headSize = 1024 * 1024;

/** So many rows decide the delimiter of a whole file, and its header stands among them. */
const decisive = 500;

async function firstLines(file: string): Promise<{bytes: Buffer; whole: boolean}> {
  const handle = await open(file, "r");
  try {
    const {buffer, bytesRead} = await handle.read(Buffer.alloc(headSize), 0, headSize, 0);
    const whole = (await handle.stat()).size <= bytesRead;
    return {bytes: buffer.subarray(0, whole ? bytesRead : buffer.lastIndexOf(10) + 1), whole};
  } finally {
    await handle.close();
  }
}

/**
 * Reads the first rows of a file that may be read in bulk: a CSV file in UTF-8, about whose letters nothing is to be
 * said, with a header of a known kind. Null for any other.
 */
export async function readHead(
  file: string,
  reference: Reference,
  kinds: readonly ExportKind[] = exportKinds
): Promise<Head | null> {
  const {bytes, whole} = await firstLines(file);
  if (bytes.includes(0x22)) return null;
  const workbook = readCsv(bytes);
  if ("problem" in workbook || workbook.problems.length > 0) return null;
  const {encoding} = workbook;
  if (encoding !== "utf-8" && encoding !== "utf-8-bom") return null;
  const [sheet] = workbook.sheets;
  if (!sheet?.delimiter || (!whole && sheet.rows.length < decisive)) return null;
  const header = recogniseTable(sheet, knownLayouts(kinds, reference));
  return "code" in header ? null : {sheet, header, delimiter: sheet.delimiter, encoding};
}
