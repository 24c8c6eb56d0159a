import {readFileSync} from "node:fs";

/** Text of a data file that lies beside the readers, by its name. Synchronous; a missing file throws Node's error. */
export function readReferenceText(file: string): string {
  return readFileSync(new URL(file, import.meta.url), "utf8");
}
