import {dirname, resolve} from "node:path";
import {z} from "zod";
import {bilingual} from "#src/schema/released.ts";
import {checkPolicy, policy} from "./policies.ts";
import {UserError} from "./userError.ts";

/**
 * An edition of the site: what it shows, why, and how it is marked.
 *
 * - `pages`: `all` that name the edition in their front matter, or those listed here, in both languages: `/`,
 *   `/pages/trends`.
 * - `policy`: `everything`, or `announced-only` (numbers that an authority has already announced; others are `[c]`).
 * - `withholding`: the name of the policy in `policies` by which counts of returns are withheld. Without one, `everything`
 *   shows them all, `announced-only` none.
 * - `illustrative`: whether invented figures are shown, each marked as such.
 * - `provenance`: `cell` leads to file, row and cell; `file` shows an opaque file id and a date.
 * - `script`: `modules` keeps Framework's runtime; `classic` leaves one script, so that pages open from a folder.
 */
const edition = z.object({
  name: bilingual,
  mark: bilingual.nullable(),
  pages: z
    .union([z.literal("all"), z.array(z.string().regex(/^\/(?:pages\/[a-z0-9/[\]-]+)?$/)).min(1)])
    .default("all"),
  policy: z.enum(["everything", "announced-only"]),
  withholding: z.string().optional(),
  illustrative: z.boolean().default(false),
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
  policies: z.record(z.string().regex(/^[a-z][a-z-]*$/), policy).default({}),
  editions: z.record(z.string().regex(/^[a-z][a-z-]*$/), edition)
});

/** All that an instance of the program can set: folders (relative to the working folder) and editions. */
export type Settings = z.infer<typeof settings>;
export type SettingsInput = z.input<typeof settings>;

/** Checks the settings of `so138.config.ts`; an error names each setting that is wrong. */
export function defineSettings(input: SettingsInput): Settings {
  const parsed = settings.safeParse(input);
  if (parsed.success) return checked(parsed.data);
  const faults = parsed.error.issues.map(({path, message}) => `${path.join(".")}: ${message}`).join("; ");
  throw new UserError(`Cấu hình không hợp lệ. / The settings are not valid. ${faults}`, 2);
}

/** Policies that withhold less than the default need a reason, and editions name policies that there are. */
function checked(read: Settings): Settings {
  for (const [name, one] of Object.entries(read.policies)) checkPolicy(name, one);
  for (const [name, {withholding}] of Object.entries(read.editions))
    if (withholding !== undefined && !read.policies[withholding])
      throw new UserError(
        `Cấu hình không hợp lệ: editions.${name}.withholding: không có chính sách «${withholding}» trong policies. / The settings are not valid: editions.${name}.withholding: there is no policy «${withholding}» in policies.`,
        2
      );
  return read;
}

/** The folder beside the warehouse in which archive and receipts lie. */
export function archiveFolder(settings: Settings): string {
  return dirname(resolve(settings.warehouse));
}
