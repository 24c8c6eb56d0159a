import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {numberText, percentText} from "#loaders/exports/file/xlsx/numberText.ts";

describe("numberText", () => {
  it.each([
    [0, "0"],
    [-0, "0"],
    [1.234, "1.2340"],
    [-1.234, "-1.2340"],
    [1234, "1234"],
    [0.001, "0.0010"],
    [1e21, "1000000000000000000000"],
    [1.25e-9, "0.00000000125"],
    [-1.5e22, "-15000000000000000000000"],
    [1.2345e-5, "0.000012345"]
  ])("%d is written %s", (value, text) => {
    expect(numberText(value)).toBe(text);
  });

  it("every number is written in digits alone, comes back as itself, and never has three decimals", () => {
    fc.assert(
      fc.property(fc.double({noNaN: true, noDefaultInfinity: true}), (value) => {
        const text = numberText(value);
        expect(text).toMatch(/^-?\d+(\.\d+)?$/);
        expect(text).not.toMatch(/\.\d{3}$/);
        expect(Number(text)).toBe(value === 0 ? 0 : value);
      })
    );
  });

  it.each([
    [0.933, "93.3%"],
    [1, "100%"],
    [0.07, "7%"],
    [0.93333, "93.3330%"],
    [-0.5, "-50%"]
  ])("%d as a share is %s", (value, text) => {
    expect(percentText(value)).toBe(text);
  });
});
