import {expect, test} from "vitest";
import {verdictOf} from "../../src/stats/verdict.ts";

test("verdictOf: an interval that ends on no change contains it", () => {
  for (const expected of ["decrease", "increase"] as const) {
    expect(verdictOf({lower: 0.5, upper: 1}, expected)).toBe("cannot-tell");
    expect(verdictOf({lower: 1, upper: 2}, expected)).toBe("cannot-tell");
    expect(verdictOf({lower: -2, upper: 0}, expected, 0)).toBe("cannot-tell");
  }
  expect(verdictOf({lower: 0.5, upper: 0.999}, "decrease")).toBe("shown");
  expect(verdictOf({lower: 0.5, upper: 0.999}, "increase")).toBe("shown-opposite");
});
