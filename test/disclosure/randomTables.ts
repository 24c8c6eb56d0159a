import fc from "fast-check";
import {
  fromTable,
  type Cell,
  type CountedTable,
  type Policies,
  type PublishedEdition
} from "#loaders/disclosure/index.ts";

/** Tables to be published, by which policies, what is known already, and the counts behind them. */
export type Draw = {
  cells: Cell[];
  truth: ReadonlyMap<string, number>;
  policies: Policies;
  earlier: PublishedEdition[];
};

/** The cells of a table, and the counts behind them by the names of their unknowns. */
const tableOf = (table: CountedTable): Pick<Draw, "cells" | "truth"> => ({
  cells: fromTable(table),
  truth: new Map(
    table.rows.map(({codes, count: value}) => [
      Object.keys(codes)
        .sort()
        .map((name) => `${name}=${codes[name] ?? ""}`)
        .join("|"),
      value
    ])
  )
});

const threshold = fc.integer({min: 2, max: 4});

/** Rare events: most counts are small, some are none, a few are many. */
const count = fc.constantFrom(0, 0, 1, 1, 2, 3, 4, 6, 9, 14, 22);
const counts = (length: number) => fc.array(count, {minLength: length, maxLength: length});

/** Cells that are broken down by an attribute are a class of their own. */
const isCrossed = ({id}: Cell, attributes: readonly string[]) =>
  id
    .split("|")
    .some((part) => attributes.some((name) => part.startsWith(`${name}=`)) && !part.endsWith("=Total"));

const classed = (cells: readonly Cell[], attributes: readonly string[]) =>
  cells.map((cell) => ({...cell, class: isCrossed(cell, attributes) ? "attribute" : "plain"}));

const policies = (attributes: boolean): fc.Arbitrary<Policies> =>
  attributes
    ? fc.record({
        plain: fc.record({threshold}),
        attribute: fc.record({threshold, protectZeros: fc.boolean()})
      })
    : fc.record({plain: fc.record({threshold})});

/** Areas in districts in provinces, by sex or not; every two districts are a province. */
const areasBy = (sexes: readonly string[], shapes: readonly (readonly number[])[]): fc.Arbitrary<Draw> =>
  fc.constantFrom(...shapes).chain((districts) => {
    const areasOf = districts.map((size, district) =>
      Array.from({length: size}, (_, index) => `A${district}${index}`)
    );
    const hierarchyOf: Record<string, string[]> = {P0: ["D0", "D1"], P1: ["D2", "D3"]};
    for (const [district, areas] of areasOf.entries()) hierarchyOf[`D${district}`] = areas;
    const codes = areasOf
      .flat()
      .flatMap((area): Record<string, string>[] =>
        sexes.length === 0 ? [{area}] : sexes.map((sex) => ({area, sex}))
      );
    const isCrossed = sexes.length > 0;
    return fc.record({numbers: counts(codes.length), own: policies(isCrossed)}).map(({numbers, own}) => {
      const {cells, truth} = tableOf({
        dimensions: {area: {hierarchy: hierarchyOf}, ...(isCrossed && {sex: {}})},
        marginals: [["area", ...(isCrossed ? ["sex"] : [])]],
        rows: codes.map((one, index) => ({codes: one, count: numbers[index] ?? 0}))
      });
      return {cells: classed(cells, ["sex"]), truth, policies: own, earlier: []};
    });
  });

const areaTree = areasBy(
  [],
  [
    [4, 4, 3, 3],
    [5, 4, 5, 4]
  ]
);

/** Areas in districts in provinces, by sex or not. */
export const hierarchy = fc.oneof(
  areaTree,
  areasBy(
    ["f", "m"],
    [
      [2, 2, 2, 2],
      [3, 2, 2, 3],
      [4, 3, 3, 3]
    ]
  )
);

const three = (shape: readonly number[], numbers: readonly number[], marginals: readonly string[][]) => {
  const [a = 1, b = 1] = shape;
  return tableOf({
    dimensions: {area: {}, age: {}, sex: {}},
    marginals,
    rows: numbers.map((one, index) => ({
      codes: {
        area: `A${index % a}`,
        age: `G${Math.floor(index / a) % b}`,
        sex: `S${Math.floor(index / (a * b))}`
      },
      count: one
    }))
  });
};

const shaped = (shapes: readonly (readonly number[])[], marginals: readonly string[][]) =>
  fc.constantFrom(...shapes).chain((shape) =>
    fc
      .record({
        numbers: counts(shape.reduce((product, one) => product * one, 1)),
        own: policies(true)
      })
      .map(({numbers, own}): Draw => {
        const {cells, truth} = three(shape, numbers, marginals);
        return {cells: classed(cells, ["age", "sex"]), truth, policies: own, earlier: []};
      })
  );

const smallThreeWay = shaped(
  [
    [2, 2, 2],
    [3, 2, 2],
    [4, 2, 2]
  ],
  [["area", "age", "sex"]]
);

/** Area × age × sex with all margins. */
export const threeWay = shaped(
  [
    [2, 2, 2],
    [3, 2, 2],
    [4, 2, 2],
    [3, 3, 2],
    [4, 3, 2]
  ],
  [["area", "age", "sex"]]
);

/** Three tables, each over two of three dimensions; the unknowns that they share are in none. */
export const linked = shaped(
  [
    [3, 2, 2],
    [3, 3, 2],
    [4, 3, 2]
  ],
  [
    ["area", "age"],
    ["age", "sex"],
    ["area", "sex"]
  ]
);

/** Tables of which an earlier edition stated sums over other groups of areas, exactly or within limits. */
export const withEarlier: fc.Arbitrary<Draw> = fc
  .tuple(
    fc.oneof(areaTree, smallThreeWay),
    fc.array(fc.nat(1000), {minLength: 2, maxLength: 4}),
    fc.boolean()
  )
  .map(([draw, picks, isExact]) => {
    // finest cells, in groups that need not be those of the table
    const finest = draw.cells.filter(({terms}) => Object.keys(terms).length === 1);
    const values = picks.flatMap((pick) => {
      const group = finest.filter((_, index) => (pick >> (index % 10)) % 2 === 1);
      const terms = Object.fromEntries(group.flatMap((cell) => Object.entries(cell.terms)));
      const value = group.reduce((sum, cell) => sum + cell.value, 0);
      if (value < 10) return [];
      return [isExact ? {terms, value} : {terms, atLeast: value - 2, atMost: value + 3}];
    });
    return {
      ...draw,
      earlier: [{id: "R1", date: "2024-03-31", values}]
    };
  });

/**
 * Areas of which an earlier edition stated, rounded, how many there are in three of them together: with one of the three
 * shown, the other two together are known too well, while each of them may still be much.
 */
export const rounded: fc.Arbitrary<Draw> = fc
  .tuple(areaTree, fc.integer({min: 1, max: 2}))
  .map(([draw, width]) => {
    const groups = ["A0", "A1", "A2", "A3"].map((district) =>
      draw.cells.filter(({id}) => id.startsWith(`area=${district}`)).slice(0, 3)
    );
    const values = groups.flatMap((group) => {
      const value = group.reduce((sum, cell) => sum + cell.value, 0);
      const terms = Object.fromEntries(group.flatMap((cell) => Object.entries(cell.terms)));
      return value < 6 ? [] : [{terms, atLeast: value, atMost: value + width}];
    });
    return {...draw, earlier: [{id: "R1", date: "2024-03-31", values}]};
  });

/**
 * A table by area and sex as it is now, and as it was when an earlier edition was withheld and published: cases that came
 * late are unknowns of their own.
 */
export const late: fc.Arbitrary<{then: Draw; now: Draw}> = fc
  .record({
    before: counts(10),
    since: fc.array(fc.constantFrom(0, 0, 0, 0, 1, 2, 5), {minLength: 10, maxLength: 10}),
    own: policies(true)
  })
  .map(({before, since, own}) => {
    const draw = (numbers: readonly number[], suffix: string): Draw => {
      const {cells, truth} = tableOf({
        dimensions: {area: {hierarchy: {P0: ["A0", "A1"], P1: ["A2", "A3", "A4"]}}, sex: {}},
        marginals: [["area", "sex"]],
        rows: numbers.map((one, index) => ({
          codes: {area: `A${index % 5}`, sex: index < 5 ? "f" : "m"},
          count: one
        }))
      });
      const renamed = <Value>(entries: Iterable<readonly [string, Value]>) =>
        [...entries].map(([name, value]) => [`${name}, ${suffix}`, value] as const);
      return {
        cells: classed(cells, ["sex"]).map((cell) => ({
          ...cell,
          terms: Object.fromEntries(renamed(Object.entries(cell.terms)))
        })),
        truth: new Map(renamed(truth)),
        policies: own,
        earlier: []
      };
    };
    const [then, since_] = [draw(before, "then"), draw(since, "since")];
    const cells = then.cells.map((cell, place) => ({
      ...cell,
      terms: {...cell.terms, ...since_.cells[place]?.terms},
      value: cell.value + (since_.cells[place]?.value ?? 0)
    }));
    return {then, now: {...then, cells, truth: new Map([...then.truth, ...since_.truth])}};
  });
