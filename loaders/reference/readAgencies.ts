import {z} from "zod";
import type {Area} from "#src/schema/reference.ts";
import type {Bilingual} from "#src/schema/released.ts";
import {bilingual, day, text} from "./fields.ts";
import {parseEntries} from "./parseEntries.ts";
import {readReferenceJson} from "./readReferenceJson.ts";

/** An agency that sends returns, at the levels where it has bodies. */
export type Agency = {
  code: string;
  /** Its name before that of an area. */
  name: Bilingual;
  /** Wordings and abbreviations that stand before the name of an area, the name among them. */
  wordings: string[];
  /** Names of its national body. */
  national: string[];
  levels: Area["level"][];
  /** First and last day, inclusive; null where open. */
  validFrom: string | null;
  validTo: string | null;
};

const agency: z.ZodType<Agency> = z.strictObject({
  code: text,
  name: bilingual,
  wordings: z.array(text).min(1),
  national: z.array(text),
  levels: z.array(z.enum(["province", "district", "commune"])).min(1),
  validFrom: day.nullable(),
  validTo: day.nullable()
});

let cached: readonly Agency[] | undefined;

/** All agencies of agencies.json. Read once. */
export function readAgencies(): readonly Agency[] {
  return (cached ??= parseEntries({
    file: "agencies.json",
    entries: readReferenceJson("agencies.json"),
    schema: agency,
    key: ["code"]
  }));
}
