import {z} from "zod";
import {blankAsNull, day, text} from "./fields.ts";
import {parseEntries} from "./parseEntries.ts";
import {readCsvRows} from "./readCsvRows.ts";

/**
 * One area during one validity. Codes are reused for other places (24 was Bắc Giang to 30/06/2025, then is
 * Bắc Ninh), so an area is identified by level, code and validity together, never by code alone.
 */
export type Area = {
  level: "country" | "province" | "district";
  code: string;
  nameVi: string;
  nameEn: string;
  type: "country" | "province" | "city" | "district" | "town";
  /** Code of the area above, in force during the same time; null for the country. */
  parentCode: string | null;
  /** First day, `YYYY-MM-DD`; null where no beginning is needed (the country). */
  validFrom: string | null;
  /** Last day, inclusive; null while in force. */
  validTo: string | null;
  /** Code, in force from the day after `validTo`, of the area that took this one over; null where there is none. */
  successorCode: string | null;
  /** Persons, census of 01/04/2019, within the boundaries of that time; null for areas made later. */
  population2019: number | null;
};

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
        .regex(/^[1-9]\d*$/, "a whole number is expected")
        .transform(Number)
    )
  })
  .transform((raw): Area => ({
    level: raw.level,
    code: raw.code,
    nameVi: raw.name_vi,
    nameEn: raw.name_en,
    type: raw.type,
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
