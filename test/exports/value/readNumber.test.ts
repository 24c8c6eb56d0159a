import {describe, expect, it} from "vitest";
import {numberStyle, readNumber} from "#loaders/exports/value/readNumber.ts";

const comma = {decimal: ","} as const;
const point = {decimal: "."} as const;

describe("numberStyle", () => {
  it.each([
    [["1.292", "21,2"], comma],
    [["1,292", "21.2"], point],
    [["1.234.567"], comma],
    [["1,234,567"], point],
    [["1.234,5"], comma],
    [["1,234.5"], point],
    [["1234,567"], comma],
    [["0,125"], comma],
    [["-3,5%"], comma],
    [["1 292,5"], comma]
  ])("a cell that is a number with one decimal mark only decides for the column: %j", (cells, style) => {
    expect(numberStyle(cells)).toEqual(style);
  });

  it.each([[[]], [["12", "1.292", "1,292"]], [["31.12.2020", "1.2.3", "5.", "12,34,567", "21,2 vụ", ""]]])(
    "cells that fit both marks, or are no numbers, decide nothing: %j",
    (cells) => {
      expect(numberStyle(cells)).toBeNull();
    }
  );

  it("cells that contradict one another make the column mixed", () => {
    expect(numberStyle(["21,2", "3.5"])).toBe("mixed");
  });
});

describe("readNumber", () => {
  it.each([
    ["1.292", comma, 1292],
    ["1.292", point, 1.292],
    ["1,292", point, 1292],
    ["21,2", comma, 21.2],
    ["21,2%", comma, 21.2],
    ["21,2 %", comma, 21.2],
    ["8.718.000", comma, 8718000],
    ["3.359,8", comma, 3359.8],
    ["-3,5", comma, -3.5],
    ["−3,5", comma, -3.5],
    ["03", null, 3],
    ["1 292", null, 1292],
    ["1\u00a0292", null, 1292],
    ["1\u202f292\u202f000", null, 1292000]
  ])("«%s» is read in the style of its column", (text, style, value) => {
    expect(readNumber(text, style)).toBe(value);
  });

  it("1.292 in a column that shows no style is ambiguous, but can only be 1292 as a count", () => {
    expect(readNumber("1.292", null)).toBe("ambiguous");
    expect(readNumber("1.292", null, {whole: true})).toBe(1292);
    expect(readNumber("1,292", null, {whole: true})).toBe(1292);
  });

  it("a number with a mark is ambiguous in a mixed column, even as a count; one without is not", () => {
    expect(readNumber("21,2", "mixed")).toBe("ambiguous");
    expect(readNumber("1.292", "mixed", {whole: true})).toBe("ambiguous");
    expect(readNumber("292", "mixed")).toBe(292);
  });

  it.each(["21.2", "1.29", "1.2920"])("«%s» is no number where the decimal mark is a comma", (text) => {
    expect(readNumber(text, comma)).toBeNull();
  });

  it.each([
    "",
    "-",
    "NaN",
    "Infinity",
    "1e5",
    "0x1F",
    "１２",
    "١٢",
    "12 34",
    "1 2",
    "1.2.3",
    "12 vụ",
    "01.292.000",
    "5.",
    ",5",
    "--5",
    "9".repeat(41)
  ])("«%s» is no number", (text) => {
    expect(readNumber(text, null)).toBeNull();
  });

  it("minus zero is 0", () => {
    expect(Object.is(readNumber("-0", null), 0)).toBe(true);
    expect(Object.is(readNumber("-0,0", comma), 0)).toBe(true);
  });
});
