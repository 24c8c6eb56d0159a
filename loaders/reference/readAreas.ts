import {z} from "zod";
import type {Area} from "#src/schema/reference.ts";
import {blankAsNull, day, text} from "./fields.ts";
import {inBoth} from "./inBoth.ts";
import {parseEntries} from "./parseEntries.ts";
import {readCsvRows} from "./readCsvRows.ts";

/** The columns of a list of areas but level and type, of which every list knows its own. */
export const areaFields = {
  code: text,
  name_vi: text,
  name_en: text,
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
};

/** An area from the columns of a list. */
export function areaOf(
  raw: z.output<z.ZodObject<typeof areaFields>> & Pick<Area, "level" | "type" | "illustrative">
): Area {
  return {
    level: raw.level,
    code: raw.code,
    nameVi: raw.name_vi,
    nameEn: raw.name_en,
    type: raw.type,
    illustrative: raw.illustrative,
    parentCode: raw.parent_code,
    validFrom: raw.valid_from,
    validTo: raw.valid_to,
    successorCode: raw.successor_code,
    population2019: raw.population_2019
  };
}

const row = z
  .strictObject({
    ...areaFields,
    level: z.enum(["country", "province", "district"]),
    type: z.enum(["country", "province", "city", "district", "town"])
  })
  .transform((raw) => areaOf({...raw, illustrative: false}));

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
