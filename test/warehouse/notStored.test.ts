import {existsSync, readdirSync} from "node:fs";
import {join} from "node:path";
import {expect, test, vi} from "vitest";
import type {applyEntry} from "#loaders/warehouse/applyEntry.ts";
import {ingest} from "#loaders/warehouse/ingest.ts";
import {openDerived} from "#loaders/warehouse/derive.ts";
import {sha256} from "#loaders/warehouse/archive.ts";
import {at, workplace, yearly} from "./workplace.ts";

// a fault of the program: what it gives the warehouse for the value 13 is no number
vi.mock("#loaders/warehouse/applyEntry.ts", async (original) => {
  const module = await original<{applyEntry: typeof applyEntry}>();
  const faulty: typeof applyEntry = async (warehouse, folder, ledger, entry, options) => {
    const read = options?.read;
    const given =
      read && "rows" in read && read.rows.some((row) => row["value"] === 13)
        ? {...options, read: {...read, rows: read.rows.map((row) => ({...row, value: "thirteen"}))}}
        : options;
    await module.applyEntry(warehouse, folder, ledger, entry, given);
  };
  return {...module, applyEntry: faulty};
});

test("a file that the warehouse cannot take is refused by itself: no receipt, nothing kept, the others go on, later runs too", async () => {
  const {settings, state, write, ingest: run} = workplace();
  const faulty = yearly([[2017, 13]]);
  write("a.csv", yearly([[2016, 20]]));
  write("b.csv", faulty);
  write("c.csv", yearly([[2018, 22]]));
  for (const day of ["2026-11-01", "2026-11-02"]) {
    const {files} = await run(at(day));
    expect(files.map(({state}) => state)).toEqual(
      day === "2026-11-01" ? ["new", "refused", "new"] : ["unchanged", "refused", "unchanged"]
    );
    expect(files[1]?.problems).toMatchObject([{severity: "error", code: "not-stored"}]);
    expect(JSON.stringify(files[1]?.problems)).not.toContain("thirteen");
  }
  expect(readdirSync(join(state, "archive"))).toHaveLength(2);
  expect(existsSync(join(state, "archive", sha256(faulty)))).toBe(false);
  const warehouse = await openDerived(settings.warehouse, state, {anew: true});
  expect(warehouse.ledger.entries).toHaveLength(2);
  warehouse.close();
  // once the value is another, the file is taken in
  write("b.csv", yearly([[2017, 14]]));
  const {files} = await ingest(settings, {now: at("2026-11-03")});
  expect(files.map(({state}) => state)).toEqual(["unchanged", "new", "unchanged"]);
});
