import {readFileSync} from "node:fs";
import {join} from "node:path";
import {expect, test} from "vitest";
import {readFacts} from "#loaders/indicators/readFacts.ts";
import {applyPolicy} from "#loaders/release/policy.ts";
import {openDerived} from "#loaders/warehouse/derive.ts";
import {projectRoot} from "#loaders/projectRoot.ts";
import {at, workplace} from "../warehouse/workplace.ts";

const bundled = (name: string) => readFileSync(join(projectRoot, "exports", "published", name));

test("an invented public figure is released by no table; an invented count of a pilot says that it is, and stands in no edition that shows none", async () => {
  const {settings, state, write, ingest} = workplace();
  write("figures.csv", bundled("so-lieu-da-cong-bo.csv"));
  write("pilot.csv", bundled("chi-dao-diem.csv"));
  await ingest(at("2026-11-01"));
  const warehouse = await openDerived(settings.warehouse, state);
  try {
    const {connection} = warehouse;
    const before = await readFacts(connection, state, "9999");
    const hidden = before.figures[0]?.id ?? "";
    await connection.run("UPDATE published_row SET illustrative = true WHERE key = $1", [hidden]);
    await connection.run("UPDATE pilot_row SET illustrative = true");
    const after = await readFacts(connection, state, "9999");
    expect(before.figures.length).toBeGreaterThan(1);
    expect(before.pilots).not.toEqual([]);
    expect(after.figures.map(({id}) => id)).toEqual(
      before.figures.map(({id}) => id).filter((id) => id !== hidden)
    );
    expect(after.pilots.map(({illustrative}) => illustrative)).toEqual(before.pilots.map(() => true));
    const {internal, published} = settings.editions;
    if (!internal || !published) throw new Error("no editions");
    expect(applyPolicy(after, {...internal, illustrative: true}).pilots).toHaveLength(after.pilots.length);
    expect(applyPolicy(after, published).pilots).toEqual([]);
  } finally {
    warehouse.close();
  }
});
