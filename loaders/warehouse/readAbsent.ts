import {existsSync} from "node:fs";
import {readdir} from "node:fs/promises";
import {join, relative, resolve, sep} from "node:path";
import type {Settings} from "../settings.ts";
import {recordedName} from "./findExports.ts";
import {status} from "./status.ts";

/**
 * The names of the files that are in force and no longer lie in the folder of exports, in the order of their first
 * receipts: their figures count although nobody sees the file. A file that was taken in from elsewhere is never absent.
 */
export async function readAbsent(settings: Settings): Promise<string[]> {
  const folder = resolve(settings.exports);
  const entries = existsSync(folder) ? await readdir(folder, {recursive: true, withFileTypes: true}) : [];
  const nameOf = (file: string) => recordedName(folder, relative(folder, file).split(sep).join("/"));
  const present = new Set(entries.map(({parentPath, name}) => nameOf(join(parentPath, name))));
  const own = recordedName(folder, "");
  return (await status(settings))
    .filter(({inForce}) => inForce !== null)
    .map(({path}) => path)
    .filter((path) => path.startsWith(own) && !present.has(path));
}
