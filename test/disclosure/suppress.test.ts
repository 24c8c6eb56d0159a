import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {audit, fromTable, suppress, type Cell, type Policy} from "#loaders/disclosure/index.ts";
import {fittingTables, rangeOver} from "./fittingTables.ts";

const count = fc.constantFrom(0, 1, 1, 2, 3, 5, 7);

/** Areas × ages, and with more than three areas also the provinces in which these lie. */
const twoWay = fc.tuple(fc.integer({min: 2, max: 4}), fc.integer({min: 2, max: 3})).chain(([areas, ages]) =>
  fc.array(count, {minLength: areas * ages, maxLength: areas * ages}).map((counts) =>
    fromTable({
      dimensions: {
        area: areas > 3 ? {hierarchy: {P1: ["A0", "A1"], P2: ["A2", "A3"]}} : {},
        age: {}
      },
      marginals: [["area", "age"]],
      rows: counts.map((one, index) => ({
        codes: {area: `A${index % areas}`, age: `G${Math.floor(index / areas)}`},
        count: one
      }))
    })
  )
);

/** Three tables, each over two of three dimensions: what no table shows is asked of all three at once. */
const linked = fc.array(count, {minLength: 8, maxLength: 8}).map((counts) =>
  fromTable({
    dimensions: {area: {}, age: {}, sex: {}},
    marginals: [
      ["area", "age"],
      ["age", "sex"],
      ["area", "sex"]
    ],
    rows: counts.map((one, index) => ({
      codes: {area: `A${index % 2}`, age: `G${Math.floor(index / 2) % 2}`, sex: index < 4 ? "f" : "m"},
      count: one
    }))
  })
);

/** Unions of two siblings, by their ids, without shared unknowns, that are small together. */
function smallPairs(cells: readonly Cell[], {threshold}: Policy): Cell[][] {
  const small = cells.filter(({value}) => value >= 0 && value <= threshold);
  const areSiblings = (a: Cell, b: Cell) => {
    const [one, other] = [a.id.split("|"), b.id.split("|")];
    const isApart = !Object.keys(a.terms).some((name) => name in b.terms);
    return isApart && one.filter((part, place) => part !== other[place]).length === 1;
  };
  return small.flatMap((a, index) =>
    small
      .slice(index + 1)
      .filter((b) => a.value + b.value >= 1 && a.value + b.value <= threshold && areSiblings(a, b))
      .map((b) => [a, b])
  );
}

const policy: Policy = {threshold: 2};

describe("suppress", () => {
  test("a small cell of a table takes others with it, and no total", async () => {
    const cells = fromTable({
      dimensions: {area: {}, age: {}},
      marginals: [["area", "age"]],
      rows: [
        ["A", "old", 3],
        ["A", "young", 20],
        ["B", "old", 30],
        ["B", "young", 25],
        ["C", "old", 40],
        ["C", "young", 18]
      ].map(([area, age, count]) => ({codes: {area: String(area), age: String(age)}, count: Number(count)}))
    });
    const {cells: found, audit: audited} = await suppress({cells}, {threshold: 4});
    expect(audited).toMatchObject({passed: true, failures: []});
    const hidden = found.filter(({value}) => value === null);
    expect(hidden.filter(({status}) => status === "primary").map(({id}) => id)).toEqual(["age=old|area=A"]);
    // one more in its row, one more in its column, and the one where these two meet
    expect(hidden).toHaveLength(4);
    expect(hidden.some(({id}) => id.includes("Total"))).toBe(false);
  });

  test("without small cells everything is published", async () => {
    const cells = fromTable({
      dimensions: {area: {}},
      marginals: [["area"]],
      rows: [
        {codes: {area: "A"}, count: 10},
        {codes: {area: "B"}, count: 12}
      ]
    });
    const {cells: found} = await suppress({cells}, {threshold: 4});
    expect(found.every(({status}) => status === "published")).toBe(true);
  });

  test.each([
    ["a table with totals and provinces", twoWay],
    ["three linked tables", linked]
  ])(
    "%s: no attacker who tries every table brings a small cell, or two small siblings together, to the threshold or its range below it",
    async (_, tables) => {
      let tried = 0;
      await fc.assert(
        fc.asyncProperty(tables, async (cells) => {
          const {cells: found, audit: audited} = await suppress({cells}, policy);
          const published = new Set(found.filter(({value}) => value !== null).map(({id}) => id));
          const small = cells.filter(({value}) => value >= 1 && value <= policy.threshold);
          for (const {id} of small) expect(published.has(id)).toBe(false);
          if (!audited.passed) return;
          const fitting = fittingTables(cells, published, 40);
          if (fitting === null) return;
          tried += 1;
          for (const sum of [...small.map((cell) => [cell]), ...smallPairs(cells, policy)]) {
            const {lower, upper} = rangeOver(fitting, sum);
            expect(upper).toBeGreaterThanOrEqual(policy.threshold + 1);
            expect(upper - lower).toBeGreaterThanOrEqual(policy.threshold);
          }
        }),
        {numRuns: 120}
      );
      expect(tried).toBeGreaterThan(30);
    }
  );

  test("an earlier edition is known: what it leaves as the only value cannot be hidden any more", async () => {
    const cells = fromTable({
      dimensions: {area: {}},
      marginals: [["area"]],
      rows: [
        {codes: {area: "A"}, count: 2},
        {codes: {area: "B"}, count: 12},
        {codes: {area: "C"}, count: 9}
      ]
    });
    const said = {id: "R1", date: "2024-01-31", values: [{terms: {"area=A": 1, "area=C": 1}, value: 11}]};
    const alone = await suppress({cells}, {threshold: 4});
    expect(alone.audit.passed).toBe(true);
    const published = new Set(alone.cells.filter(({value}) => value !== null).map(({id}) => id));
    // with A + C known, showing C would show A
    const later = await audit({cells}, new Set([...published, "area=C"]), {threshold: 4}, [said]);
    expect(later.passed).toBe(false);
    expect(later.failures.map(({id}) => id)).toContain("area=A");
    const again = await suppress({cells}, {threshold: 4}, [said]);
    expect(again.audit.passed).toBe(true);
    expect(again.cells.find(({id}) => id === "area=C")?.value).toBeNull();
  });
});

describe("audit", () => {
  const cells = fromTable({
    dimensions: {area: {}},
    marginals: [["area"]],
    rows: [
      {codes: {area: "A"}, count: 3},
      {codes: {area: "B"}, count: 12},
      {codes: {area: "C"}, count: 9}
    ]
  });

  test("a published small cell fails; one that can be worked out, too", async () => {
    const open = await audit({cells}, new Set(cells.map(({id}) => id)), {threshold: 4});
    expect(open.failures).toMatchObject([{id: "area=A", reason: "published-small"}]);
    const worked = await audit({cells}, new Set(["area=Total", "area=B", "area=C"]), {threshold: 4});
    expect(worked.failures).toEqual([{id: "area=A", lower: 3, upper: 3, reason: "known-to-be-small"}]);
  });

  test("two hidden cells with a small sum protect nothing", async () => {
    const few = fromTable({
      dimensions: {area: {}},
      marginals: [["area"]],
      rows: [
        {codes: {area: "A"}, count: 1},
        {codes: {area: "B"}, count: 2},
        {codes: {area: "C"}, count: 9}
      ]
    });
    const {failures} = await audit({cells: few}, new Set(["area=Total", "area=C"]), {threshold: 4});
    expect(failures.map(({id}) => id).sort()).toEqual(["area=A", "area=A + area=B", "area=B"]);
  });
});
