import Papa from "papaparse";
import {readFileSync} from "node:fs";
import {join} from "node:path";
import {beforeAll, expect, test} from "vitest";
import {readReturns} from "#loaders/indicators/readReturns.ts";
import {projectRoot} from "#loaders/projectRoot.ts";
import {endOfDay} from "#loaders/vietnamTime.ts";
import {openDerived} from "#loaders/warehouse/derive.ts";
import type {ReturnRow} from "#src/schema/released.ts";
import {at, workplace} from "../warehouse/workplace.ts";

const folder = join(projectRoot, "exports");
const exported = (path: string) => readFileSync(join(folder, path));

/** The last day on which a return comes in time, by the plan's file alone. */
const {plans} = JSON.parse(exported("illustrative/reference/plans.json").toString("utf8")) as {
  plans: {id: string; deadlines: {before: string}[]}[];
};
const deadlines = plans.find(({id}) => id === "BL-2016")?.deadlines.map(({before}) => before) ?? [];
const dueOf = (year: number, part: number) =>
  new Date(Date.parse(`${year}-${deadlines[part] ?? ""}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);

const own = ["-Q1", "-H1", "-9M", ""];
const files = ["quy-1", "6-thang", "9-thang", "ca-nam"];
const listed = Papa.parse<Record<string, string>>(exported("received.csv").toString("utf8"), {
  header: true,
  skipEmptyLines: true
}).data;
const chosen = listed.filter(({path = ""}) =>
  /^illustrative\/(?:cong-an-tinh|bien-phong)\/202[3-6]\b/.test(path)
);

/** Of each return the days on which its versions came, by the list of received files: `police 2024-H1`. */
const received = new Map<string, string[]>();
const add = (key: string, day: string) => received.set(key, [...(received.get(key) ?? []), day].sort());
for (const {path = "", received_at: day = ""} of chosen) {
  const [, year = "", part] = /\/(\d{4})(?:-(.*?))?(?: \(.*\))?\.\w+$/.exec(path) ?? [];
  if (part !== undefined) add(`police:BL ${year}${own[files.indexOf(part)] ?? "?"}`, day);
  else {
    const rows = exported(path).toString("utf8").trim().split("\n").length - 1;
    for (const one of own.slice(0, rows)) add(`border-guard:BL ${year}${one}`, day);
  }
}

let rows: ReturnRow[] = [];
let withdrawn: ReturnRow[] = [];
beforeAll(async () => {
  const {settings, state, write, ingest} = workplace();
  for (const name of ["areas.csv", "plans.json"])
    write(`illustrative/reference/${name}`, exported(`illustrative/reference/${name}`));
  for (const {path = ""} of chosen) write(path, exported(path));
  write("received.csv", Papa.unparse(chosen, {newline: "\n"}));
  await ingest(at("2026-11-01"));
  const warehouse = await openDerived(settings.warehouse, state);
  try {
    rows = await readReturns(warehouse.connection, state, endOfDay("2026-10-31"));
    await warehouse.connection.run(
      "INSERT INTO withdrawal SELECT 100000, path, 'wrong file', '2026-10-01T00:00:00Z' FROM receipt WHERE path LIKE '%2025-9-thang.xlsx'"
    );
    withdrawn = await readReturns(warehouse.connection, state, endOfDay("2026-10-31"));
  } finally {
    warehouse.close();
  }
});

const keyOf = ({reporter, period}: ReturnRow) => `${reporter} ${period.id.split("@")[0] ?? ""}`;

test("each return of the invented province is judged by the list of received files and its plan's days", () => {
  const expected = new Map(
    [...received].map(([key, days]) => {
      const [first = "", last = first] = [days[0], days.at(-1)];
      const year = Number(key.split(" ")[1]?.slice(0, 4));
      const due = dueOf(year, own.indexOf(key.split(" ")[1]?.slice(4) ?? "?"));
      const late = Math.round((Date.parse(first) - Date.parse(due)) / 86_400_000);
      const state = late > 0 ? "late" : "in-time";
      const daysLate = late > 0 ? late : null;
      return [key, {due, received: first, inForce: last, versions: days.length, state, daysLate}];
    })
  );
  expect(expected.size).toBe(2 * (3 * 4 + 3));
  expect(new Set([...expected.values()].map(({state}) => state))).toEqual(new Set(["in-time", "late"]));
  const found = new Map(
    rows.map((row) => {
      const {due, received: first, inForce, versions, state, daysLate} = row;
      return [keyOf(row), {due, received: first, inForce, versions, state, daysLate}];
    })
  );
  expect(found).toEqual(expected);
  expect(rows.every(({illustrative}) => illustrative)).toBe(true);
});

test("one return was revised: a report that was forgotten at first is new, handled and left", () => {
  const revised = rows.filter(({revisions}) => revisions?.length !== 0);
  expect(revised.map(keyOf)).toEqual(["police:BL 2023-9M"]);
  expect(
    revised[0]?.revisions?.map(({indicator, counts, before, after}) => [indicator, counts, after - before])
  ).toEqual(["handled", "new", "remaining"].map((measure) => [`report-resolved.${measure}`, 1, 1]));
});

test("a return whose only version was withdrawn is missing", () => {
  const states = (all: readonly ReturnRow[]) => new Map(all.map((row) => [keyOf(row), row.state]));
  const expected = states(rows);
  expected.set("police:BL 2025-9M", "missing");
  expect(states(withdrawn)).toEqual(expected);
});
