import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {
  attackerBounds,
  audit,
  printedRounded,
  printedShare,
  type LinearSystem
} from "#loaders/disclosure/index.ts";

const share = (percent: number, decimals: number) =>
  printedShare({part: {part: 1}, whole: {whole: 1}, percent, decimals});
const known = (constraints: LinearSystem["constraints"]): LinearSystem => ({constraints});

describe("printedShare", () => {
  test("4.8 % of a whole of 62 is 3; with no decimals 5 % leaves 3 too, and 10 % leaves 6", async () => {
    const whole = {terms: {whole: 1}, equals: 62};
    const part = async (percent: number, decimals: number) =>
      attackerBounds(known([whole, ...share(percent, decimals)]), {part: 1});
    expect(await part(4.8, 1)).toMatchObject({lower: 3, upper: 3});
    expect(await part(5, 0)).toMatchObject({lower: 3, upper: 3});
    expect(await part(10, 0)).toMatchObject({lower: 6, upper: 6});
  });

  test("two decimals of a share tell the whole, too: 14.29 % of at most 20 is 1 of 7 or 2 of 14", async () => {
    const upTo = {terms: {whole: 1}, atLeast: 1, atMost: 20};
    const system = known([upTo, ...share(14.29, 2)]);
    expect(await attackerBounds(system, {whole: 1})).toMatchObject({lower: 7, upper: 14});
    expect(await attackerBounds(system, {part: 1})).toMatchObject({lower: 1, upper: 2});
  });

  test("every count agrees with its own share as printed, by whichever rule a half is rounded", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({min: 0, max: 400}),
        fc.integer({min: 1, max: 400}),
        fc.integer({min: 0, max: 2}),
        async (part, whole, decimals) => {
          const percent = Number(((100 * part) / whole).toFixed(decimals));
          const system = known([
            {terms: {whole: 1}, equals: whole},
            ...printedShare({part: {part: 1}, whole: {whole: 1}, percent, decimals})
          ]);
          const {lower, upper} = await attackerBounds(system, {part: 1});
          expect(lower <= part && part <= upper).toBe(true);
        }
      ),
      {numRuns: 60}
    );
  });

  test("the audit knows what a printed share tells of a hidden count", async () => {
    const cells = [
      {id: "of minors", terms: {minors: 1}, value: 3},
      {id: "of adults", terms: {adults: 1}, value: 59},
      {id: "all", terms: {minors: 1, adults: 1}, value: 62}
    ];
    const published = new Set(["all"]);
    expect((await audit({cells}, published, {threshold: 4})).passed).toBe(true);
    const system = known(
      printedShare({part: {minors: 1}, whole: {minors: 1, adults: 1}, percent: 4.84, decimals: 2})
    );
    // 4.835 % to 4.845 % of 62 is 3 alone
    const {failures} = await audit({cells, system}, published, {threshold: 4});
    expect(failures.map(({id, reason}) => [id, reason])).toEqual([["of minors", "known-to-be-small"]]);
  });

  test("refuses decimals that are none", () => {
    expect(() => share(1, -1)).toThrow("decimals must be a whole number from 0 to 9, not -1");
    expect(() => printedRounded({a: 1}, 3, 0)).toThrow("a unit of rounding must be above 0, not 0");
  });
});

test("printedRounded: 40 rounded to tens is 35 to 45", async () => {
  expect(await attackerBounds(known([printedRounded({a: 1}, 40, 10)]), {a: 1})).toMatchObject({
    lower: 35,
    upper: 45
  });
});
