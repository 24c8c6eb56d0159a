import {join} from "node:path";
import {inject} from "vitest";
import {projectRoot} from "#loaders/projectRoot.ts";
import {defineSettings, type Settings} from "#loaders/settings.ts";
import config from "../../so138.config.ts";

/** After the day on which the bundled exports were received. */
export const today = new Date("2026-12-01T03:00:00Z");

/** The project's settings with the bundled exports, writing to a folder of this test run alone. */
export function siteSettings(name: string, changes: Partial<Settings> = {}): Settings {
  const folder = join(inject("siteFolder"), name);
  return defineSettings({
    ...config,
    exports: join(projectRoot, "exports"),
    warehouse: join(folder, "warehouse.duckdb"),
    releases: join(folder, "releases"),
    slips: join(folder, "slips"),
    dist: join(folder, "dist"),
    stage: join(folder, "stage"),
    ...changes
  });
}
