import {describe, expect, it} from "vitest";
import {builtInFormat, customFormat} from "#loaders/exports/file/xlsx/numberFormat.ts";

describe("formats of numbers", () => {
  it("the built-in ones (ECMA-376, 18.8.30)", () => {
    const of = (format: string) =>
      Array.from({length: 60}, (_, id) => id).filter((id) => builtInFormat(id) === format);
    expect(of("percent")).toEqual([9, 10]);
    expect(of("date")).toEqual([
      14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 45, 47, 50, 51, 52, 53, 54,
      55, 56, 57, 58
    ]);
  });

  it.each([
    ["dd/mm/yyyy", "date"],
    ["[$-42A]dd mmmm yyyy;@", "date"],
    ['"ngày" dd "tháng" mm "năm" yyyy', "date"],
    ["h:mm AM/PM", "date"],
    ["General", "number"],
    ['General" ngày"', "number"],
    ["#,##0", "number"],
    ["#,##0;[Red]-#,##0", "number"],
    ['0" vụ mới"', "number"],
    ["0\\d", "number"],
    ["#,##0_d", "number"],
    ["[$USD] 0", "number"],
    ["[Magenta]0", "number"],
    ["[h]:mm", "number"],
    ["[mm]:ss", "number"],
    ['0;"dd";dd', "number"],
    ["0.0%", "percent"],
    ['0"%"', "number"],
    ["", "number"],
    ['"unclosed dd', "number"]
  ])("%j shows a %s", (code, format) => {
    expect(customFormat(code)).toBe(format);
  });
});
