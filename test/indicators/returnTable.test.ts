import {describe, expect, test} from "vitest";
import {returnPeriodById} from "#loaders/exports/value/returnPeriodById.ts";
import {dueDay} from "#loaders/indicators/dueDay.ts";
import {plansOver} from "#loaders/indicators/plansOver.ts";
import {returnTable, type ReturnVersion} from "#loaders/indicators/returnTable.ts";
import {projectReference} from "#loaders/reference/reference.ts";
import {unitByCode} from "#loaders/exports/value/unitByCode.ts";
import type {Plan} from "#src/schema/reference.ts";

const periodOf = (id: string) => {
  const period = returnPeriodById(id);
  if (!period) throw new Error(id);
  return period;
};

let number = 0;
const version = (id: string, receivedOn: string, changes: Partial<ReturnVersion> = {}): ReturnVersion => ({
  reporter: "police:X",
  form: null,
  period: periodOf(id),
  sha256: String((number += 1)),
  received: `${receivedOn}T05:00:00Z`,
  receivedOn,
  inForce: true,
  nothingArose: false,
  illustrative: false,
  ...changes
});

const plan = (id: string, changes: Partial<Plan> = {}): Plan => {
  const [known] = projectReference().plans.filter((one) => one.id === "VN-2024");
  if (!known) throw new Error("no plan");
  return {...known, id, validFrom: "2020-01-01", validTo: null, ...changes};
};

/** The table of the versions under a plan that asks for returns before the 20th of March, June, September, December. */
const tableOf = (versions: readonly ReturnVersion[], until: string, validTo: string | null = null) =>
  returnTable(versions, {
    until,
    senderOf: () => ({
      agency: "police",
      name: {vi: "X", en: "X"},
      formName: null,
      validTo,
      dueOf: (period) => dueDay(period, [[plan("P")]])
    }),
    revisionsOf: () => []
  });
const short = (rows: ReturnType<typeof tableOf>) =>
  rows.map(({period, state, daysLate}) => [period.id, state, daysLate]);

describe("returnTable", () => {
  test("before the 20th: the 19th is in time, the 20th is one day late", () => {
    const rows = tableOf(
      [version("2024-Q1@administrative", "2024-03-19"), version("2024-H1@administrative", "2024-06-20")],
      "2024-08-01"
    );
    expect(short(rows)).toEqual([
      ["2024-Q1@administrative", "in-time", null],
      ["2024-H1@administrative", "late", 1]
    ]);
    expect(rows.map(({due, plan: by}) => [due, by])).toEqual([
      ["2024-03-19", "P"],
      ["2024-06-19", "P"]
    ]);
  });

  test("the first version decides; versions of the same bytes are one; the day in force is that of the version that counts", () => {
    const [row] = tableOf(
      [
        version("2024-Q1@administrative", "2024-03-25", {sha256: "b"}),
        version("2024-Q1@administrative", "2024-03-18", {sha256: "a", inForce: false}),
        version("2024-Q1@administrative", "2024-03-19", {sha256: "a", inForce: false})
      ],
      "2024-04-01"
    );
    expect(row).toMatchObject({state: "in-time", received: "2024-03-18", inForce: "2024-03-25", versions: 2});
  });

  test("of two returns in force for one period, one of it alone and one cumulative, the later day is that in force", () => {
    const both = [
      version("2024-Q1@administrative", "2024-03-18", {nothingArose: true}),
      version("2024-Q1@administrative", "2024-03-22")
    ];
    const [row] = tableOf(both, "2024-04-01");
    expect(row).toMatchObject({received: "2024-03-18", inForce: "2024-03-22", nothingArose: false});
  });

  test("what was sent in one year is owed in every later one, once its day is over", () => {
    const sent = [version("2022-9M@administrative", "2022-09-18")];
    expect(short(tableOf(sent, "2024-09-19"))).toEqual([
      ["2022-9M@administrative", "in-time", null],
      ["2023-9M@administrative", "missing", null]
    ]);
    expect(short(tableOf(sent, "2024-09-20")).at(-1)).toEqual(["2024-9M@administrative", "missing", null]);
  });

  test("of quarter III and nine months one is enough; a month is none of them", () => {
    const sent = [
      version("2022-9M@administrative", "2022-09-18"),
      version("2023-Q3@administrative", "2023-09-18"),
      version("2023-09@administrative", "2023-09-18")
    ];
    expect(short(tableOf(sent, "2024-01-01"))).toEqual([
      ["2022-9M@administrative", "in-time", null],
      ["2023-09@administrative", "not-judged", null],
      ["2023-Q3@administrative", "in-time", null]
    ]);
  });

  test("nothing is owed after the unit's last day, and invented returns make no real ones owed", () => {
    const sent = [version("2022@administrative", "2022-12-18")];
    expect(short(tableOf(sent, "2026-01-01", "2024-06-30")).map(([id]) => id)).toEqual([
      "2022@administrative",
      "2023@administrative"
    ]);
    const invented = tableOf(
      [version("2022@administrative", "2022-12-18", {illustrative: true})],
      "2024-01-01"
    );
    expect(invented.map(({illustrative}) => illustrative)).toEqual([true, true]);
  });

  test("the order of the versions decides nothing", () => {
    const sent = [
      version("2022-9M@administrative", "2022-09-18"),
      version("2022-9M@administrative", "2022-10-18", {inForce: false}),
      version("2023@administrative", "2023-12-30"),
      version("2021@administrative", "2021-12-18", {reporter: "court:X"})
    ];
    expect(tableOf(sent.toReversed(), "2025-01-01")).toEqual(tableOf(sent, "2025-01-01"));
  });
});

describe("dueDay", () => {
  const near = [[plan("P")]];
  test("periods of other statistical years, whose days lie further from the plan's, are not judged", () => {
    expect(dueDay(periodOf("2024-Q1"), near)).toBeNull(); // ends on 31 March, the next day is in June
    expect(dueDay(periodOf("2024@court"), near)).toBeNull(); // ends on 30 September
    expect(dueDay(periodOf("2024@procuracy"), near)).toEqual({plan: "P", due: "2024-12-19"}); // ends on 30 November
  });
  test("a plan applies while it is in force; the nearest plan that names days goes first", () => {
    const period = periodOf("2024-Q1@administrative");
    expect(dueDay(period, [[plan("P", {validTo: "2024-03-18"})]])).toBeNull();
    expect(dueDay(period, [[plan("none", {deadlines: []})], [plan("above")]])?.plan).toBe("above");
    const [first] = plan("own").deadlines;
    if (!first) throw new Error("no deadline");
    const own = plan("own", {deadlines: [{...first, before: "03-16"}]});
    expect(dueDay(period, [[own], [plan("above")]])).toEqual({plan: "own", due: "2024-03-15"});
  });
});

test("plansOver: a district is under its own plans, then under those of its country", () => {
  const reference = projectReference();
  const unit = unitByCode("police:534@2020-02-01", reference); // Đức Phổ
  if (!unit) throw new Error("no unit");
  const ids = plansOver(unit, reference).map((plans) => plans.map(({id}) => id));
  expect(ids).toEqual([["DP-2022"], ["VN-2024", "VN-2026"]]);
});
