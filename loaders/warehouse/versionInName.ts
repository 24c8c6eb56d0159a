import {basename, dirname, extname} from "node:path";
import {fold} from "#src/schema/fold.ts";

/**
 * Which version of a file its name says it is: `bao-cao.xlsx` is version 0 of «bao cao», `bao-cao (sửa lần 1).xlsx` its
 * sending 1, `bao-cao (2).xlsx` the copy 2 that a computer numbered itself. Sendings and copies are counted apart, so
 * that one of each cannot be put in order.
 */
export type VersionInName = {of: string; version: number; counted: "sending" | "copy" | null};

const again = String.raw`(?:ban )?(?:sua(?: doi)?|gui lai|dieu chinh|dinh chinh|hieu chinh|thay the|nop lai|cap nhat)`;
const sendings = [
  new RegExp(String.raw`\b(?:${again} |bo sung |gui )*lan (?:thu )?(?<number>\d{1,2})\b`),
  /\bv ?(?<number>\d{1,2})$/,
  new RegExp(String.raw`\b${again}\b`)
];

const plain = (text: string) =>
  text
    .replace(/[()[\]_.,\s-]+/g, " ")
    .trim()
    .replace(/\s+/g, " ");

/** Reads the version that a file's name states; one that is corrected or sent again, without a number, is the first such. */
export function versionInName(file: string): VersionInName {
  const name = fold(basename(file, extname(file)));
  const place = `${dirname(file)}/`;
  const copy = /^(?<rest>.*\S)\s*\((?<number>\d{1,2})\)$/.exec(name)?.groups;
  if (copy) return {of: place + plain(copy["rest"] ?? ""), version: Number(copy["number"]), counted: "copy"};
  const words = plain(name);
  for (const pattern of sendings) {
    const found = pattern.exec(words);
    if (!found) continue;
    const number = found.groups?.["number"];
    return {
      of: place + plain(words.replace(found[0], " ")),
      version: number === undefined ? 1 : Number(number),
      counted: "sending"
    };
  }
  return {of: place + words, version: 0, counted: null};
}

/** Whether the names of two files say which is the later version: above 0 if `one` is, below 0 if `other`, else null. */
export function laterByName(one: string, other: string): number | null {
  const [a, b] = [versionInName(one), versionInName(other)];
  const comparable = a.counted === b.counted || a.counted === null || b.counted === null;
  return a.of === b.of && comparable && a.version !== b.version ? a.version - b.version : null;
}

/**
 * Files in the order of their paths, but versions of one file in the order that their names state. So the order in which
 * a folder lists its files never decides, and a correction comes after what it corrects.
 */
export function inOrderOfVersions<One extends {file: string}>(files: readonly One[]): One[] {
  const byPath = [...files].sort((a, b) => (a.file < b.file ? -1 : 1));
  const groups = new Map<string, One[]>();
  for (const one of byPath) {
    const {of} = versionInName(one.file);
    groups.set(of, [...(groups.get(of) ?? []), one]);
  }
  const queues = new Map(
    [...groups].map(([of, group]) => [
      of,
      // a stable order: versions of one number stay as their paths run
      [...group].sort((a, b) => versionInName(a.file).version - versionInName(b.file).version)
    ])
  );
  return byPath.map((one) => queues.get(versionInName(one.file).of)?.shift() ?? one);
}
