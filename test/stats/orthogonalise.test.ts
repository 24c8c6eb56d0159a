import fc from "fast-check";
import {expect, test} from "vitest";
import {dot, orthogonalise} from "../../src/stats/orthogonalise.ts";

const columns = fc
  .record({rows: fc.integer({min: 5, max: 20}), many: fc.integer({min: 1, max: 5})})
  .chain(({rows, many}) =>
    fc.array(
      fc.array(
        fc.integer({min: -1000, max: 1000}).map((x) => x / 1000),
        {minLength: rows, maxLength: rows}
      ),
      {
        minLength: many,
        maxLength: many
      }
    )
  );

test("orthogonalise: the basis is orthonormal and made of the columns as the combinations say", () => {
  let solvable = 0;
  fc.assert(
    fc.property(columns, (given) => {
      const found = orthogonalise(given, 1e-6);
      if ("dependent" in found) return;
      solvable += 1;
      for (const [j, one] of found.basis.entries()) {
        for (const [k, other] of found.basis.entries())
          expect(dot(one, other)).toBeCloseTo(j === k ? 1 : 0, 12);
        const made = one.map((_, row) =>
          dot(
            found.combinations[j] ?? [],
            given.map((column) => column[row] ?? NaN)
          )
        );
        for (const [row, value] of made.entries()) expect(value).toBeCloseTo(one[row] ?? NaN, 7);
      }
    })
  );
  expect(solvable).toBeGreaterThan(50);
});

test("orthogonalise: stays orthonormal where columns nearly agree", () => {
  // Läuchli's matrix, on which the process done once loses half of the digits
  const tiny = 1e-8;
  const found = orthogonalise([
    [1, tiny, 0, 0],
    [1, 0, tiny, 0],
    [1, 0, 0, tiny]
  ]);
  if ("dependent" in found) throw new Error(`dependent: ${found.dependent}`);
  for (const [j, one] of found.basis.entries())
    for (const [k, other] of found.basis.entries()) expect(dot(one, other)).toBeCloseTo(j === k ? 1 : 0, 14);
});

test("orthogonalise: names the first column that follows from those before it", () => {
  expect(orthogonalise([[0, 0, 0]])).toEqual({dependent: 0});
  expect(
    orthogonalise(
      [
        [1, 1, 1],
        [1, 2, 3],
        [3, 5, 7],
        [2, 4, 6]
      ],
      1e-10
    )
  ).toEqual({dependent: 2});
  expect(orthogonalise([[1, NaN]])).toEqual({dependent: 0});
});
