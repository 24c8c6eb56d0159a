import type {z} from "zod";
import {languagesOf, zodInBoth} from "./inBoth.ts";
import {referenceError} from "./referenceError.ts";

export type EntriesToParse<Output> = {
  /** Name of the data file, as errors print it. */
  file: string;
  /** The raw entries; anything but an array is refused. */
  entries: unknown;
  schema: z.ZodType<Output>;
  /** Fields that together identify an entry; two entries with the same values are refused. */
  key: readonly string[];
};

/**
 * Entries of one reference file, validated and complete, in the order of the file.
 * The first fault throws a `UserError` that names file, entry and field, says what is expected and echoes the value.
 */
export function parseEntries<Output>({
  file,
  entries,
  schema,
  key
}: EntriesToParse<Output>): readonly Output[] {
  if (!Array.isArray(entries))
    throw referenceError({file}, {vi: "cần một danh sách các mục", en: "a list of entries is expected"});
  const seen = new Set<string>();
  return entries.map((entry: unknown, index) => {
    const name = nameEntry(entry, index, key);
    const result = schema.safeParse(entry, {error: zodInBoth});
    if (!result.success) {
      const issue = result.error.issues[0];
      const path = issue?.path ?? [];
      const field = path.length > 0 ? path.map(String).join(".") : "(entry)";
      throw referenceError({file, entry: name, field}, languagesOf(issue?.message ?? ""), {
        found: valueAt(entry, path)
      });
    }
    if (seen.has(name))
      throw referenceError(
        {file, entry: name},
        {vi: "xuất hiện hai lần; chỉ giữ một mục", en: "appears twice; keep one entry"}
      );
    seen.add(name);
    return result.data;
  });
}

function nameEntry(entry: unknown, index: number, key: readonly string[]): string {
  const parts = key.map((field) => valueAt(entry, [field]));
  return parts.every((part) => typeof part === "string")
    ? key.map((field, i) => `${field}=${parts[i] ?? ""}`).join(" ")
    : String(index + 1);
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (at, step) => (typeof at === "object" && at !== null ? Reflect.get(at, step) : undefined),
    value
  );
}
