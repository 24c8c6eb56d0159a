import {expect, test} from "vitest";
import {monthsBetween} from "#src/components/monthsBetween.ts";

test("monthsBetween: whole calendar months where the period has whole months", () => {
  expect(monthsBetween("2016-01-01", "2020-12-31")).toBe(60);
  expect(monthsBetween("2021-06-01", "2022-06-30")).toBe(13);
  expect(monthsBetween("2024-02-01", "2024-02-29")).toBe(1);
});

test("monthsBetween: other periods by days over 365.25/12", () => {
  expect(monthsBetween("2024-01-15", "2024-01-15")).toBeCloseTo(12 / 365.25, 12);
  expect(monthsBetween("2023-12-15", "2024-06-14")).toBeCloseTo((183 * 12) / 365.25, 12);
});
