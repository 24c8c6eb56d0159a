import fc from "fast-check";
import {expect, test} from "vitest";
import {audit, fromTable, suppress, type Cell, type Policy} from "#loaders/disclosure/index.ts";

const policy: Policy = {threshold: 2};

/** The fewest cells to hide beside the small ones so that the audit passes, by trying every choice. Null: none does. */
async function fewestByTrying(cells: readonly Cell[]): Promise<number | null> {
  const small = cells.filter(({value}) => value >= 1 && value <= policy.threshold);
  const others = cells.filter((cell) => !small.includes(cell));
  let fewest: number | null = null;
  for (let choice = 0; choice < 2 ** others.length; choice += 1) {
    const shown = others.filter((_, place) => (choice & (1 << place)) === 0);
    const hidden = others.length - shown.length;
    if (fewest !== null && hidden >= fewest) continue;
    if ((await audit({cells}, new Set(shown.map(({id}) => id)), policy)).passed) fewest = hidden;
  }
  return fewest;
}

test("suppress: what is proved to be the cheapest choice is, where every choice is tried", async () => {
  let proved = 0;
  let secondary = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom(0, 1, 2, 3, 5), {minLength: 4, maxLength: 4}),
      async (counts) => {
        const cells = fromTable({
          dimensions: {area: {}, age: {}},
          marginals: [["area", "age"]],
          rows: counts.map((count, index) => ({
            codes: {area: `A${index % 2}`, age: `G${Math.floor(index / 2)}`},
            count
          }))
          // costs that differ by size alone would let two cheap cells stand for one dear one
        }).map((cell) => ({...cell, priority: 1 / (1 + Math.log1p(cell.value) / 10)}));
        const found = await suppress({cells}, policy, [], {searchNodes: 3000});
        if (!found.isCheapest || !found.audit.passed) return;
        proved += 1;
        const hidden = found.cells.filter(({status}) => status === "secondary").length;
        secondary += hidden;
        expect(hidden).toBe(await fewestByTrying(cells));
      }
    ),
    {numRuns: 25}
  );
  expect(proved).toBeGreaterThan(10);
  expect(secondary).toBeGreaterThan(10);
});

test("suppress: without a search nothing is said to be the cheapest, unless nothing more is hidden", async () => {
  const cells = fromTable({
    dimensions: {area: {}},
    marginals: [["area"]],
    rows: [3, 20, 30].map((count, index) => ({codes: {area: `A${index}`}, count}))
  });
  const quick = await suppress({cells}, {threshold: 4});
  expect(quick).toMatchObject({isCheapest: false, audit: {passed: true}});
  const searched = await suppress({cells}, {threshold: 4}, [], {searchNodes: 100});
  expect(searched).toMatchObject({isCheapest: true, audit: {passed: true}});
  expect(searched.cells.filter(({status}) => status === "secondary")).toHaveLength(1);
});
