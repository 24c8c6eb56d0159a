import {z} from "zod";
import type {Bilingual} from "#src/schema/released.ts";

/** Non-empty text in Unicode NFC, without spaces at the ends. */
export const text = z
  .string()
  .min(1, "text is empty")
  .refine((value) => value === value.normalize("NFC"), "text is not in Unicode NFC")
  .refine((value) => value === value.trim(), "text begins or ends with a space");

export const bilingual: z.ZodType<Bilingual> = z.strictObject({vi: text, en: text});

/** A day, `YYYY-MM-DD`. */
export const day = z.iso.date("a day as YYYY-MM-DD is expected");

/** Field of a CSV row: blank is null. */
export function blankAsNull<Output>(schema: z.ZodType<Output>): z.ZodType<Output | null> {
  return z.preprocess((value) => (value === "" ? null : value), schema.nullable());
}
