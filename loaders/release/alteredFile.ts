import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {sha256} from "../warehouse/archive.ts";
import {sumsName} from "./writeCandidate.ts";

/**
 * The first file of a candidate's folder that is missing or not as its list of sums signs it; the list itself where it is
 * missing, empty or unreadable. Null where every file is as it was signed. Files beyond the list are not looked at.
 */
export function alteredFile(folder: string): string | null {
  const list = join(folder, sumsName);
  const lines = existsSync(list) ? readFileSync(list, "utf8").trimEnd().split("\n") : [];
  const signed = lines.map((line) => /^([0-9a-f]{64}) {2}([a-zA-Z][\w-]*\.json)$/.exec(line));
  if (!signed.some((match) => match?.[2] === "manifest.json") || signed.includes(null)) return sumsName;
  const found = signed.find((match) => {
    const file = join(folder, match?.[2] ?? "");
    return !existsSync(file) || sha256(readFileSync(file)) !== match?.[1];
  });
  return found?.[2] ?? null;
}

/** The hash of a candidate's list of sums, which stands for the whole candidate. */
export const hashOfSums = (folder: string): string => sha256(readFileSync(join(folder, sumsName)));
