import {createHash} from "node:crypto";
import {readdirSync, readFileSync, statSync} from "node:fs";
import {join} from "node:path";
import {projectRoot} from "./projectRoot.ts";

function* filesBelow(path: string): Generator<string> {
  const absolute = join(projectRoot, path);
  if (statSync(absolute).isFile()) yield path;
  else
    for (const name of readdirSync(absolute).sort())
      if (!name.startsWith(".")) yield* filesBelow(`${path}/${name}`);
}

/**
 * A hash of the project's own files under the given paths, line ends aside, in hexadecimal: another hash means that
 * the code may give another result.
 */
export function codeVersion(...paths: string[]): string {
  const hash = createHash("sha256");
  for (const root of paths)
    for (const path of filesBelow(root))
      hash
        .update(`${path}\0`)
        .update(readFileSync(join(projectRoot, path), "latin1").replaceAll("\r\n", "\n"), "latin1");
  return hash.digest("hex");
}
