import {metaBytesAtMost} from "./limits.ts";
import type {Zip} from "./openZip.ts";
import {parseXml} from "./parseXml.ts";

/** A link from one part to another. `type`: the last word of its type, such as `worksheet`, in both variants of the format. */
export type Relationship = {id: string; type: string; target: string};

/** The name of a part that `target` names as seen from `part`: absolute, or relative to its folder. */
function resolve(part: string, target: string): string {
  const segments = target.startsWith("/") ? [] : part.split("/").slice(0, -1);
  for (const segment of target.replaceAll("\\", "/").split("/")) {
    if (segment === "..") segments.pop();
    else if (segment !== "" && segment !== ".") segments.push(segment);
  }
  return segments.join("/");
}

/** Where the links of a part are stored; of the package itself for an empty name. */
function relationshipsPart(part: string): string {
  const segments = part.split("/");
  const name = segments.pop() ?? "";
  return [...segments, "_rels", `${name}.rels`].join("/");
}

/**
 * Reads the links from a part (of the package itself for an empty name) to other parts; those to places outside of the
 * file are left out. Empty where the part has none. Throws a refusal.
 */
export function readRelationships(zip: Zip, part: string): Relationship[] {
  const source = relationshipsPart(part);
  const found: Relationship[] = [];
  if (!zip.has(source)) return found;
  parseXml(
    source,
    (sink) => {
      zip.read(source, sink, metaBytesAtMost);
    },
    {
      open: (path, attributes) => {
        if (path !== "Relationships/Relationship" || attributes("TargetMode") === "External") return;
        const type = attributes("Type")?.split("/").at(-1) ?? "";
        found.push({id: attributes("Id") ?? "", type, target: resolve(part, attributes("Target") ?? "")});
      }
    }
  );
  return found;
}
