import {expect, test} from "vitest";
import {earliest, latest, precisionOf, surelyBefore} from "#loaders/exports/value/partialDate.ts";

test.each([
  ["2024-09-17", "day", "2024-09-17", "2024-09-17"],
  ["2024-02", "month", "2024-02-01", "2024-02-29"],
  ["2023-02", "month", "2023-02-01", "2023-02-28"],
  ["2023", "year", "2023-01-01", "2023-12-31"]
])("%s is known to the %s: %s to %s", (date, precision, first, last) => {
  expect(precisionOf(date)).toBe(precision);
  expect(earliest(date)).toBe(first);
  expect(latest(date)).toBe(last);
});

test.each([
  ["2024-04-18", "2024-04-20", true],
  ["2024-04-20", "2024-04-20", false],
  ["2023-09", "2023-10-05", true],
  ["2023-09", "2023-09-01", false],
  ["2023-09-30", "2023-09", false],
  ["2023-08-31", "2023-09", true],
  ["2023", "2024-01", true],
  ["2023", "2023-12-31", false]
])("%s surely lies before %s: %s", (one, other, expected) => {
  expect(surelyBefore(one, other)).toBe(expected);
});
