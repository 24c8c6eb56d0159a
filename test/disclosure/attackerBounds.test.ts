import fc from "fast-check";
import {solve} from "yalps";
import {describe, expect, test} from "vitest";
import {attackerBounds} from "#loaders/disclosure/attackerBounds.ts";
import type {LinearSystem, Terms} from "#loaders/disclosure/linearSystem.ts";

const sum = (...names: string[]): Terms => Object.fromEntries(names.map((name) => [name, 1]));

/** Smallest and largest value of a target over all tables with values up to `most`: by trying every one. */
function byEnumeration({constraints}: LinearSystem, target: Terms, names: string[], most: number) {
  const value = (terms: Terms, table: number[]) =>
    Object.entries(terms).reduce((all, [name, by]) => all + by * (table[names.indexOf(name)] ?? 0), 0);
  let [lower, upper] = [Infinity, -Infinity];
  const table = names.map(() => 0);
  for (;;) {
    const fitting = constraints.every(({terms, equals, atLeast, atMost}) => {
      const found = value(terms, table);
      return (
        (equals === undefined || found === equals) &&
        (atLeast === undefined || found >= atLeast) &&
        (atMost === undefined || found <= atMost)
      );
    });
    if (fitting) {
      lower = Math.min(lower, value(target, table));
      upper = Math.max(upper, value(target, table));
    }
    let place = 0;
    while (place < table.length && table[place] === most) table[place++] = 0;
    if (place === table.length) return {lower, upper};
    table[place] = (table[place] ?? 0) + 1;
  }
}

describe("attackerBounds", () => {
  test("two hidden cells of a row with the sum 5 lie between 0 and 5", async () => {
    expect(await attackerBounds({constraints: [{terms: sum("a", "b"), equals: 5}]}, {a: 1})).toEqual({
      lower: 0,
      upper: 5,
      status: "proved"
    });
  });

  test("what nothing limits is unbounded; what no figure speaks of, too", async () => {
    const system = {constraints: [{terms: sum("a", "b"), atLeast: 3}]};
    expect(await attackerBounds(system, {a: 1})).toEqual({lower: 0, upper: Infinity, status: "unbounded"});
    expect(await attackerBounds(system, {z: 1})).toEqual({lower: 0, upper: Infinity, status: "unbounded"});
  });

  test("whole numbers bound more narrowly than any numbers: 2a + 2b = 3c, c from 1 to 3", async () => {
    const system = {
      variables: {c: {lower: 1, upper: 3}},
      constraints: [{terms: {a: 2, b: 2, c: -3}, equals: 0}]
    };
    expect(await attackerBounds(system, {a: 1})).toMatchObject({lower: 0, upper: 3, status: "proved"});
    expect(await attackerBounds(system, {a: 1}, {integer: false})).toMatchObject({upper: 4.5});
    expect(await attackerBounds(system, {c: 1})).toMatchObject({lower: 2, upper: 2});
  });

  test("a printed percentage narrows: 33.3 % of 12 is 4", async () => {
    // 33.25 % ≤ 100 a / n < 33.35 %
    const system = {
      constraints: [
        {terms: {n: 1}, equals: 12},
        {terms: {a: 100, n: -33.25}, atLeast: 0},
        {terms: {a: 100, n: -33.35}, atMost: 0}
      ]
    };
    expect(await attackerBounds(system, {a: 1})).toEqual({lower: 4, upper: 4, status: "proved"});
  });

  test("a system that no table fits is refused", async () => {
    const system = {
      constraints: [
        {terms: sum("a"), equals: 2},
        {terms: sum("a", "b"), equals: 1}
      ]
    };
    await expect(attackerBounds(system, {a: 1})).rejects.toThrow(RangeError);
  });

  const random = fc
    .tuple(fc.integer({min: 3, max: 5}), fc.integer({min: 1, max: 4}))
    .chain(([many, rows]) => {
      const names = Array.from({length: many}, (_, index) => `x${index}`);
      return fc.record({
        names: fc.constant(names),
        truth: fc.array(fc.integer({min: 0, max: 3}), {minLength: many, maxLength: many}),
        parts: fc.array(fc.array(fc.constantFrom(1, 1, 0, 2), {minLength: many, maxLength: many}), {
          minLength: rows,
          maxLength: rows
        })
      });
    })
    .map(({names, truth, parts}) => {
      const terms = (part: number[]): Terms =>
        Object.fromEntries(names.flatMap((name, at) => (part[at] ? [[name, part[at] ?? 0]] : [])));
      const value = (part: number[]) => part.reduce((all, by, at) => all + by * (truth[at] ?? 0), 0);
      // the sum of all bounds what has to be tried
      const all = names.map(() => 1);
      return {
        names,
        system: {constraints: [all, ...parts].map((part) => ({terms: terms(part), equals: value(part)}))},
        total: value(all)
      };
    });

  test("agrees with trying every table", async () => {
    await fc.assert(
      fc.asyncProperty(random, async ({names, system, total}) => {
        fc.pre(total <= 9);
        const target = {x0: 1, x1: 1};
        const {lower, upper} = byEnumeration(system, target, names, total);
        expect(await attackerBounds(system, target)).toEqual({lower, upper, status: "proved"});
      }),
      {numRuns: 100}
    );
  });

  test("agrees with a second solver (yalps)", async () => {
    await fc.assert(
      fc.asyncProperty(random, async ({names, system}) => {
        const found = await attackerBounds(system, {x0: 1});
        const ask = (direction: "maximize" | "minimize") =>
          solve({
            direction,
            objective: "target",
            integers: names,
            constraints: Object.fromEntries(
              system.constraints.map(({equals}, row) => [`r${row}`, {equal: equals}])
            ),
            variables: Object.fromEntries(
              names.map((name) => [
                name,
                {
                  target: name === "x0" ? 1 : 0,
                  ...Object.fromEntries(
                    system.constraints.map(({terms}, row) => [`r${row}`, terms[name] ?? 0])
                  )
                }
              ])
            )
          }).result;
        expect(found).toEqual({lower: 0 + ask("minimize"), upper: 0 + ask("maximize"), status: "proved"});
      }),
      {numRuns: 100}
    );
  });
});
