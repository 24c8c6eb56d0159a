import {z} from "zod";
import type {Bilingual} from "./fields.ts";
import {bilingual, day, text} from "./fields.ts";
import {parseEntries} from "./parseEntries.ts";
import {readReferenceText} from "./readReferenceText.ts";

/** A named group of areas: a figure may belong to the group alone and have no split by member. */
export type AreaGroup = {
  code: string;
  nameVi: string;
  nameEn: string;
  /** Names under which exports give figures for the group. */
  labels: string[];
  /** Codes of areas that are in force during the group's whole validity. */
  members: string[];
  validFrom: string;
  /** Last day, inclusive; null while in force. */
  validTo: string | null;
  source: Bilingual;
};

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
