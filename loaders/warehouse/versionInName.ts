import {basename, dirname, extname} from "node:path";
import {fold} from "#src/schema/fold.ts";

/**
 * Which version of a file its name says it is: `bao-cao.xlsx` is version 0 of «bao cao», `bao-cao (sửa lần 1).xlsx` its
 * sending 1, `bao-cao (2).xlsx` the copy 2 that a computer numbered itself. Sendings and copies are counted apart, so
 * that one of each cannot be put in order.
 */
export type VersionInName = {of: string; version: number; counted: "sending" | "copy" | null};

const again = String.raw`(?:ban )?(?:sua(?: doi| lai| chua)?|gui lai|dieu chinh|dinh chinh|hieu chinh|chinh (?:ly|sua)|thay the|nop lai|cap nhat|bo sung)`;
const sendings = [
  new RegExp(String.raw`\b(?:${again} |gui )*lan (?:thu )?(?<number>\d{1,2})\b`),
  /\bv ?(?<number>\d{1,2})$/,
  new RegExp(String.raw`\b${again}\b`)
];

const plain = (text: string) =>
  text
    .replace(/[()[\]_.,\s-]+/g, " ")
    .trim()
    .replace(/\s+/g, " ");

const wholeName = (file: string) => `${dirname(file)}/${plain(fold(basename(file, extname(file))))}`;

const corrected = new RegExp(String.raw` (?=${again}\b)`, "g");

/** What stands in a name before each word that it is corrected. */
const shorterNames = (file: string): string[] => {
  const name = wholeName(file);
  return [...name.matchAll(corrected)].map(({index}) => name.slice(0, index));
};

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

/**
 * Whether a name is that of another file, which states no version itself, followed by words that it is corrected or
 * completed, and perhaps by more: «BC quy 3 - sua lai 30-9» extends «BC quy 3».
 */
const extendsName = (one: string, other: string): boolean =>
  versionInName(other).version === 0 && shorterNames(one).includes(wholeName(other));

/** Whether the names of two files say which is the later version: above 0 if `one` is, below 0 if `other`, else null. */
export function laterByName(one: string, other: string): number | null {
  const [a, b] = [versionInName(one), versionInName(other)];
  const comparable = a.counted === b.counted || a.counted === null || b.counted === null;
  if (a.of === b.of && comparable && a.version !== b.version) return a.version - b.version;
  if (extendsName(one, other)) return 1;
  return extendsName(other, one) ? -1 : null;
}

/**
 * Files in the order of their paths, but versions of one file in the order that their names state. So the order in which
 * a folder lists its files never decides, and a correction comes after what it corrects.
 */
export function inOrderOfVersions<One extends {file: string}>(files: readonly One[]): One[] {
  const byPath = [...files].sort((a, b) => (a.file < b.file ? -1 : 1));
  const groups = new Map<string, One[]>();
  const bases = new Set(
    byPath.filter(({file}) => versionInName(file).version === 0).map(({file}) => wholeName(file))
  );
  const own = new Map(
    byPath.map((one) => [
      one,
      shorterNames(one.file).find((name) => bases.has(name)) ?? versionInName(one.file).of
    ])
  );
  for (const one of byPath) {
    const of = own.get(one) ?? "";
    groups.set(of, [...(groups.get(of) ?? []), one]);
  }
  const queues = new Map(
    [...groups].map(([of, group]) => [
      of,
      // a stable order: versions of one number stay as their paths run
      [...group].sort((a, b) => versionInName(a.file).version - versionInName(b.file).version)
    ])
  );
  return byPath.map((one) => queues.get(own.get(one) ?? "")?.shift() ?? one);
}
