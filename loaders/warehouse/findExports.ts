import {existsSync, statSync} from "node:fs";
import {readdir} from "node:fs/promises";
import {basename, join} from "node:path";
import {UserError} from "../userError.ts";
import {receivedList} from "./received.ts";

/** Files that lie among exports and are none: the list of dates, explanations, hidden and lock files. */
const isExport = (path: string) => {
  const name = basename(path);
  return name !== receivedList && !/^readme\b/i.test(name) && !name.startsWith(".") && !name.startsWith("~$");
};

/**
 * The files that the given files and folders hold, in the order of their paths. Folders are searched to the bottom; a
 * path that is not there is an error of usage.
 */
export async function findExports(paths: readonly string[]): Promise<string[]> {
  const found = new Set<string>();
  for (const path of paths) {
    if (!existsSync(path))
      throw new UserError(`Không có tệp hoặc thư mục «${path}». / There is no file or folder «${path}».`, 2);
    if (statSync(path).isFile()) found.add(path);
    else
      for (const entry of await readdir(path, {recursive: true, withFileTypes: true}))
        if (entry.isFile() && isExport(entry.name)) found.add(join(entry.parentPath, entry.name));
  }
  return [...found].sort();
}
