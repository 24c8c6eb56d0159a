import {mkdirSync} from "node:fs";
import fc from "fast-check";
import {afterAll, beforeAll, describe, expect, onTestFinished, test} from "vitest";
import {fileProblem} from "../../loaders/exports/problem.ts";
import type {ReadExport} from "../../loaders/exports/readExport.ts";
import {endOfDay} from "../../loaders/vietnamTime.ts";
import {applyEntry} from "../../loaders/warehouse/applyEntry.ts";
import {ask} from "../../loaders/warehouse/ask.ts";
import {openDerived, type Derived} from "../../loaders/warehouse/derive.ts";
import {Ledger} from "../../loaders/warehouse/ledger.ts";
import {createReceipts, type Entry} from "../../loaders/warehouse/receipts.ts";
import {casesOf, returnsOf, take, type Given} from "./sentFile.ts";
import {workplace} from "./workplace.ts";

/** An empty warehouse of its own for one test. */
async function opened(): Promise<Derived & {folder: string}> {
  const {settings, state} = workplace();
  const warehouse = await openDerived(settings.warehouse, state);
  onTestFinished(() => {
    warehouse.close();
  });
  await createReceipts(state);
  return {...warehouse, folder: state};
}

type Sent = [name: string, day: string, facts: Given[], listed?: string];

/** Takes in files of returns one after the other; the outcomes in their order. */
async function sendAll(warehouse: Derived & {folder: string}, files: readonly Sent[]) {
  const outcomes = [];
  for (const [name, day, facts, listed] of files)
    outcomes.push(
      await take(warehouse, warehouse.folder, name, returnsOf(facts), {day, listed: listed ?? null})
    );
  return outcomes;
}

/** The values in force of each key at the end of a day. */
async function valuesAt(
  {connection}: Derived,
  day: string,
  macro = "return_in_force",
  value = "value"
): Promise<Record<string, unknown>> {
  const rows = await ask(
    connection,
    `SELECT key, ${value} AS value FROM ${macro}('${endOfDay(day)}') ORDER BY key`
  );
  return Object.fromEntries(rows.map((row) => [String(row["key"]), row["value"]]));
}

const q1 = (value: number): Given => ({scope: "police 20 | form | 2026-Q1", key: "Q1", value});
const q2 = (value: number): Given => ({scope: "police 20 | form | 2026-Q2", key: "Q2", value});

describe("a new file replaces what its scopes say", () => {
  test("warnings of a file are notes once another counts for all that it gave, not while it counts for a part", async () => {
    const warehouse = await opened();
    const warning = fileProblem("total-differs", {vi: "Khác.", en: "Differs."}, "warning");
    const takeOld = async (day: string) => {
      const read = {...returnsOf([q1(10), q2(20)]), problems: [warning]};
      const {problems} = await take(warehouse, warehouse.folder, "a.csv", read, {day});
      return problems.find(({code}) => code === "total-differs")?.severity;
    };
    expect(await takeOld("2026-11-01")).toBe("warning");
    await sendAll(warehouse, [["b.csv", "2026-11-02", [q1(11)]]]);
    expect(await takeOld("2026-11-03")).toBe("warning");
    await sendAll(warehouse, [["c.csv", "2026-11-04", [q2(21)]]]);
    expect(await takeOld("2026-11-05")).toBe("note");
  });

  test("a corrected return under another name supersedes the first, which says so each time", async () => {
    const warehouse = await opened();
    const second: Given = {...q1(5), key: "Q1 more"};
    const [, corrected, again] = await sendAll(warehouse, [
      ["a.csv", "2026-11-01", [q1(10), second]],
      ["a corrected.csv", "2026-11-02", [q1(11)]],
      ["a.csv", "2026-11-03", [q1(10), second]]
    ]);
    expect(corrected).toMatchObject({
      state: "new",
      withdrawn: 1,
      rows: {read: 1, loaded: 1, unchanged: 0},
      problems: [
        {code: "supersedes-file", severity: "warning"},
        {code: "earlier-figures-gone", severity: "warning"}
      ]
    });
    expect(corrected?.problems[0]?.message.en).toContain("the file «a.csv»");
    expect(again).toMatchObject({state: "unchanged", problems: [{code: "superseded-file"}]});
    expect(again?.problems[0]?.message.vi).toContain("«a corrected.csv»");
    expect(await valuesAt(warehouse, "2026-11-01")).toEqual({Q1: 10, "Q1 more": 5});
    expect(await valuesAt(warehouse, "2026-11-03")).toEqual({Q1: 11});
  });

  test("a file is superseded in one scope and in force in another", async () => {
    const warehouse = await opened();
    await sendAll(warehouse, [
      ["half-year.csv", "2026-11-01", [q1(10), q2(20)]],
      ["q1.csv", "2026-11-02", [q1(11)]]
    ]);
    expect(await valuesAt(warehouse, "2026-11-02")).toEqual({Q1: 11, Q2: 20});
    const files = await ask(warehouse.connection, "SELECT path FROM receipts_in_force('9999') ORDER BY path");
    expect(files.map(({path}) => path)).toEqual(["half-year.csv", "q1.csv"]);
  });

  test("a later version of a path without a scope gives that scope back to the file before, or leaves it blank: said", async () => {
    const warehouse = await opened();
    const outcomes = await sendAll(warehouse, [
      ["a.csv", "2026-11-01", [q1(10)]],
      ["b.csv", "2026-11-02", [q1(11), q2(20)]],
      ["b.csv", "2026-11-03", [q2(21)]],
      ["b.csv", "2026-11-04", [q1(12)]]
    ]);
    expect(await valuesAt(warehouse, "2026-11-03")).toEqual({Q1: 10, Q2: 21});
    expect(outcomes[2]?.problems.map(({code}) => code)).toEqual([]);
    expect(await valuesAt(warehouse, "2026-11-04")).toEqual({Q1: 12});
    expect(outcomes[3]).toMatchObject({withdrawn: 1});
    expect(outcomes[3]?.problems.map(({code}) => code)).toEqual(["supersedes-file", "scope-left"]);
  });

  test("a file received before the one in force for its scope counts only until then", async () => {
    const warehouse = await opened();
    const [, late] = await sendAll(warehouse, [
      ["b.csv", "2026-11-05", [q1(11)]],
      ["a.csv", "2026-11-06", [q1(10)], "2026-11-01"]
    ]);
    expect(late).toMatchObject({withdrawn: 0, problems: [{code: "superseded-file"}]});
    expect(await valuesAt(warehouse, "2026-11-02")).toEqual({Q1: 10});
    expect(await valuesAt(warehouse, "2026-11-06")).toEqual({Q1: 11});
  });

  test("two versions of one scope with one received date are refused, whatever their names", async () => {
    const warehouse = await opened();
    const [, same, copy, other] = await sendAll(warehouse, [
      ["a.csv", "2026-11-05", [q1(10)], "2026-11-01"],
      ["b.csv", "2026-11-05", [q1(11)], "2026-11-01"],
      ["copy of a.csv", "2026-11-05", [q1(10)], "2026-11-01"],
      ["c.csv", "2026-11-05", [q2(11)], "2026-11-01"]
    ]);
    expect(same).toMatchObject({state: "refused", problems: [{code: "same-received-date"}]});
    expect(same?.problems[0]?.message.en).toContain("The file «a.csv» of the same unit, form and period");
    expect([copy?.state, other?.state]).toEqual(["new", "new"]);
  });

  test("a row of a wide form is unchanged only if all its facts are", async () => {
    const warehouse = await opened();
    const [, second] = await sendAll(warehouse, [
      ["a.csv", "2026-11-01", [q1(10), {...q1(20), key: "R", row: 1}, {...q1(30), key: "S", row: 2}]],
      ["a.csv", "2026-11-02", [q1(10), {...q1(21), key: "R", row: 1}, {...q1(30), key: "S", row: 2}]]
    ]);
    expect(second).toMatchObject({withdrawn: 0, rows: {read: 2, loaded: 1, unchanged: 1}});
  });

  test("the same bytes read in another way are a new version", async () => {
    const warehouse = await opened();
    const send = (day: string, dropPersonal: boolean) =>
      take(warehouse, warehouse.folder, "a.csv", returnsOf([q1(10)]), {
        day,
        reading: {dropPersonal, supplement: null}
      });
    expect((await send("2026-11-01", false)).state).toBe("new");
    expect(await send("2026-11-02", true)).toMatchObject({state: "changed", rows: {unchanged: 1}});
    expect((await send("2026-11-03", true)).state).toBe("unchanged");
  });
});

describe("a kind that updates by key", () => {
  test("a case missing from a later version stays; of each case the row received last counts", async () => {
    const warehouse = await opened();
    const send = (name: string, day: string, ...given: [string, number][]) =>
      take(warehouse, warehouse.folder, name, casesOf(given.map(([key, value]) => ({key, value}))), {day});
    await send("a.csv", "2026-11-01", ["K1", 1], ["K2", 2]);
    const second = await send("a.csv", "2026-11-02", ["K2", 3], ["K3", 1]);
    expect(second).toMatchObject({withdrawn: 0, rows: {loaded: 2, unchanged: 0}, problems: []});
    const third = await send("b.csv", "2026-11-03", ["K1", 1], ["K2", 4]);
    expect(third).toMatchObject({withdrawn: 0, rows: {loaded: 1, unchanged: 1}, problems: []});
    const at = (day: string) => valuesAt(warehouse, day, "case_in_force", "victims");
    expect(await at("2026-11-01")).toEqual({K1: 1, K2: 2});
    expect(await at("2026-11-02")).toEqual({K1: 1, K2: 3, K3: 1});
    expect(await at("2026-11-03")).toEqual({K1: 1, K2: 4, K3: 1});
    expect(await ask(warehouse.connection, "FROM contradictions('9999')")).toEqual([]);
    const revised = await ask(
      warehouse.connection,
      "SELECT key FROM case_in_force('9999') WHERE revised ORDER BY key"
    );
    expect(revised.map(({key}) => key)).toEqual(["K2"]);
  });
});

describe("the ledger and the macro of the warehouse decide alike what is in force", () => {
  let warehouse: Derived;
  beforeAll(async () => {
    const {settings, state} = workplace();
    mkdirSync(state, {recursive: true});
    warehouse = await openDerived(settings.warehouse, state);
  });
  afterAll(() => {
    warehouse.close();
  });

  const day = fc.integer({min: 1, max: 9}).map((one) => `2026-11-0${one}T00:00:00.000Z`);
  const step = fc.oneof(
    {
      weight: 4,
      arbitrary: fc.record({
        path: fc.constantFrom("a", "b", "c"),
        replaces: fc.constantFrom("scope", "scope", "scope", "key"),
        scopes: fc.uniqueArray(fc.constantFrom("S", "T", "U"), {minLength: 1}),
        received: day
      })
    },
    {weight: 1, arbitrary: fc.record({withdraws: fc.constantFrom("a", "b", "c"), at: day})}
  );

  test("for any receipts and withdrawals, at any instant", async () => {
    const nothing = {kind: "returns", rows: [], problems: [], read: 0, taken: 0, rejected: 0, ignored: 0};
    await fc.assert(
      fc.asyncProperty(fc.array(step, {minLength: 1, maxLength: 10}), day, async (steps, asOf) => {
        for (const table of ["receipt", "receipt_scope", "withdrawal"])
          await warehouse.connection.run(`DELETE FROM ${table}`);
        const entries = steps.map((one, index): Entry => {
          const seq = index + 1;
          if ("withdraws" in one) return {...one, seq, why: "test"};
          const byKey = one.replaces === "key";
          return {
            seq,
            path: one.path,
            sha256: String(seq).padStart(64, "0"),
            kept: String(seq).padStart(64, "0"),
            reading: {dropPersonal: false, supplement: null},
            kind: byKey ? "cases" : "returns",
            replaces: byKey ? "key" : "scope",
            scopes: byKey ? [`cases:${one.path}`] : one.scopes,
            received: one.received,
            ingested: one.received,
            rows: {read: 0, taken: 0, rejected: 0, ignored: 0}
          };
        });
        const {state} = workplace();
        await createReceipts(state);
        const ledger = await Ledger.read(state);
        for (const entry of entries) {
          await ledger.append(entry);
          const kind = "kind" in entry ? entry.kind : "";
          await applyEntry(warehouse, state, ledger, entry, {
            read: {...nothing, kind} as unknown as ReadExport
          });
        }
        const rows = await ask(warehouse.connection, `SELECT seq, scope FROM scopes_in_force('${asOf}')`);
        const inForce = [...ledger.inForce(asOf)].flatMap(([seq, scopes]) =>
          scopes.map((scope) => `${seq} ${scope}`)
        );
        expect(rows.map(({seq, scope}) => `${String(seq)} ${String(scope)}`).sort()).toEqual(inForce.sort());
        for (const scope of ["S", "T", "U"])
          expect(inForce.filter((one) => one.endsWith(scope)).length).toBeLessThanOrEqual(1);
      }),
      {numRuns: 40}
    );
  });
});
