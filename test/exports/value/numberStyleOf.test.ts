import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {inStyle, numberStyleOf, type NumberCell} from "#loaders/exports/value/numberStyleOf.ts";
import {readNumber} from "#loaders/exports/value/readNumber.ts";

const text = (value: string): NumberCell => ({text: value, type: "text"});
const number = (value: string): NumberCell => ({text: value, type: "number"});

describe("numberStyleOf", () => {
  it("stored numbers do not vote: 2.5 does not make a column of decimal points", () => {
    expect(numberStyleOf([number("2.5"), number("12")])).toBeNull();
    expect(numberStyleOf([number("2.5"), text("21,2")])).toEqual({decimal: ","});
    expect(numberStyleOf([number("2.5"), text("21.2")])).toEqual({decimal: "."});
    expect(numberStyleOf([text("21,2"), text("21.2"), number("3")])).toBe("mixed");
    expect(numberStyleOf([])).toBeNull();
  });

  it("in a mixed column of texts and numbers each cell keeps its value", () => {
    const cells = [text("1.292"), text("21,2"), number("2.5"), number("1.2340"), number("1292")];
    const style = numberStyleOf(cells);
    const rendered = cells.map((cell) =>
      readNumber(cell.type === "number" ? inStyle(cell.text, style) : cell.text, style)
    );
    expect(rendered).toEqual([1292, 21.2, 2.5, 1.234, 1292]);
  });

  it("where the texts contradict one another, a stored number with decimals is ambiguous, too", () => {
    expect(readNumber(inStyle("12", "mixed"), "mixed")).toBe(12);
    expect(readNumber(inStyle("2.5", "mixed"), "mixed")).toBe("ambiguous");
  });

  it("every number that a workbook stores reads back in every style", () => {
    const stored = fc
      .tuple(fc.integer({min: -1_000_000, max: 1_000_000}), fc.constantFrom(1, 10, 100, 1000, 10_000))
      .map(([whole, by]) => {
        const plain = String(whole / by);
        return {value: whole / by, text: /\.\d{3}$/.test(plain) ? `${plain}0` : plain};
      });
    fc.assert(
      fc.property(
        stored,
        fc.constantFrom(null, {decimal: ","} as const, {decimal: "."} as const),
        (cell, style) => {
          expect(readNumber(inStyle(cell.text, style), style)).toBe(cell.value + 0);
        }
      )
    );
  });
});
