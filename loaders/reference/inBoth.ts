import {z} from "zod";
import type {Bilingual} from "#src/schema/released.ts";

const vietnamese = z.locales.vi().localeError;
const english = z.locales.en().localeError;

const textOf = (said: ReturnType<typeof english>) => (typeof said === "string" ? said : said?.message) ?? "?";

/** The message of a zod check in both languages, as one text: Vietnamese in the first line, English below. */
export const inBoth = (vi: string, en: string) => `${vi}\n${en}`;

/** Zod's own messages in that form; given to `safeParse` as `error`. */
export const zodInBoth: z.core.$ZodErrorMap = (issue) =>
  inBoth(textOf(vietnamese(issue)), textOf(english(issue)));

/** The languages of a message that `inBoth` or `zodInBoth` made. */
export function languagesOf(message: string): Bilingual {
  const [vi = "", en = vi] = message.split("\n");
  return {vi, en};
}
