import type {z} from "zod";

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
 * The first fault throws an error that names file, entry and field, echoes the value and says what to do.
 */
export function parseEntries<Output>({
  file,
  entries,
  schema,
  key
}: EntriesToParse<Output>): readonly Output[] {
  if (!Array.isArray(entries)) throw new Error(`${file}: a list of entries is expected; correct the file.`);
  const seen = new Set<string>();
  return entries.map((entry: unknown, index) => {
    const name = nameEntry(entry, index, key);
    const result = schema.safeParse(entry);
    if (!result.success) {
      const issue = result.error.issues[0];
      const path = issue?.path ?? [];
      const field = path.length > 0 ? path.map(String).join(".") : "(entry)";
      const found = valueAt(entry, path);
      const value = found === undefined ? "missing" : JSON.stringify(found);
      throw new Error(
        `${file}, ${name}, field ${field}: ${issue?.message ?? "invalid"}; the value is ${value}. Correct the file.`
      );
    }
    if (seen.has(name)) throw new Error(`${file}, ${name}: appears twice; keep one entry.`);
    seen.add(name);
    return result.data;
  });
}

function nameEntry(entry: unknown, index: number, key: readonly string[]): string {
  const parts = key.map((field) => valueAt(entry, [field]));
  return parts.every((part) => typeof part === "string")
    ? `entry ${key.map((field, i) => `${field}=${parts[i] ?? ""}`).join(" ")}`
    : `entry ${index + 1}`;
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (at, step) => (typeof at === "object" && at !== null ? Reflect.get(at, step) : undefined),
    value
  );
}
