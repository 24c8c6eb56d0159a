import {z} from "zod";
import type {Area} from "#src/schema/reference.ts";
import {blankAsNull, day, text} from "./fields.ts";
import {inBoth} from "./inBoth.ts";
import {parseEntries} from "./parseEntries.ts";
import {readCsvRows} from "./readCsvRows.ts";

const row = z
  .strictObject({
    level: z.enum(["country", "province", "district"]),
    code: text,
    name_vi: text,
    name_en: text,
    type: z.enum(["country", "province", "city", "district", "town"]),
    parent_code: blankAsNull(text),
    valid_from: blankAsNull(day),
    valid_to: blankAsNull(day),
    successor_code: blankAsNull(text),
    population_2019: blankAsNull(
      z
        .string()
        .regex(/^[1-9]\d*$/, inBoth("cần một số nguyên", "a whole number is expected"))
        .transform(Number)
    )
  })
  .transform((raw): Area => ({
    level: raw.level,
    code: raw.code,
    nameVi: raw.name_vi,
    nameEn: raw.name_en,
    type: raw.type,
    illustrative: false,
    parentCode: raw.parent_code,
    validFrom: raw.valid_from,
    validTo: raw.valid_to,
    successorCode: raw.successor_code,
    population2019: raw.population_2019
  }));

let cached: readonly Area[] | undefined;

/** All areas of areas.csv, in the order of the file. Read once. */
export function readAreas(): readonly Area[] {
  return (cached ??= parseEntries({
    file: "areas.csv",
    entries: readCsvRows("areas.csv"),
    schema: row,
    key: ["level", "code", "valid_from"]
  }));
}
