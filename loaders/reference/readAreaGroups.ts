import {z} from "zod";
import type {AreaGroup} from "#src/schema/reference.ts";
import {bilingual, day, text} from "./fields.ts";
import {parseEntries} from "./parseEntries.ts";
import {readReferenceText} from "./readReferenceText.ts";

const group: z.ZodType<AreaGroup> = z.strictObject({
  code: text,
  nameVi: text,
  nameEn: text,
  labels: z.array(text),
  members: z.array(text).min(2, "a group has at least two members"),
  validFrom: day,
  validTo: day.nullable(),
  source: bilingual
});

let cached: readonly AreaGroup[] | undefined;

/** All groups of area-groups.json. Read once. */
export function readAreaGroups(): readonly AreaGroup[] {
  return (cached ??= parseEntries({
    file: "area-groups.json",
    entries: JSON.parse(readReferenceText("area-groups.json")),
    schema: group,
    key: ["code"]
  }));
}
