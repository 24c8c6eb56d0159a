import {z} from "zod";
import type {Bilingual} from "#src/schema/released.ts";
import {inBoth} from "./inBoth.ts";

/** Non-empty text in Unicode NFC, without spaces at the ends. */
export const text = z
  .string()
  .min(1, inBoth("văn bản để trống", "text is empty"))
  .refine(
    (value) => value === value.normalize("NFC"),
    inBoth("văn bản không ở dạng Unicode NFC", "text is not in Unicode NFC")
  )
  .refine(
    (value) => value === value.trim(),
    inBoth("văn bản có khoảng trắng ở đầu hoặc cuối", "text begins or ends with a space")
  );

export const bilingual: z.ZodType<Bilingual> = z.strictObject({vi: text, en: text});

/** A day, `YYYY-MM-DD`. */
export const day = z.iso.date(inBoth("cần một ngày dạng YYYY-MM-DD", "a day as YYYY-MM-DD is expected"));

/** Field of a CSV row: blank is null. */
export function blankAsNull<Output>(schema: z.ZodType<Output>): z.ZodType<Output | null> {
  return z.preprocess((value) => (value === "" ? null : value), schema.nullable());
}
