import {describe, expect, test} from "vitest";
import {suppress, type Cell} from "#loaders/disclosure/index.ts";
import {withRevisions, type DatedEdition} from "#loaders/disclosure/revised.ts";

const policy = {threshold: 4};
const sum = (...names: string[]) => Object.fromEntries(names.map((name) => [name, 1]));

/** A total of three parts, all of them large. */
const tableOf = (counts: Record<string, number>) => {
  const names = Object.keys(counts);
  const total = Object.values(counts).reduce((all, count) => all + count, 0);
  const cells: Cell[] = [
    {id: "area=Total", terms: sum(...names), value: total, priority: 10},
    ...names.map((name) => ({id: `area=${name}`, terms: sum(name), value: counts[name] ?? 0}))
  ];
  return {cells, truth: new Map(Object.entries(counts))};
};
type Counts = Record<string, number>;
type Then = DatedEdition & {then: ReadonlyMap<string, number>};

/** An edition that was made from these counts, and stated these sums of them. */
const edition = (date: string, then: Counts, stated: readonly string[]): Then => ({
  id: `as of ${date}`,
  date,
  then: new Map(Object.entries(then)),
  values: stated.map((names) => ({
    terms: sum(...names.split("+")),
    value: names.split("+").reduce((all, name) => all + (then[name] ?? 0), 0)
  }))
});

const leavesOf = (counts: Counts) =>
  Object.entries(counts).map(([name, value]) => ({id: name, terms: sum(name), value}));

const revisionsOf = (counts: Counts, earlier: DatedEdition[], policies = policy) =>
  withRevisions(tableOf(counts), {earlier, leaves: leavesOf(counts)}, policies);

async function published(counts: Counts, earlier: DatedEdition[]) {
  const known = revisionsOf(counts, earlier);
  const {cells, audit} = await suppress(known.cells, policy, known.earlier);
  return {
    passed: audit.passed,
    shown: new Map(
      cells.flatMap(({id, value}) =>
        value === null || !id.startsWith("area=") ? [] : [[id.slice("area=".length), value] as const]
      )
    )
  };
}

/**
 * What an attacker can find who knows all editions, and which counts were corrected between them: for each count of today, how
 * many values fit. Counts up to 30 are tried one by one, without a solver.
 */
function fitting(
  names: readonly string[],
  editions: readonly {then: ReadonlyMap<string, number>; shown: ReadonlyMap<string, number>}[]
): Map<string, Set<number>> {
  const states: {name: string; of: number}[] = [];
  const stateOf = editions.map(({then}, at) => {
    const own = new Map<string, number>();
    for (const name of names) {
      const before = editions.findIndex(
        (other, index) => index < at && other.then.get(name) === then.get(name)
      );
      const place = states.findIndex((state) => state.name === name && state.of === before);
      own.set(name, before >= 0 && place >= 0 ? place : states.push({name, of: at}) - 1);
    }
    return own;
  });
  const found = new Map(names.map((name) => [name, new Set<number>()]));
  const values = states.map(() => 0);
  const sums = editions.flatMap(({shown}, at) =>
    [...shown].map(([name, value]) => ({
      places: (name === "Total" ? names : name.split("+")).map((one) => stateOf[at]?.get(one) ?? -1),
      value
    }))
  );
  const visit = (place: number): void => {
    for (const {places, value} of sums) {
      const known = places.filter((one) => one < place).reduce((all, one) => all + (values[one] ?? 0), 0);
      if (known > value || (places.every((one) => one < place) && known !== value)) return;
    }
    if (place === states.length) {
      for (const [name, own] of found) own.add(values[stateOf.at(-1)?.get(name) ?? -1] ?? NaN);
      return;
    }
    for (let value = 0; value <= 30; value += 1) {
      values[place] = value;
      visit(place + 1);
    }
  };
  visit(0);
  return found;
}

describe("counts that earlier editions stated otherwise", () => {
  const now = {A: 12, B: 6, C: 5};
  const one = {A: 11, B: 6, C: 5};

  /** Publishes tables one after the other, each against all before it. */
  async function campaign(tables: readonly Counts[]) {
    const editions: {then: ReadonlyMap<string, number>; shown: ReadonlyMap<string, number>}[] = [];
    for (const [index, counts] of tables.entries()) {
      const earlier = editions.map(({then, shown}, at): DatedEdition => ({
        id: `edition ${at}`,
        date: `2026-0${at + 1}-01`,
        then,
        values: [...shown].map(([name, value]) => ({
          terms: name === "Total" ? sum(...Object.keys(counts)) : sum(name),
          value
        }))
      }));
      const {shown, passed} = await published(counts, earlier);
      expect(passed, String(index)).toBe(true);
      editions.push({then: new Map(Object.entries(counts)), shown});
    }
    return editions;
  }

  test("22 becomes 23: the total is withheld, and no parts add up to it", async () => {
    const {shown, passed} = await published(now, [edition("2026-03-31", one, ["A+B+C"])]);
    expect(passed).toBe(true);
    expect(shown.has("Total")).toBe(false);
    expect(["A", "B", "C"].every((name) => shown.has(name))).toBe(false);
  });

  test("22 becomes 21: the same", async () => {
    const {shown} = await published({A: 10, B: 6, C: 5}, [edition("2026-03-31", one, ["A+B+C"])]);
    expect(shown.has("Total")).toBe(false);
  });

  test.each([0, 5, -5])("a change of %d is none, or above the threshold: all is shown", async (change) => {
    const then = {...now, A: 12 - change};
    const {shown, passed} = await published(now, [edition("2026-03-31", then, ["A+B+C"])]);
    expect(passed).toBe(true);
    expect(shown.size).toBe(4);
  });

  test("it is held against every edition: far from the last one, and near the one before", async () => {
    const earlier = [
      edition("2026-03-31", one, ["A+B+C"]),
      edition("2026-06-30", {A: 21, B: 6, C: 5}, ["A+B+C"])
    ];
    expect((await published(now, earlier)).shown.has("Total")).toBe(false);
    expect((await published({A: 31, B: 6, C: 5}, earlier)).shown.get("Total")).toBe(42);
  });

  test.each<[string, Counts[]]>([
    [
      "one part is corrected",
      [
        {A: 5, B: 11, C: 0, D: 2},
        {A: 5, B: 13, C: 0, D: 2}
      ]
    ],
    [
      "one part is corrected and corrected back",
      [
        {A: 5, B: 11, D: 2},
        {A: 5, B: 13, D: 2},
        {A: 5, B: 11, D: 2}
      ]
    ],
    [
      "a small part is corrected",
      [
        {A: 5, B: 11, C: 0, D: 2},
        {A: 5, B: 11, C: 0, D: 4}
      ]
    ]
  ])("%s: nobody who knows which it was finds a small count", async (_, tables) => {
    const editions = await campaign(tables);
    const last = tables.at(-1) ?? {};
    const found = fitting(Object.keys(last), editions);
    for (const [name, value] of Object.entries(last)) {
      if (value < 1 || value > 4) continue;
      const values = [...(found.get(name) ?? [])];
      expect(Math.max(...values), name).toBeGreaterThan(4);
      expect(Math.max(...values) - Math.min(...values), name).toBeGreaterThanOrEqual(4);
    }
  });

  test("the attacker of this test finds what editions give away that each choose anew", () => {
    const then = new Map(Object.entries({A: 5, B: 11, C: 0, D: 2}));
    const first = {then, shown: new Map(Object.entries({Total: 18, B: 11, C: 0}))};
    const second = {
      then: new Map([...then, ["B", 13] as const]),
      shown: new Map(Object.entries({A: 5, C: 0}))
    };
    expect(fitting(["A", "B", "C", "D"], [first, second]).get("D")).toEqual(new Set([2]));
  });

  test("a part that did not exist then counts as none", () => {
    const {earlier, cells} = revisionsOf(now, [
      {...edition("2026-03-31", {A: 12, B: 6}, []), values: [{terms: sum("A", "B", "C"), value: 18}]}
    ]);
    expect(earlier[0]?.values[0]?.terms).toEqual({A: 1, B: 1, "C @ as of 2026-03-31": 1});
    expect(cells.system?.constraints).toContainEqual({terms: {"C @ as of 2026-03-31": 1}, equals: 0});
  });

  test("without revisions nothing is added", () => {
    const {cells} = revisionsOf(now, [edition("2026-03-31", now, ["A+B+C", "A"])]);
    expect(cells).toEqual(tableOf(now));
  });

  test("the strictest policy holds where no cell is what was stated, and a policy of 0 protects no change", () => {
    const editions = [edition("2026-03-31", {A: 8, B: 6, C: 5}, ["A+B"])];
    expect(revisionsOf(now, editions, {threshold: 4}).cells.cells.at(-1)).toMatchObject({value: 4});
    expect(revisionsOf(now, editions, {threshold: 0}).cells.cells).toHaveLength(4);
  });

  test("an edition whose counts are not known, or do not give what it states, is an error", () => {
    const known = edition("2026-03-31", one, ["A+B+C"]);
    expect(() => revisionsOf(now, [{...known, then: null}])).toThrow(/not known any more/);
    const other = [{terms: sum("A"), value: 3}];
    expect(() => revisionsOf(now, [{...known, values: other}])).toThrow(/do not give what it states/);
  });
});
