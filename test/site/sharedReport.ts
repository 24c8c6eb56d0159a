import {existsSync} from "node:fs";
import {mkdir, readFile, rename, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {setTimeout} from "node:timers/promises";
import {inject} from "vitest";
import {report} from "#loaders/report.ts";
import type {Settings} from "#loaders/settings.ts";
import {siteSettings, today} from "./siteSettings.ts";

/** The default report: its settings, the folder of each edition's site, and the folder of each edition's release. */
export type SharedReport = {
  settings: Settings;
  dist: Record<"internal" | "published", string>;
  releases: Record<"internal" | "published", string>;
};

/**
 * The report that `npm run report` makes of the bundled exports, built by the first test that asks for it and used by
 * all of the run. Whoever makes the folder `building` builds; the others wait for the outcome.
 */
export async function sharedReport(): Promise<SharedReport> {
  const settings = siteSettings("report");
  const outcome = join(inject("siteFolder"), "report.json");
  await mkdir(inject("siteFolder"), {recursive: true});
  const first = await mkdir(join(inject("siteFolder"), "building")).then(
    () => true,
    () => false
  );
  if (first) {
    const result = await report(settings, {now: today}).then(
      ({sites}) => ({releases: Object.fromEntries(sites.map(({edition, release}) => [edition, release]))}),
      (error: unknown) => ({error: error instanceof Error ? (error.stack ?? error.message) : String(error)})
    );
    await writeFile(`${outcome}.part`, JSON.stringify(result));
    await rename(`${outcome}.part`, outcome);
  } else while (!existsSync(outcome)) await setTimeout(200);
  const result = JSON.parse(await readFile(outcome, "utf8")) as {
    releases?: Record<string, string>;
    error?: string;
  };
  const {releases} = result;
  if (releases === undefined)
    throw new Error(`The default report could not be made: ${result.error ?? "no release"}`);
  const of = (edition: string) => join(settings.releases, releases[edition] ?? "", edition);
  return {
    settings,
    dist: {internal: join(settings.dist, "internal"), published: join(settings.dist, "published")},
    releases: {
      internal: of("internal"),
      published: of("published")
    }
  };
}
