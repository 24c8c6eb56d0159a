import {existsSync, readFileSync} from "node:fs";
import {dirname, join, relative, sep} from "node:path";
import Papa from "papaparse";
import {z} from "zod";
import {readDate} from "../exports/readDate.ts";
import {UserError} from "../userError.ts";

const entry = z.object({
  path: z.string().min(1),
  sha256: z.string(),
  received_at: z.string(),
  remark: z.string().optional()
});

/** The name of the list that says when files were received; it lies at the top of the folder of exports. */
export const receivedList = "received.csv";

/**
 * Looks up when a file was received: the date in `received.csv` of the folder of exports, for the file's path and, if
 * the list gives one, its sha256. Null where the list does not speak of this version of the file.
 */
export function receivedOn(exportsFolder: string, file: string, hash: string): string | null {
  const list = join(exportsFolder, receivedList);
  const path = relative(dirname(list), file).split(sep).join("/");
  if (!existsSync(list) || path.startsWith("../")) return null;
  const {data} = Papa.parse<Record<string, string>>(readFileSync(list, "utf8").replace(/^\uFEFF/, ""), {
    header: true,
    skipEmptyLines: true,
    transformHeader: (name) => name.trim()
  });
  for (const [index, row] of data.entries()) {
    const parsed = entry.safeParse(row);
    const date = parsed.success ? readDate(parsed.data.received_at.trim()) : null;
    if (!parsed.success || date === null)
      throw new UserError(
        `${list}, dòng ${index + 2}: cần các cột path, sha256, received_at (ngày dạng 2026-10-31). / ${list}, row ${index + 2}: the columns path, sha256, received_at (a date such as 2026-10-31) are expected.`
      );
    const {path: listed, sha256} = parsed.data;
    if (listed.trim() === path && (sha256.trim() === "" || sha256.trim().toLowerCase() === hash)) return date;
  }
  return null;
}
