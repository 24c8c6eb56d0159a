import {join} from "node:path";
import {defineSettings} from "#loaders/settings.ts";
import {ingest} from "#loaders/warehouse/ingest.ts";
import config from "../so138.config.ts";
import {measured} from "./measured.ts";

const [root = ""] = process.argv.slice(2);
const settings = defineSettings({
  ...config,
  exports: join(root, "exports"),
  warehouse: join(root, "state", "warehouse.duckdb"),
  releases: join(root, "releases"),
  dist: join(root, "dist")
});
await measured(async () => {
  const {rows, files} = await ingest(settings);
  return {rows, state: files[0]?.state, findings: files[0]?.problems.length};
});
