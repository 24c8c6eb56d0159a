import {z} from "zod";
import type {CodelistName, PublishedIndicator} from "#src/schema/reference.ts";
import {bilingual, text} from "./fields.ts";
import {inBoth} from "./inBoth.ts";
import {parseEntries} from "./parseEntries.ts";
import {readCodelists} from "./readCodelists.ts";
import {readReferenceJson} from "./readReferenceJson.ts";

let cached: readonly PublishedIndicator[] | undefined;

/** All entries of published-indicators.json, in the order of the file. Read once. */
export function readPublishedIndicators(): readonly PublishedIndicator[] {
  return (cached ??= load());
}

function load(): readonly PublishedIndicator[] {
  const file = "published-indicators.json";
  const schema: z.ZodType<PublishedIndicator> = z.strictObject({
    code: text,
    labels: z.array(text).min(1, inBoth("cần ít nhất một tên gọi", "at least one label is needed")),
    unitLabel: text,
    includesCarriedOver: z.boolean(),
    stage: codeOf("stages"),
    unit: codeOf("units"),
    measure: codeOf("measures"),
    family: codeOf("families"),
    topic: z.enum(["cases", "suspects", "victims", "reports", "courts", "hotline", "change"]),
    subgroup: z.enum(["under-16", "female", "male", "child", "article-150", "article-151"]).nullable(),
    name: bilingual,
    definition: bilingual
  });
  return parseEntries({file, entries: readReferenceJson(file), schema, key: ["code"]});
}

function codeOf(list: CodelistName): z.ZodType<string> {
  const codes = new Set(readCodelists()[list].map((entry) => entry.code));
  return text.refine(
    (value) => codes.has(value),
    inBoth(`không phải là mã của codelists.json, ${list}`, `not a code of codelists.json, ${list}`)
  );
}
