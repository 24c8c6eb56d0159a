import {describe, expect, test} from "vitest";
import {suppress, type Cell, type PublishedEdition} from "#loaders/disclosure/index.ts";
import {withRevisions} from "#loaders/disclosure/revised.ts";

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
const edition = (date: string, values: Record<string, number>): PublishedEdition => ({
  id: `as of ${date}`,
  date,
  values: Object.entries(values).map(([names, value]) => ({terms: sum(...names.split("+")), value}))
});

async function published(counts: Record<string, number>, earlier: PublishedEdition[]) {
  const known = withRevisions(tableOf(counts), earlier, policy);
  const {cells, audit} = await suppress(known.cells, policy, known.earlier);
  return {
    passed: audit.passed,
    shown: new Map(cells.flatMap(({id, value}) => (value === null ? [] : [[id, value] as const])))
  };
}

type Count = "area=Total" | "area=A" | "area=B" | "area=C";

/** All changes of a count that fit what is shown, tried one by one: A, B and C up to 40 each. */
function changesOf(of: Count, shown: ReadonlyMap<string, number>, then: number): number[] {
  const found = new Set<number>();
  for (let a = 0; a <= 40; a += 1)
    for (let b = 0; b <= 40; b += 1)
      for (let c = 0; c <= 40; c += 1) {
        const counts = {"area=Total": a + b + c, "area=A": a, "area=B": b, "area=C": c};
        if (Object.entries(counts).every(([id, count]) => (shown.get(id) ?? count) === count))
          found.add(counts[of]);
      }
  return [...found].map((count) => count - then);
}

describe("counts that earlier editions stated otherwise", () => {
  test("22 becomes 23: the total is withheld, and no parts add up to it", async () => {
    const {shown, passed} = await published({A: 12, B: 6, C: 5}, [edition("2026-03-31", {"A+B+C": 22})]);
    expect(passed).toBe(true);
    expect(shown.has("area=Total")).toBe(false);
    const changes = changesOf("area=Total", shown, 22);
    expect(Math.max(...changes)).toBeGreaterThan(4);
    expect(Math.max(...changes) - Math.min(...changes)).toBeGreaterThanOrEqual(4);
  });

  test("22 becomes 21: the same", async () => {
    const {shown} = await published({A: 11, B: 5, C: 5}, [edition("2026-03-31", {"A+B+C": 22})]);
    expect(shown.has("area=Total")).toBe(false);
    const changes = changesOf("area=Total", shown, 22);
    expect(Math.min(...changes)).toBeLessThan(-4);
  });

  test.each([0, 5, -5])("a change of %d is none, or above the threshold: all is shown", async (change) => {
    const {shown, passed} = await published({A: 12, B: 6, C: 5}, [
      edition("2026-03-31", {"A+B+C": 23 - change})
    ]);
    expect(passed).toBe(true);
    expect(shown.size).toBe(4);
  });

  test("a part that changed by one while the total was never stated is withheld; the others stay", async () => {
    const {shown} = await published({A: 12, B: 6, C: 5}, [edition("2026-03-31", {A: 11, B: 6})]);
    expect(shown.has("area=A")).toBe(false);
    expect(shown.get("area=B")).toBe(6);
    expect(Math.max(...changesOf("area=A", shown, 11))).toBeGreaterThan(4);
  });

  test("it is held against every edition: far from the last one, and near the one before", async () => {
    const earlier = [edition("2026-03-31", {"A+B+C": 22}), edition("2026-06-30", {"A+B+C": 32})];
    expect((await published({A: 12, B: 6, C: 5}, earlier)).shown.has("area=Total")).toBe(false);
    expect((await published({A: 18, B: 10, C: 14}, earlier)).shown.get("area=Total")).toBe(42);
  });

  test("an edition with what another one stated needs no counts of its own", () => {
    const editions = ["2026-03-31", "2026-06-30", "2026-09-30"].map((date) => edition(date, {"A+B+C": 22}));
    const {cells, earlier} = withRevisions(tableOf({A: 12, B: 6, C: 5}), editions, policy);
    expect(cells.cells).toHaveLength(5);
    expect(new Set(earlier.flatMap(({values}) => values.flatMap(({terms}) => Object.keys(terms)))).size).toBe(
      3
    );
  });

  test("without revisions everything is as given", () => {
    const table = tableOf({A: 12, B: 6, C: 5});
    const editions = [edition("2026-03-31", {"A+B+C": 23, A: 12})];
    const {cells, earlier} = withRevisions(table, editions, policy);
    expect(cells).toEqual(table);
    expect(earlier).toBe(editions);
  });

  test("the strictest policy holds where no cell is what was stated, and a policy of 0 protects no change", () => {
    const table = tableOf({A: 12, B: 6, C: 5});
    const editions = [edition("2026-03-31", {"A+B": 14})];
    expect(withRevisions(table, editions, {threshold: 4}).cells.cells.at(-1)).toMatchObject({value: 4});
    expect(withRevisions(table, editions, {threshold: 0}).cells.cells).toHaveLength(4);
  });

  test("an edition that contradicts itself is an error", () => {
    const contradictory = edition("2026-03-31", {"A+B+C": 22, A: 20, "B+C": 4});
    expect(() => withRevisions(tableOf({A: 12, B: 6, C: 5}), [contradictory], policy)).toThrow(
      /contradicts itself/
    );
  });
});
