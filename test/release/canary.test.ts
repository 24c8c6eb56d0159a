import {describe, expect, test} from "vitest";
import type {PilotRow, ReturnRow} from "#src/schema/released.ts";
import type {Facts} from "#loaders/indicators/readFacts.ts";
import {passCanary} from "#loaders/release/canary.ts";
import {applyPolicy, type Shown} from "#loaders/release/policy.ts";
import {inPublicOrder} from "#loaders/release/publicOrder.ts";
import config from "../../so138.config.ts";

const published = config.editions["published"];
if (!published) throw new Error("There is no published edition.");

const count = (area: string, value: number, source: string | null): PilotRow => ({
  id: area,
  area,
  indicator: "cases-found",
  unit: "case-found",
  period: {id: "2020", kind: "year", basis: "calendar", start: "2020-01-01", end: "2020-12-31"},
  value,
  absent: null,
  marks: [],
  source,
  provenance: {file: "F1", received: "2026-01-01", path: "a.csv", sheet: null, cell: "A1"},
  pilot: "X",
  window: "baseline",
  illustrative: false
});

const sent: ReturnRow = {
  reporter: "police:X",
  agency: "police",
  name: {vi: "Công an X", en: "Police X"},
  form: null,
  formName: null,
  period: {id: "2020", kind: "year", basis: "calendar", start: "2020-01-01", end: "2020-12-31"},
  due: "2021-01-10",
  plan: "P",
  received: "2021-01-12",
  inForce: "2021-02-01",
  versions: 2,
  state: "late",
  daysLate: 2,
  nothingArose: true,
  revisions: [],
  illustrative: false
};

const nothingAdded = {areas: [], areaGroups: [], plans: [], units: []};

/** Three counts, the first of which has a public source. */
const facts: Facts = {
  figures: [],
  pilots: [count("C", 22, "87/KH-BCĐ"), count("A", 3, null), count("B", 5, null)],
  files: [
    {
      file: "F1",
      kind: "pilot",
      received: "2026-01-01",
      path: "a.csv",
      sha256: "f".repeat(64),
      versions: 1,
      rows: {read: 3, taken: 3, rejected: 0, ignored: 0}
    }
  ],
  cases: [],
  findings: [],
  counts: [],
  returns: [sent, {...sent, reporter: "police:Y", illustrative: true}],
  added: nothingAdded,
  illustrative: {files: [], receivedUpTo: null, added: nothingAdded},
  receivedUpTo: "2026-01-01T00:00:00Z"
};

/** Computes a candidate as a release does, but for one thing that it does with the facts or with what is shown. */
const compose =
  (slip: (shown: Shown, all: Facts) => unknown = () => null, order = inPublicOrder) =>
  (all: Facts) => {
    const shown = order(applyPolicy(all, published), published);
    return [
      {name: "manifest.json", text: JSON.stringify({provenance: "file", slip: slip(shown, all)})},
      {name: "pilots.json", text: JSON.stringify(shown.pilots)},
      {name: "returns.json", text: JSON.stringify(shown.returns)},
      {name: "files.json", text: JSON.stringify(shown.files)}
    ];
  };

const canary = (made: ReturnType<typeof compose>) => () => {
  passCanary(facts, made(facts), made);
};

describe("the canary", () => {
  test("lets a candidate pass that shows nothing of what it withholds", () => {
    expect(canary(compose())).not.toThrow();
  });

  test.each<[string, ReturnType<typeof compose>]>([
    [
      "a sum of hidden counts",
      compose((_, {pilots}) => pilots.reduce((sum, {value}) => sum + (value ?? 0), 0))
    ],
    ["how often a return was sent", compose((_, {returns}) => returns.map(({versions}) => versions))],
    ["when a return was sent again", compose((_, {returns}) => returns.map(({inForce}) => inForce))],
    ["that nothing arose", compose((_, {returns}) => returns.map(({nothingArose}) => nothingArose))],
    ["what a return revised", compose((_, {returns}) => returns.map(({revisions}) => revisions?.length))],
    [
      "whether a hidden count is small",
      compose((_, {pilots}) => pilots.some(({id, value}) => id === "B" && (value ?? 0) > 5))
    ],
    [
      "how many counts are reported",
      compose((_, {pilots}) => pilots.filter(({value}) => value !== null).length)
    ],
    ["a mark of revision", compose((_, {pilots}) => pilots.some(({marks}) => marks.length > 0))],
    ["a number of rows", compose((_, {files}) => files[0]?.rows?.taken)],
    ["a hash of an export", compose((_, {files}) => files[0]?.sha256)],
    ["a cell of an export", compose((_, {pilots}) => pilots.map(({provenance}) => provenance.cell))],
    [
      "the order of the rows in an export",
      compose(
        () => null,
        (shown) => shown
      )
    ],
    [
      "an order by hidden counts",
      compose((_, {pilots}) => pilots.toSorted((a, b) => (a.value ?? 0) - (b.value ?? 0)).map(({id}) => id))
    ]
  ])("stops a candidate that tells %s, and names the file", (_, made) => {
    expect(canary(made)).toThrow(/depends on numbers that it withholds[^]*\n {2}(?:manifest|pilots)\.json:1/);
  });
});

test("an edition without cells shows when a return first came and whether in time, and of no invented one", () => {
  expect(applyPolicy(facts, published).returns).toEqual([
    {...sent, inForce: null, versions: null, daysLate: null, nothingArose: null, revisions: null}
  ]);
});
