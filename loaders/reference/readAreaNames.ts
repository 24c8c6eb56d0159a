import {z} from "zod";
import type {Area} from "#src/schema/reference.ts";
import {day, text} from "./fields.ts";
import {parseEntries} from "./parseEntries.ts";
import {readReferenceJson} from "./readReferenceJson.ts";

/**
 * Another name of an area, `code` and `areaFrom` (its first day) say which. `type`: the type whose word stands before
 * it; null where none does. `from`, `to`: when it bore the name, null where as long as it existed. An area's own name
 * with a type stands here where it was of that type for a part of its validity only.
 */
export type AreaName = {
  code: string;
  areaFrom: string | null;
  name: string;
  type: Area["type"] | null;
  from: string | null;
  to: string | null;
};

const entry: z.ZodType<AreaName> = z.strictObject({
  code: text,
  areaFrom: day.nullable(),
  name: text,
  type: z.enum(["province", "city", "district", "town", "commune", "ward", "township"]).nullable(),
  from: day.nullable(),
  to: day.nullable()
});

let cached: readonly AreaName[] | undefined;

/** All entries of area-names.json. Read once. */
export function readAreaNames(): readonly AreaName[] {
  return (cached ??= parseEntries({
    file: "area-names.json",
    entries: readReferenceJson("area-names.json"),
    schema: entry,
    key: ["name", "code", "areaFrom"]
  }));
}
