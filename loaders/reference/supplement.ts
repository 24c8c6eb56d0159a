import {existsSync, readdirSync, readFileSync, statSync} from "node:fs";
import {join} from "node:path";
import {z} from "zod";
import type {Area, AreaGroup, Form, Plan, ReportingUnit} from "#src/schema/reference.ts";
import {bilingual, day, text} from "./fields.ts";
import {inBoth} from "./inBoth.ts";
import {parseEntries} from "./parseEntries.ts";
import {areaGroup} from "./readAreaGroups.ts";
import {areaFields, areaOf} from "./readAreas.ts";
import {formSchema} from "./readForm.ts";
import {parseCsvRows} from "./readCsvRows.ts";
import {parsePlans} from "./readPlans.ts";
import {parseReferenceJson} from "./readReferenceJson.ts";
import type {Reference} from "./reference.ts";
import {referenceError} from "./referenceError.ts";

/**
 * Reference data that an office adds to the project's own: its areas, reporting units, plans, and the forms by which
 * its exports are read. Each list is empty where the office adds nothing.
 */
export type Supplement = {
  areas: readonly Area[];
  groups: readonly AreaGroup[];
  units: readonly ReportingUnit[];
  forms: readonly Form[];
  plans: readonly Plan[];
};

/** The name of the folder in which a supplement lies. It applies to all exports in the folder above it and below. */
export const supplementFolder = "reference";

/** The id of an area in facts and units: `code@validFrom`, the code alone where no first day is known. */
const idOf = ({code, validFrom}: Area) => (validFrom === null ? code : `${code}@${validFrom}`);

const area = z
  .strictObject({
    ...areaFields,
    level: z.enum(["country", "province", "district", "commune"]),
    type: z.enum([
      "country",
      "province",
      "city",
      "district",
      "town",
      "commune",
      "ward",
      "township",
      "special-zone"
    ]),
    illustrative: z
      .enum(["yes", "no"], inBoth("cần ghi yes hoặc no", "yes or no is expected"))
      .transform((word) => word === "yes")
  })
  .transform(areaOf);

const unit: z.ZodType<ReportingUnit> = z.strictObject({
  code: text,
  agency: text,
  name: bilingual,
  aliases: z.array(text),
  areas: z.array(text).min(1, inBoth("cần ít nhất một địa bàn", "at least one area is needed")),
  validFrom: day.nullable(),
  validTo: day.nullable(),
  illustrative: z.boolean()
});

const none: Supplement = {areas: [], groups: [], units: [], forms: [], plans: []};

/** How each file of the folder is read; `file` is its name in errors. */
const readers: Record<string, (file: string, content: string) => Partial<Supplement>> = {
  "areas.csv": (file, content) => ({
    areas: parseEntries({
      file,
      entries: parseCsvRows(file, content),
      schema: area,
      key: ["level", "code", "valid_from"]
    })
  }),
  "area-groups.json": (file, content) => ({
    groups: parseEntries({file, entries: parseReferenceJson(file, content), schema: areaGroup, key: ["code"]})
  }),
  "reporting-units.json": (file, content) => ({
    units: parseEntries({file, entries: parseReferenceJson(file, content), schema: unit, key: ["code"]})
  }),
  "plans.json": (file, content) => ({plans: parsePlans(file, parseReferenceJson(file, content))})
};

/** The names of the files that a supplement may hold beside `forms/*.json`. */
export const supplementFiles: readonly string[] = Object.keys(readers);

const readForm = (file: string, content: string): Partial<Supplement> => ({
  forms: parseEntries({
    file,
    entries: [parseReferenceJson(file, content)],
    schema: formSchema,
    key: ["code", "version"]
  })
});

const filesOf = (folder: string) =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => !name.startsWith(".") && !name.startsWith("~$") && !/^readme\b/i.test(name))
        .sort()
    : [];

const decode = (file: string): string => {
  try {
    return new TextDecoder("utf-8", {fatal: true}).decode(readFileSync(file)).normalize("NFC");
  } catch (error) {
    if (error instanceof Error && "syscall" in error) throw error;
    throw referenceError({file}, {vi: "tệp không phải UTF-8", en: "the file is not in UTF-8"});
  }
};

const unknownFile = (file: string) =>
  referenceError(
    {file},
    {
      vi: `không rõ tệp này là gì; trong thư mục reference chỉ có ${supplementFiles.join(", ")} và forms/*.json`,
      en: `it is unclear what this file is; the folder reference holds ${supplementFiles.join(", ")} and forms/*.json only`
    }
  );

/**
 * Reads the supplement that lies in a folder: `areas.csv` (columns of the project's own list, and `illustrative`),
 * `area-groups.json`, `reporting-units.json`, `plans.json`, and one form in each `forms/*.json`. Null where there is no
 * such folder, or no file in it. The first fault is an error that names file, entry and field.
 */
export function readSupplement(folder: string): Supplement | null {
  if (!statSync(folder, {throwIfNoEntry: false})?.isDirectory()) return null;
  const parts: Partial<Supplement>[] = [];
  for (const name of filesOf(folder)) {
    const file = join(folder, name);
    if (name === "forms" && statSync(file).isDirectory())
      for (const one of filesOf(file)) {
        const path = join(file, one);
        if (!one.endsWith(".json")) throw unknownFile(path);
        parts.push(readForm(path, decode(path)));
      }
    else {
      const read = readers[name];
      if (!read) throw unknownFile(file);
      parts.push(read(file, decode(file)));
    }
  }
  if (parts.length === 0) return null;
  return addSupplements(
    parts.map((part) => ({...none, ...part})),
    folder
  );
}

/** Which list an entry is in, and what identifies it there. */
const identities: {[List in keyof Supplement]: (entry: Supplement[List][number]) => string} = {
  areas: (one) => `${one.level} ${idOf(one)}`,
  groups: ({code}) => code,
  units: ({code}) => code,
  forms: ({code, version}) => `${code} ${version}`,
  plans: ({id}) => id
};

const lists = ["areas", "groups", "units", "forms", "plans"] as const;

function joinLists<List extends (typeof lists)[number]>(
  list: List,
  supplements: readonly Pick<Supplement, List>[],
  place: string
): Supplement[List][number][] {
  const byId = new Map<string, Supplement[List][number]>();
  for (const supplement of supplements)
    for (const entry of supplement[list]) {
      const id = identities[list](entry);
      if (byId.has(id))
        throw referenceError(
          {file: place, entry: id},
          {
            vi: `có hai lần trong danh mục (${list}); chỉ giữ một mục`,
            en: `appears twice in the reference data (${list}); keep one entry`
          }
        );
      byId.set(id, entry);
    }
  return [...byId].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, entry]) => entry);
}

/**
 * Several supplements as one, in an order that no folder decides. An entry that two of them give is an error, at
 * `place`.
 */
export function addSupplements(supplements: readonly Supplement[], place: string): Supplement {
  return {
    areas: joinLists("areas", supplements, place),
    groups: joinLists("groups", supplements, place),
    units: joinLists("units", supplements, place),
    forms: joinLists("forms", supplements, place),
    plans: joinLists("plans", supplements, place)
  };
}

/** The same value with the keys of every object in order. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, one]) => [key, inOrder(one)])
  );
}

/** A supplement as canonical JSON: the same entries give the same text, whatever file or order they stood in. */
export function supplementText(supplement: Supplement): string {
  return `${JSON.stringify(inOrder(supplement))}\n`;
}

/** A supplement from the text that `supplementText` made of it. */
export function parseSupplement(content: string): Supplement {
  return {...none, ...(JSON.parse(content) as Supplement)};
}

const cached = new WeakMap<Reference, Map<string, Reference>>();

/**
 * Reference data with a supplement added. Made once for each text of a supplement, so that what is cached for a
 * reference stays so. An entry that the reference has already, and an area that neither has, are errors.
 */
export function withSupplement(reference: Reference, supplement: Supplement): Reference {
  const byText = cached.get(reference) ?? new Map<string, Reference>();
  cached.set(reference, byText);
  const key = supplementText(supplement);
  const known = byText.get(key);
  if (known) return known;
  const both = [reference, supplement];
  const added: Reference = {
    ...reference,
    areas: [...reference.areas, ...supplement.areas],
    groups: [...reference.groups, ...supplement.groups],
    units: [...reference.units, ...supplement.units],
    forms: [...reference.forms, ...supplement.forms],
    plans: [...reference.plans, ...supplement.plans]
  };
  for (const list of lists) joinLists(list, both, supplementFolder);
  checkAreas(supplement, added);
  byText.set(key, added);
  return added;
}

/** Every area that an entry of the supplement names has to be there. */
function checkAreas(supplement: Supplement, {areas, groups}: Reference): void {
  const ids = new Set(areas.map(idOf));
  const codes = new Set([...areas, ...groups].map(({code}) => code));
  const need = (known: Set<string>, file: string, entry: string, field: string, name: string | null) => {
    if (name !== null && !known.has(name))
      throw referenceError(
        {file: `${supplementFolder}/${file}`, entry, field},
        {vi: "không có địa bàn này trong danh mục", en: "there is no such area in the list"},
        {found: name}
      );
  };
  for (const one of supplement.areas) need(codes, "areas.csv", idOf(one), "parent_code", one.parentCode);
  for (const {code, members} of supplement.groups)
    for (const member of members) need(codes, "area-groups.json", code, "members", member);
  for (const {code, areas: covered} of supplement.units)
    for (const id of covered) need(ids, "reporting-units.json", code, "areas", id);
  for (const {code, within} of supplement.forms) need(ids, "forms", code, "within", within);
  for (const {id, area: code, pilots} of supplement.plans) {
    need(codes, "plans.json", id, "area", code);
    for (const pilot of pilots)
      for (const member of pilot.areas) need(codes, "plans.json", id, "pilots.areas", member);
  }
}
