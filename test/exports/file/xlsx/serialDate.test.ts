import {describe, expect, it} from "vitest";
import {serialDate} from "#loaders/exports/file/xlsx/serialDate.ts";

describe("serialDate", () => {
  it.each([
    [1, "1900-01-01"],
    [59, "1900-02-28"],
    [60, null],
    [60.5, null],
    [61, "1900-03-01"],
    [45413, "2024-05-01"],
    [45413.999, "2024-05-01"],
    [2_958_465, "9999-12-31"],
    [2_958_466, null],
    [0, null],
    [0.5, null],
    [-1, null],
    [Infinity, null],
    [NaN, null]
  ])("counted from 1900, %d is %s", (serial, day) => {
    expect(serialDate(serial, false)).toBe(day);
  });

  it.each([
    [0, "1904-01-01"],
    [59, "1904-02-29"],
    [60, "1904-03-01"],
    [43951, "2024-05-01"],
    [2_957_003, "9999-12-31"],
    [2_957_004, null],
    [-1, null]
  ])("counted from 1904, %d is %s", (serial, day) => {
    expect(serialDate(serial, true)).toBe(day);
  });
});
