import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {fromTable, suppress, type Cell, type PublishedEdition} from "#loaders/disclosure/index.ts";
import {EnumeratingAttacker} from "./enumeratingAttacker.ts";
import {fittingTables, rangeOver} from "./fittingTables.ts";
import {leaks, protectedBy} from "./leaks.ts";
import {hierarchy, late, linked, rounded, threeWay, withEarlier, type Draw} from "./randomTables.ts";

const fixed = {seed: 138, endOnFailure: true};

const grid = (rows: readonly (readonly number[])[]): Cell[] =>
  fromTable({
    dimensions: {row: {}, column: {}},
    marginals: [["row", "column"]],
    rows: rows.flatMap((counts, row) =>
      counts.map((count, column) => ({codes: {row: `R${row + 1}`, column: `C${column + 1}`}, count}))
    )
  });
const at = (row: number, column: number) => `column=C${column}|row=R${row}`;
const without = (cells: readonly Cell[], hidden: readonly string[]) =>
  new Set(cells.map(({id}) => id).filter((id) => !hidden.includes(id)));

describe("the attacker who tries every table", () => {
  test("finds the same ranges as a list of all tables", () => {
    let compared = 0;
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(0, 1, 2, 3, 5), {minLength: 6, maxLength: 6}),
        fc.array(fc.boolean(), {minLength: 12, maxLength: 12}),
        (numbers, isHidden) => {
          const cells = grid([numbers.slice(0, 3), numbers.slice(3)]);
          const shown = cells.filter(({id}, place) => id.includes("Total") || !isHidden[place]);
          const tables = fittingTables(cells, new Set(shown.map(({id}) => id)), 40);
          if (tables === null) throw new Error("too many tables to list");
          const attacker = new EnumeratingAttacker(shown.map(({terms, value}) => ({terms, equals: value})));
          for (const cell of cells) {
            expect(attacker.range(cell.terms)).toEqual(rangeOver(tables, [cell]));
            compared += 1;
          }
        }
      ),
      {...fixed, numRuns: 40}
    );
    expect(compared).toBe(480);
  });

  test("knows what nothing limits to be unlimited, and what limits say", () => {
    const attacker = new EnumeratingAttacker([
      {terms: {a: 1, b: 1}, atLeast: 4, atMost: 6},
      {terms: {b: 1, c: 2}, atLeast: 3}
    ]);
    expect(attacker.range({a: 1})).toEqual({lower: 0, upper: 6});
    expect(attacker.range({a: 1, b: 1})).toEqual({lower: 4, upper: 6});
    expect(attacker.range({c: 1})).toEqual({lower: 0, upper: Infinity});
    expect(attacker.isKeptFrom({a: 1, b: 1}, 2)).toBe(true);
    expect(attacker.isKeptFrom({a: 1, b: 1}, 3)).toBe(false);
    expect(attacker.isKeptFrom({a: 1}, 6)).toBe(false);
  });

  test("computes a cell where two are hidden in every row and column (Cox 1980)", () => {
    const cells = grid([
      [10, 11, 3, 20],
      [12, 13, 21, 22],
      [23, 24, 14, 15],
      [25, 26, 16, 17]
    ]);
    const hidden = [at(1, 1), at(1, 2), at(2, 1), at(2, 2), at(3, 3), at(3, 4), at(4, 3), at(4, 4), at(1, 3)];
    const policies = {plain: {threshold: 4}};
    const draw = {
      cells: cells.map((cell) => ({...cell, class: "plain"})),
      truth: new Map(),
      policies,
      earlier: []
    };
    expect(leaks(draw, without(cells, hidden)).leaks).toEqual([at(1, 3)]);
  });

  test("sees two small siblings together where each alone is safe", () => {
    const cells = fromTable({
      dimensions: {area: {}},
      marginals: [["area"]],
      rows: [2, 2, 30].map((count, index) => ({codes: {area: `A${index}`}, count}))
    }).map((cell) => ({...cell, class: "plain"}));
    const draw = (threshold: number) => ({
      cells,
      truth: new Map(),
      policies: {plain: {threshold}},
      earlier: []
    });
    const published = without(cells, ["area=A0", "area=A1"]);
    // each may be 0 to 4; their sum is known to be 4
    expect(leaks(draw(3), published).leaks).toEqual([]);
    expect(leaks(draw(4), published).leaks).toContain("area=A0 + area=A1");
  });

  test("finds something in nearly every table in which only small cells are hidden", () => {
    const draws = fc.sample(fc.oneof(hierarchy, threeWay), {seed: 138, numRuns: 20});
    const open = draws.filter((draw) => {
      const small = protectedBy(draw).flatMap(({cells}) => (cells.length === 1 ? cells : []));
      return (
        leaks(
          draw,
          without(
            draw.cells,
            small.map(({id}) => id)
          )
        ).leaks.length > 0
      );
    });
    expect(open.length).toBeGreaterThanOrEqual(18);
  });
});

const shownBy = async (draw: Draw) => {
  const {cells, audit} = await suppress({cells: draw.cells}, draw.policies, draw.earlier);
  return audit.passed ? cells.flatMap(({id, value}) => (value === null ? [] : [{id, value}])) : null;
};

/** Withholds a draw and lets the attacker see what is shown; how many sums are protected, null where nothing is shown. */
async function attack(draw: Draw): Promise<number | null> {
  expect(draw.cells.length).toBeGreaterThanOrEqual(20);
  expect(draw.cells.length).toBeLessThanOrEqual(60);
  const shown = await shownBy(draw);
  if (shown === null) return null;
  const found = leaks(draw, new Set(shown.map(({id}) => id)));
  expect(found.leaks).toEqual([]);
  return found.checked;
}

describe("suppress: an attacker who tries every table brings no small cell and no small union of siblings to the threshold or its range below it", () => {
  test.each([
    ["areas in districts in provinces", hierarchy],
    ["three-way tables with margins", threeWay],
    ["linked tables over unknowns that no table shows", linked],
    ["tables of which an earlier edition stated other sums", withEarlier],
    ["areas of which an earlier edition stated rounded sums", rounded]
  ])("%s", async (_, draws) => {
    let [attacked, checked] = [0, 0];
    await fc.assert(
      fc.asyncProperty(draws, async (draw) => {
        const sums = await attack(draw);
        if (sums === null) return;
        attacked += 1;
        checked += sums;
      }),
      {...fixed, numRuns: 20}
    );
    expect(attacked).toBeGreaterThanOrEqual(15);
    expect(checked).toBeGreaterThanOrEqual(50);
  });

  test("tables that an earlier edition showed before late reports came", async () => {
    let attacked = 0;
    await fc.assert(
      fc.asyncProperty(late, async ({then, now}) => {
        const before = await shownBy(then);
        if (before === null) return;
        const termsOf = new Map(then.cells.map(({id, terms}) => [id, terms]));
        const edition: PublishedEdition = {
          id: "R1",
          date: "2024-03-31",
          values: before.map(({id, value}) => ({terms: termsOf.get(id) ?? {}, value}))
        };
        if ((await attack({...now, earlier: [edition]})) !== null) attacked += 1;
      }),
      {...fixed, numRuns: 20}
    );
    expect(attacked).toBeGreaterThanOrEqual(15);
  });
});
