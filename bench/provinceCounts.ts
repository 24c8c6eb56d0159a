import {mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import type {CountFact} from "#loaders/indicators/countTable.ts";
import {readFacts} from "#loaders/indicators/readFacts.ts";
import {projectRoot} from "#loaders/projectRoot.ts";
import {archiveFolder, defineSettings} from "#loaders/settings.ts";
import {openDerived} from "#loaders/warehouse/derive.ts";
import {ingest} from "#loaders/warehouse/ingest.ts";
import config from "../so138.config.ts";

/** All counts that the bundled exports of the invented province give, from a warehouse that is made for it and removed. */
export async function provinceCounts(): Promise<CountFact[]> {
  const root = mkdtempSync(join(tmpdir(), "so138-bench-"));
  const settings = defineSettings({
    ...config,
    exports: join(projectRoot, "exports"),
    warehouse: join(root, "state", "warehouse.duckdb"),
    releases: join(root, "releases"),
    slips: join(root, "slips"),
    dist: join(root, "dist")
  });
  try {
    await ingest(settings);
    const folder = archiveFolder(settings);
    const warehouse = await openDerived(settings.warehouse, folder);
    try {
      const {counts} = await readFacts(warehouse.connection, folder, "9999");
      return counts.filter(({illustrative}) => illustrative);
    } finally {
      warehouse.close();
    }
  } finally {
    rmSync(root, {recursive: true, force: true});
  }
}
