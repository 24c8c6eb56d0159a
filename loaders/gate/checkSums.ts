import {createHash} from "node:crypto";
import {existsSync, readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {leak, sumsFile} from "./leakFound.ts";
import type {Leak} from "./leak.ts";

/** What the list of sums says of a site; null where it is missing or has another form. */
export type Sums = {release: string; code: string; ownPages: boolean; sums: Map<string, string>};

/** The title and a line of the list: nothing else may stand in it. */
const title = /^# release (\S+), built by ([0-9a-f]{16})(, from pages of another folder)?$/;
const line = /^([0-9a-f]{64}) {2}(\S.*)$/;

/** Reads the list of sums of a built folder. */
export function readSums(folder: string): Sums | null {
  const file = join(folder, sumsFile);
  if (!existsSync(file)) return null;
  const [first = "", ...lines] = readFileSync(file, "utf8").trimEnd().split("\n");
  const found = title.exec(first);
  const parsed = lines.map((one) => line.exec(one));
  if (found === null || parsed.includes(null)) return null;
  const [, release = "", code = "", other] = found;
  return {
    release,
    code,
    ownPages: other === undefined,
    sums: new Map(parsed.map((one) => [one?.[2] ?? "", one?.[1] ?? ""]))
  };
}

/** Files that are not those that the list signs: altered, added, or missing. */
export function checkSums(folder: string, {sums}: Sums): Leak[] {
  const leaks: Leak[] = [];
  const there = new Set<string>();
  for (const entry of readdirSync(folder, {recursive: true, withFileTypes: true})) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const name = path.slice(join(folder, "/").length).replaceAll("\\", "/");
    if (name === sumsFile) continue;
    there.add(name);
    const hash = createHash("sha256").update(readFileSync(path)).digest("hex");
    if (sums.get(name) !== hash) leaks.push(leak("sums", name, "", sums.has(name) ? "sha256" : "+"));
  }
  for (const name of sums.keys()) if (!there.has(name)) leaks.push(leak("sums", name, "", "−"));
  return leaks.sort((a, b) => (a.file < b.file ? -1 : 1));
}
