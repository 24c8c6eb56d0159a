import {readdirSync} from "node:fs";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {queries, queryText} from "../../loaders/indicators/query.ts";
import {projectRoot} from "../../loaders/projectRoot.ts";
import {openDerived} from "../../loaders/warehouse/derive.ts";
import type {Warehouse} from "../../loaders/warehouse/openWarehouse.ts";
import {schema} from "../../loaders/warehouse/schema.ts";
import {workplace} from "../warehouse/workplace.ts";

let warehouse: Warehouse;
beforeAll(async () => {
  const {settings, state} = workplace();
  warehouse = await openDerived(settings.warehouse, state);
});
afterAll(() => {
  warehouse.close();
});

test("every .sql of the folder is in the list of queries", () => {
  const files = readdirSync(join(projectRoot, "loaders", "indicators")).filter((name) =>
    name.endsWith(".sql")
  );
  expect(files.sort()).toEqual(queries.map((name) => `${name}.sql`).sort());
});

describe.each(queries)("%s", (name) => {
  test("its first line states the grain", () => {
    expect(queryText(name).split("\n")[0]).toMatch(/^-- grain: one \S/);
  });

  test("it binds against the schema of the warehouse, and an empty warehouse gives no row", async () => {
    expect(schema).toContain("receipts_in_force");
    const result = await warehouse.connection.runAndReadAll(queryText(name), {as_of: "9999"});
    expect(result.getRowObjectsJson()).toEqual([]);
  });

  test("it says in which order rows come", () => {
    expect(queryText(name)).toMatch(/\nORDER BY [^\n]+\n?$/);
  });
});
