import {existsSync, readdirSync, statSync} from "node:fs";
import {dirname, join, relative, resolve, sep} from "node:path";
import {tameName} from "../exports/safety/tameName.ts";
import {shownName} from "../exports/problem.ts";
import {UserError} from "../userError.ts";
import {nearNames} from "./nearNames.ts";

/** At most so many names are proposed. */
const proposed = 3;

/** The deepest folder above a path that is there, and the parts of the path below it. */
function standing(path: string): {folder: string; parts: string[]} {
  let folder = dirname(resolve(path));
  while (!existsSync(folder) && dirname(folder) !== folder) folder = dirname(folder);
  return {folder, parts: relative(folder, resolve(path)).split(sep)};
}

/** Paths that are there and may be meant by one that is not, the nearest first; as the user would write them. */
function likePaths(path: string): string[] {
  const {folder, parts} = standing(path);
  const [missing = "", ...rest] = parts;
  if (!statSync(folder, {throwIfNoEntry: false})?.isDirectory()) return [];
  const names = readdirSync(folder).filter((name) => !name.startsWith(".") && tameName(name) === name);
  const near = nearNames(missing, names).map((name) => join(folder, name));
  const whole = near.map((one) => join(one, ...rest)).filter((one) => existsSync(one));
  return (whole.length > 0 ? whole : near)
    .slice(0, proposed)
    .map((one) => relative(process.cwd(), one))
    .map((one) => (one.startsWith("..") ? resolve(one) : one));
}

/** The error of usage that a path which the user gave is not there, with what may be meant. */
export function missingPath(path: string): UserError {
  const list = likePaths(path)
    .map((one) => `«${shownName(one)}»`)
    .join(", ");
  const near = list === "" ? {vi: "", en: ""} : {vi: ` Có phải: ${list}?`, en: ` Is it one of: ${list}?`};
  return new UserError(
    `Không có tệp hoặc thư mục «${shownName(path)}».${near.vi} / There is no file or folder «${shownName(path)}».${near.en}`,
    2
  );
}
