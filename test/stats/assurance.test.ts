import fc from "fast-check";
import {expect, test} from "vitest";
import {assurance, controlChart} from "../../src/stats/index.ts";
import {answered} from "./answered.ts";

/** Limits of 280 to 321: Montgomery's loan costs, 279.78 and 321.22. */
const loans = answered(
  controlChart(
    [310, 288, 297, 298, 307, 303, 294, 297, 308, 306, 294, 299, 297, 299, 314, 295, 293, 306, 301, 304],
    {type: "xmr"}
  )
);

test("assurance: by the side of the target on which the limits lie, and which side is wanted", () => {
  expect([279, 280, 300, 321, 322].map((target) => assurance(loans, target, "decrease"))).toEqual([
    "consistently-fails",
    "hit-and-miss",
    "hit-and-miss",
    "hit-and-miss",
    "consistently-meets"
  ]);
  expect([279, 280, 300, 321, 322].map((target) => assurance(loans, target, "increase"))).toEqual([
    "consistently-meets",
    "hit-and-miss",
    "hit-and-miss",
    "hit-and-miss",
    "consistently-fails"
  ]);
});

test("assurance: a limit on the target is not beyond it", () => {
  const chart = {lower: [2, 2], upper: [8, 8]};
  expect([2, 8].map((target) => assurance(chart, target, "increase"))).toEqual([
    "hit-and-miss",
    "hit-and-miss"
  ]);
  expect([1.99, 8.01].map((target) => assurance(chart, target, "increase"))).toEqual([
    "consistently-meets",
    "consistently-fails"
  ]);
});

test("assurance: where limits differ, each must lie beyond the target; gaps without limits do not count", () => {
  const chart = {lower: [0.6, null, 0.8], upper: [1, null, 0.9]};
  expect([0.5, 0.7].map((target) => assurance(chart, target, "increase"))).toEqual([
    "consistently-meets",
    "hit-and-miss"
  ]);
  expect(assurance(chart, 0.95, "increase")).toBe("hit-and-miss");
  expect(assurance(chart, 1.1, "increase")).toBe("consistently-fails");
});

test("assurance: the other direction turns a verdict round", () => {
  const other = {
    "consistently-meets": "consistently-fails",
    "consistently-fails": "consistently-meets",
    "hit-and-miss": "hit-and-miss"
  };
  fc.assert(
    fc.property(fc.integer({min: 250, max: 350}), (target) => {
      expect(assurance(loans, target, "increase")).toBe(other[assurance(loans, target, "decrease")]);
    })
  );
});

test("assurance: refuses a run chart, an unknown direction and a target that is no number", () => {
  const run = answered(controlChart([1, 2, 3], {type: "run"}));
  expect(() => assurance(run, 2, "increase")).toThrow(
    new RangeError("assurance needs a chart with limits, not a run chart")
  );
  for (const wrong of [NaN, Infinity])
    expect(() => assurance(loans, wrong, "increase")).toThrow(
      new RangeError(`a target must be finite, not ${wrong}`)
    );
  expect(() => assurance(loans, 300, "up" as "increase")).toThrow(
    new RangeError("the expected direction must be decrease or increase, not up")
  );
});
