import {z} from "zod";
import type {Bilingual} from "./fields.ts";
import {bilingual, text} from "./fields.ts";
import {parseEntries} from "./parseEntries.ts";
import {readReferenceText} from "./readReferenceText.ts";

export type CodelistName = (typeof names)[number];

/** One code with its word in both languages. For qualifiers, `vi` is the exact phrase in an export's "Lưu ý". */
export type Code = {code: string; vi: string; en: string; note: Bilingual | null};

export type Codelists = Readonly<Record<CodelistName, readonly Code[]>>;

const names = [
  "stages",
  "units",
  "measures",
  "purposes",
  "routes",
  "qualifiers",
  "families",
  "confidence",
  "symbols"
] as const;

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
    .strictObject(Object.fromEntries(names.map((name) => [name, z.array(z.unknown())])))
    .safeParse(JSON.parse(readReferenceText(file)));
  if (!lists.success) throw new Error(`${file}: the lists must be ${names.join(", ")}. Correct the file.`);
  return Object.fromEntries(
    names.map((name) => [
      name,
      parseEntries({file: `${file}, ${name}`, entries: lists.data[name], schema: code, key: ["code"]})
    ])
  ) as Record<CodelistName, readonly Code[]>;
}
