import {dirname, resolve} from "node:path";
import {z} from "zod";
import {bilingual} from "#src/schema/released.ts";
import {UserError} from "./userError.ts";

/**
 * An edition of the site: what it shows, why, and how it is marked.
 *
 * - `policy`: `everything`, or `announced-only` (numbers that an authority has already announced; others are `[c]`).
 * - `provenance`: `cell` leads to file, row and cell; `file` shows an opaque file id and a date.
 * - `script`: `modules` keeps Framework's runtime; `classic` leaves one script, so that pages open from a folder.
 */
const edition = z.object({
  name: bilingual,
  mark: bilingual.nullable(),
  policy: z.enum(["everything", "announced-only"]),
  reason: bilingual,
  provenance: z.enum(["cell", "file"]),
  script: z.enum(["modules", "classic"])
});
export type Edition = z.infer<typeof edition>;

const settings = z.object({
  exports: z.string(),
  warehouse: z.string(),
  releases: z.string(),
  slips: z.string(),
  dist: z.string(),
  stage: z.string(),
  report: z.array(z.string()),
  editions: z.record(z.string().regex(/^[a-z][a-z-]*$/), edition)
});

/** All that an instance of the program can set: folders (relative to the working folder) and editions. */
export type Settings = z.infer<typeof settings>;
export type SettingsInput = z.input<typeof settings>;

/** Checks the settings of `so138.config.ts`; an error names each setting that is wrong. */
export function defineSettings(input: SettingsInput): Settings {
  const parsed = settings.safeParse(input);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map(({path, message}) => `${path.join(".")}: ${message}`).join("; ");
  throw new UserError(`Cấu hình không hợp lệ. / The settings are not valid. ${faults}`, 2);
}

/** The folder beside the warehouse in which archive and receipts lie. */
export function archiveFolder(settings: Settings): string {
  return dirname(resolve(settings.warehouse));
}
