import fc from "fast-check";
import {expect, test} from "vitest";
import {placeLabels} from "#src/components/placeLabels.ts";

test("placeLabels: labels with room stand at their bars", () => {
  const apart = [
    {middle: 10, foot: 50, width: 12},
    {middle: 40, foot: 52, width: 12}
  ];
  expect(placeLabels(apart)).toEqual([50, 52]);
});

test("placeLabels: a label that would cover its neighbour's is lifted above it", () => {
  const close = [
    {middle: 10, foot: 50, width: 20},
    {middle: 24, foot: 52, width: 20}
  ];
  expect(placeLabels(close)).toEqual([50, 39]);
});

test("placeLabels: no label covers its left neighbour's, and none sinks into its bar", () => {
  const label = fc.record({
    step: fc.integer({min: 1, max: 40}),
    foot: fc.integer({min: 0, max: 90}),
    width: fc.integer({min: 4, max: 30})
  });
  fc.assert(
    fc.property(fc.array(label, {minLength: 2, maxLength: 20}), (steps) => {
      let middle = 0;
      const labels = steps.map(({step, foot, width}) => ({middle: (middle += step), foot, width}));
      const feet = placeLabels(labels);
      for (const [index, one] of labels.entries()) {
        expect(feet[index]).toBeLessThanOrEqual(one.foot);
        const before = labels[index - 1];
        if (before && one.middle - before.middle < (one.width + before.width) / 2)
          expect(Math.abs((feet[index] ?? 0) - (feet[index - 1] ?? 0))).toBeGreaterThanOrEqual(11);
      }
    })
  );
});
