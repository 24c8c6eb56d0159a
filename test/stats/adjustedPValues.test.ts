import fc from "fast-check";
import {expect, test} from "vitest";
import {benjaminiHochberg, holm} from "../../src/stats/index.ts";

// Benjamini & Hochberg 1995, the 15 p-values of their example (section 4.1)
const example = [
  0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528,
  0.759, 1
];

test("holm and benjaminiHochberg: of the 15 p-values of Benjamini & Hochberg 1995, Holm claims 3 and they 4 at 5 %", () => {
  expect(holm(example).filter((p) => p <= 0.05)).toHaveLength(3);
  expect(benjaminiHochberg(example).filter((p) => p <= 0.05)).toHaveLength(4);
});

test("holm and benjaminiHochberg: agree with R's p.adjust, in input order", () => {
  const given = [0.04, 0.001, 0.04, 0.5, 0.012];
  // p.adjust(c(0.04, 0.001, 0.04, 0.5, 0.012), "holm"), then "BH"
  for (const [found, expected] of [
    [holm(given), [0.12, 0.005, 0.12, 0.5, 0.048]],
    [benjaminiHochberg(given), [0.05, 0.005, 0.05, 0.5, 0.03]]
  ] as const)
    found.forEach((p, index) => {
      expect(p).toBeCloseTo(expected[index] ?? NaN, 12);
    });
});

test("holm and benjaminiHochberg: never below the p-value, Holm never below the other, in the same order, one alone unchanged", () => {
  fc.assert(
    fc.property(fc.array(fc.double({min: 0, max: 1, noNaN: true})), (given) => {
      const [strict, mild] = [holm(given), benjaminiHochberg(given)];
      for (const [index, p] of given.entries()) {
        const [one, other] = [strict[index] ?? NaN, mild[index] ?? NaN];
        expect(one >= other && other >= p && one <= 1).toBe(true);
        for (const [another, q] of given.entries())
          if (p <= q) expect(one <= (strict[another] ?? NaN) && other <= (mild[another] ?? NaN)).toBe(true);
      }
    })
  );
  expect([holm([0.2]), benjaminiHochberg([0.2]), holm([]), benjaminiHochberg([])]).toEqual([
    [0.2],
    [0.2],
    [],
    []
  ]);
});

test("holm and benjaminiHochberg: refuse what is no p-value, and echo it", () => {
  for (const wrong of [-0.1, 1.1, NaN])
    for (const adjust of [holm, benjaminiHochberg])
      expect(() => adjust([0.5, wrong])).toThrow(
        new RangeError(`a p-value must lie between 0 and 1, not ${wrong}`)
      );
});
