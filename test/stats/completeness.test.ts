import fc from "fast-check";
import {expect, test} from "vitest";
import {completeness} from "../../src/stats/index.ts";
import {answered} from "./answered.ts";

// Taylor & Ashe 1983, as in table 1 of Mack 1993
const claims = [
  [357848, 1124788, 1735330, 2218270, 2745596, 3319994, 3466336, 3606286, 3833515, 3901463],
  [352118, 1236139, 2170033, 3353322, 3799067, 4120063, 4647867, 4914039, 5339085],
  [290507, 1292306, 2218525, 3235179, 3985995, 4132918, 4628910, 4909315],
  [310608, 1418858, 2195047, 3757447, 4029929, 4381982, 4588268],
  [443160, 1136350, 2128333, 2897821, 3402672, 3873311],
  [396132, 1333217, 2180715, 2985752, 3691712],
  [440832, 1288463, 2419861, 3483130],
  [359480, 1421128, 2864498],
  [376686, 1363294],
  [344014]
];
const padded = (rows: readonly (readonly number[])[], width: number) =>
  rows.map((row) => [...row, ...Array<null>(width - row.length).fill(null)]);

test("completeness: the triangle of Taylor & Ashe has the factors, reserve and standard error of Mack 1993", () => {
  const {factors, estimated, standardError, complete} = answered(completeness(padded(claims, 10)));
  expect(factors.map((factor) => factor.toFixed(3))).toEqual([
    "3.491",
    "1.747",
    "1.457",
    "1.174",
    "1.104",
    "1.086",
    "1.054",
    "1.077",
    "1.018"
  ]);
  const known = claims.reduce((sum, row) => sum + (row.at(-1) ?? 0), 0);
  const total = estimated.reduce((sum, one) => sum + one, 0);
  expect(Math.round((total - known) / 1000)).toBe(18681);
  expect(Math.round(standardError / 1000)).toBe(2447);
  expect(complete[0]).toBe(1);
  expect(complete[9]).toBeCloseTo(344014 / (estimated[9] ?? NaN), 12);
});

test("completeness: counts that always grow alike have no error; what is known in full is complete", () => {
  const steady = answered(
    completeness([
      [10, 20, 30, 30],
      [20, 40, 60, null],
      [5, 10, null, null],
      [8, null, null, null]
    ])
  );
  expect(steady.factors).toEqual([2, 1.5, 1]);
  expect(steady.estimated).toEqual([30, 60, 15, 24]);
  expect(steady.standardError).toBe(0);
  expect(steady.complete[3]).toBeCloseTo(1 / 3, 12);
  const whole = answered(
    completeness([
      [1, 2],
      [3, 4]
    ])
  );
  expect(whole).toEqual({factors: [1.5], estimated: [2, 4], standardError: 0, complete: [1, 1]});
});

test("completeness: counts in another unit give the same factors, and an error in that unit's root", () => {
  const triangle = padded(claims, 10);
  const here = answered(completeness(triangle));
  const there = answered(
    completeness(triangle.map((row) => row.map((cell) => (cell === null ? null : cell / 100))))
  );
  expect(there.standardError * 100).toBeCloseTo(here.standardError, 3);
  here.factors.forEach((factor, step) => {
    expect(there.factors[step]).toBeCloseTo(factor, 10);
  });
});

test("completeness: random triangles give finite numbers or say why not", () => {
  fc.assert(
    fc.property(
      fc.integer({min: 1, max: 7}).chain((width) =>
        fc
          .array(fc.array(fc.integer({min: 0, max: 9}), {minLength: 1, maxLength: width}), {
            minLength: 1,
            maxLength: 9
          })
          .map((rows) =>
            padded(
              [...rows].sort((a, b) => b.length - a.length),
              width
            )
          )
      ),
      (triangle) => {
        const found = completeness(triangle);
        if ("refused" in found) {
          expect(found.have).toBeLessThan(found.need);
          return;
        }
        for (const value of [...found.factors, ...found.estimated, found.standardError, ...found.complete])
          expect(Number.isFinite(value) && value >= 0).toBe(true);
        for (const [index, row] of triangle.entries())
          if (!row.includes(null)) expect(found.estimated[index]).toBe(row.at(-1));
      }
    )
  );
});

test("completeness: says where the triangle cannot answer", () => {
  expect(
    completeness([
      [1, 2, 3],
      [1, 2, null],
      [1, null, null]
    ])
  ).toEqual({refused: "too-few-rows", need: 2, have: 1});
  expect(
    completeness([
      [0, 2],
      [3, 4],
      [1, null]
    ])
  ).toEqual({refused: "no-earlier-reports", need: 1, have: 0});
  expect(
    completeness([
      [1, 0],
      [3, 0],
      [1, null]
    ])
  ).toEqual({refused: "all-withdrawn", need: 1, have: 0});
});

test("completeness: refuses wrong input and echoes the value", () => {
  expect(() => completeness([])).toThrow(new RangeError("the triangle is empty"));
  expect(() => completeness([[1, 2], [1]])).toThrow(new RangeError("row 1 has 1 cells, not 2 as the first"));
  expect(() => completeness([[null, 2]])).toThrow(
    new RangeError("row 0 has a count after one that is not known")
  );
  expect(() =>
    completeness([
      [1, 2],
      [null, null]
    ])
  ).toThrow(new RangeError("row 1 has no count"));
  for (const wrong of [1e-300, 1e300])
    expect(() => completeness([[1, wrong]])).toThrow(
      new RangeError(`a count must be 0 or lie between 1e-15 and 1000000000000000, not ${wrong}`)
    );
  for (const wrong of [-1, NaN, Infinity])
    expect(() => completeness([[1, wrong]])).toThrow(
      new RangeError(`a count must be 0 or more and finite, not ${wrong}`)
    );
});
