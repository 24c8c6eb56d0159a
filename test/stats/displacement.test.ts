import fc from "fast-check";
import {expect, test} from "vitest";
import {
  displacementMeasures,
  displacementQuotient,
  totalNetEffect,
  weightedDisplacement
} from "../../src/stats/index.ts";
import {answered} from "./answered.ts";
import {relativeError} from "./relativeError.ts";

const paper = {
  treated: {before: 207, after: 110},
  comparison: {before: 308, after: 318},
  neighbour: {before: 178, after: 157},
  neighbourComparison: {before: 150, after: 140}
};

test("weightedDisplacement: the example of Wheeler & Ratcliffe 2018 has −118, variance 1568, z −2.98, −196 to −40", () => {
  const found = answered(weightedDisplacement(paper));
  expect(found).toMatchObject({difference: -118, variance: 1568});
  expect([found.z.toFixed(2), found.lower.toFixed(0), found.upper.toFixed(0)]).toEqual([
    "-2.98",
    "-196",
    "-40"
  ]);
});

test("weightedDisplacement: its examples with weights (Wheeler's R package ptools, tests of wdd)", () => {
  const halves = answered(
    weightedDisplacement(
      {treated: {before: 80, after: 20}, comparison: {before: 100, after: 50}},
      {periodWeights: {before: 2, after: 1}}
    )
  );
  expect(halves).toMatchObject({difference: -20, variance: 115});
  const sized = answered(
    weightedDisplacement(paper, {
      areaWeights: {comparison: 0.9, treated: 1.2, neighbourComparison: 1.6, neighbour: 1.5}
    })
  );
  for (const [found, expected] of [
    [sized.difference, -99.69444444],
    [Math.sqrt(sized.variance), 35.4280755],
    [sized.z, -2.813995483],
    [sized.lower, -169.1321965],
    [sized.upper, -30.25669241]
  ] as const)
    expect(relativeError(found, expected)).toBeLessThan(1e-8);
});

test("displacementMeasures, displacementQuotient, totalNetEffect: by hand", () => {
  const areas = {
    treated: {before: 100, after: 60},
    comparison: {before: 200, after: 240},
    neighbour: {before: 50, after: 54}
  };
  // 60/240 − 100/200 = −0.25; 54/240 − 50/200 = −0.025; expected after: 100 · 1.2 = 120 and 50 · 1.2 = 60
  const found = displacementMeasures(areas);
  expect(found).toMatchObject({grossEffect: 40, netEffect: 60, success: -0.25});
  expect(found.buffer).toBeCloseTo(-0.025, 12);
  expect(displacementQuotient(areas)).toBeCloseTo(0.1, 12);
  expect(totalNetEffect(areas)).toBeCloseTo(66, 12);
  // the neighbour has 66 instead: 66/240 − 50/200 = 0.025, so a tenth moved there
  const moved = {...areas, neighbour: {before: 50, after: 66}};
  expect(displacementQuotient(moved)).toBeCloseTo(-0.1, 12);
  expect(totalNetEffect(moved)).toBeCloseTo(54, 12);
});

test("displacement: what is not defined is null", () => {
  const one = {before: 4, after: 2};
  const none = {before: 0, after: 0};
  expect(displacementMeasures({treated: one, comparison: none, neighbour: one})).toEqual({
    grossEffect: 2,
    netEffect: null,
    success: null,
    buffer: null
  });
  expect(displacementMeasures({treated: one, comparison: one}).buffer).toBeNull();
  expect(displacementQuotient({treated: one, comparison: one})).toBeNull();
  expect(totalNetEffect({treated: one, comparison: one})).toBeNull();
  expect(totalNetEffect({treated: one, comparison: none, neighbour: one})).toBeNull();
  // the treated area did no better than the comparison area
  expect(displacementQuotient({treated: one, comparison: one, neighbour: one})).toBeNull();
  expect(weightedDisplacement({treated: none, comparison: none})).toEqual({
    refused: "no-events",
    need: 1,
    have: 0
  });
});

const area = fc.record({before: fc.integer({min: 0, max: 500}), after: fc.integer({min: 1, max: 500})});

test("weightedDisplacement: swapping before and after turns its sign; a weight common to all areas scales it; wider contains narrower", () => {
  const turn = ({before, after}: {before: number; after: number}) => ({before: after, after: before});
  fc.assert(
    fc.property(area, area, fc.double({min: 0.1, max: 50, noNaN: true}), (treated, comparison, weight) => {
      const forth = answered(weightedDisplacement({treated, comparison}));
      const back = answered(weightedDisplacement({treated: turn(treated), comparison: turn(comparison)}));
      expect(back.difference).toBeCloseTo(-forth.difference, 9);
      expect(back.lower).toBeCloseTo(-forth.upper, 9);
      const scaled = answered(
        weightedDisplacement({treated, comparison}, {areaWeights: {treated: weight, comparison: weight}})
      );
      expect(scaled.upper * weight).toBeCloseTo(forth.upper, 6);
      const wide = answered(weightedDisplacement({treated, comparison}, {level: 0.99}));
      expect(wide.lower < forth.lower && forth.upper < wide.upper).toBe(true);
    })
  );
});

test("displacement: refuses wrong input and echoes the value", () => {
  const one = {before: 4, after: 2};
  for (const wrong of [-1, 0.5, NaN]) {
    const areas = {treated: one, comparison: one, neighbour: {before: wrong, after: 1}};
    const error = new RangeError(`a count must be a whole number from 0 to 999999999, not ${wrong}`);
    for (const measure of [weightedDisplacement, displacementMeasures, displacementQuotient, totalNetEffect])
      expect(() => measure(areas)).toThrow(error);
  }
  expect(() => weightedDisplacement({treated: one, comparison: one}, {areaWeights: {treated: 0}})).toThrow(
    new RangeError("a weight must be positive and finite, not 0")
  );
  expect(() =>
    weightedDisplacement({treated: one, comparison: one}, {periodWeights: {before: NaN, after: 1}})
  ).toThrow(new RangeError("a weight must be positive and finite, not NaN"));
});
