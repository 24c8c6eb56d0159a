import {z} from "zod";
import type {Code, CodelistName, Codelists} from "#src/schema/reference.ts";
import {codelistNames} from "#src/schema/reference.ts";
import {bilingual, text} from "./fields.ts";
import {parseEntries} from "./parseEntries.ts";
import {readReferenceJson} from "./readReferenceJson.ts";
import {referenceError} from "./referenceError.ts";

const code: z.ZodType<Code> = z
  .strictObject({code: text, vi: text, en: text, note: bilingual.optional()})
  .transform((raw) => ({...raw, note: raw.note ?? null}));

let cached: Codelists | undefined;

/** All lists of codelists.json; each keeps the order of the file. Read once. */
export function readCodelists(): Codelists {
  return (cached ??= load());
}

function load(): Codelists {
  const file = "codelists.json";
  const lists = z
    .strictObject(Object.fromEntries(codelistNames.map((name) => [name, z.array(z.unknown())])))
    .safeParse(readReferenceJson(file));
  if (!lists.success)
    throw referenceError(
      {file},
      {
        vi: `cần đúng các danh sách ${codelistNames.join(", ")}`,
        en: `the lists must be ${codelistNames.join(", ")}`
      }
    );
  return Object.fromEntries(
    codelistNames.map((name) => [
      name,
      parseEntries({file: `${file}, ${name}`, entries: lists.data[name], schema: code, key: ["code"]})
    ])
  ) as Record<CodelistName, readonly Code[]>;
}
