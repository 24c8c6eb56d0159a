import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {audit, fromTable, suppress, type Cell, type Policy} from "#loaders/disclosure/index.ts";

/**
 * All tables of whole numbers that give the published cells their values, found by trying: the unknowns one after the
 * other, each up to what the published sums with it leave. Uses no solver. Null where there are more than can be tried.
 */
function fittingTables(
  cells: readonly Cell[],
  published: ReadonlySet<string>,
  most: number
): Map<string, number>[] | null {
  const names = [...new Set(cells.flatMap(({terms}) => Object.keys(terms)))];
  const sums = cells
    .filter(({id}) => published.has(id))
    .map(({terms, value}) => ({names: new Set(Object.keys(terms)), left: value}));
  const last = sums.map(({names: own}) => Math.max(...[...own].map((name) => names.indexOf(name))));
  const found: Map<string, number>[] = [];
  const table = new Map<string, number>();
  let steps = 0;
  const tryFrom = (place: number): boolean => {
    steps += 1;
    if (steps > 300_000) return false;
    const name = names[place];
    if (name === undefined) {
      found.push(new Map(table));
      return true;
    }
    const touched = sums.filter(({names: own}) => own.has(name));
    const limit = Math.min(most, ...touched.map(({left}) => left));
    for (let value = 0; value <= limit; value += 1) {
      table.set(name, value);
      for (const sum of touched) sum.left -= value;
      const holds = sums.every((sum, index) => last[index] !== place || sum.left === 0);
      const goes = !holds || tryFrom(place + 1);
      for (const sum of touched) sum.left += value;
      if (!goes) return false;
    }
    return true;
  };
  return tryFrom(0) ? found : null;
}

const twoWay = fc.tuple(fc.integer({min: 2, max: 3}), fc.integer({min: 2, max: 3})).chain(([areas, ages]) =>
  fc
    .array(fc.constantFrom(0, 1, 1, 2, 3, 5, 7), {minLength: areas * ages, maxLength: areas * ages})
    .map((counts) =>
      fromTable({
        dimensions: {area: {}, age: {}},
        marginals: [["area", "age"]],
        rows: counts.map((count, index) => ({
          codes: {area: `A${index % areas}`, age: `G${Math.floor(index / areas)}`},
          count
        }))
      })
    )
);

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

  test("no attacker who tries every table brings a small cell to the threshold or its range below it", async () => {
    let tried = 0;
    await fc.assert(
      fc.asyncProperty(twoWay, async (cells) => {
        const {cells: found, audit: audited} = await suppress({cells}, policy);
        const published = new Set(found.filter(({value}) => value !== null).map(({id}) => id));
        const small = cells.filter(({value}) => value >= 1 && value <= policy.threshold);
        for (const {id} of small) expect(published.has(id)).toBe(false);
        if (!audited.passed) return;
        const tables = fittingTables(cells, published, 60);
        if (tables === null) return;
        tried += 1;
        for (const {terms} of small) {
          const values = tables.map((table) =>
            Object.keys(terms).reduce((sum, name) => sum + (table.get(name) ?? 0), 0)
          );
          const [lower, upper] = [Math.min(...values), Math.max(...values)];
          expect(upper).toBeGreaterThanOrEqual(policy.threshold + 1);
          expect(upper - lower).toBeGreaterThanOrEqual(policy.threshold);
        }
      }),
      {numRuns: 150}
    );
    expect(tried).toBeGreaterThan(30);
  });

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
