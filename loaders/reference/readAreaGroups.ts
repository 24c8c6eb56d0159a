import {z} from "zod";
import type {AreaGroup} from "#src/schema/reference.ts";
import {bilingual, day, text} from "./fields.ts";
import {inBoth} from "./inBoth.ts";
import {parseEntries} from "./parseEntries.ts";
import {readReferenceJson} from "./readReferenceJson.ts";

/** One entry of a list of groups. */
export const areaGroup: z.ZodType<AreaGroup> = z.strictObject({
  code: text,
  nameVi: text,
  nameEn: text,
  labels: z.array(text),
  members: z
    .array(text)
    .min(2, inBoth("một nhóm có ít nhất hai thành viên", "a group has at least two members")),
  validFrom: day,
  validTo: day.nullable(),
  source: bilingual
});

let cached: readonly AreaGroup[] | undefined;

/** All groups of area-groups.json. Read once. */
export function readAreaGroups(): readonly AreaGroup[] {
  return (cached ??= parseEntries({
    file: "area-groups.json",
    entries: readReferenceJson("area-groups.json"),
    schema: areaGroup,
    key: ["code"]
  }));
}
