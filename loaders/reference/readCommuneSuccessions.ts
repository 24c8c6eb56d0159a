import {z} from "zod";
import type {CommuneSuccession} from "#src/schema/reference.ts";
import {text} from "./fields.ts";
import {parseEntries} from "./parseEntries.ts";
import {readCsvRows} from "./readCsvRows.ts";

const row = z
  .strictObject({
    old_code: text,
    old_name: text,
    old_district_code: text,
    old_district: text,
    new_code: text,
    new_name: text,
    part: z.enum(["whole", "part"])
  })
  .transform((raw): CommuneSuccession => ({
    oldCode: raw.old_code,
    oldName: raw.old_name,
    oldDistrictCode: raw.old_district_code,
    oldDistrictName: raw.old_district,
    newCode: raw.new_code,
    newName: raw.new_name,
    part: raw.part
  }));

let cached: readonly CommuneSuccession[] | undefined;

/** All entries of lang-son-communes.csv, in the order of the file. Read once. */
export function readCommuneSuccessions(): readonly CommuneSuccession[] {
  return (cached ??= parseEntries({
    file: "lang-son-communes.csv",
    entries: readCsvRows("lang-son-communes.csv"),
    schema: row,
    key: ["old_code", "new_code"]
  }));
}
