import {createHash} from "node:crypto";
import {dirname, isAbsolute, relative, resolve, sep} from "node:path";

const digest = (text: string) => createHash("sha256").update(text).digest("hex").slice(0, 8);

/**
 * Where the slip of a file lies below the folder of slips, with `/`: under the file's own name. Of a file outside of the
 * folder of exports, and of one whose name is not in NFC, the first folder ends in eight hex digits of a SHA-256 of where
 * it lies, since files of several places can go by one name. The same file always has the same place, whatever else is
 * taken in. `name`: under which the file is recorded.
 */
export function slipPlace({name, file}: {name: string; file: string}, exportsFolder: string): string {
  const below = relative(resolve(exportsFolder), resolve(file));
  const inside = !isAbsolute(below) && below !== ".." && !below.startsWith(`..${sep}`);
  if (inside && below === below.normalize("NFC")) return name;
  const [first = name, ...others] = name.split("/");
  const top = others.reduce((folder) => dirname(folder), resolve(file));
  return [`${first}-${digest(inside ? below : top)}`, ...others].join("/");
}
