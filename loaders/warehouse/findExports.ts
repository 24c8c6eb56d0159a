import {statSync, type Dirent} from "node:fs";
import {readdir} from "node:fs/promises";
import {basename, dirname, isAbsolute, join, relative, resolve, sep} from "node:path";
import {supplementFolder} from "../reference/supplement.ts";
import {tameName} from "../exports/safety/tameName.ts";
import {shownName} from "../exports/problem.ts";
import {archiveFolder, type Settings} from "../settings.ts";
import {UserError} from "../userError.ts";
import {missingPath} from "./missingPath.ts";
import {inOrderOfVersions} from "./versionInName.ts";
import {receivedListName} from "./received.ts";

/**
 * A file that may be an export. `file`: where it lies; `path`: the same for people, from the working folder if it lies
 * there, with names of persons replaced as in `name`; `name`: what receipts and releases call it, free of the machine's folders; `folder` and `below`: the folder
 * whose `received.csv` speaks of it, and its path from there; `explicit`: the user named the file itself.
 */
export type Found = {
  file: string;
  path: string;
  name: string;
  folder: string;
  below: string;
  explicit: boolean;
};

/** Files of systems, version control and open office programs, which hold no figures. */
const ofSystems = [
  /^(?:thumbs\.db|desktop\.ini)$/i,
  /^~\$/,
  /^\.(?:_.*|~lock\..*|nfs[\da-f]+|fuse_hidden[\da-f]+)$/,
  /^\.(?:DS_Store|localized|apdisk|directory|keep|gitkeep|gitignore|gitattributes|gitmodules|editorconfig)$/
];

/** Files that lie among exports and are none, of which nothing need be said: the list of dates, explanations, system files. */
const isExport = (name: string) =>
  name !== receivedListName &&
  !/^readme(?:\.[a-z]{2})?(?:\.(?:md|txt))?$/i.test(name) &&
  !ofSystems.some((known) => known.test(name));

/** Why a path among exports is passed over: it is a symbolic link, a hidden file, or a pipe, socket or device. */
export type WhyLeft = "link" | "hidden" | "special";

const whyLeft = (entry: Dirent): WhyLeft | null => {
  if (entry.isDirectory()) return null;
  if (entry.isSymbolicLink()) return "link";
  if (!entry.isFile()) return "special";
  return entry.name.startsWith(".") ? "hidden" : null;
};

/** The path from a folder, with `/` and in NFC; null if the file lies elsewhere. */
function pathFrom(folder: string, file: string): string | null {
  const path = relative(folder, file);
  if (isAbsolute(path) || path === ".." || path.startsWith(`..${sep}`)) return null;
  return path.split(sep).join("/").normalize("NFC");
}

/** A path for people: from the working folder if it lies there. */
const shownWhole = (file: string) => pathFrom(process.cwd(), file) ?? file.split(sep).join("/");

/**
 * The same of a file at `below` some folder: the terminal, like slip and receipt, has no name of a person; the folders
 * above are the user's own.
 */
function shown(file: string, below: string): string {
  const path = shownWhole(file);
  return path.endsWith(below) ? `${path.slice(0, path.length - below.length)}${tameName(below)}` : path;
}

/**
 * The name under which a file is recorded: its path with the folder's own name in front, in NFC. Names of files and
 * folders that look like those of persons are replaced.
 */
export const recordedName = (folder: string, below: string) =>
  tameName([basename(folder), below].join("/").normalize("NFC"));

/**
 * A file is named by its path from the folder of exports, or else from the folder that the user named, with that
 * folder's own name in front: the same whatever the working folder, and without the folders above.
 */
function found(file: string, named: string, exportsFolder: string): Omit<Found, "explicit"> {
  const folder = pathFrom(exportsFolder, file) === null ? named : exportsFolder;
  const below = pathFrom(folder, file) ?? basename(file);
  return {file, path: shown(file, below), name: recordedName(folder, below), folder, below};
}

/** Whether a file is the program's own: the warehouse (to read it would give up the hold on it), archive, receipts. */
function isOwn(file: string, settings: Settings): boolean {
  const beside = pathFrom(archiveFolder(settings), file);
  return (
    file.startsWith(resolve(settings.warehouse)) ||
    beside === "receipts.jsonl" ||
    (beside?.startsWith("archive/") ?? false)
  );
}

/** Whether a file below a folder lies in one of reference data, which is no export. */
const isReference = (folder: string, file: string) =>
  relative(folder, dirname(file)).split(sep).includes(supplementFolder);

/** The error of usage that the user named a pipe, a socket or a device. */
const noFile = (path: string) =>
  new UserError(
    `«${shownName(path)}» không phải tệp thường (đường ống, socket hoặc thiết bị), nên không được mở. Hãy lưu số liệu thành tệp. / «${shownName(path)}» is no regular file (a pipe, socket or device) and is not opened. Save the figures as a file.`,
    2
  );

/**
 * The files that the given files and folders hold, in the order of their paths and stated versions, each once. Folders are searched to the
 * bottom, but those of reference data; a path that is not there is an error of usage, and so is a pipe, socket or device:
 * nothing of that kind is ever opened. `left`: what is passed over in the folders, in the order of paths; a link or a
 * hidden file that the user names is read.
 */
export async function findExports(
  paths: readonly string[],
  settings: Settings
): Promise<{files: Found[]; left: {path: string; why: WhyLeft}[]}> {
  const all = new Map<string, Found>();
  const left = new Map<string, WhyLeft>();
  const add = (file: string, named: string, explicit: boolean) => {
    if (isOwn(file, settings)) return;
    const known = all.get(file)?.explicit ?? false;
    all.set(file, {...found(file, named, resolve(settings.exports)), explicit: explicit || known});
  };
  for (const path of paths) {
    const stats = statSync(path, {throwIfNoEntry: false});
    if (!stats) throw missingPath(path);
    const place = resolve(path);
    if (!stats.isDirectory()) {
      if (!stats.isFile()) throw noFile(path);
      add(place, dirname(place), true);
      continue;
    }
    for (const entry of await readdir(place, {recursive: true, withFileTypes: true})) {
      const file = join(entry.parentPath, entry.name);
      if (!isExport(entry.name) || isReference(place, file)) continue;
      const why = whyLeft(entry);
      if (why === null && entry.isFile()) add(file, place, false);
      else if (why !== null && !isOwn(file, settings)) left.set(file, why);
    }
  }
  const passedOver = [...left]
    .filter(([file]) => !all.has(file))
    .map(([file, why]) => ({path: shown(file, basename(file)), why}))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  return {files: inOrderOfVersions([...all.values()]), left: passedOver};
}
